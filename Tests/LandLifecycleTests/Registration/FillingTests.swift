import CivilCalendar
import LandLifecycle
import Testing

/// What a row does not say is taken from another; what it says stays.
struct FillingTests {
  private static func terms(
    supply: SupplyMethod = .unknown, signed: Day? = nil, price: Money? = nil, parts: [Part] = [],
    coverage: Coverage = [], clauses: ContractClauses = .none, _ obligations: [ObligationTerm] = []
  ) -> ContractTerms {
    do throws(TermsProblem) {
      return try ContractTerms(
        supply: supply, signedOn: signed, price: price, parts: parts, obligations: obligations,
        coverage: coverage, clauses: clauses)
    } catch {
      preconditionFailure("the test's own terms contradict themselves: \(error)")
    }
  }

  private static func row(_ terms: ContractTerms, _ actuals: [ActualClaim] = []) -> Registration {
    Registration(numbers: ContractNumbers(), terms: terms, actuals: actuals)
  }

  private static let other = row(
    terms(
      supply: .listing, signed: "2024-01-15", price: Money(fen: 5),
      coverage: [.agreed(.start), .actual(.start)],
      [
        ObligationTerm(.handover, by: .on("2024-03-01")),
        ObligationTerm(.start, by: .on("2024-09-01")),
      ]), [ActualClaim(.start, on: "2024-10-01")])

  @Test func `a row that says nothing becomes the other`() {
    #expect(Self.row(Self.terms()).filled(from: Self.other) == Self.other)
  }

  @Test func `a row that says everything stays as it is`() {
    let row = Self.row(
      Self.terms(
        supply: .allocation, signed: "2024-02-15", price: Money(fen: 6),
        coverage: [.agreed(.start), .actual(.start)],
        [
          ObligationTerm(.handover, by: .notAgreed),
          ObligationTerm(.start, by: .after(.handover, .months(6))),
        ]), [ActualClaim(.start, on: "2024-11-01")])
    #expect(row.filled(from: Self.other) == row)
  }

  @Test func `a blank deadline is filled, one the contract does not set is not`() {
    let row = Self.row(
      Self.terms([
        ObligationTerm(.handover, by: .notAgreed), ObligationTerm(.start, by: .unknown),
      ]))
    #expect(
      row.filled(from: Self.other).terms.obligations == [
        ObligationTerm(.handover, by: .notAgreed), ObligationTerm(.start, by: .on("2024-09-01")),
      ])
  }

  @Test func `days of parts are not mixed`() {
    let row = Self.row(Self.terms(parts: [Part(name: "一期", area: nil)]))
    let filled = row.filled(from: Self.other)
    #expect(filled.terms.obligations == [])
    #expect(filled.actuals == [])
    #expect(filled.terms.signedOn == "2024-01-15")
  }

  @Test func `clauses are filled one by one, and a grant in a way not said by the way`() {
    func row(_ supply: SupplyMethod, _ clauses: ContractClauses) -> Registration {
      Self.row(Self.terms(supply: supply, clauses: clauses))
    }
    let start = BondClause(securing: .start, .sum(Money(fen: 7)))
    let own = row(
      .grant, ContractClauses(bonds: [start], extensionNotice: .days(30)))
    let other = row(
      .listing,
      ContractClauses(
        deposit: Money(fen: 9),
        bonds: [
          BondClause(securing: .start, .sum(Money(fen: 8))),
          BondClause(securing: .completion, .sum(Money(fen: 5))),
        ], extensionNotice: .days(20)))
    let filled = own.filled(from: other).terms
    #expect(filled.supply == .listing)
    #expect(
      filled.clauses
        == ContractClauses(
          deposit: Money(fen: 9),
          bonds: [start, BondClause(securing: .completion, .sum(Money(fen: 5)))],
          extensionNotice: .days(30)))
  }
}
