import CivilCalendar
import LandLifecycle
import TestSupport

/// A contract and what is known of it, made of nothing but random numbers: plausible more often
/// than not, and out of order, half recorded or contradictory the rest of the time.
struct RandomContract {
  let terms: ContractTerms
  let facts: [Fact]
  /// A day around which things happen.
  let origin: Day

  init(_ seeded: inout Seeded) {
    origin = Day(number: 13_900) + seeded.number(below: 6_200)  // 2008 to 2025
    let partCount = seeded.happens(12) ? 2 : 0
    let obligations = Self.obligations(from: origin, partCount, &seeded)
    var coverage = Coverage.everything
    if seeded.happens(30) {
      for milestone in Milestone.allCases where seeded.happens(30) {
        coverage.remove(.actual(milestone))
      }
    }
    do throws(TermsProblem) {
      terms = try ContractTerms(
        supply: seeded.one(of: SupplyMethod.allCases),
        signedOn: seeded.happens(94) ? origin : nil,
        area: seeded.happens(60) ? Self.land : nil,
        price: seeded.happens(90) ? Money(fen: Int64(seeded.number(below: 1_000_000_000))) : nil,
        parts: (0..<partCount).map { Part(name: "\($0 + 1)期", area: Self.land) },
        obligations: obligations, coverage: coverage,
        clauses: seeded.happens(50) ? Self.clauses(partCount, &seeded) : .none)
    } catch {
      preconditionFailure("the generator made terms that contradict themselves: \(error)")
    }
    var facts: [Fact] = []
    for _ in 0..<seeded.number(below: 14) {
      facts.append(Self.fact(from: origin, partCount, &seeded))
    }
    self.facts = facts
  }

  /// A contract of given terms and facts.
  init(terms: ContractTerms, facts: [Fact], origin: Day) {
    self.terms = terms
    self.facts = facts
    self.origin = origin
  }

  // MARK: - Terms

  private static func obligations(
    from origin: Day, _ partCount: Int, _ seeded: inout Seeded
  ) -> [ObligationTerm] {
    var terms: [ObligationTerm] = []
    let instalments = seeded.number(below: 3)
    for instance in 0..<instalments {
      let deadline = deadline(
        origin + 30 + instance * 90, after: .signing, .workingDays(30), &seeded)
      terms.append(ObligationTerm(.payment, instance: UInt8(instance + 1), by: deadline))
    }
    if seeded.happens(30) {
      terms.append(ObligationTerm(.bond, by: .after(.signing, .workingDays(5))))
    }
    let handover = deadline(origin + 60, after: .fullPayment, .days(30), &seeded)
    terms.append(ObligationTerm(.handover, by: handover))
    let parts: [UInt8] = partCount > 0 && seeded.happens(70) ? [1, 2] : [0]
    for part in parts {
      let start = deadline(origin + 240, after: .handover, .months(6), &seeded)
      terms.append(ObligationTerm(.start, part: part, by: start))
      let completion = deadline(origin + 970, after: .start, .months(24), &seeded)
      terms.append(ObligationTerm(.completion, part: part, by: completion))
    }
    if seeded.happens(40) {
      let production = deadline(origin + 1_150, after: .completion, .months(6), &seeded)
      terms.append(ObligationTerm(.production, by: production))
      let target = deadline(origin + 1_900, after: .production, .years(2), &seeded)
      terms.append(ObligationTerm(.targetOutput, by: target))
      terms.append(ObligationTerm(.evaluation, by: .after(.targetOutput, .years(3))))
    }
    return terms
  }

  private static func deadline(
    _ day: Day, after anchor: Anchor, _ period: Period, _ seeded: inout Seeded
  ) -> Deadline {
    switch seeded.number(below: 20) {
    case 0: .unknown
    case 1: .notAgreed
    case 2...8: .after(anchor, period)
    case 9: .on(day - seeded.number(below: 400))
    default: .on(day + seeded.number(below: 120))
    }
  }

  /// 30 亩.
  private static let land = Area(squareCentimetres: 200_000_000)

  private static func clauses(_ partCount: Int, _ seeded: inout Seeded) -> ContractClauses {
    let standards = (0..<seeded.number(below: 5)).map { _ in
      Standard(
        at: seeded.one(of: Milestone.allCases), part: UInt8(seeded.number(below: partCount + 1)),
        seeded.one(of: Measure.allCases), Int64(seeded.number(below: 1_000)),
        bound: seeded.happens(80) ? .atLeast : .atMost,
        charge: seeded.happens(50) ? .shortfall(of: .price) : nil)
    }
    return ContractClauses(
      standards: standards, totalInvestment: seeded.happens(50) ? Money(fen: 1_000) : nil)
  }

  // MARK: - Facts

  private static func fact(
    from origin: Day, _ partCount: Int, _ seeded: inout Seeded
  ) -> Fact {
    let part = UInt8(seeded.number(below: partCount + 1))
    let day = origin - 30 + seeded.number(below: 2_200)
    let when: Occurrence = seeded.happens(85) ? .on(day) : .by(day)
    switch seeded.number(below: 32) {
    case 0...9: return .site(siteEvent(on: day - origin, &seeded), when, part: part)
    case 10: return .paid(instance: UInt8(seeded.number(below: 3)), when)
    case 11: return .bondPosted(instance: UInt8(seeded.number(below: 2)), when)
    case 12...14:
      return .inspected(Inspection(on: day, part: part, saw: seeded.one(of: Sighting.allCases)))
    case 15...17: return .causeExamined(cause(on: day, &seeded), on: day)
    case 20...25:
      let measure = seeded.one(of: Measure.allCases)
      let whole = measure == .developedArea ? 200_000_000 : 1_000
      return .measured(
        Measurement(
          measure, Int64(seeded.number(below: whole)), part: part,
          year: seeded.happens(50) ? Int16(clamping: day.year - 1) : nil, on: day))
    case 26: return .permitted(on: day, part: part)
    case 27: return .developed(seeded.one(of: Groundwork.allCases), on: day, part: part)
    case 28:
      return .contractAct(
        .evaluated(seeded.one(of: Milestone.allCases), isMet: seeded.happens(50)), on: day)
    case 29:
      return seeded.happens(50)
        ? .land(.surplus(land, isSplittable: true), on: day)
        : .land(.surplusSplit(Area(squareCentimetres: 90_000_000), into: "X"), on: day)
    default: return .idleCase(seeded.one(of: IdleCaseEvent.all), on: day)
    }
  }

  /// Events come mostly when they would.
  private static func siteEvent(on age: Int, _ seeded: inout Seeded) -> SiteEvent {
    if seeded.happens(20) { return seeded.one(of: SiteEvent.all) }
    switch age {
    case ..<150: return .handedOver
    case ..<700: return .started
    case ..<900: return seeded.one(of: [.suspended, .resumed])
    case ..<1_500: return .completed
    case ..<1_900: return .productionBegan
    default: return .targetReached
    }
  }

  private static func cause(on day: Day, _ seeded: inout Seeded) -> CauseFinding {
    let cause = seeded.one(of: IdleCause.allCases)
    switch seeded.number(below: 6) {
    case 0: return .claimed(cause)
    case 1: return .refused(cause)
    case 2, 3:
      let from = day - seeded.number(below: 500)
      return .verified(
        cause, from: from, through: seeded.happens(80) ? from + seeded.number(below: 300) : nil)
    default: return .noneApplies
    }
  }
}

extension RandomContract: CustomStringConvertible {
  /// Enough to rebuild the contract in a test of its own.
  var description: String { "terms: \(terms)\nfacts: \(facts)" }
}
