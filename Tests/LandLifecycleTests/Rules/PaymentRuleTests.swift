import CivilCalendar
import LandLifecycle
import Testing

struct PaymentRuleTests {
  struct Case: CustomTestStringConvertible {
    let day: Day
    let expected: [String]
    var testDescription: String { "\(day)" }
  }

  static let terms = ContractTerms.sample(ObligationTerm(.payment, by: .on("2020-06-01")))

  static let edges = [
    Case(day: "2020-03-02", expected: []),
    Case(day: "2020-03-03", expected: ["payment-due-soon within 90 due 2020-06-01"]),
    Case(day: "2020-05-01", expected: ["payment-due-soon within 90 due 2020-06-01"]),
    Case(day: "2020-05-02", expected: ["payment-due-soon within 30 due 2020-06-01"]),
    Case(day: "2020-05-24", expected: ["payment-due-soon within 30 due 2020-06-01"]),
    Case(day: "2020-05-25", expected: ["payment-due-soon within 7 due 2020-06-01"]),
    Case(day: "2020-06-01", expected: ["payment-due-soon within 7 due 2020-06-01"]),
    Case(day: "2020-06-02", expected: ["payment-overdue unrecorded due 2020-06-01"]),
  ]

  @Test(arguments: edges)
  func `a payment is told 90, 30 and 7 days ahead and is overdue from the day after`(_ item: Case) {
    #expect(
      Self.terms.timeline().findings(on: item.day).map(\.text).filter { $0.hasPrefix("payment") }
        == item.expected)
  }

  @Test func `every rung of the ladder keeps the day the reminder began`() {
    #expect(
      Self.terms.timeline().story("payment") == [
        "2020-03-03..<2020-05-02 payment-due-soon within 90 due 2020-06-01",
        "2020-05-02..<2020-05-25 payment-due-soon within 30 due 2020-06-01 since 2020-03-03",
        "2020-05-25..<2020-06-02 payment-due-soon within 7 due 2020-06-01 since 2020-03-03",
        "2020-06-02..<… payment-overdue unrecorded due 2020-06-01",
      ])
  }

  @Test func `a payment on the due day is in time and ends the reminder`() {
    #expect(
      Self.terms.timeline(.paid(.on("2020-06-01"))).story("payment").last
        == "2020-05-25..<2020-06-01 payment-due-soon within 7 due 2020-06-01 since 2020-03-03")
  }

  @Test func `a payment on the day after is late and was never overdue`() {
    #expect(
      Self.terms.timeline(.paid(.on("2020-06-02"))).story("payment-overdue", "payment-met") == [
        "2020-06-02..<… payment-met-late confirmed 2020-06-02 due 2020-06-01"
      ])
  }

  @Test func `a payment a month late was overdue until that day, as its own record confirms`() {
    #expect(
      Self.terms.timeline(.paid(.on("2020-07-01"))).story("payment-overdue", "payment-met") == [
        "2020-06-02..<2020-07-01 payment-overdue confirmed 2020-07-01 due 2020-06-01",
        "2020-07-01..<… payment-met-late confirmed 2020-07-01 due 2020-06-01",
      ])
  }

  @Test func `a payment by a day at the latest is never overdue`() {
    #expect(
      Self.terms.timeline(.paid(.by("2020-09-01"))).story("payment-overdue", "payment-met") == [])
  }

  @Test func `each instalment is judged by itself`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.payment, instance: 1, by: .on("2020-03-02")),
      ObligationTerm(.payment, instance: 2, by: .on("2020-06-01")))
    #expect(
      terms.timeline(.paid(instance: 1, .on("2020-03-02"))).story("payment-overdue") == [
        "2020-06-02..<… payment-overdue #2 unrecorded due 2020-06-01"
      ])
    #expect(
      terms.timeline(.paid(instance: 2, .on("2020-03-02"))).story("payment-overdue") == [
        "2020-03-03..<… payment-overdue unrecorded due 2020-03-02"
      ])
  }

  @Test func `paying the whole price pays every instalment`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.payment, instance: 1, by: .on("2020-03-02")),
      ObligationTerm(.payment, instance: 2, by: .on("2020-06-01")))
    #expect(
      terms.timeline(.paid(.on("2020-04-01"))).story("payment-overdue", "payment-met") == [
        "2020-03-03..<2020-04-01 payment-overdue confirmed 2020-04-01 due 2020-03-02",
        "2020-04-01..<… payment-met-late confirmed 2020-04-01 due 2020-03-02",
      ])
  }

  @Test func `a source without a place for payments reminds but never accuses`() {
    let terms = ContractTerms.sample(
      coverage: .everythingButActual(.payment), ObligationTerm(.payment, by: .on("2020-06-01")))
    #expect(terms.timeline().story("payment-overdue") == [])
    #expect(terms.timeline().story("payment-due-soon").count == 3)
    #expect(
      Judgement(terms: terms, facts: []).obligations(on: "2020-06-02").map(\.state)
        == [.notCarried])
  }

  @Test func `thirty working days from signing skip the National Day week`() {
    let terms = ContractTerms.sample(
      signed: "2024-09-20", ObligationTerm(.payment, by: .after(.signing, .workingDays(30))))
    #expect(
      terms.timeline().story("payment") == [
        "2024-09-20..<2024-10-07 payment-due-soon within 90 due 2024-11-06",
        "2024-10-07..<2024-10-30 payment-due-soon within 30 due 2024-11-06 since 2024-09-20",
        "2024-10-30..<2024-11-07 payment-due-soon within 7 due 2024-11-06 since 2024-09-20",
        "2024-11-07..<… payment-overdue unrecorded due 2024-11-06",
      ])
  }

  @Test func `a period that ends on a holiday is overdue from the day after the rolled day`() {
    let terms = ContractTerms.sample(
      signed: "2025-09-01", ObligationTerm(.payment, by: .after(.signing, .days(30))))
    #expect(
      terms.timeline().story("payment-overdue") == [
        "2025-10-10..<… payment-overdue unrecorded due 2025-10-01 rolled to 2025-10-09"
      ])
  }

  @Test func `a stated day never rolls, and a year end is a day like any other`() {
    let terms = ContractTerms.sample(ObligationTerm(.payment, by: .on("2022-12-31")))  // Saturday
    #expect(
      terms.timeline().story("payment-overdue") == [
        "2023-01-01..<… payment-overdue unrecorded due 2022-12-31"
      ])
  }

  @Test func `a leap day is in time and 1 March is late`() {
    let terms = ContractTerms.sample(ObligationTerm(.payment, by: .on("2024-02-29")))
    #expect(
      terms.timeline().story("payment-overdue") == [
        "2024-03-01..<… payment-overdue unrecorded due 2024-02-29"
      ])
  }

  @Test func `nothing the grantor does blocks or excuses a payment`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.payment, by: .on("2020-06-01")),
      ObligationTerm(.handover, by: .on("2020-03-02")))
    let verified = CauseFinding.verified(.lateHandover, from: "2020-03-03", through: nil)
    #expect(
      terms.timeline(.causeExamined(verified, on: "2020-07-01")).story("payment-") == [
        "2020-03-03..<2020-05-02 payment-due-soon within 90 due 2020-06-01",
        "2020-05-02..<2020-05-25 payment-due-soon within 30 due 2020-06-01 since 2020-03-03",
        "2020-05-25..<2020-06-02 payment-due-soon within 7 due 2020-06-01 since 2020-03-03",
        "2020-06-02..<… payment-overdue unrecorded due 2020-06-01",
      ])
  }

  @Test func `nothing is owed from the day the contract ended`() {
    let ended = Fact.site(.closed(.rescinded), .on("2020-07-01"))
    #expect(
      Self.terms.timeline(ended).story("payment-overdue") == [
        "2020-06-02..<2020-07-01 payment-overdue unrecorded due 2020-06-01"
      ])
    #expect(
      Judgement(terms: Self.terms, facts: [ended]).obligations(on: "2020-07-01").map(\.state)
        == [.ended])
  }

  @Test func `a day agreed before the signing is overdue from the signing`() {
    let terms = ContractTerms.sample(ObligationTerm(.payment, by: .on("2019-12-31")))
    #expect(
      terms.timeline().story("payment") == [
        "2020-01-15..<… payment-overdue unrecorded due 2019-12-31 [out-of-order]"
      ])
  }
}
