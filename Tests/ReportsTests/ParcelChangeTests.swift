import CivilCalendar
import LandLifecycle
import Reports
import Testing
import Wording

/// A parcel's screen with what supplements and events on the ground have changed.
struct ParcelChangeTests {
  static let supplement = Supplement(
    signedOn: "2020-05-20", .contractExtension, [DeadlineChange(.start, to: .on("2020-12-01"))])

  static func view(on day: Day) throws -> ParcelView {
    let terms = try ContractTerms(
      supply: .listing, signedOn: "2020-01-15",
      obligations: [ObligationTerm(.start, by: .on("2020-06-01"))])
    let facts: [Fact] = [
      .supplement(supplement), .land(.transferred(to: "乙公司"), on: "2020-07-01"),
      .land(.mortgaged(to: "某银行"), on: "2020-07-02"),
      .land(.split(into: ["X-1", "X-2"]), on: "2020-08-03"),
      .handoverAct(.notToCondition, on: "2020-03-16"),
    ]
    let registration = Registration(
      numbers: ContractNumbers(contract: "沪金2020-1"), terms: terms, actuals: [],
      isKeyProject: false, details: [(.holder, "甲公司")])
    return ParcelView(
      number: "沪金2020-1", argument: "沪金2020-1",
      registration: registration, judgement: Judgement(terms: terms, facts: facts),
      entries: [
        RecordedEntry(
          number: 2, learnt: "2020-05-21", origin: "fallow record", document: "沪金补〔2020〕1号",
          content: .fact(.supplement(supplement)), isSuperseded: false)
      ], day: day, knownAt: nil)
  }

  @Test func `the screen names the holder, the interests, the successors and the handover`() throws
  {
    let text = Report.parcel(try Self.view(on: "2020-08-03"), Wording(.chinese)).text
    for line in [
      "土地使用权人    乙公司（2020-07-01起），原为甲公司", "抵押权人        某银行（2020-07-02起）",
      "后续宗地或合同  2020-08-03 分割为X-1、X-2", "交地情况        2020-03-16 未达到约定的交付条件",
    ] {
      #expect(text.contains(line), "\(text)")
    }
    let before = Report.parcel(try Self.view(on: "2020-06-30"), Wording(.chinese)).text
    #expect(before.contains("甲公司\n"))
    #expect(!before.contains("乙公司"))
  }

  @Test func `a changed day stands with the first one, the supplement and its document`() throws {
    let text = Report.parcel(try Self.view(on: "2020-06-02"), Wording(.chinese)).text
    #expect(text.contains("现约定：不迟于2020-12-01"))
    #expect(
      text.contains(
        "开工  不迟于2020-06-01  2020-06-01  不迟于2020-12-01  2020-05-20      合同延建  沪金补〔2020〕1号"),
      "\(text)")
    let before = Report.parcel(try Self.view(on: "2020-05-19"), Wording(.chinese)).text
    #expect(!before.contains("现约定"))
    #expect(!before.contains("补充协议变更"))
  }

  @Test func `the reasons name the first day, the supplement and its document`() throws {
    let text = Report.reasons(try Self.view(on: "2020-06-02"), Wording(.chinese)).text
    #expect(text.contains("现约定开工：不迟于2020-12-01"), "\(text)")
    #expect(text.contains("原约定：不迟于2020-06-01；2020-05-20合同延建，文号沪金补〔2020〕1号"), "\(text)")
  }
}
