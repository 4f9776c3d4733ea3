import CivilCalendar
import LandLifecycle
import Testing

struct ChoiceTests {
  private static func choosing(_ choice: Choice, _ option: Choice.Option) -> Rulebook {
    var choices = Choices.standard
    choices[choice] = option
    return Rulebook.shipped.choosing(choices)
  }

  @Test(arguments: Choice.allCases)
  func `every choice has a default, another option, a source and a reason`(_ choice: Choice) {
    #expect(choice.options.count >= 2)
    #expect(Set(choice.options).count == choice.options.count)
    #expect(choice.standard == choice.options[0])
    #expect(!choice.citations.isEmpty && !choice.reason.isEmpty)
    for source in choice.citations {
      #expect(!source.document.isEmpty && source.article != "" && !source.quote.isEmpty)
    }
    #expect(Choices.standard[choice] == choice.standard)
    #expect(
      Self.choosing(choice, choice.options[1]).version != Rulebook.shipped.version)
    #expect(Self.choosing(choice, choice.standard) == .shipped)
  }

  @Test func `what is no option of a choice changes nothing`() {
    var choices = Choices.standard
    choices[.anniversary] = .required
    #expect(choices == .standard)
  }

  /// 2020-05-01 + 1 year is a Saturday of the May holiday of 2021, which ends on 2021-05-05.
  private static let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-05-01")))

  @Test func `the anniversary stays on a rest day, or moves off it`() {
    #expect(
      Self.terms.timeline().story("suspected") == [
        "2021-05-02..<2022-05-02 suspected-idle suspected unrecorded due 2020-05-01",
        "2022-05-02..<… suspected-idle suspected two-years unrecorded due 2020-05-01 since"
          + " 2021-05-02",
      ])
    #expect(
      Self.terms.timeline(rulebook: Self.choosing(.anniversary, .roll)).story("suspected") == [
        "2021-05-07..<2022-05-06 suspected-idle suspected unrecorded due 2020-05-01",
        "2022-05-06..<… suspected-idle suspected two-years unrecorded due 2020-05-01 since"
          + " 2021-05-07",
      ])
  }

  @Test func `an anniversary of 29 February on a working day does not move either way`() {
    // 2024-02-29 + 1 year is Friday 2025-02-28.
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2024-02-29")))
    for rulebook in [Rulebook.shipped, Self.choosing(.anniversary, .roll)] {
      #expect(
        terms.timeline(rulebook: rulebook).story("suspected").first
          == "2025-03-01..<2026-03-01 suspected-idle suspected unrecorded due 2024-02-29")
    }
  }

  private static func dueDay(_ rulebook: Rulebook, _ period: Period) -> Due? {
    let terms = ContractTerms.sample(
      signed: "2025-09-01", ObligationTerm(.payment, by: .after(.signing, period)))
    return Judgement(terms: terms, facts: [], rulebook: rulebook)
      .obligations(on: "2025-09-02").first?.due
  }

  @Test func `the last day of an act's period moves off rest days, or stays`() {
    func due(_ agreed: Day, _ actBy: Day, _ period: Period) -> Due {
      .determined(
        DueDay(agreed: agreed, actBy: actBy, certainty: .certain),
        .counted(period, from: "2025-09-01", .signing))
    }
    // National Day 2025-10-01 to 2025-10-08.
    #expect(
      Self.dueDay(.shipped, .days(30)) == due("2025-10-01", "2025-10-09", .days(30)))
    #expect(
      Self.dueDay(Self.choosing(.acts, .stay), .days(30))
        == due("2025-10-01", "2025-10-01", .days(30)))
    // Saturday 2025-09-06, which no notice lists; then the holiday, which one does.
    #expect(Self.dueDay(.shipped, .days(5)) == due("2025-09-06", "2025-09-08", .days(5)))
    #expect(
      Self.dueDay(Self.choosing(.weekends, .listedOnly), .days(5))
        == due("2025-09-06", "2025-09-06", .days(5)))
    #expect(
      Self.dueDay(Self.choosing(.weekends, .listedOnly), .days(30))
        == due("2025-10-01", "2025-10-09", .days(30)))
    // Working days are counted, not rolled: no choice moves them.
    #expect(
      Self.dueDay(Self.choosing(.acts, .stay), .workingDays(5))
        == Self.dueDay(.shipped, .workingDays(5)))
  }

  @Test func `the last day to ask for an extension moves back off a rest day, or stays`() throws {
    // Thirty days before 2020-06-01 is Saturday 2020-05-02, in the holiday of 1 May.
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))
      .stating(ContractClauses(extensionNotice: .days(30)))
    func ends(_ rulebook: Rulebook) -> [String] {
      terms.timeline(rulebook: rulebook).story("clock-request")
    }
    #expect(
      ends(.shipped) == [
        "2020-01-31..<2020-05-01 clock-request-extension running due 2020-05-02 rolled to 2020-04-30"
      ])
    #expect(
      ends(Self.choosing(.extensionRequest, .stay)) == [
        "2020-02-02..<2020-05-03 clock-request-extension running due 2020-05-02"
      ])
  }

  @Test func `a day before the supplement's own signing counts, or does not, and is flagged`() {
    let supplement = Fact.supplement(
      Supplement(signedOn: "2020-07-06", .other, [DeadlineChange(.start, to: .on("2020-06-15"))]))
    func due(_ rulebook: Rulebook) -> (day: Due?, contradictions: [String]) {
      let judgement = Judgement(terms: Self.terms, facts: [supplement], rulebook: rulebook)
      return (
        judgement.obligations(on: "2020-07-06").first?.due,
        judgement.timeline.story("record-contradiction")
      )
    }
    func stated(_ day: Day) -> Due {
      .determined(DueDay(agreed: day, actBy: day, certainty: .certain), .stated)
    }
    let flag = [
      "2020-07-06..<… record-contradiction supplement of 2020-07-06 sets start 2020-06-15"
        + " confirmed 2020-07-06"
    ]
    let (counted, ignored) = (
      due(.shipped), due(Self.choosing(.backdatedSupplement, .doesNotCount))
    )
    #expect(counted.day == stated("2020-06-15") && counted.contradictions == flag)
    #expect(ignored.day == stated("2020-05-01") && ignored.contradictions == flag)
  }
}
