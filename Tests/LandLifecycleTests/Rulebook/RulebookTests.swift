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
    #expect(!parameter.source.article.isEmpty)
    #expect(!parameter.source.quote.isEmpty)
    #expect(parameter.checkedOn >= "2026-11-20")
    switch parameter.grade {
    case .officialText: #expect(parameter.from != nil)
    case .ownChoice: #expect(parameter.source.document == "本软件的选择")
    }
  }

  @Test func `the shipped values are those of the law page`() {
    let values = Rulebook.shipped.parameters.map { "\($0.name) \($0.value)" }
    #expect(
      values == [
        "idle.notStarted period(CivilCalendar.Period.years(1))",
        "idle.defaultStartAfterDelivery period(CivilCalendar.Period.years(1))",
        "idle.feeAfter period(CivilCalendar.Period.years(1))",
        "idle.feeRate ratio(LandLifecycle.Ratio(numerator: 20, denominator: 100))",
        "idle.takeBackAfter period(CivilCalendar.Period.years(2))",
        "choice.dueSoonLadder ladder([90, 30, 7])",
        "choice.idleRaisedAfterHandover period(CivilCalendar.Period.years(1))",
        "sh.rule6.validity validity",
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
      source: Citation("本软件的选择", "—", quote: "测试"), checkedOn: "2026-11-21", grade: .ownChoice)
    let rulebook = Rulebook(parameters: Rulebook.shipped.parameters + [local])
    let terms = ContractTerms.sample(ObligationTerm(.payment, by: .on("2020-06-01")))
    #expect(
      terms.timeline(rulebook: rulebook).story("payment-due") == [
        "2020-05-22..<2020-06-02 payment-due-soon within 10 due 2020-06-01"
      ])
    #expect(rulebook.version != Rulebook.shipped.version)
  }
}
