import CivilCalendar
import LandLifecycle
import Testing

/// What a document corrected goes on to hold where the register says what it said before.
struct KeepingTests {
  private static func row(
    price: Money? = Money(fen: 5), start: Day = "2024-09-01", sum: Money? = nil,
    parts: [Part] = [], clauses: ContractClauses = .none, started: Day? = nil,
    _ details: [(Detail, String)] = []
  ) -> Registration {
    do throws(TermsProblem) {
      return Registration(
        numbers: ContractNumbers(contract: "甲-1"),
        terms: try ContractTerms(
          supply: .listing, signedOn: "2024-01-15", price: price, parts: parts,
          obligations: [
            ObligationTerm(.payment, by: .on("2024-02-01"), amount: sum),
            ObligationTerm(.start, part: UInt8(parts.count), by: .on(start)),
          ], clauses: clauses),
        actuals: started.map { [ActualClaim(.start, on: $0)] } ?? [], details: Details(details))
    } catch {
      preconditionFailure("the test's own terms contradict themselves: \(error)")
    }
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let row: Registration
    let corrected: Registration
    let said: Registration
    let expected: Registration
    var replacesCorrected = false
  }

  static let cases = [
    Case(
      testDescription: "another cell changed", row: row([(.holder, "乙公司")]),
      corrected: row(price: Money(fen: 6), started: "2024-10-01", [(.holder, "甲公司")]),
      said: row([(.holder, "甲公司")]),
      expected: row(price: Money(fen: 6), started: "2024-10-01", [(.holder, "乙公司")])),
    Case(
      testDescription: "the corrected cell changed", row: row(price: Money(fen: 7)),
      corrected: row(price: Money(fen: 6)), said: row(), expected: row(price: Money(fen: 7)),
      replacesCorrected: true),
    Case(
      testDescription: "the register took the correction over", row: row(price: Money(fen: 6)),
      corrected: row(price: Money(fen: 6)), said: row(), expected: row(price: Money(fen: 6))),
    Case(
      testDescription: "the sum beside a corrected day changed",
      row: row(start: "2024-09-01", sum: Money(fen: 2)),
      corrected: row(start: "2024-12-01", sum: Money(fen: 1)), said: row(sum: Money(fen: 1)),
      expected: row(start: "2024-12-01", sum: Money(fen: 2))),
    Case(
      testDescription: "a value was taken away by a document", row: row([(.town, "枫泾镇")]),
      corrected: row(price: nil), said: row(), expected: row(price: nil, [(.town, "枫泾镇")])),
    Case(
      testDescription: "clauses of another kind changed",
      row: row(clauses: ContractClauses(form: nil, deposit: Money(fen: 3))),
      corrected: row(
        clauses: ContractClauses(deposit: Money(fen: 1), floorArea: Area(squareCentimetres: 9))),
      said: row(clauses: ContractClauses(deposit: Money(fen: 1))),
      expected: row(
        clauses: ContractClauses(deposit: Money(fen: 3), floorArea: Area(squareCentimetres: 9)))),
    Case(
      testDescription: "the parts of which a day was corrected are no more", row: row(),
      corrected: row(start: "2024-12-01", parts: [Part(name: "一期", area: nil)]),
      said: row(parts: [Part(name: "一期", area: nil)]), expected: row(), replacesCorrected: true),
  ]

  @Test(arguments: cases)
  func `a row keeps what was corrected where it says what was said before`(_ item: Case) {
    let kept = item.row.keeping(item.corrected, of: item.said)
    #expect(kept.registration == item.expected)
    #expect(kept.replacesCorrected == item.replacesCorrected)
  }
}
