import CivilCalendar
import LandLifecycle
import Testing

struct ContractTermsTests {
  static func problem(parts: [Part] = [], _ obligations: ObligationTerm...) -> TermsProblem? {
    do throws(TermsProblem) {
      _ = try ContractTerms(
        supply: .listing, signedOn: "2020-01-15", parts: parts, obligations: obligations)
      return nil
    } catch {
      return error
    }
  }

  @Test func `the same obligation twice is refused, whatever it demands`() {
    #expect(
      Self.problem(
        ObligationTerm(.start, by: .on("2020-06-01")), ObligationTerm(.handover, by: .notAgreed),
        ObligationTerm(.start, by: .unknown)) == .repeated(.start, part: 0, instance: 1))
    #expect(
      Self.problem(
        ObligationTerm(.payment, instance: 1, by: .on("2020-06-01")),
        ObligationTerm(.payment, instance: 2, by: .on("2020-06-01"))) == nil)
  }

  @Test func `an obligation of a part that is not there is refused`() {
    let parts = [Part(name: "一期", area: nil)]
    #expect(
      Self.problem(parts: parts, ObligationTerm(.start, part: 2, by: .unknown))
        == .noSuchPart(.start, part: 2))
    #expect(Self.problem(parts: parts, ObligationTerm(.start, part: 1, by: .unknown)) == nil)
  }

  @Test func `a deadline cannot count from its own end or from what follows it`() {
    #expect(
      Self.problem(ObligationTerm(.start, by: .after(.start, .months(6))))
        == .anchorNotEarlier(.start, .start))
    #expect(
      Self.problem(ObligationTerm(.start, by: .after(.completion, .months(6))))
        == .anchorNotEarlier(.start, .completion))
    #expect(
      Self.problem(ObligationTerm(.payment, by: .after(.fullPayment, .days(30))))
        == .anchorNotEarlier(.payment, .fullPayment))
    #expect(Self.problem(ObligationTerm(.completion, by: .after(.start, .months(6)))) == nil)
  }

  @Test func `obligations are sorted by milestone, part and instance`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.completion, by: .unknown),
      ObligationTerm(.payment, instance: 2, by: .unknown),
      ObligationTerm(.payment, by: .unknown), ObligationTerm(.handover, by: .unknown))
    #expect(
      terms.obligations == [
        ObligationTerm(.payment, by: .unknown), ObligationTerm(.payment, instance: 2, by: .unknown),
        ObligationTerm(.handover, by: .unknown), ObligationTerm(.completion, by: .unknown),
      ])
  }

  @Test func `coverage tells agreed days from actual ones`() {
    let coverage: Coverage = [.agreed(.start), .actual(.completion)]
    #expect(coverage.carriesActual(.completion))
    #expect(!coverage.carriesActual(.start))
    #expect(Milestone.allCases.allSatisfy { Coverage.everything.carriesActual($0) })
    #expect(Set(Milestone.allCases.map { Coverage.agreed($0) }).count == 10)
    #expect(
      Set(Milestone.allCases.map { Coverage.actual($0) })
        .isDisjoint(with: Milestone.allCases.map { Coverage.agreed($0) }))
  }

  @Test func `codes are told apart`() {
    #expect(Set(Milestone.allCases.map(\.code)).count == Milestone.allCases.count)
    #expect(Set(SupplyMethod.allCases.map(\.code)).count == SupplyMethod.allCases.count)
    #expect(Set(SiteEvent.all.map(\.code)).count == SiteEvent.all.count)
    #expect(Set(IdleCaseEvent.all.map(\.code)).count == IdleCaseEvent.all.count)
    #expect(Set(FindingKind.all.map(\.code)).count == FindingKind.all.count)
  }

  @Test func `only grants are grants`() {
    #expect(
      SupplyMethod.allCases.filter(\.isGrant) == [.tender, .auction, .listing, .agreement, .grant])
  }
}
