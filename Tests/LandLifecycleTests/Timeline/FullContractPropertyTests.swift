import CivilCalendar
import LandLifecycle
import TestSupport
import Testing

/// What holds for every contract, tried on random ones with every clause and every kind of fact.
struct FullContractPropertyTests {
  static let seed: UInt64 = 20_261_204
  static let count = 500

  private static func contracts(
    _ check: (RandomContract, inout Seeded) throws -> Void
  ) rethrows {
    var seeded = Seeded(seed: seed)
    for _ in 0..<count { try check(RandomContract(full: &seeded), &seeded) }
  }

  private static func comment(_ contract: RandomContract, _ what: String) -> Comment {
    "seed \(seed): \(what)\n\(contract)"
  }

  @Test func `facts in any order give the same history, timeline and obligations`() throws {
    try Self.contracts { contract, seeded in
      let one = Judgement(terms: contract.terms, facts: contract.facts)
      let other = Judgement(terms: contract.terms, facts: seeded.shuffled(contract.facts))
      let day = contract.origin + seeded.number(below: 2_500)
      try #require(one.history == other.history, Self.comment(contract, "history"))
      try #require(one.timeline == other.timeline, Self.comment(contract, "timeline"))
      try #require(
        one.obligations(on: day) == other.obligations(on: day), Self.comment(contract, "\(day)"))
    }
  }

  @Test func `no two spans of one kind, part and instance overlap`() throws {
    struct Subject: Hashable {
      let kind: FindingKind
      let part: UInt8
      let instance: UInt8
    }
    try Self.contracts { contract, _ in
      var last: [Subject: Span] = [:]
      for span in Judgement(terms: contract.terms, facts: contract.facts).timeline.spans {
        let finding = span.finding
        let subject = Subject(kind: finding.kind, part: finding.part, instance: finding.instance)
        let before = last.updateValue(span, forKey: subject)
        try #require(
          before.map { ($0.until ?? span.from + 1) <= span.from } ?? true,
          Self.comment(contract, "\(before?.text ?? "") and \(span.text)"))
      }
    }
  }

  @Test func `the same fact told twice says nothing new`() throws {
    try Self.contracts { contract, seeded in
      let twice = contract.facts + [seeded.one(of: contract.facts)]
      try #require(
        Judgement(terms: contract.terms, facts: contract.facts).timeline
          == Judgement(terms: contract.terms, facts: twice).timeline,
        Self.comment(contract, "told twice"))
    }
  }

  @Test func `nothing changes on a day that nextChange does not name`() throws {
    try Self.contracts { contract, seeded in
      let judgement = Judgement(terms: contract.terms, facts: contract.facts)
      var day: Day = "1900-01-01"
      while let next = judgement.timeline.nextChange(after: day) {
        let between = day + seeded.number(below: next - day)
        try #require(
          TimelinePropertyTests.view(judgement, day)
            == TimelinePropertyTests.view(judgement, between)
            && TimelinePropertyTests.view(judgement, day)
              == TimelinePropertyTests.view(judgement, next - 1),
          Self.comment(contract, "between \(day) and \(next)"))
        day = next
      }
    }
  }

  /// Left out are the contracts that `TimelinePropertyTests` leaves out, for the same reason.
  @Test func `a judgement of a day rests on no later constitutive act`() throws {
    var compared = 0
    try Self.contracts { contract, seeded in
      let full = Judgement(terms: contract.terms, facts: contract.facts)
      for _ in 0..<10 {
        let day = contract.origin - 30 + seeded.number(below: 2_400)
        let known = Judgement(
          terms: contract.terms, facts: contract.facts.filter { $0.day <= day || $0.isDeclaratory })
        let isProvedLater = [full, known].contains {
          TimelinePropertyTests.isProved($0.history, contract.terms, after: day)
        }
        if isProvedLater { continue }
        compared += 1
        try #require(
          TimelinePropertyTests.facts(of: full.timeline.findings(on: day))
            == TimelinePropertyTests.facts(of: known.timeline.findings(on: day)),
          Self.comment(contract, "judged on \(day)"))
        try #require(
          full.siteState(on: day) == known.siteState(on: day),
          Self.comment(contract, "site on \(day)"))
      }
    }
    #expect(compared > 3_000)
  }

  @Test func `amounts never fall from one day to the next within a span`() throws {
    try Self.contracts { contract, seeded in
      let timeline = Judgement(terms: contract.terms, facts: contract.facts).timeline
      for span in timeline.spans {
        let last = span.until.map { $0 - 1 } ?? span.from + 800
        let day = span.from + seeded.number(below: max(1, last - span.from + 1))
        guard let one = span.finding.amount.amount(on: day), day < last,
          let next = span.finding.amount.amount(on: day + 1)
        else { continue }
        try #require(one <= next, Self.comment(contract, "\(span.text) on \(day)"))
      }
    }
  }

  @Test func `findings of a day are told apart by kind, part and instance`() throws {
    try Self.contracts { contract, _ in
      let timeline = Judgement(terms: contract.terms, facts: contract.facts).timeline
      for span in timeline.spans {
        let here = timeline.findings(on: span.from).map {
          "\($0.kind.code) \($0.part) \($0.instance)"
        }
        try #require(Set(here).count == here.count, Self.comment(contract, span.text))
        try #require(span.finding.since <= span.from, Self.comment(contract, span.text))
      }
    }
  }
}
