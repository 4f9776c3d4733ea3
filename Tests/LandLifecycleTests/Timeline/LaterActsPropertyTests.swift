import CivilCalendar
import LandLifecycle
import TestSupport
import Testing

/// What holds of every timeline, now with supplements, acts of handover and events on the ground.
struct LaterActsPropertyTests {
  /// Calls the body with random contracts that have a few later acts.
  static func contracts(
    _ body: (_ terms: ContractTerms, _ facts: [Fact], _ origin: Day, inout Seeded) throws -> Void
  ) rethrows {
    var seeded = Seeded(seed: 1_201)
    for _ in 0..<900 {
      let contract = RandomContract(&seeded)
      var facts = contract.facts
      for _ in 0..<(1 + seeded.number(below: 5)) {
        facts.append(Self.fact(contract, &seeded))
      }
      let clauses = ContractClauses(
        totalInvestment: Money(fen: 1_000), extensionNotice: .days(30),
        extensionLimit: seeded.happens(50) ? .months(6) : nil)
      let terms = seeded.happens(50) ? contract.terms.stating(clauses) : contract.terms
      try body(terms, facts, contract.origin, &seeded)
    }
  }

  private static func fact(_ contract: RandomContract, _ seeded: inout Seeded) -> Fact {
    let day = contract.origin - 20 + seeded.number(below: 1_800)
    let part = UInt8(seeded.number(below: contract.terms.parts.count + 1))
    switch seeded.number(below: 12) {
    case 10:
      return .contractAct(
        seeded.happens(80) ? .extensionRequested : .extensionRefused, on: day)
    case 11: return .measured(Measurement(.investment, Int64(seeded.number(below: 500)), on: day))
    case 0...4:
      return .supplement(
        Supplement(
          signedOn: day, seeded.one(of: SupplementKind.allCases),
          (0...seeded.number(below: 2)).map { _ in Self.change(day, part, &seeded) }))
    case 5, 6:
      let acts: [HandoverAct] = [
        .offered, .refused, .inPart(Area(squareCentimetres: 1)), .notToCondition, .madeGood,
      ]
      return .handoverAct(seeded.one(of: acts), on: day, part: part)
    default:
      let events: [LandEvent] = [
        .transferred(to: "乙"), .split(into: ["X-1", "X-2"]), .split(into: ["X-1"]),
        .merged(into: "Y"), .regranted(as: "Z"), .mortgaged(to: "甲"), .mortgageReleased(by: "甲"),
        .seized(by: "丁"),
      ]
      return .land(seeded.one(of: events), on: day)
    }
  }

  private static func change(
    _ signed: Day, _ part: UInt8, _ seeded: inout Seeded
  ) -> DeadlineChange {
    let milestone = seeded.one(of: [
      Milestone.payment, .handover, .start, .start, .start, .completion, .production,
    ])
    let deadline: Deadline
    switch seeded.number(below: 10) {
    case 0: deadline = .unknown
    case 1: deadline = .notAgreed
    case 2: deadline = .on(signed - seeded.number(below: 500))
    case 3, 4: deadline = .after(seeded.one(of: Anchor.allCases), .months(seeded.number(below: 30)))
    default: deadline = .on(signed + seeded.number(below: 700))
    }
    return DeadlineChange(
      milestone, part: seeded.happens(5) ? 9 : part,
      instance: milestone == .payment ? UInt8(1 + seeded.number(below: 3)) : 1, to: deadline)
  }

  static func comment(_ terms: ContractTerms, _ facts: [Fact], _ words: String) -> Comment {
    "\(words)\nterms: \(terms)\nfacts: \(facts)"
  }

  @Test func `the order in which facts are given does not matter`() throws {
    try Self.contracts { terms, facts, _, seeded in
      let one = Judgement(terms: terms, facts: facts).timeline
      let other = Judgement(terms: terms, facts: seeded.shuffled(facts)).timeline
      try #require(one == other, Self.comment(terms, facts, "shuffled"))
    }
  }

  @Test func `nothing changes between two change points`() throws {
    try Self.contracts { terms, facts, origin, seeded in
      let judgement = Judgement(terms: terms, facts: facts)
      var day = origin - 100
      while let next = judgement.timeline.nextChange(after: day) {
        let between = day + seeded.number(below: next - day)
        let view = TimelinePropertyTests.view(judgement, day)
        try #require(
          view == TimelinePropertyTests.view(judgement, between)
            && view == TimelinePropertyTests.view(judgement, next - 1),
          Self.comment(terms, facts, "between \(day) and \(next)"))
        day = next
      }
    }
  }

  @Test func `a later act never rewrites an earlier day`() throws {
    var compared = 0
    try Self.contracts { terms, facts, origin, seeded in
      let full = Judgement(terms: terms, facts: facts)
      for _ in 0..<12 {
        let day = origin - 60 + seeded.number(below: 2_600)
        let known = Judgement(
          terms: terms, facts: facts.filter { $0.day <= day || $0.isDeclaratory })
        let isProvedLater = [full, known].contains {
          TimelinePropertyTests.isProved($0.history, terms, after: day)
        }
        if isProvedLater { continue }
        compared += 1
        try #require(
          TimelinePropertyTests.facts(of: full.timeline.findings(on: day))
            == TimelinePropertyTests.facts(of: known.timeline.findings(on: day)),
          Self.comment(terms, facts, "judged on \(day)"))
        try #require(
          full.obligations(on: day).map(\.term) == known.obligations(on: day).map(\.term)
            && full.obligations(on: day).map(\.due) == known.obligations(on: day).map(\.due)
            && full.obligations(on: day).map(\.change) == known.obligations(on: day).map(\.change),
          Self.comment(terms, facts, "obligations on \(day)"))
        try #require(full.holder(on: day) == known.holder(on: day))
      }
    }
    #expect(compared > 3_000)
  }

  @Test func `spans are whole, told apart, and one of a kind on a day`() throws {
    try Self.contracts { terms, facts, _, _ in
      let timeline = Judgement(terms: terms, facts: facts).timeline
      for span in timeline.spans {
        let words = Self.comment(terms, facts, span.text)
        try #require(span.until.map { span.from < $0 } ?? true, words)
        try #require(span.finding.since <= span.from, words)
        let here = timeline.findings(on: span.from).map {
          "\($0.kind.code) \($0.part) \($0.instance)"
        }
        try #require(Set(here).count == here.count, words)
      }
    }
  }
}
