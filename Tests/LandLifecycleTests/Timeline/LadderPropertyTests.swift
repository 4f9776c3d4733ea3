import CivilCalendar
import LandLifecycle
import TestSupport
import Testing

/// What holds for every contract with ladders, bonds and acts under them, tried on random ones.
struct LadderPropertyTests {
  static let seed: UInt64 = 20_261_122
  static let count = 300

  private struct Trial {
    let terms: ContractTerms
    let facts: [Fact]
    let origin: Day
  }

  private static func trials(_ check: (Trial, inout Seeded) throws -> Void) rethrows {
    var seeded = Seeded(seed: seed)
    for _ in 0..<count {
      let contract = RandomContract(&seeded)
      var facts = contract.facts
      for _ in 0..<seeded.number(below: 8) { facts.append(act(from: contract.origin, &seeded)) }
      try check(
        Trial(
          terms: contract.terms.stating(clauses(&seeded)), facts: facts, origin: contract.origin),
        &seeded)
    }
  }

  private static func comment(_ trial: Trial, _ what: String) -> Comment {
    "seed \(seed): \(what)\nterms: \(trial.terms)\nfacts: \(trial.facts)"
  }

  // MARK: - Properties

  @Test func `facts in any order give the same timeline`() throws {
    try Self.trials { trial, seeded in
      let one = Judgement(terms: trial.terms, facts: trial.facts).timeline
      let other = Judgement(terms: trial.terms, facts: seeded.shuffled(trial.facts)).timeline
      try #require(one == other, Self.comment(trial, "order"))
    }
  }

  @Test func `a later act never rewrites what was at stake on an earlier day`() throws {
    var compared = 0
    try Self.trials { trial, seeded in
      let full = Judgement(terms: trial.terms, facts: trial.facts)
      for _ in 0..<12 {
        let day = trial.origin - 60 + seeded.number(below: 2_600)
        let known = Judgement(
          terms: trial.terms, facts: trial.facts.filter { $0.day <= day || $0.isDeclaratory })
        let isProvedLater = [full, known].contains {
          TimelinePropertyTests.isProved($0.history, trial.terms, after: day)
        }
        if isProvedLater { continue }
        compared += 1
        try #require(
          Self.told(full, day) == Self.told(known, day), Self.comment(trial, "judged on \(day)"))
      }
    }
    #expect(compared > 2_000)
  }

  @Test func `every day's findings are told apart by kind, part and instance`() throws {
    try Self.trials { trial, _ in
      let timeline = Judgement(terms: trial.terms, facts: trial.facts).timeline
      for span in timeline.spans {
        let here = timeline.findings(on: span.from).map {
          "\($0.kind.code) \($0.part) \($0.instance)"
        }
        try #require(Set(here).count == here.count, Self.comment(trial, span.text))
        try #require(span.finding.since <= span.from, Self.comment(trial, span.text))
      }
    }
  }

  @Test
  func `in a tier a sum never falls but by a payment or a measurement, and never below nothing`()
    throws
  {
    try Self.trials { trial, _ in
      let timeline = Judgement(terms: trial.terms, facts: trial.facts).timeline
      for span in timeline.spans {
        guard case .perDay(let charge) = span.finding.amount else { continue }
        let last = (span.until ?? span.from + 900) - 1
        var before = Money.zero
        for day in stride(from: 0, through: last - span.from, by: 7).map({ span.from + $0 }) {
          let sum = charge.amount(on: day)
          try #require(sum >= before, Self.comment(trial, "\(span.text) on \(day)"))
          try #require(charge.upTo.map { sum <= $0 } ?? true, Self.comment(trial, span.text))
          before = sum
        }
      }
    }
  }

  @Test func `no day is charged twice, whatever supplements make of its due day`() throws {
    try Self.trials { trial, _ in
      let timeline = Judgement(terms: trial.terms, facts: trial.facts).timeline
      for span in timeline.spans {
        let findings = timeline.findings(on: span.from)
        for node in Milestone.allCases {
          let charged = findings.filter { finding in
            [.overdue(node), .metLate(node), .chargeAccrued(node)].contains(finding.kind)
              && finding.part == 0 && finding.instance == 1
          }
          let days = charged.reduce(0) { $0 + $1.amount.chargedDays(on: span.from) }
          let first = charged.compactMap(\.due?.actBy).min() ?? span.from
          try #require(
            days <= max(0, span.from - min(first, trial.origin)),
            Self.comment(trial, "\(node.code) on \(span.from): \(days) days"))
          let shares = charged.flatMap { $0.amount.bondShares }
          for (sum, shares) in Dictionary(grouping: shares, by: \.sum) {
            let total = shares.reduce(0.0) { $0 + $1.share }
            try #require(total < 1.000_001, Self.comment(trial, "\(node.code) of \(sum)"))
          }
        }
      }
    }
  }

  /// Findings with the sums of the day, which a rule may come to in more ways than one.
  private static func told(_ judgement: Judgement, _ day: Day) -> [String] {
    judgement.timeline.findings(on: day).map { finding in
      let sum = finding.amount.amount(on: day).map { "\($0.fen)" } ?? "no sum"
      let isStated = finding.amount == .notStated ? "not stated" : ""
      return
        "\(finding.kind.code) \(finding.part) \(finding.instance) \(finding.since) \(finding.tier) "
        + "\(finding.due?.actBy.description ?? "") \(sum) \(isStated)"
    }
  }

  // MARK: - Clauses and acts

  private static let bases: [ChargeBase] = [
    .price, .paid, .unpaid, .unfinishedFloorArea, .deposit, .bond(.start), .bond(.completion),
  ]

  private static func clauses(_ seeded: inout Seeded) -> ContractClauses {
    var ladders: [ConsequenceLadder] = []
    for milestone in [Milestone.payment, .bond] + Milestone.onSite where seeded.happens(70) {
      var tiers: [Consequence] = []
      var months = 0
      for place in 0...seeded.number(below: 3) {
        months += 1 + seeded.number(below: 8)
        tiers.append(tier(after: place == 0 && seeded.happens(70) ? nil : .months(months), &seeded))
      }
      ladders.append(ConsequenceLadder(milestone, tiers: tiers))
    }
    return ContractClauses(
      deposit: seeded.happens(60) ? Money(fen: 77_700) : nil,
      bonds: seeded.happens(60)
        ? [
          BondClause(securing: .start, .shareOfPrice(Ratio(8, 100))),
          BondClause(securing: .completion, .sum(Money(fen: 1_234_567))),
          BondClause(securing: nil, nil),
        ] : [],
      consequences: ladders,
      floorArea: seeded.happens(60) ? Area(squareCentimetres: 100_000_000) : nil)
  }

  private static func tier(after: Period?, _ seeded: inout Seeded) -> Consequence {
    let base = seeded.one(of: bases)
    let charge: Charge? =
      switch seeded.number(below: 5) {
      case 0: nil
      case 1: .share(Ratio(1, 2), of: base)
      case 2: .perDay(Ratio(5, 10_000), of: base, upTo: nil)
      case 3: .perDay(Ratio(1, 1_000), of: base, upTo: .period(.months(4)))
      default: .perDay(Ratio(1, 1_000), of: base, upTo: .share(Ratio(5, 100), of: .price))
      }
    let isRight = seeded.happens(40)
    return Consequence(
      after: after, charge: charge, powers: isRight ? [.rescind, .keepDeposit] : [],
      demand: isRight && seeded.happens(60)
        ? DemandClause(grace: seeded.happens(50) ? .days(15) : nil) : nil)
  }

  private static func act(from origin: Day, _ seeded: inout Seeded) -> Fact {
    let day = origin + seeded.number(below: 2_200)
    let milestone = seeded.one(of: [Milestone.payment, .bond] + Milestone.onSite)
    let secured: Milestone? = seeded.one(of: [.start, .completion, nil])
    switch seeded.number(below: 7) {
    case 0, 1:
      return .contractAct(
        .demanded(milestone, answerBy: seeded.happens(50) ? day + 30 : nil), on: day)
    case 2: return .contractAct(.rescissionNotified(milestone), on: day)
    case 3: return .bond(.guaranteeLodged(expires: day + 200), securing: secured, on: day)
    case 4: return .bond(seeded.happens(50) ? .returned : .kept(nil), securing: secured, on: day)
    case 5:
      return .measured(Measurement(.floorArea, Int64(seeded.number(below: 110_000_000)), on: day))
    default: return .paid(instance: UInt8(seeded.number(below: 3)), .on(day))
    }
  }
}

extension AmountRule {
  /// For how many days it charges by the day.
  fileprivate func chargedDays(on day: Day) -> Int {
    switch self {
    case .none, .notStated, .unrecorded, .notApportioned, .statedWith, .share, .decided: 0
    case .perDay(let charge): charge.stretches(on: day).reduce(0) { $0 + $1.days }
    case .balance(let balance): balance.charges.reduce(0) { $0 + $1.chargedDays(on: day) }
    }
  }

  /// Which shares of bonds it is, once.
  fileprivate var bondShares: [(sum: Money, share: Double)] {
    switch self {
    case .none, .notStated, .unrecorded, .notApportioned, .statedWith, .perDay, .decided: []
    case .share(let share, of: let sum, .bond):
      [(sum, Double(share.numerator) / Double(share.denominator))]
    case .share: []
    case .balance(let balance): balance.charges.flatMap(\.bondShares)
    }
  }
}
