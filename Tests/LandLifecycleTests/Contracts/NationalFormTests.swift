import CivilCalendar
import LandLifecycle
import Testing

/// GF-2008-2601 and GF-2025-2601 as contracts fill them in: what is blank in the form is blank here,
/// or made up for the test.
struct NationalFormTests {
  struct Case: CustomTestStringConvertible {
    let day: Day
    let expected: [String]
    var testDescription: String { "\(day)" }
  }

  // MARK: - GF-2008-2601

  /// Late payment at 1‰ a day of the unpaid sum (art. 30 as Tianjin fills it in).
  static let latePayment = ConsequenceLadder(
    .payment, clause: "第30条",
    tiers: [
      Consequence(charge: .perDay(Ratio(1, 1_000), of: .unpaid, upTo: nil)),
      Consequence(after: .days(60), powers: [.rescind, .keepDeposit], demand: DemandClause()),
    ])
  /// Late handover at 1‰ a day of the sum paid (art. 37 as Tianjin fills it in).
  static let lateHandover = ConsequenceLadder(
    .handover, clause: "第37条",
    tiers: [
      Consequence(charge: .perDay(Ratio(1, 1_000), of: .paid, upTo: nil)),
      Consequence(after: .days(60), powers: [.rescind, .doubleDeposit], demand: DemandClause()),
    ])

  /// Two instalments of 6,000,000 and 4,000,000 元, deposit 2,000,000 元.
  static func form2008(price: Money? = Money(fen: 1_000_000_000)) -> ContractTerms {
    ContractTerms.sample(
      price: price,
      ObligationTerm(.payment, by: .on("2020-02-14"), amount: Money(fen: 600_000_000)),
      ObligationTerm(
        .payment, instance: 2, by: .on("2020-05-29"), amount: Money(fen: 400_000_000)),
      ObligationTerm(.handover, by: .on("2020-06-01"))
    ).with(deposit: Money(fen: 200_000_000), ladders: latePayment, lateHandover)
  }

  static let payments = [
    Case(day: "2020-02-14", expected: []),
    Case(day: "2020-02-15", expected: ["payment-overdue tier 1 6000.00"]),
    // 2020 is a leap year: 29 February is the 15th day late.
    Case(day: "2020-02-29", expected: ["payment-overdue tier 1 90000.00"]),
    Case(day: "2020-03-01", expected: ["payment-overdue tier 1 96000.00"]),
    Case(day: "2020-04-14", expected: ["payment-overdue tier 1 360000.00"]),
    Case(
      day: "2020-04-15",
      expected: ["payment-overdue tier 2 366000.00", "payment-demand-needed tier 2"]),
    // Each instalment is charged on its own sum.
    Case(
      day: "2020-05-30",
      expected: [
        "payment-overdue tier 2 636000.00", "payment-overdue tier 1 4000.00",
        "payment-demand-needed tier 2",
      ]),
  ]

  @Test(arguments: payments)
  func `late payment costs a share of the unpaid sum a day, each instalment its own`(_ item: Case) {
    #expect(
      Self.form2008().timeline().stakes(on: item.day, "payment-overdue", "payment-demand")
        == item.expected)
  }

  @Test func `paid late, the days up to the payment are charged and no more`() {
    let timeline = Self.form2008().timeline(.paid(instance: 1, .on("2020-03-01")))
    #expect(
      timeline.stakes(on: "2020-03-01", "payment-met") == ["payment-met-late tier 1 96000.00"])
    #expect(
      timeline.stakes(on: "2022-01-01", "payment-met") == ["payment-met-late tier 1 96000.00"])
  }

  @Test
  func `a demand served before the sixty days are over does not count unless the office says so`() {
    let early = Fact.contractAct(.demanded(.payment, answerBy: nil), on: "2020-04-14")
    #expect(
      Self.form2008().timeline(early).codes(on: "2020-04-15").contains("payment-demand-needed"))
    var choices = Choices.standard
    choices[.demandOrder] = .anyTime
    let rulebook = Rulebook.shipped.choosing(choices)
    #expect(
      Self.form2008().timeline(early, rulebook: rulebook).story("payment-resc").first
        == "2020-04-15..<2022-01-05 payment-rescission-right tier 2 unrecorded due 2020-02-14 "
        + "1/1 of deposit 200000000")
  }

  @Test
  func `a right that arose before the Civil Code lasts a year from the first day of that code`() {
    let demand = Fact.contractAct(.demanded(.payment, answerBy: nil), on: "2020-04-20")
    #expect(
      Self.form2008().timeline(demand).story("payment-resc", "clock-rescind") == [
        "2020-04-21..<2022-01-05 payment-rescission-right tier 2 unrecorded due 2020-02-14 "
          + "1/1 of deposit 200000000",
        "2020-04-21..<2022-01-05 clock-rescind running due 2022-01-01 rolled to 2022-01-04",
        "2022-01-05..<… payment-rescission-lapsed tier 2 unrecorded due 2020-02-14",
      ])
  }

  @Test func `the grantor's late handover costs a share of what is paid, from each payment on`() {
    let timeline = Self.form2008().timeline(
      .paid(instance: 1, .on("2020-02-10")), .paid(instance: 2, .on("2020-06-11")))
    #expect(timeline.stakes(on: "2020-06-01", "handover") == ["handover-due-soon"])
    #expect(timeline.stakes(on: "2020-06-02", "handover") == ["handover-overdue tier 1 6000.00"])
    #expect(timeline.stakes(on: "2020-06-10", "handover") == ["handover-overdue tier 1 54000.00"])
    #expect(timeline.stakes(on: "2020-06-11", "handover") == ["handover-overdue tier 1 64000.00"])
    // The demand is the grantee's to serve: the office is not told to.
    #expect(timeline.stakes(on: "2020-08-01", "handover") == ["handover-overdue tier 2 574000.00"])
  }

  @Test
  func `the grantee's right over a late handover doubles the deposit and is no task of the office`()
  {
    let timeline = Self.form2008().timeline(
      .paid(.on("2020-02-10")), .contractAct(.demanded(.handover, answerBy: nil), on: "2020-08-03"))
    #expect(
      timeline.stakes(on: "2020-08-04", "handover-resc", "clock") == [
        "handover-rescission-right tier 2 4000000.00"
      ])
  }

  @Test
  func `without a payment on file what is paid is known to be nothing, without its sum it is not`()
  {
    #expect(
      Self.form2008().timeline().stakes(on: "2020-06-02", "handover-o") == [
        "handover-overdue tier 1 0.00"
      ])
    let terms = ContractTerms.sample(ObligationTerm(.handover, by: .on("2020-06-01")))
      .with(ladders: Self.lateHandover)
    #expect(
      terms.timeline().stakes(on: "2020-06-02", "handover-o") == [
        "handover-overdue tier 1 not on record"
      ])
  }

  // MARK: - GF-2025-2601

  /// Late start at 0.5‰ a day of the price for a year at most (art. 32; the rate is a blank).
  static let lateStart = ConsequenceLadder(
    .start, clause: "第32条",
    tiers: [
      Consequence(charge: .perDay(Ratio(5, 10_000), of: .price, upTo: .period(.years(1))))
    ])
  /// Late completion at 1‰ a day of the price of the unfinished floor area (the rate is a blank).
  static let lateCompletion = ConsequenceLadder(
    .completion, clause: "第32条",
    tiers: [Consequence(charge: .perDay(Ratio(1, 1_000), of: .unfinishedFloorArea, upTo: nil))])

  static let form2025 = ContractTerms.sample(
    ObligationTerm(.start, by: .on("2023-02-28")),
    ObligationTerm(.completion, by: .on("2024-12-31"))
  ).with(
    ladders: lateStart, lateCompletion, floorArea: Area(squareCentimetres: 300_000_000))

  static let starts = [
    Case(day: "2023-03-01", expected: ["start-overdue tier 1 5000.00"]),
    Case(day: "2024-02-27", expected: ["start-overdue tier 1 1820000.00"]),
    Case(day: "2024-02-28", expected: ["start-overdue tier 1 1825000.00"]),
    Case(day: "2024-02-29", expected: ["start-overdue tier 1 1825000.00"]),
    Case(day: "2026-01-01", expected: ["start-overdue tier 1 1825000.00"]),
  ]

  @Test(arguments: starts)
  func `the daily charge for a late start stops with the year`(_ item: Case) {
    #expect(Self.form2025.timeline().stakes(on: item.day, "start-overdue") == item.expected)
  }

  static let completions = [
    Case(day: "2025-01-01", expected: ["completion-overdue tier 1 10000.00"]),
    Case(day: "2025-01-10", expected: ["completion-overdue tier 1 100000.00"]),
    // From the measurement on, a third of the floor area is unfinished.
    Case(day: "2025-01-11", expected: ["completion-overdue tier 1 103333.33"]),
    Case(day: "2025-01-12", expected: ["completion-overdue tier 1 106666.67"]),
    Case(day: "2025-01-13", expected: ["completion-overdue tier 1 110000.00"]),
    Case(day: "2025-01-20", expected: ["completion-met-late tier 1 133333.33"]),
  ]

  @Test(arguments: completions)
  func `late completion costs a share of the unfinished floor area, rounded once at the total`(
    _ item: Case
  ) {
    let timeline = Self.form2025.timeline(
      .site(.started, .on("2023-02-01")), .site(.completed, .on("2025-01-20")),
      .measured(Measurement(.floorArea, 0, on: "2024-12-31")),
      .measured(Measurement(.floorArea, 200_000_000, on: "2025-01-11")))
    #expect(
      timeline.stakes(on: item.day, "completion-overdue", "completion-met") == item.expected)
  }

  @Test func `an unfinished floor area that nobody measured is not on record`() {
    #expect(
      Self.form2025.timeline().stakes(on: "2025-01-01", "completion-overdue") == [
        "completion-overdue tier 1 not on record"
      ])
    // A day that nobody measured is not made up from a later one.
    let measured = Fact.measured(Measurement(.floorArea, 0, on: "2025-01-05"))
    #expect(
      Self.form2025.timeline(measured).stakes(on: "2025-01-09", "completion-overdue") == [
        "completion-overdue tier 1 not on record"
      ])
  }

  @Test func `a charge up to a share of a sum stops at it`() {
    let ladder = ConsequenceLadder(
      .start,
      tiers: [
        Consequence(
          charge: .perDay(Ratio(1, 1_000), of: .price, upTo: .share(Ratio(1, 100), of: .price)))
      ])
    let timeline = ContractTerms.sample(ObligationTerm(.start, by: .on("2023-02-28")))
      .with(ladders: ladder).timeline()
    #expect(timeline.stakes(on: "2023-03-09", "start-o") == ["start-overdue tier 1 90000.00"])
    #expect(timeline.stakes(on: "2023-03-10", "start-o") == ["start-overdue tier 1 100000.00"])
    #expect(timeline.stakes(on: "2023-03-11", "start-o") == ["start-overdue tier 1 100000.00"])
  }
}
