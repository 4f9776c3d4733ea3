import CivilCalendar
import LandLifecycle
import Testing

struct RecordFindingTests {
  static let told: [Told] = [
    Told(
      Finding(
        .contradiction, since: "2024-01-01",
        tier: .contradiction(.doneBeforeSigning(.start, "2024-01-01", signed: "2024-06-01")),
        evidence: .confirmed(by: "2024-06-01")),
      on: "2025-04-05",
      "记录矛盾：记录的开工日期2024-01-01早于签订日期2024-06-01。",
      "Contradictory record: recorded start 2024-01-01 lies before signing 2024-06-01.",
      short: ("开工早于签订", "start before signing")),
    Told(
      Finding(
        .missingData(.signingDay), since: "2024-01-01"),
      on: "2025-04-05",
      "缺签订日期，自签订起算的期限无法计算。",
      "No day of signing on record: days counted from signing cannot be computed.",
      short: ("缺签订日期", "no day of signing on record")),
    Told(
      Finding(
        .missingData(.agreedDay(.start)), since: "2024-01-01"),
      on: "2025-04-05",
      "缺约定开工时间，无法判断开工是否逾期。",
      "No agreed day of start on record: whether the start is late cannot be judged.",
      short: ("缺约定开工时间", "no agreed start day")),
    Told(
      Finding(
        .missingData(.price), since: "2024-01-01"),
      on: "2025-04-05",
      "缺出让价款，以价款为基数的金额无法计算。",
      "No grant price on record: sums that are a share of it cannot be computed.",
      short: ("缺出让价款", "no grant price on record")),
    Told(
      Finding(
        .missingData(.totalInvestment), since: "2024-01-01"),
      on: "2025-04-05",
      "缺投资总额，停工满一年，是否符合第53号令第二条第二款可认定闲置的情形无法判断。",
      "No total investment on record: works have stopped for a year, and whether the land may be "
        + "determined idle (Order 53 art. 2(2)) cannot be judged.",
      short: ("缺投资总额", "no total investment on record")),
    Told(
      Finding(
        .contradiction, since: "2025-03-02",
        tier: .contradiction(.disposalAgainstCause(.feeCharged, on: "2025-03-02")),
        evidence: .confirmed(by: "2025-03-02")),
      on: "2025-04-05",
      "记录矛盾：2025-03-02决定征缴土地闲置费，而扣除已核实的原因期间，至该日未动工开发未满一年（第53号令第十四条第一项：“除本办法第八条规定情形外”）。",
      "Contradictory record: a fee was charged on 2025-03-02, and without the days of verified causes "
        + "a full year without a start had not passed by then (Order 53 art. 14(1): except in the "
        + "cases of art. 8).",
      short: ("第十四条决定与原因不符", "decision against verified cause")),
    Told(
      Finding(
        .contradiction, since: "2025-03-02",
        tier: .contradiction(.disposalAgainstCause(.boughtBack, on: "2025-03-02")),
        evidence: .confirmed(by: "2025-03-02")),
      on: "2025-04-05",
      "记录矛盾：2025-03-02确定的处置方式为“协议有偿收回国有建设用地使用权”，而已录入无第八条情形（第53号令第十二条：“因本办法第八条规定情形造成闲置土地的”；无第八条情形的依第十四条处理）。",
      "Contradictory record: the disposal of 2025-03-02 is 'taken back for payment by agreement', and it is on "
        + "record that no cause of art. 8 applies (Order 53 art. 12 is for land that such a cause "
        + "left idle, art. 14 for other land).",
      short: ("第十二条处置与原因不符", "art. 12 without a cause")),
    Told(
      Finding(
        .missingData(.anchorDay(.handover)), since: "2024-01-01"),
      on: "2025-04-05",
      "缺实际交付土地日期，交付土地已有记录可推定，但自该日起算的期限无法计算。",
      "No actual day of handover on record: the handover is implied by the record, but days "
        + "counted from it cannot be computed.",
      short: ("缺交地日期", "no day of handover")),
    Told(
      Finding(
        .missingData(.holidays(year: 2027)), since: "2024-01-01"),
      on: "2025-04-05",
      "2027年节假日安排未公布，所涉工作日期限无法计算。",
      "Official holidays of 2027 not published: sums of working days that need them cannot be "
        + "computed.",
      short: ("2027年节假日安排未公布", "no holidays of 2027")),
    Told(
      Finding(
        .contradiction, instance: 3, since: "2025-03-02",
        tier: .contradiction(.inspectedUnstarted(on: "2025-03-02", start: .on("2024-12-01"))),
        evidence: .confirmed(by: "2025-03-02")),
      on: "2025-04-05",
      "记录矛盾：2025-03-02巡查所见未动工，与记录的开工日期2024-12-01不符。",
      "Contradictory record: the inspection of 2025-03-02 saw no start, against the start "
        + "recorded on 2024-12-01.",
      short: ("巡查与开工记录矛盾", "inspection contradicts start")),
    Told(
      Finding(
        .contradiction, since: "2024-01-01",
        tier: .contradiction(
          .agreedOutOfOrder(.completion, "2024-01-01", before: .start, "2024-06-01")),
        evidence: .confirmed(by: "2024-01-01")),
      on: "2025-04-05",
      "记录矛盾：约定竣工时间2024-01-01早于约定开工时间2024-06-01。",
      "Contradictory record: agreed day of completion 2024-01-01 lies before agreed day of start "
        + "2024-06-01.",
      short: ("约定日期先后矛盾", "agreed days out of order")),
    Told(
      Finding(
        .contradiction, since: "2024-01-01",
        tier: .contradiction(.refused(.afterEnd(.started, .takenBack), on: "2024-01-01")),
        evidence: .confirmed(by: "2024-01-01")),
      on: "2025-04-05",
      "记录矛盾：2024-01-01的开工记录与其他记录不符：合同已终止（收回土地使用权）。",
      "Contradictory record: the start recorded on 2024-01-01 does not fit: the contract has "
        + "ended (take-back).",
      short: ("记录矛盾", "contradictory record")),
  ]

  @Test(arguments: told)
  func `a gap or contradiction says what cannot be judged for it`(_ item: Told) { item.expect() }
}
