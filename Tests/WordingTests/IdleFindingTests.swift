import CivilCalendar
import LandLifecycle
import Testing

struct IdleFindingTests {
  static let startDay = DueDay(
    agreed: "2024-03-01", actBy: "2024-03-01", certainty: .certain)

  static let told: [Told] = [
    Told(
      Finding(
        .idleProject, since: "2024-11-07", tier: .idleClass(.overdueStart, raised: true),
        evidence: .unrecorded, due: Told.stated),
      on: "2024-12-11",
      "列入闲置用地项目（逾期未开工）：开工期限2024-11-06已过35天，未见开工记录，请现场核查（未见记录不等于未开工）。",
      "On the list of idle projects (start overdue): start was due by 2024-11-06, 35 days ago; no "
        + "record of the start is on file: inspect the site (no record does not mean not done).",
      short: ("闲置用地·逾期未开工35天", "start overdue, 35 d")),
    Told(
      Finding(
        .idleProject, since: "2024-03-01", tier: .idleClass(.suppliedUnused, raised: false),
        evidence: .unrecorded, due: Told.stated),
      on: "2024-10-01",
      "列入闲置用地项目（供而未用）：自2024-03-01起供而未用214天，开工期限2024-11-06未过，未见开工记录。",
      "On the list of idle projects (supplied, unused): unused since 2024-03-01, 214 days; its "
        + "start day 2024-11-06 has not passed; no record of the start is on file.",
      short: ("闲置用地·供而未用214天", "supplied, unused, 214 d")),
    Told(
      Finding(
        .idleProject, since: "2024-03-01", tier: .idleClass(.suppliedUnused, raised: true),
        evidence: .unrecorded),
      on: "2025-05-01",
      "列入闲置用地项目（供而未用）：自2024-03-01起供而未用426天，开工期限无法计算，因供地已久列为重要，未见开工记录。",
      "On the list of idle projects (supplied, unused): unused since 2024-03-01, 426 days; its "
        + "start day cannot be computed, so its age makes it important; no record of the start is "
        + "on file.",
      short: ("闲置用地·供而未用426天", "supplied, unused, 426 d")),
    Told(
      Finding(
        .idleProject, since: "2024-11-07", tier: .idleClass(.usedUnfinished, raised: true),
        evidence: .unrecorded, due: Told.stated),
      on: "2024-12-11",
      "列入闲置用地项目（用而未尽）：有记录表明已开工，竣工期限2024-11-06已过35天，未见竣工记录，请现场核查（未见记录不等于未竣工）。",
      "On the list of idle projects (used, unfinished): the record shows a start; completion was due "
        + "by 2024-11-06, 35 days ago; no record of the completion is on file: inspect the site "
        + "(no record does not mean not done).",
      short: ("闲置用地·用而未尽35天", "used, unfinished, 35 d")),
    Told(
      Finding(
        .idleProject, since: "2025-01-01", tier: .idleClass(.usedUnfinished, raised: true),
        evidence: .confirmed(by: "2025-01-01")),
      on: "2025-01-10",
      "列入闲置用地项目（用而未尽）：有记录表明已开工，2025-01-01起停工10天。",
      "On the list of idle projects (used, unfinished): the record shows a start, works have stood "
        + "still for 10 days since 2025-01-01.",
      short: ("闲置用地·用而未尽10天", "used, unfinished, 10 d")),
    Told(
      Finding(
        .suspectedIdle, since: "2025-03-02", tier: .idleCase(.suspected, .unstarted()),
        evidence: .unrecorded, due: startDay, caveats: [.grantorLate, .causeClaimed]),
      on: "2025-04-05",
      "疑似闲置：动工开发日期2024-03-01起满一年（第53号令第二条第一款），自2025-03-02起35天，未见开工记录，请现场核查（未见记录不等于未开工）；未经调查核实和认定，不"
        + "产生土地闲置费。注：第53号令第八条第一项提示：出让人交付土地晚于约定、未达到约定条件或未见交付土地记录；受让人提出第53号令第八条原因，尚未核实。",
      "Suspected idle land: a full year has passed since the start day 2024-03-01 (Order 53 art. "
        + "2(1)); suspected since 2025-03-02, 35 days; no record of the start is on file: inspect "
        + "the site (no record does not mean not done); not inquired into and not determined, so "
        + "no idle fee arises. Note: Order 53 art. 8(1) indicated: the grantor's handover was "
        + "late, not in the agreed condition or is not on record; the grantee claims a cause of Order 53 art. 8; nobody has "
        + "verified it.",
      short: ("疑似闲置35天", "suspected idle land, 35 d")),
    Told(
      Finding(
        .suspectedIdle, since: "2025-03-02",
        tier: .idleCase(.underInvestigation, .startedLate("2025-04-01")),
        evidence: .confirmed(by: "2025-04-01"), due: startDay),
      on: "2025-04-05",
      "疑似闲置：动工开发日期2024-03-01起满一年（第53号令第二条第一款），自2025-03-02起35天；自2025-04-01起按已开工计，已满一年的情形不因此消除；已送达《闲"
        + "置土地调查通知书》，正在调查核实，未经认定。",
      "Suspected idle land: a full year has passed since the start day 2024-03-01 (Order 53 art. "
        + "2(1)); suspected since 2025-03-02, 35 days; taken as started from 2025-04-01 on, which "
        + "does not undo that the year had passed; the inquiry notice was served; not determined.",
      short: ("疑似闲置35天", "suspected idle land, 35 d")),
    Told(
      Finding(
        .idleFeeStage, since: "2025-03-02", tier: .idleCase(.suspected, .unstarted()),
        evidence: .confirmed(by: "2025-03-10"), due: startDay,
        amount: .share(Ratio(20, 100), of: Money(fen: 914_000_000), .price)),
      on: "2025-04-05",
      "土地闲置费阶段（第53号令第十四条第一项）：动工开发日期2024-03-01起未动工开发满一年，经2025-03-10巡查确认未动工开发，已录入无第八条情形；土地闲置费＝价款914万元×"
        + "20%＝182.8万元；须经认定、告知听证权利并报经批准后，方可决定征缴。",
      "Idle-fee stage (Order 53 art. 14(1)): a full year since the start day 2024-03-01; the "
        + "inspection of 2025-03-10 saw development not begun; it is on record that no cause of art. 8 "
        + "applies; idle fee = price CNY 9,140,000 × 20% = CNY 1,828,000; it is charged only by a "
        + "decision, after determination, notice of the right to a hearing, and approval.",
      short: ("土地闲置费阶段35天", "idle-fee stage, 35 d")),
    Told(
      Finding(
        .idleFeeStage, since: "2025-03-02", tier: .idleCase(.underInvestigation, .unstarted()),
        evidence: .confirmed(by: "2025-03-10"), due: startDay, amount: .notStated),
      on: "2025-04-05",
      "土地闲置费阶段（第53号令第十四条第一项）：动工开发日期2024-03-01起未动工开发满一年，经2025-03-10巡查确认未动工开发，已录入无第八条情形；土地闲置费金额无法计算，合同"
        + "及已录入资料未载明价款；须经认定、告知听证权利并报经批准后，方可决定征缴。",
      "Idle-fee stage (Order 53 art. 14(1)): a full year since the start day 2024-03-01; the "
        + "inspection of 2025-03-10 saw development not begun; it is on record that no cause of art. 8 "
        + "applies; the fee cannot be computed, as neither the contract nor the record states the "
        + "price; it is charged only by a decision, after determination, notice of the right to a "
        + "hearing, and approval.",
      short: ("土地闲置费阶段35天", "idle-fee stage, 35 d")),
    Told(
      Finding(
        .idleTakeBackStage, since: "2026-03-02",
        tier: .idleCase(.underInvestigation, .unstarted()),
        evidence: .confirmed(by: "2026-03-10"), due: startDay),
      on: "2026-04-05",
      "无偿收回阶段（第53号令第十四条第二项）：动工开发日期2024-03-01起未动工开发满两年，经2026-03-10巡查确认未动工开发，已录入无第八条情形；须经认定、告知听证权利并报经有"
        + "批准权的人民政府批准后，方可决定收回。",
      "Take-back stage (Order 53 art. 14(2)): two full years since the start day 2024-03-01; the "
        + "inspection of 2026-03-10 saw development not begun; it is on record that no cause of art. 8 "
        + "applies; land is taken back only by a decision, after determination, notice of the "
        + "right to a hearing, and approval.",
      short: ("无偿收回阶段35天", "take-back stage, 35 d")),
    Told(
      Finding(
        .determinedIdle, since: "2025-06-01", tier: .idleCase(.determined, .unstarted()),
        evidence: .confirmed(by: "2025-03-10"), due: startDay),
      on: "2025-06-30",
      "2025-06-01送达《闲置土地认定书》，已认定为闲置土地，处置方式尚未录入。",
      "Determined to be idle land, determination served on 2025-06-01; no way of disposal is on "
        + "record.",
      short: ("已认定闲置30天", "determined idle, 30 d")),
    Told(
      Finding(
        .startNotVerified, since: "2025-03-02", due: startDay),
      on: "2025-04-05",
      "有开工记录，尚无按第53号令第三十条核实的记录（施工许可，以及基坑、桩基或三分之一地基）。",
      "A start is on record; no inspection on record verifies it by Order 53 art. 30 (permit, and "
        + "pit, piles or a third of the groundwork).",
      short: ("开工未按第三十条核实", "start not verified by art. 30")),
    Told(
      Finding(
        .startDayBySilence, since: "2024-10-09", due: Told.rolled),
      on: "2025-04-05",
      "合同未约定动工开发日期，按第53号令第二十二条第二款，以实际交付土地之日2024-10-09起算，动工开发日期为2025-10-01（顺延至2025-10-09）。",
      "The contract sets no start day; by Order 53 art. 22(2) it counts from the actual handover "
        + "on 2024-10-09: 2025-10-01 (rolled to 2025-10-09).",
      short: ("动工日期依法确定", "start day set by law")),
    Told(
      Finding(
        .idleProject, since: "2024-11-07", tier: .idleClass(.overdueStart, raised: true),
        evidence: .confirmed(by: "2024-12-10"), due: Told.stated, caveats: .grantorLate),
      on: "2024-12-11",
      "列入闲置用地项目（逾期未开工）：开工期限2024-11-06已过35天，据2024-12-10的现场巡查或开工记录，此前未开工。注：第53号令第八条第一项提示：出让人交付土地晚于约定"
        + "、未达到约定条件或未见交付土地记录。",
      "On the list of idle projects (start overdue): start was due by 2024-11-06, 35 days ago; by "
        + "the inspection or record of 2024-12-10, not done before that day. Note: Order 53 art. "
        + "8(1) indicated: the grantor's handover was late, not in the agreed condition or is not "
        + "on record.",
      short: ("闲置用地·逾期未开工35天", "start overdue, 35 d")),
    Told(
      Finding(
        .suspectedIdle, since: "2025-03-02", tier: .idleCase(.suspected, .unstarted()),
        evidence: .confirmed(by: "2025-03-10"), due: startDay, caveats: .causeVerified),
      on: "2025-03-02",
      "疑似闲置：动工开发日期2024-03-01起满一年（第53号令第二条第一款），自2025-03-02起1天，据2025-03-10的现场巡查或开工记录，此前未动工开发；未经调查核实和认定"
        + "，不产生土地闲置费。注：部分期间有已核实的第53号令第八条原因，按第十二条处置，该期间不计土地闲置费。",
      "Suspected idle land: a full year has passed since the start day 2024-03-01 (Order 53 art. "
        + "2(1)); suspected since 2025-03-02, 1 day; by the inspection or start record of "
        + "2025-03-10, development not begun before that day; not inquired into and not determined, so no idle fee arises. "
        + "Note: a cause of Order 53 art. 8 was verified for some days: disposal goes by art. 12, "
        + "without an idle fee for them.",
      short: ("疑似闲置1天", "suspected idle land, 1 d")),
    Told(
      Finding(
        .suspectedIdle, since: "2025-03-02",
        tier: .idleCase(.suspected, .startedLate("2025-04-01")),
        evidence: .confirmed(by: "2025-03-10"), due: startDay),
      on: "2025-04-05",
      "疑似闲置：动工开发日期2024-03-01起满一年（第53号令第二条第一款），自2025-03-02起35天，据2025-03-10的现场巡查或开工记录，此前未动工开发；自2025-04"
        + "-01起按已开工计，已满一年的情形不因此消除；未经调查核实和认定，不产生土地闲置费。",
      "Suspected idle land: a full year has passed since the start day 2024-03-01 (Order 53 art. "
        + "2(1)); suspected since 2025-03-02, 35 days; by the inspection or start record of "
        + "2025-03-10, development not begun before that day; taken as started from 2025-04-01 on, which does not undo "
        + "that the year had passed; not inquired into and not determined, so no idle fee arises.",
      short: ("疑似闲置35天", "suspected idle land, 35 d")),
    Told(
      Finding(
        .suspectedIdle, since: "2025-03-02",
        tier: .idleCase(.suspected, .unstarted(twoYears: "2026-03-02")), evidence: .unrecorded,
        due: startDay, caveats: [.causeVerified, .causeCoversAll]),
      on: "2026-03-02",
      "疑似闲置：动工开发日期2024-03-01起满一年（第53号令第二条第一款），自2025-03-02起366天，至今未动工开发已满两年（第53号令第十四条第二项），未见开工记录，请现场核查"
        + "（未见记录不等于未开工）；未经调查核实和认定，不产生土地闲置费，也不能无偿收回。注：全部期间有已核实的第53号令第八条原因，按第十二条处置，不计土地闲置费。",
      "Suspected idle land: a full year has passed since the start day 2024-03-01 (Order 53 art. "
        + "2(1)); suspected since 2025-03-02, 366 days, by now two full years without a start have "
        + "passed (Order 53 art. 14(2)); no record of the start is on file: inspect the site (no "
        + "record does not mean not done); not inquired into and not determined, so no idle fee "
        + "arises and the land cannot be taken back without payment. Note: a cause of Order 53 "
        + "art. 8 was verified for all of the time: disposal goes by art. 12, without an idle fee.",
      short: ("疑似闲置366天·过期满两年", "suspected idle, 366 d; due +2 y")),
    Told(
      Finding(
        .suspectedIdle, since: "2026-03-02",
        tier: .idleCase(.suspected, .unstarted(twoYears: "2026-03-02", feeCharged: "2025-09-01")),
        evidence: .unrecorded, due: startDay),
      on: "2026-04-05",
      "疑似闲置：动工开发日期2024-03-01起满两年（第53号令第十四条第二项），自2026-03-02起35天，此前已于2025-09-01决定征缴土地闲置费，未见开工记录，请现场核查（未见记"
        + "录不等于未开工）；未经调查核实和认定，不能无偿收回。",
      "Suspected idle land: two full years have passed since the start day 2024-03-01 (Order 53 art. "
        + "14(2)); suspected since 2026-03-02, 35 days, a fee was charged before, on 2025-09-01; no "
        + "record of the start is on file: inspect the site (no record does not mean not done); "
        + "not inquired into and not determined, so the land cannot be taken back without payment.",
      short: ("疑似闲置35天·过期满两年", "suspected idle, 35 d; due +2 y")),
    Told(
      Finding(
        .idleFeeStage, since: "2025-03-02",
        tier: .idleCase(.suspected, .unstarted(twoYears: "2026-03-02")),
        evidence: .confirmed(by: "2025-03-10"), due: startDay, amount: .notStated),
      on: "2026-03-02",
      "土地闲置费阶段（第53号令第十四条第一项）：动工开发日期2024-03-01起未动工开发满一年，经2025-03-10巡查确认未动工开发，已录入无第八条情形，如至今未动工开发，已满两年（第53号令"
        + "第十四条第二项），未见其后的现场巡查记录；土地闲置费金额无法计算，合同及已录入资料未载明价款；须经认定、告知听证权利并报经批准后，方可决定征缴。",
      "Idle-fee stage (Order 53 art. 14(1)): a full year since the start day 2024-03-01; the "
        + "inspection of 2025-03-10 saw development not begun; it is on record that no cause of art. 8 applies, "
        + "and two full years (Order 53 art. 14(2)) if nothing has started by now: no "
        + "inspection since is on record; the fee cannot be computed, as neither the contract nor "
        + "the record states the price; it is charged only by a decision, after determination, "
        + "notice of the right to a hearing, and approval.",
      short: ("闲置费366天·过期满两年", "idle-fee stage, 366 d; due +2 y")),
    Told(
      Finding(
        .idleTakeBackStage, since: "2026-03-02",
        tier: .idleCase(.suspected, .unstarted(twoYears: "2026-03-02", feeCharged: "2025-09-01")),
        evidence: .confirmed(by: "2026-03-10"), due: startDay),
      on: "2026-04-05",
      "无偿收回阶段（第53号令第十四条第二项）：动工开发日期2024-03-01起未动工开发满两年，经2026-03-10巡查确认未动工开发，已录入无第八条情形，此前已于2025-09-01决定征缴土"
        + "地闲置费；须经认定、告知听证权利并报经有批准权的人民政府批准后，方可决定收回。",
      "Take-back stage (Order 53 art. 14(2)): two full years since the start day 2024-03-01; the "
        + "inspection of 2026-03-10 saw development not begun; it is on record that no cause of art. 8 applies, "
        + "a fee was charged before, on 2025-09-01; land is taken back only by a decision, after "
        + "determination, notice of the right to a hearing, and approval.",
      short: ("无偿收回阶段35天", "take-back stage, 35 d")),
    Told(
      Finding(
        .determinedIdle, since: "2025-06-01",
        tier: .idleCase(.determined, .unstarted(twoYears: "2026-03-02")),
        evidence: .confirmed(by: "2025-06-01"), due: startDay),
      on: "2026-03-02",
      "2025-06-01送达《闲置土地认定书》，已认定为闲置土地，处置方式尚未录入，如至今未动工开发，已满两年（第53号令第十四条第二项），未见其后的现场巡查记录。",
      "Determined to be idle land, determination served on 2025-06-01; no way of disposal is on "
        + "record, and two full years (Order 53 art. 14(2)) if nothing has started by now: no inspection since "
        + "is on record.",
      short: ("认定闲置275天·过期满两年", "determined idle, 275 d; due +2 y")),
  ]

  @Test(arguments: told)
  func `idle land is told with its stage, its evidence and its sum`(_ item: Told) { item.expect() }
}
