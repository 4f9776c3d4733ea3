import CivilCalendar
import LandLifecycle
import Testing
import Wording

struct RefusalTests {
  static let disposals =
    "disposed-extended/disposed-use-changed/disposed-temporary-use/disposed-bought-back/"
    + "disposed-exchanged/disposed-other-way/disposed-fee-charged/disposed-taken-back"

  static let events: [Case<EventRefusal>] = [
    Case(
      .needs(.started, before: .completed),
      "不能录入竣工：尚无开工记录。请先录入开工：fallow record PARCEL started --on DAY。",
      "Completion cannot be recorded: no start is on record. "
        + "Record the start first: fallow record PARCEL started --on DAY."),
    Case(
      .alreadyPast(.started, while: .completed),
      "不能录入开工：现为“已竣工”，此事已有记录或可由其后的记录推定。请核对日期；原记录有误的，先更正原记录。",
      "Start cannot be recorded: the site is 'completed', so it is on record or implied by a later "
        + "record. Check the day; if the earlier entry is wrong, correct it first."),
    Case(
      .noConstruction(.suspended, while: .handedOver),
      "不能录入停工：现为“已交地”，没有可停工的工程。已开工的，请先录入开工：fallow record PARCEL started --on DAY。",
      "Suspension cannot be recorded: the site is 'handed over', so there are no works for a "
        + "suspension. If it has started, record the start first: "
        + "fallow record PARCEL started --on DAY."),
    Case(
      .noConstruction(.resumed, while: .underConstruction),
      "不能录入复工：现为“在建”，没有可复工的工程。曾停工的，请先录入停工：fallow record PARCEL suspended --on DAY。",
      "Resumption cannot be recorded: the site is 'under construction', so there are no works for a "
        + "resumption. If works had stopped, record the suspension first: "
        + "fallow record PARCEL suspended --on DAY."),
    Case(
      .noConstruction(.suspended, while: .inProduction),
      "不能录入停工：现为“已投产”，没有可停工的工程。请核对日期；原记录有误的，先更正原记录。",
      "Suspension cannot be recorded: the site is 'in production', so there are no works for a "
        + "suspension. Check the day; if the earlier entry is wrong, correct it first."),
    Case(
      .afterEnd(.started, .rescinded),
      "不能录入开工：合同已终止（解除合同）。请核对日期；原记录有误的，先更正原记录。",
      "Start cannot be recorded: the contract has ended (rescission). "
        + "Check the day; if the earlier entry is wrong, correct it first."),
    Case(
      .beforeEarlierEvent(.completed, earlier: "2024-05-01"),
      "不能录入竣工：日期早于前一事件的日期2024-05-01。请核对日期；原记录有误的，先更正原记录。",
      "Completion cannot be recorded: its day lies before the event of 2024-05-01. "
        + "Check the day; if the earlier entry is wrong, correct it first."),
  ]

  @Test(arguments: events)
  func `a refused event says why and what to record first`(_ item: Case<EventRefusal>) {
    item.expect { wording in { wording.refusal($0) } }
  }

  static let acts: [Case<IdleCaseRefusal>] = [
    Case(
      .needs(.inquiryServed, before: .determinationServed),
      "不能录入“送达《闲置土地认定书》”：尚无“送达《闲置土地调查通知书》”的记录。请先录入：fallow record PARCEL inquiry-served --on DAY。",
      "'determination served' cannot be recorded: no record says 'inquiry notice served'. "
        + "Record it first: fallow record PARCEL inquiry-served --on DAY."),
    Case(
      .needs(.disposed(.otherWay), before: .closed),
      "不能录入“处置完毕结案”：尚无确定处置方式的记录。请先录入处置方式：fallow record PARCEL \(disposals) --on DAY。",
      "'case closed after disposal' cannot be recorded: no way of disposal is on record. "
        + "Record the way of disposal first: fallow record PARCEL \(disposals) --on DAY."),
    Case(
      .alreadyPast(.inquiryServed, while: .determined),
      "不能录入“送达《闲置土地调查通知书》”：案件现为“已认定”，此步骤已过。请核对日期；原记录有误的，先更正原记录。",
      "'inquiry notice served' cannot be recorded: the case is 'determined', so this step is past. "
        + "Check the day; if the earlier entry is wrong, correct it first."),
    Case(
      .notForDisposal(.feePaid, .takenBack),
      "不能录入“缴清土地闲置费”：处置方式为“无偿收回国有建设用地使用权”，不适用此步骤。请核对日期；原记录有误的，先更正原记录。",
      "'idle fee paid' cannot be recorded: the way of disposal is 'taken back without payment', "
        + "to which this step does not belong. Check the day; if the earlier entry is wrong, "
        + "correct it first."),
    Case(
      .beforeEarlierAct(.cleared, earlier: "2025-04-01"),
      "不能录入“核实不构成闲置土地”：日期早于前一步骤的日期2025-04-01。请核对日期；原记录有误的，先更正原记录。",
      "'found not to be idle' cannot be recorded: its day lies before the step of 2025-04-01. "
        + "Check the day; if the earlier entry is wrong, correct it first."),
    Case(
      .beforeLimit(.demandServed, of: .appeal, limit: "2025-05-06"),
      "不能录入“送达《催告书》”：申请复议和起诉的期限至2025-05-06届满，届满之前不产生催告和申请强制执行的效力。2025-05-06之后再办理并录入：fallow record PARCEL performance-demanded --on DAY。",
      "'demand for performance served' cannot be recorded: the limits of appeal end with 2025-05-06, "
        + "and before their end it starts nothing. Do it again after 2025-05-06 and record that: "
        + "fallow record PARCEL performance-demanded --on DAY."),
  ]

  @Test(arguments: acts)
  func `a refused act of an idle case says why and what to record first`(
    _ item: Case<IdleCaseRefusal>
  ) {
    item.expect { wording in { wording.refusal($0) } }
  }

  static let contradictions: [Case<Contradiction>] = [
    Case(
      .agreedOutOfOrder(.completion, "2024-01-01", before: .start, "2024-06-01"),
      "约定竣工时间2024-01-01早于约定开工时间2024-06-01",
      "agreed day of completion 2024-01-01 lies before agreed day of start 2024-06-01"),
    Case(
      .agreedOutOfOrder(.handover, "2024-01-01", before: .signing, "2024-06-01"),
      "约定交地时间2024-01-01早于签订日期2024-06-01",
      "agreed day of handover 2024-01-01 lies before signing 2024-06-01"),
    Case(
      .doneBeforeSigning(.start, "2024-01-01", signed: "2024-06-01"),
      "记录的开工日期2024-01-01早于签订日期2024-06-01",
      "recorded start 2024-01-01 lies before signing 2024-06-01"),
    Case(
      .refused(.beforeEarlierEvent(.completed, earlier: "2024-05-01"), on: "2024-04-01"),
      "2024-04-01的竣工记录与其他记录不符：日期早于前一事件的日期2024-05-01",
      "the completion recorded on 2024-04-01 does not fit: its day lies before the event of "
        + "2024-05-01"),
    Case(
      .caseActRefused(
        .needs(.inquiryServed, before: .determinationServed), on: "2025-06-01"),
      "2025-06-01的“送达《闲置土地认定书》”记录与其他记录不符：尚无“送达《闲置土地调查通知书》”的记录",
      "'determination served' recorded on 2025-06-01 does not fit: no record says "
        + "'inquiry notice served'"),
    Case(
      .inspectedUnstarted(on: "2025-03-02", start: .by("2024-12-01")),
      "2025-03-02巡查所见未动工，而2024-12-01的巡查或其他记录表明已开工",
      "the inspection of 2025-03-02 saw no start, and a visit or another record shows one by 2024-12-01"
    ),
    Case(
      .inspectedUndeveloped(on: "2025-03-02", recorded: "2024-12-01"),
      "2025-03-02巡查所见未达到动工开发的标准（第53号令第三十条），而记录表明2024-12-01已达到",
      "the inspection of 2025-03-02 saw no start in the sense of Order 53 art. 30, which the record has by "
        + "2024-12-01"),
    Case(
      .inspectedOtherwise(.notStarted, .completed, on: "2025-03-02"),
      "2025-03-02的两次巡查所见不一：未动工，已竣工",
      "two inspections of 2025-03-02 differ: nothing started, buildings complete"),
    Case(
      .causeRefused(.planChanged, verified: "2024-12-01", on: "2025-03-02"),
      "规划依法修改（第八条第一款第二项）：2024-12-01核实成立，2025-03-02又认定不成立，期间仍按核实的扣除",
      "plans lawfully changed (art. 8(1)2): verified on 2024-12-01 and refused on 2025-03-02; its days are "
        + "left out as verified"),
    Case(
      .inspectedUnstarted(on: "2025-03-02", start: .on("2024-12-01")),
      "2025-03-02巡查所见未动工，与记录的开工日期2024-12-01不符",
      "the inspection of 2025-03-02 saw no start, against the start recorded on 2024-12-01"),
    Case(
      .measurementFell(
        Measurement(.floorArea, 90_000, on: "2025-03-03"),
        below: Measurement(.floorArea, 100_000, on: "2025-01-02")),
      "2025-03-03记录的建筑面积9平方米，少于2025-01-02记录的建筑面积10平方米",
      "floor area 9 m² of 2025-03-03 is less than floor area 10 m² of 2025-01-02"),
    Case(
      .supplementBackdated(.start, "2015-09-30", signed: "2016-07-19"),
      "2016-07-19签订的补充协议约定的开工日期2015-09-30早于其签订日",
      "the supplement signed on 2016-07-19 sets the start at 2015-09-30, before its own signing"),
    Case(
      .supplementBeforeSigning("2020-01-14", signed: "2020-01-15"),
      "补充协议签订日期2020-01-14早于合同签订日期2020-01-15",
      "the supplement was signed on 2020-01-14, before the contract on 2020-01-15"),
    Case(
      .supplementUnfit(.repeated(.start, part: 0, instance: 1), signed: "2020-05-20"),
      "2020-05-20签订的补充协议对开工期限有两种约定",
      "the supplements signed on 2020-05-20 set start due day in two ways"),
    Case(
      .supplementUnfit(.noSuchPart(.start, part: 3), signed: "2020-05-20"),
      "2020-05-20签订的补充协议将开工期限约定给第3部分，合同没有这一部分",
      "the supplement signed on 2020-05-20 sets start due day for part 3, which the contract does "
        + "not have"),
    Case(
      .supplementUnfit(.anchorNotEarlier(.start, .completion), signed: "2020-05-20"),
      "2020-05-20签订的补充协议约定开工期限自竣工起算，起算行为并不在先",
      "the supplement signed on 2020-05-20 counts start due day from completion, which does not "
        + "come before it"),
    Case(
      .exchangeUnfounded(.pricePaid, isRefuted: true, on: "2024-04-29"),
      "2024-04-29确定置换土地，记录显示当时不具备第53号令第十二条第一款第五项的“已缴清土地价款”",
      "land was exchanged on 2024-04-29, and the record says that a condition of Order 53 art. 12(1)5 "
        + "was not met: the price paid in full"),
    Case(
      .exchangeUnfounded(.fundsSecured, isRefuted: false, on: "2024-04-29"),
      "2024-04-29确定置换土地，第53号令第十二条第一款第五项的“落实项目资金”未见记录",
      "land was exchanged on 2024-04-29, and a condition of Order 53 art. 12(1)5 is not on record: "
        + "the project's funds in place"),
    Case(
      .disposalAgainstCause(.takenBack, on: "2024-04-29"),
      "2024-04-29决定无偿收回，而扣除已核实的原因期间，至该日未动工开发未满两年（第53号令第十四条第二项：“除本办法第八条规定情形外”）",
      "the land was taken back on 2024-04-29, and without the days of verified causes two full years "
        + "without a start had not passed by then (Order 53 art. 14(2): except in the cases of "
        + "art. 8)"),
    Case(
      .disposalAgainstCause(.extended, on: "2024-04-29"),
      "2024-04-29确定的处置方式为“延长动工开发期限”，而已录入无第八条情形（第53号令第十二条：“因本办法第八条规定情形造成闲置土地的”；无第八条情形的依第十四条处理）",
      "the disposal of 2024-04-29 is 'start day extended', and it is on record that no cause of art. 8 "
        + "applies (Order 53 art. 12 is for land that such a cause left idle, art. 14 for other "
        + "land)"),
  ]

  @Test(arguments: contradictions)
  func `a contradiction names both entries`(_ item: Case<Contradiction>) {
    item.expect(Wording.contradiction)
  }

  static let problems: [Case<TermsProblem>] = [
    Case(
      .repeated(.payment, part: 0, instance: 2), "第2期缴款期限约定了不止一次，请保留一项。",
      "Payment no. 2 due day is stated more than once; keep one."),
    Case(
      .repeated(.start, part: 2, instance: 1), "第2部分开工期限约定了不止一次，请保留一项。",
      "Start due day of part 2 is stated more than once; keep one."),
    Case(
      .noSuchPart(.start, part: 3), "开工期限约定给第3部分，合同没有这一部分，请核对分期。",
      "Start due day names part 3, which the contract does not have; check the parts."),
    Case(
      .anchorNotEarlier(.start, .completion), "开工期限不能自竣工起算，起算行为须先于所约定的节点，请核对合同。",
      "Start due day cannot count from completion, which does not come before it; "
        + "check the contract."),
  ]

  @Test(arguments: problems)
  func `terms that cannot be say what to check`(_ item: Case<TermsProblem>) {
    item.expect(Wording.termsProblem)
  }
}
