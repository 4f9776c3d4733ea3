import CivilCalendar
import LandLifecycle
import Testing

struct RulebookTests {
  @Test(arguments: Rulebook.shipped.parameters.map(\.name))
  func `every number has a document, an article, words and the day it was checked`(_ name: String)
    throws
  {
    let parameter = try #require(Rulebook.shipped.parameters.first { $0.name == name })
    #expect(!parameter.source.document.isEmpty)
    #expect(parameter.source.article != "")
    #expect(!parameter.source.quote.isEmpty)
    #expect(parameter.checkedOn >= "2026-11-20")
    switch parameter.grade {
    case .officialText:
      #expect((parameter.from == nil) == Self.withoutFirstDay.contains(parameter.name))
    case .ownChoice: #expect(parameter.source.document == "本软件的选择")
    case .secondHand, .unverified, .local: Issue.record("\(name) ships and is not grade A")
    }
  }

  /// The statutes whose stored text says no first day.
  static let withoutFirstDay: Set = [
    "suit.afterReview", "permit.startWithin", "permit.reportStop", "permit.recheckAfterStop",
    "transfer.minInvest",
  ]

  @Test func `a shipped parameter decides some kind of finding, and no other is asked for`() {
    let asked = Set(FindingKind.all.flatMap { $0.parameters.map(\.name) })
    let shipped = Set(Rulebook.shipped.parameters.map(\.name))
    #expect(asked == shipped)
  }

  @Test func `the shipped values are those of the law page`() {
    func text(_ value: ParameterValue) -> String {
      switch value {
      case .period(.days(let count)): "\(count) days"
      case .period(.workingDays(let count)): "\(count) working days"
      case .period(.months(let count)): "\(count) months"
      case .period(.years(let count)): "\(count) years"
      case .ratio(let ratio): "\(ratio.numerator)/\(ratio.denominator)"
      case .ladder(let days): "\(days)"
      case .validity: "validity"
      }
    }
    let values = Rulebook.shipped.parameters.map { "\($0.name) \(text($0.value))" }
    #expect(
      values == [
        "idle.notStarted 1 years", "idle.defaultStartAfterDelivery 1 years",
        "idle.feeAfter 1 years", "idle.feeRate 20/100", "idle.takeBackAfter 2 years",
        "idle.stopped 1 years", "idle.areaFraction 1/3", "idle.investFraction 25/100",
        "idle.inquiryOpen 30 days", "idle.userAnswer 30 days", "idle.extensionMax 1 years",
        "idle.temporaryUseMax 2 years", "idle.feePay 30 days", "idle.deregister 30 days",
        "idle.takeBackPublicNotice 30 days", "review.period 60 days", "review.beforeSuit validity",
        "suit.period 6 months",
        "suit.afterReview 15 days", "enforce.demandWait 10 working days",
        "enforce.applyWithin 3 months", "permit.startWithin 3 months", "permit.reportStop 1 months",
        "permit.recheckAfterStop 1 years", "transfer.minInvest 25/100",
        "rescission.rightLife 1 years", "choice.dueSoonLadder [90, 30, 7]",
        "choice.idleRaisedAfterHandover 1 years", "choice.progressStaleAfter 6 months",
        "choice.stalledAfter 6 months", "choice.yearlyFiguresWithin 6 months",
        "choice.contractExtensionChecked 1 years", "sh.rule6.validity validity",
      ])
  }

  @Test func `a rule is in force on its first and its last day and not beyond`() throws {
    let rule6 = try #require(
      Rulebook.shipped.parameters.first { $0.name == "sh.rule6.validity" })
    let days: [Day] = ["2021-09-19", "2021-09-20", "2026-09-19", "2026-09-20"]
    #expect(days.map { rule6.isInForce(on: $0) } == [false, true, true, false])
  }

  @Test func `a local ladder takes the place of the shipped one, and is another version`() throws {
    let local = Parameter(
      "choice.dueSoonLadder", .ladder([10]), from: nil,
      source: Citation("本软件的选择", nil, quote: "测试"), checkedOn: "2026-11-21", grade: .ownChoice)
    let rulebook = Rulebook(parameters: Rulebook.shipped.parameters + [local])
    let terms = ContractTerms.sample(ObligationTerm(.payment, by: .on("2020-06-01")))
    #expect(
      terms.timeline(rulebook: rulebook).story("payment-due") == [
        "2020-05-22..<2020-06-02 payment-due-soon within 10 due 2020-06-01"
      ])
    #expect(rulebook.version != Rulebook.shipped.version)
  }

  @Test func `whatever a parameter says is in the version`() {
    func version(
      _ name: String = "x", _ value: ParameterValue = .period(.days(30)),
      from: Day? = "2020-01-01", until: Day? = "2021-01-01",
      source: Citation = Citation("d", "a", quote: "q"), checkedOn: Day = "2026-11-21",
      grade: Grade = .local
    ) -> String {
      Rulebook(parameters: [
        Parameter(
          name, value, from: from, until: until, source: source, checkedOn: checkedOn,
          grade: grade)
      ]).version
    }
    let versions = [
      version(), version("y"), version("x", .period(.days(31))),
      version("x", .period(.workingDays(30))), version("x", .period(.months(30))),
      version("x", .period(.years(30))), version("x", .ratio(Ratio(1, 5))),
      version("x", .ratio(Ratio(2, 5))), version("x", .ratio(Ratio(1, 6))),
      version("x", .ladder([90, 30])), version("x", .ladder([90, 7])), version("x", .validity),
      version(from: "2020-01-02"), version(from: nil), version(until: "2021-01-02"),
      version(until: nil), version(source: Citation("e", "a", quote: "q")),
      version(source: Citation("d", "b", quote: "q")),
      version(source: Citation("d", "a", quote: "r")), version(checkedOn: "2026-11-22"),
      version(grade: .unverified),
    ]
    #expect(Set(versions).count == 21)
    #expect(version() == versions[0])
  }
}
