import CivilCalendar
import LandLifecycle
import Testing
import Wording

/// Extensions, land offered, and acts on the land, in words.
struct LandFindingTests {
  static let limit = DueDay(agreed: "2021-06-01", actBy: "2021-06-01", certainty: .certain)
  static let asked = DueDay(agreed: "2020-05-02", actBy: "2020-04-30", certainty: .certain)

  static func say(_ finding: Finding, on day: Day = "2021-01-04") -> [String] {
    [chinese.finding(finding, on: day), english.finding(finding, on: day)]
  }

  @Test func `an extension that is too long says how far it could go, and asks to check`() {
    let finding = Finding(
      .extensionBeyondLimit, since: "2020-05-06", tier: .extended(.contractExtension),
      evidence: .confirmed(by: "2020-05-06"), due: Self.limit)
    #expect(
      Self.say(finding) == [
        "合同延建：2020-05-06起适用的开工日期晚于可延至的2021-06-01，请核对合同和处置方案。",
        "Extension under the contract: the start day that counts since 2020-05-06 lies after "
          + "2021-06-01, the last day it could be extended to; check the contract and the scheme.",
      ])
    #expect(chinese.findingShort(finding, on: "2021-01-04") == "延建超过期限须核对")
  }

  @Test func `a clock for the extension speaks of a right, and a late request of its day`() {
    let running = Finding(
      .clock(.requestExtension), since: "2020-01-31", tier: .clock(isPast: false), due: Self.asked)
    #expect(
      chinese.finding(running, on: "2020-04-20") == "提出延建申请的期限为2020-05-02（顺延至2020-04-30），还有10天。"
        || chinese.finding(running, on: "2020-04-20").contains("还有10天"))
    let late = Finding(
      .clock(.requestExtension), since: "2020-05-06", tier: .clock(isPast: true),
      evidence: .confirmed(by: "2020-05-06"), due: Self.asked)
    #expect(chinese.finding(late, on: "2020-05-07").hasPrefix("2020-05-06提出延建申请，晚于合同约定的申请期限"))
  }

  @Test func `land offered and not taken is not called the grantor's delay`() {
    let finding = Finding(
      .excused(.handover), since: "2020-03-03", evidence: .unrecorded,
      due: DueDay(agreed: "2020-03-02", actBy: "2020-03-02", certainty: .certain))
    #expect(
      Self.say(finding, on: "2020-03-04") == [
        "出让人交付土地期限2020-03-02已过2天；出让人已通知交地，受让人尚未接收，不列为出让人逾期。",
        "Handover was due by 2020-03-02, 2 days ago; the grantor has offered the land and the "
          + "grantee has not taken it, so it is not listed as the grantor's delay.",
      ])
  }

  @Test func `an act on the land says what stands against it, and only what is on file`() {
    func barred(_ bar: TransferBar, _ evidence: Evidence) -> Finding {
      Finding(
        .transferBarred, since: "2021-09-01", tier: .barred(.transferred(to: "乙公司"), bar),
        evidence: evidence)
    }
    #expect(
      chinese.finding(barred(.determinedIdle, .confirmed(by: "2021-08-02")), on: "2021-09-02")
        == "2021-09-01转让给乙公司，当时土地已认定为闲置且未处置完毕；属恶意囤地、炒地的，处置完毕前不得办理（第53号令第二十四条），请核对。")
    #expect(
      chinese.finding(barred(.priceUnpaid, .unrecorded), on: "2021-09-02")
        == "2021-09-01转让给乙公司，未见付清全部出让价款的记录，转让须已付清（城市房地产管理法第三十九条），请核对。")
    #expect(
      chinese.finding(barred(.investmentShort, .confirmed(by: "2021-10-08")), on: "2021-09-02")
        == "2021-09-01转让给乙公司，2021-10-08的记录显示已投资额不足总投资额的百分之二十五（城市房地产管理法第三十九条），请核对。")
  }

  @Test func `a changed obligation names its first day, the supplement and the document`() {
    let change = ObligationChange(
      original: .on("2020-06-01"), originalDue: nil,
      supplements: [
        Supplement(
          signedOn: "2020-05-20", .contractExtension,
          [DeadlineChange(.start, to: .on("2020-12-01"))])
      ])
    #expect(
      chinese.changed(change, document: "沪金补〔2020〕1号")
        == "原约定：不迟于2020-06-01；2020-05-20合同延建，文号沪金补〔2020〕1号")
    #expect(
      english.changed(change, document: nil)
        == "at first: by 2020-06-01; extension under the contract of 2020-05-20")
    #expect(
      chinese.changed(
        ObligationChange(original: nil, originalDue: nil, supplements: change.supplements),
        document: nil) == "原合同未约定；2020-05-20合同延建")
  }
}
