import CivilCalendar
import LandLifecycle
import TestSupport

extension RandomContract {
  /// A contract with everything that a contract can say and that can be known of one: clauses,
  /// supplements, measurements, acts under the contract, events on the ground.
  ///
  /// Apart from the plain ones, whose numbers the engine's digest rests on.
  init(full seeded: inout Seeded) {
    let plain = RandomContract(&seeded)
    let terms = plain.terms.stating(Self.clauses(&seeded))
    var facts = plain.facts
    for _ in 0..<(1 + seeded.number(below: 8)) {
      facts.append(Self.laterFact(from: plain.origin, terms, &seeded))
    }
    self.init(terms: terms, facts: facts, origin: plain.origin)
  }

  // MARK: - Clauses

  private static func clauses(_ seeded: inout Seeded) -> ContractClauses {
    let nodes: [Milestone] = [.payment, .handover, .start, .completion, .production]
    return ContractClauses(
      form: seeded.happens(50) ? seeded.one(of: ContractForm.allCases) : nil,
      deposit: seeded.happens(60) ? money(&seeded) : nil,
      bonds: [.start, .completion].filter { _ in seeded.happens(60) }.map { node in
        BondClause(
          securing: node, seeded.happens(80) ? .sum(money(&seeded)) : .shareOfPrice(Ratio(1, 10)))
      },
      consequences: nodes.filter { _ in seeded.happens(60) }.map { ladder(for: $0, &seeded) },
      standards: standards(&seeded),
      totalInvestment: seeded.happens(70) ? money(&seeded) : nil,
      floorArea: seeded.happens(50) ? Area(squareCentimetres: 200_000_000) : nil)
  }

  private static func money(_ seeded: inout Seeded) -> Money {
    Money(fen: Int64(1 + seeded.number(below: 1_000_000_000)))
  }

  private static func ladder(for node: Milestone, _ seeded: inout Seeded) -> ConsequenceLadder {
    let bases: [ChargeBase] = [
      .price, .paid, .unpaid, .unfinishedFloorArea, .bond(.start), .deposit,
    ]
    var tiers = [Consequence(charge: charge(of: seeded.one(of: bases), &seeded))]
    if seeded.happens(60) {
      tiers.append(
        Consequence(after: .months(6), charge: .share(Ratio(1, 1), of: seeded.one(of: bases))))
    }
    if seeded.happens(60) {
      tiers.append(
        Consequence(
          after: .years(1), powers: [.rescind, .takeBack, .keepDeposit],
          demand: seeded.happens(50) ? DemandClause(grace: .days(30)) : nil,
          lapsesAfter: seeded.happens(30) ? .months(6) : nil))
    }
    return ConsequenceLadder(node, tiers: tiers)
  }

  private static func charge(of base: ChargeBase, _ seeded: inout Seeded) -> Charge {
    switch seeded.number(below: 4) {
    case 0: .share(Ratio(1, 2), of: base)
    case 1: .perDay(Ratio(1, 1_000), of: base, upTo: .period(.years(1)))
    case 2: .perDay(Ratio(1, 1_000), of: base, upTo: .share(Ratio(1, 5), of: base))
    default: .perDay(Ratio(1, 1_000), of: base, upTo: nil)
    }
  }

  private static func standards(_ seeded: inout Seeded) -> [Standard] {
    var standards: [Standard] = []
    if seeded.happens(40) { standards.append(Standard(at: .completion, .floorArea, 120_000_000)) }
    if seeded.happens(40) { standards.append(Standard(at: .targetOutput, .tax, 600_000_000)) }
    if seeded.happens(20) { standards.append(Standard(at: .completion, .investment, 400_000_000)) }
    return standards
  }

  // MARK: - Facts

  private static func laterFact(
    from origin: Day, _ terms: ContractTerms, _ seeded: inout Seeded
  ) -> Fact {
    let day = origin + seeded.number(below: 2_200)
    let part = UInt8(seeded.number(below: terms.parts.count + 1))
    let nodes: [Milestone] = [.payment, .handover, .start, .completion, .production]
    switch seeded.number(below: 16) {
    case 0...2: return .supplement(supplement(on: day, &seeded))
    case 3: return .handoverAct(handoverAct(&seeded), on: day, part: part)
    case 4: return .permitted(on: day, part: part)
    case 5: return .developed(seeded.one(of: Groundwork.allCases), on: day, part: part)
    case 6...9: return .measured(measurement(on: day, part, &seeded))
    case 10, 11: return .land(landEvent(&seeded), on: day)
    case 12, 13: return .bond(bondAct(on: day, &seeded), securing: .start, on: day)
    default:
      let service = Service(seeded.one(of: ServiceMethod.allCases), hasReceipt: seeded.happens(50))
      let act = contractAct(on: day, seeded.one(of: nodes), &seeded)
      return .contractAct(act, on: day, seeded.happens(70) ? service : nil)
    }
  }

  private static func supplement(on day: Day, _ seeded: inout Seeded) -> Supplement {
    let moved = day + (seeded.number(below: 700) - 60)
    var changes = [DeadlineChange(.start, to: .on(moved))]
    if seeded.happens(60) { changes.append(DeadlineChange(.completion, to: .on(moved + 730))) }
    return Supplement(signedOn: day, seeded.one(of: SupplementKind.allCases), changes)
  }

  private static func handoverAct(_ seeded: inout Seeded) -> HandoverAct {
    seeded.one(of: [
      .offered, .refused, .inPart(Area(squareCentimetres: 30_000_000)), .notToCondition, .madeGood,
    ])
  }

  private static func measurement(
    on day: Day, _ part: UInt8, _ seeded: inout Seeded
  ) -> Measurement {
    let measure = seeded.one(of: Measure.allCases)
    return Measurement(
      measure, Int64(seeded.number(below: 1_000_000_000)), part: part,
      year: measure.isYearly ? Int16(day.year - 1) : nil, on: day)
  }

  private static func landEvent(_ seeded: inout Seeded) -> LandEvent {
    let area = Area(squareCentimetres: 20_000_000)
    return seeded.one(of: [
      .transferred(to: "乙公司"), .split(into: ["丙-3-1", "丙-3-2"]), .merged(into: "丙-9"),
      .regranted(as: "丁-1"), .mortgaged(to: "甲银行"), .mortgageReleased(by: "甲银行"),
      .seized(by: "金山区人民法院"), .seizureLifted(by: "金山区人民法院"),
      .shareholdersChanged("张某转让60%股权"), .surplus(area, isSplittable: seeded.happens(50)),
      .surplusSplit(area, into: "丙-3-1"),
    ])
  }

  private static func bondAct(on day: Day, _ seeded: inout Seeded) -> BondAct {
    seeded.one(of: [
      .guaranteeLodged(expires: day + seeded.number(below: 900)), .returned, .kept(nil),
      .kept(money(&seeded)),
    ])
  }

  private static func contractAct(
    on day: Day, _ node: Milestone, _ seeded: inout Seeded
  ) -> ContractAct {
    seeded.one(of: [
      .demanded(node, answerBy: day + 30), .demanded(node, answerBy: nil),
      .rescissionNotified(node), .extensionRequested, .extensionRefused,
      .evaluated(node, isMet: seeded.happens(50)),
      .chargeSettled(node, .paid(seeded.happens(50) ? money(&seeded) : nil)),
      .chargeSettled(node, .waived(nil)),
    ])
  }
}
