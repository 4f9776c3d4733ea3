import CivilCalendar
import LandLifecycle
import Testing

struct LocalRulesTests {
  static func rule(
    _ name: String, _ value: ParameterValue, from: Day? = nil, until: Day? = nil,
    quote: String = "按本办法执行", grade: Grade = .local
  ) -> Parameter {
    Parameter(
      name, value, from: from, until: until,
      source: Citation("某市办法", "第三条", quote: quote), checkedOn: "2026-11-21", grade: grade)
  }

  static let problems: [(rules: [Parameter], problem: LocalRuleProblem)] = [
    ([rule("idle.feeAftr", .period(.years(1)))], .unknownName("idle.feeAftr")),
    ([rule("local.", .period(.years(1)))], .unknownName("local.")),
    ([rule("choice.dueSoonLadder", .ladder([7]))], .isChoice("choice.dueSoonLadder")),
    (
      [rule("idle.feeRate", .period(.years(1)))],
      .wrongKind("idle.feeRate", expected: .ratio)
    ),
    ([rule("idle.feeRate", .ratio(Ratio(1, 10)), quote: "")], .notCited("idle.feeRate")),
    (
      [rule("idle.feeRate", .ratio(Ratio(1, 10)), grade: .ownChoice)],
      .gradeNotLocal("idle.feeRate")
    ),
    (
      [rule("idle.feeRate", .ratio(Ratio(1, 10)), from: "2027-01-02", until: "2027-01-01")],
      .backwards("idle.feeRate", from: "2027-01-02", until: "2027-01-01")
    ),
    (
      [
        rule("idle.feeRate", .ratio(Ratio(1, 10)), until: "2027-01-01"),
        rule("idle.feeRate", .ratio(Ratio(2, 10)), from: "2027-01-01"),
      ], .overlapping("idle.feeRate", on: "2027-01-01")
    ),
  ]

  @Test(arguments: problems.indices)
  func `rules that cannot be used are refused`(_ index: Int) {
    let item = Self.problems[index]
    #expect(throws: item.problem) { try LocalRules(item.rules) }
  }

  @Test func `values that follow each other, and names of the office's own, are taken`() throws {
    let rules = try LocalRules([
      Self.rule("idle.feeRate", .ratio(Ratio(1, 10)), until: "2026-12-31"),
      Self.rule("idle.feeRate", .ratio(Ratio(2, 10)), from: "2027-01-01"),
      Self.rule("local.visits", .period(.months(3))),
    ])
    #expect(rules.parameters.count == 3)
    #expect(Rulebook.shipped.adding(rules).version != Rulebook.shipped.version)
    #expect(Rulebook.shipped.adding(.none) == .shipped)
  }

  private static let unstarted: [Fact] = [
    .causeExamined(.noneApplies, on: "2021-08-02"),
    .inspected(Inspection(on: "2024-12-02", saw: .notStarted)),
  ]

  private static func fee(_ rules: Parameter...) throws -> [String] {
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))
    let rulebook = Rulebook.shipped.adding(try LocalRules(rules))
    return Judgement(terms: terms, facts: unstarted, rulebook: rulebook).timeline
      .story("idle-fee")
  }

  @Test func `a longer time decides from its first day, and what was met stays met`() throws {
    let without =
      "2021-06-02..<2022-06-02 idle-fee-stage suspected confirmed 2024-12-02 "
      + "due 2020-06-01 20/100 of 1000000000"
    #expect(try Self.fee() == [without])
    // From the very day on which a year is over: never met under the old value.
    #expect(
      try Self.fee(Self.rule("idle.feeAfter", .period(.months(18)), from: "2021-06-02")) == [
        "2021-12-02..<2022-06-02 idle-fee-stage suspected confirmed 2024-12-02 "
          + "due 2020-06-01 [own-rule] 20/100 of 1000000000"
      ])
    // A day later: met already.
    #expect(
      try Self.fee(Self.rule("idle.feeAfter", .period(.months(18)), from: "2021-06-03"))
        == [without])
  }

  @Test func `a shorter time opens the stage on its first day at the earliest`() throws {
    let rule = Self.rule("idle.feeAfter", .period(.months(6)), from: "2021-02-01")
    #expect(try Self.fee(rule).first?.hasPrefix("2021-06-02..<") == true)
  }

  @Test func `the fee's share is the one in force on the first day of the stage`() throws {
    let share = Self.rule("idle.feeRate", .ratio(Ratio(1, 10)), from: "2021-06-02")
    #expect(try Self.fee(share).allSatisfy { $0.hasSuffix("1/10 of 1000000000") })
    let later = Self.rule("idle.feeRate", .ratio(Ratio(1, 10)), from: "2021-06-03")
    #expect(try Self.fee(later).allSatisfy { $0.hasSuffix("20/100 of 1000000000") })
  }

  @Test func `the last day of a rule still decides, and what rests on it afterwards is marked`()
    throws
  {
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))
    let lapsing = Parameter(
      "idle.notStarted", .period(.years(1)), from: "2012-07-01", until: "2021-06-02",
      source: Citation("某办法", "第一条", quote: "满一年"), checkedOn: "2026-11-21", grade: .local)
    func story(_ until: Day) throws -> [String] {
      let rule = Parameter(
        lapsing.name, lapsing.value, from: lapsing.from, until: until, source: lapsing.source,
        checkedOn: lapsing.checkedOn, grade: lapsing.grade)
      return Judgement(
        terms: terms, facts: [], rulebook: Rulebook(parameters: [rule])
      ).timeline.story("suspected")
    }
    #expect(try story("2021-06-01") == [])
    #expect(
      try story("2021-06-02") == [
        "2021-06-02..<2021-06-03 suspected-idle suspected unrecorded due 2020-06-01",
        "2021-06-03..<2022-06-02 suspected-idle suspected unrecorded due 2020-06-01"
          + " [rests-on-lapsed-rule] since 2021-06-02",
        "2022-06-02..<… suspected-idle suspected two-years unrecorded due 2020-06-01"
          + " [rests-on-lapsed-rule] since 2021-06-02",
      ])
  }

  @Test func `the law's start day of a silent contract goes by the day of handover`() throws {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-03-02")), ObligationTerm(.start, by: .notAgreed))
    let rules = try LocalRules([
      Self.rule("idle.defaultStartAfterDelivery", .period(.months(6)), from: "2020-03-02")
    ])
    func due(_ handedOver: Day) -> Due? {
      Judgement(
        terms: terms, facts: [.site(.handedOver, .on(handedOver))],
        rulebook: Rulebook.shipped.adding(rules)
      ).obligations(on: "2020-03-05").first { $0.term.milestone == .start }?.due
    }
    #expect(
      due("2020-03-02")
        == .determined(
          DueDay(agreed: "2020-09-02", actBy: "2020-09-02", certainty: .certain),
          .bySilence(handedOver: "2020-03-02")))
    #expect(
      due("2020-03-01")
        == .determined(
          DueDay(agreed: "2021-03-01", actBy: "2021-03-01", certainty: .certain),
          .bySilence(handedOver: "2020-03-01")))
  }
}
