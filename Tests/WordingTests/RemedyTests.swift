import CivilCalendar
import LandLifecycle
import Testing
import Wording

struct RemedyTests {
  static let inspected =
    "fallow record PARCEL inspected --saw not-started/started-insufficiently/started-art30/stopped/"
    + "completed --on DAY"
  static let claimed = "fallow record PARCEL cause --claimed/--refused HEAD --on DAY"
  static let verified = "fallow record PARCEL cause --verified HEAD --from DAY --on DAY"
  static let none = "fallow record PARCEL cause --none --on DAY"

  private static func idle(_ kind: FindingKind, _ step: IdleCaseStep) -> Finding {
    Finding(kind, since: "2025-03-02", tier: .idleCase(step, .unstarted()))
  }

  private static func project(_ idleClass: IdleClass) -> Finding {
    Finding(.idleProject, since: "2025-03-02", tier: .idleClass(idleClass, raised: true))
  }

  private static func plain(_ kind: FindingKind) -> Finding { Finding(kind, since: "2025-03-02") }

  /// What names the instalment, bond or round, where the contract has several or it is not the first.
  static let repeated: [(finding: Finding, isOneOfSeveral: Bool, command: String)] = [
    (Finding(.overdue(.payment), since: "2025-03-02"), false, "paid --on DAY"),
    (Finding(.overdue(.payment), since: "2025-03-02"), true, "paid --instalment 1 --on DAY"),
    (
      Finding(.dueSoon(.payment), instance: 3, since: "2025-03-02"), true,
      "paid --instalment 3 --on DAY"
    ),
    (
      Finding(.overdue(.bond), instance: 2, since: "2025-03-02"), true,
      "bond-posted --instalment 2 --on DAY"
    ),
    (
      Finding(.overdue(.evaluation), instance: 2, since: "2025-03-02"), true,
      "evaluated --milestone evaluation --met/--missed --instalment 2 --on DAY"
    ),
    (
      Finding(.demandNeeded(.payment), instance: 2, since: "2025-03-02"), true,
      "demanded --milestone payment --instalment 2 --on DAY"
    ),
    // The instance of a clock of the contract holds its milestone, too: payment 2.
    (
      Finding(
        .clock(.demandContract), instance: 10 + Milestone.payment.rawValue, since: "2025-03-02"),
      true, "demanded --milestone payment --instalment 2 --on DAY"
    ),
    (
      Finding(.rescissionRight(.payment), instance: 2, since: "2025-03-02"), true,
      "rescission-notified --milestone payment --instalment 2 --on DAY"
    ),
    (
      Finding(.chargeAccrued(.payment), instance: 2, since: "2025-03-02"), true,
      "charge-paid --milestone payment --instalment 2 --on DAY"
    ),
    (Finding(.overdue(.start), part: 2, since: "2025-03-02"), true, "started --part 2 --on DAY"),
    (
      Finding(.anchorUnrecorded(.start), part: 2, since: "2025-03-02"), false,
      "paid --on DAY，或：fallow record PARCEL handed-over --part 2 --on DAY"
    ),
    (
      Finding(.missingData(.measured(.tax)), since: "2025-03-02"), false,
      "measured --measure tax --year YEAR --quantity QUANTITY --on DAY"
    ),
    (
      Finding(
        .outputShortfall, part: 1, since: "2025-03-02",
        tier: .yearly(
          Standard(at: .targetOutput, .output, 1), found: 0, year: 2024, consecutive: 1)), false,
      "measured --measure output --year 2024 --quantity QUANTITY --part 1 --on DAY"
    ),
  ]

  @Test(arguments: repeated)
  func `a command names the instalment, the round and the part that a finding is about`(
    _ item: (finding: Finding, isOneOfSeveral: Bool, command: String)
  ) {
    let division = item.isOneOfSeveral ? Division(repeated: Milestone.allCases) : .none
    let words = chinese.about(division).remedy(item.finding)
    #expect(words.contains("：fallow record PARCEL \(item.command)"), "\(words)")
  }

  static let nodes: [Case<Finding>] = [
    Case(
      Finding(.demandNeeded(.start), part: 2, since: "2025-03-02"),
      "送达催告书后录入：fallow record PARCEL demanded --milestone start --part 2 --on DAY。",
      "Serve the demand and record it: "
        + "fallow record PARCEL demanded --milestone start --part 2 --on DAY."),
    Case(
      Finding(.chargeAccrued(.start), part: 2, since: "2025-03-02"),
      "已缴纳的，录入：fallow record PARCEL charge-paid --milestone start --part 2 --on DAY；补充协议或者书面文件免除的，"
        + "录入：fallow record PARCEL charge-waived --milestone start --part 2 --on DAY。",
      "If it was paid, record it: "
        + "fallow record PARCEL charge-paid --milestone start --part 2 --on DAY; if it was waived in "
        + "writing, record that: "
        + "fallow record PARCEL charge-waived --milestone start --part 2 --on DAY."),
    Case(
      plain(.dueSoon(.payment)), "完成后录入实际日期：fallow record PARCEL paid --on DAY。",
      "Once done, record the day: fallow record PARCEL paid --on DAY."),
    Case(
      plain(.overdue(.start)),
      "录入实际开工日期：fallow record PARCEL started --on DAY；或录入现场巡查结果：\(inspected)。",
      "Record the actual day of the start: fallow record PARCEL started --on DAY; "
        + "or what an inspection saw: \(inspected)."),
    Case(
      plain(.overdue(.bond)),
      "请核对保证金缴纳凭证或保函，已完成的录入实际日期：fallow record PARCEL bond-posted --on DAY。",
      "Check the voucher or guarantee; if it was done, record the day: "
        + "fallow record PARCEL bond-posted --on DAY."),
    Case(
      plain(.overdue(.handover)),
      "请核对交地确认书，已完成的录入实际日期：fallow record PARCEL handed-over --on DAY。",
      "Check the handover certificate; if it was done, record the day: "
        + "fallow record PARCEL handed-over --on DAY."),
    Case(
      plain(.overdue(.targetOutput)),
      "请现场核查，已完成的录入实际日期：fallow record PARCEL target-reached --on DAY。",
      "Inspect the site; if it was done, record the day: "
        + "fallow record PARCEL target-reached --on DAY."),
    Case(
      plain(.overdue(.evaluation)),
      "请核对评估材料，已完成的录入实际日期：fallow record PARCEL evaluated --milestone evaluation --met/--missed --on DAY。",
      "Check the evaluation papers; if it was done, record the day: "
        + "fallow record PARCEL evaluated --milestone evaluation --met/--missed --on DAY."),
    Case(
      plain(.metLate(.start)), "已完成，无需补录；日期有误的，更正原记录。",
      "Nothing is missing; if a day is wrong, correct the entry."),
    Case(
      plain(.blockedByGrantor(.start)),
      "核对交地确认书，未录入的，录入交付土地日期：fallow record PARCEL handed-over --on DAY；"
        + "审查原因后录入：\(claimed)，或：\(verified)，或：\(none)；完成后录入：fallow record PARCEL started --on DAY。",
      "Check the handover certificate and record the day of handover if it is missing: "
        + "fallow record PARCEL handed-over --on DAY; examine the cause and record it: \(claimed), "
        + "or: \(verified), "
        + "or: \(none); once done, record the day: fallow record PARCEL started --on DAY."),
    Case(
      plain(.excused(.completion)),
      "原因期间有变化的，录入核实结果：fallow record PARCEL cause --verified HEAD --from DAY --on DAY；"
        + "完成后录入：fallow record PARCEL completed --on DAY。",
      "If the days of the cause change, record what was verified: "
        + "fallow record PARCEL cause --verified HEAD --from DAY --on DAY; "
        + "once done, record the day: fallow record PARCEL completed --on DAY."),
    Case(
      plain(.anchorUnrecorded(.completion)),
      "录入起算行为的实际日期：fallow record PARCEL paid/handed-over/started --on DAY。",
      "Record the day of the act it counts from: "
        + "fallow record PARCEL paid/handed-over/started --on DAY."),
    Case(
      plain(.anchorUnrecorded(.payment)), "在登记文件中补齐签订日期后重新导入：fallow import FILE。",
      "Complete the day of signing in the register and import it again: fallow import FILE."),
  ]

  static let idleLand: [Case<Finding>] = [
    Case(
      project(.overdueStart),
      "录入实际开工日期：fallow record PARCEL started --on DAY；或录入现场巡查结果：\(inspected)。"
        + "按照土地全生命周期管理的合同约定分类施策。",
      "Record the actual day of the start: fallow record PARCEL started --on DAY; "
        + "or what an inspection saw: \(inspected). "
        + "Measures by class, as the contract's whole-life terms agree."),
    Case(
      project(.usedUnfinished),
      "录入复工、竣工日期：fallow record PARCEL resumed/completed --on DAY；或录入现场巡查结果：\(inspected)。"
        + "按照土地全生命周期管理的合同约定分类施策；满足规划分割条件的节余土地，鼓励通过土地交易市场分割转让。",
      "Record resumption or completion: "
        + "fallow record PARCEL resumed/completed --on DAY; or what an inspection saw: \(inspected). "
        + "Measures by class, as the contract's whole-life terms agree; surplus land that planning "
        + "allows to be split is encouraged to be transferred through the land market."),
    Case(
      idle(.suspectedIdle, .suspected),
      "三十日内开展调查核实（第53号令第五条第一款），送达调查通知书后录入：fallow record PARCEL inquiry-served --on DAY；"
        + "录入现场巡查结果：\(inspected)；审查第八条原因后录入：\(claimed)，或：\(verified)，或：\(none)。",
      "Open the inquiry within 30 days (Order 53 art. 5(1)) and record the notice served: "
        + "fallow record PARCEL inquiry-served --on DAY; record what an inspection saw: "
        + "\(inspected); examine the causes of art. 8 and record it: "
        + "\(claimed), or: \(verified), or: \(none)."),
    Case(
      idle(.idleFeeStage, .underInvestigation),
      "构成闲置土地的，送达认定书后录入：fallow record PARCEL determination-served --on DAY；"
        + "不构成的，录入：fallow record PARCEL idle-cleared --on DAY。",
      "If it is idle, serve the determination and record it: "
        + "fallow record PARCEL determination-served --on DAY; if it is not, record that: "
        + "fallow record PARCEL idle-cleared --on DAY."),
    Case(
      idle(.determinedIdle, .determined),
      "依第53号令第十一条公开，按第十二条或第十四条确定处置方式后录入："
        + "fallow record PARCEL \(RefusalTests.disposals) --on DAY。",
      "Publish it (Order 53 art. 11), decide the disposal by art. 12 or 14 and record it: "
        + "fallow record PARCEL \(RefusalTests.disposals) --on DAY."),
    Case(
      idle(.suspectedIdle, .disposed), "处置完毕后录入：fallow record PARCEL idle-closed --on DAY。",
      "Once the disposal is carried out, record it: fallow record PARCEL idle-closed --on DAY."),
    Case(
      plain(.startNotVerified),
      "按第53号令第三十条现场巡查，录入结果："
        + "fallow record PARCEL inspected --saw started-art30/started-insufficiently/not-started "
        + "--on DAY。",
      "Inspect the site by Order 53 art. 30 and record what was seen: "
        + "fallow record PARCEL inspected --saw started-art30/started-insufficiently/not-started "
        + "--on DAY."),
    Case(
      plain(.startDayBySilence), "合同另有约定的，补齐约定开工时间后重新导入：fallow import FILE。",
      "If the contract does set a day, complete the register and import it again: "
        + "fallow import FILE."),
  ]

  static let record: [Case<Finding>] = [
    Case(
      plain(.contradiction), "核对合同和记录原件，更正有误的一项。",
      "Compare the contract and the records, and correct the entry that is wrong."),
    Case(
      plain(.missingData(.agreedDay(.start))),
      "在登记文件中补齐约定开工时间后重新导入：fallow import FILE。",
      "Complete the agreed day of start in the register and import it again: fallow import FILE."),
    Case(
      plain(.missingData(.anchorDay(.handover))),
      "录入实际交付土地日期：fallow record PARCEL handed-over --on DAY。",
      "Record the actual day of handover: fallow record PARCEL handed-over --on DAY."),
    Case(
      plain(.missingData(.holidays(year: 2027))), "待国务院办公厅公布后更新节假日文件。",
      "Once the State Council's office has published them, update the holiday file."),
  ]

  @Test(arguments: nodes + idleLand + record)
  func `a remedy says what to do and the command that records it`(_ item: Case<Finding>) {
    item.expect { wording in { wording.remedy($0) } }
  }
}
