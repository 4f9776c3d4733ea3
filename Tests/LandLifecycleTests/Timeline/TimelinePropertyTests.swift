import CivilCalendar
import LandLifecycle
import TestSupport
import Testing

/// What holds for every contract, tried on random ones.
struct TimelinePropertyTests {
  static let seed: UInt64 = 20_261_121
  static let count = 400

  static func contracts(_ check: (RandomContract, inout Seeded) throws -> Void) rethrows {
    var seeded = Seeded(seed: seed)
    for _ in 0..<count { try check(RandomContract(&seeded), &seeded) }
  }

  static func comment(_ contract: RandomContract, _ what: String) -> Comment {
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

  @Test func `nothing changes on a day that nextChange does not name`() throws {
    try Self.contracts { contract, seeded in
      let judgement = Judgement(terms: contract.terms, facts: contract.facts)
      var day: Day = "1900-01-01"
      while let next = judgement.timeline.nextChange(after: day) {
        let between = day + seeded.number(below: next - day)
        try #require(
          Self.view(judgement, day) == Self.view(judgement, between)
            && Self.view(judgement, day) == Self.view(judgement, next - 1),
          Self.comment(contract, "between \(day) and \(next)"))
        day = next
      }
      try #require(
        Self.view(judgement, day) == Self.view(judgement, day + 5_000),
        Self.comment(contract, "after \(day)"))
    }
  }

  struct View: Hashable {
    let findings: [Finding]
    let states: [String]
    let site: SiteState
    let idleCase: IdleCaseState
  }

  /// What is so on a day, without what grows by the day.
  static func view(_ judgement: Judgement, _ day: Day) -> View {
    View(
      findings: judgement.timeline.findings(on: day),
      states: judgement.obligations(on: day).map { obligation in
        switch obligation.state {
        case .overdue(_, let evidence): "overdue \(evidence)"
        case .blockedByGrantor, .pending, .dueSoon, .met, .metLate, .metBy, .metUndecided, .excused,
          .offered,
          .waiting, .notCarried, .indeterminate, .notAgreed, .ended:
          obligation.state.code
        }
      },
      site: judgement.siteState(on: day), idleCase: judgement.idleCaseState(on: day))
  }

  /// The judgement of a day needs no fact of a later day, unless that fact is declaratory.
  ///
  /// Compared are the findings of the day but for their evidence and for the caveat that the handover
  /// is not carried, which both say what is known now; and the site's state. Left out are contracts
  /// in which a later entry implies or proves what nobody recorded by the day: a milestone met on a
  /// day unknown, by a day after the one judged; or one met after the day judged whose actual day the
  /// source has no place for, so that only the entry itself shows that it was late.
  @Test func `a later act never rewrites an earlier day`() throws {
    var compared = 0
    try Self.contracts { contract, seeded in
      // Without a day of signing a contract opens on the earliest day that the record speaks of.
      guard contract.terms.signedOn != nil else { return }
      let full = Judgement(terms: contract.terms, facts: contract.facts)
      for _ in 0..<12 {
        let day = contract.origin - 60 + seeded.number(below: 2_600)
        let known = Judgement(
          terms: contract.terms, facts: contract.facts.filter { $0.day <= day || $0.isDeclaratory })
        let isProvedLater = [full, known].contains {
          Self.isProved($0.history, contract.terms, after: day)
        }
        if isProvedLater { continue }
        compared += 1
        try #require(
          Self.facts(of: full.timeline.findings(on: day))
            == Self.facts(of: known.timeline.findings(on: day)),
          Self.comment(contract, "judged on \(day)"))
        try #require(
          full.siteState(on: day) == known.siteState(on: day),
          Self.comment(contract, "site on \(day)"))
      }
    }
    #expect(compared > 2_500)
  }

  static func isProved(_ history: History, _ terms: ContractTerms, after day: Day) -> Bool {
    // Works showed a handover on a day unknown, until its own entry came.
    let isLaterHandover = history.tracks.flatMap(\.contradictions).contains {
      if case .handedOverAfterStart(let handover, start: _) = $0 { handover > day } else { false }
    }
    if isLaterHandover { return true }
    let parts = [0] + terms.parts.indices.map { UInt8($0 + 1) }
    for milestone in Milestone.allCases {
      for part in parts {
        for instance: UInt8 in 1...2 {
          switch history.status(of: milestone, part: part, instance: instance) {
          case .open: break
          case .metBy(let known, _): if known > day { return true }
          case .met(let met):
            if met > day, !terms.coverage.carriesActual(milestone) { return true }
          }
        }
      }
    }
    return false
  }

  static func facts(of findings: [Finding]) -> [Finding] {
    findings.map {
      Finding(
        $0.kind, part: $0.part, instance: $0.instance, since: $0.since, tier: $0.tier, due: $0.due,
        caveats: $0.caveats.subtracting(.handoverNotCarried), amount: $0.amount)
    }
  }

  @Test func `every kind produced is in the list of all, and findings come in its order`() throws {
    var seen: Set<FindingKind> = []
    try Self.contracts { contract, _ in
      let timeline = Judgement(terms: contract.terms, facts: contract.facts).timeline
      for span in timeline.spans {
        let places = timeline.findings(on: span.from).map { finding in
          FindingKind.all.firstIndex(of: Self.anyYear(finding.kind))
        }
        try #require(!places.contains(nil), Self.comment(contract, "\(span)"))
        let known = places.compactMap { $0 }
        try #require(known == known.sorted(), Self.comment(contract, "\(span)"))
        seen.insert(Self.anyYear(span.finding.kind))
      }
    }
    // The corpus reaches most of what can be said; what it misses, the rules' own tests say.
    #expect(seen.count > 45)
  }

  /// Holidays are one kind, whatever the year.
  static func anyYear(_ kind: FindingKind) -> FindingKind {
    if case .missingData(.holidays) = kind { .missingData(.holidays(year: 0)) } else { kind }
  }

  @Test func `spans are whole, told apart, and within the contract's life`() throws {
    try Self.contracts { contract, _ in
      let judgement = Judgement(terms: contract.terms, facts: contract.facts)
      let timeline = judgement.timeline
      for span in timeline.spans {
        let words = Self.comment(contract, span.text)
        try #require(span.until.map { span.from < $0 } ?? true, words)
        try #require(span.finding.since <= span.from, words)
        if let signed = contract.terms.signedOn {
          try #require(signed <= span.finding.since, words)
        }
        if let closed = judgement.history.closedFrom, span.finding.kind != .contradiction {
          try #require(span.until.map { $0 <= closed } ?? false, words)
        }
        try #require(
          !timeline.spans.contains { $0.from == span.until && $0.finding == span.finding }, words)
        let here = timeline.findings(on: span.from).map {
          "\($0.kind.code) \($0.part) \($0.instance)"
        }
        try #require(Set(here).count == here.count, words)
      }
    }
  }
}
