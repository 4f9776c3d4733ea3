import AlertPlanning
import CivilCalendar
import ContractStore
import LandLifecycle
import Reports

/// Why what was told of a contract is told no more, by what is known of it now.
struct AlertEndings {
  private let judgement: Judgement
  private let log: ContractLog
  /// The last day told; nil before the first.
  private let last: Day?
  private let day: Day

  init(_ judgement: Judgement, _ log: ContractLog, after last: Day?, on day: Day) {
    (self.judgement, self.log, self.last, self.day) = (judgement, log, last, day)
  }

  /// Why a finding that was told is gone, where nothing of the same matter is so; nil for a deadline
  /// that was to come and has passed in a source with no place to say what met it.
  func ending(of subject: AlertSubject) -> Ending? {
    if let state = obligationState(of: subject) {
      switch state {
      case .met, .metLate, .metBy, .metUndecided, .ended, .pending, .notAgreed:
        return .stands(state)
      case .notCarried:
        if case .dueSoon = FindingKind(code: subject.kindCode) { return nil }
      case .dueSoon, .overdue, .blockedByGrantor, .excused, .offered, .waiting, .indeterminate:
        break
      }
    }
    if let numbers = joinedNumbers { return .joined(numbers) }
    return hasLapsed(subject) ? .lapsed : .gone
  }

  /// How the obligation stands that a finding was about; nil where it was about none.
  private func obligationState(of subject: AlertSubject) -> ObligationState? {
    guard let node = FindingKind(code: subject.kindCode)?.node else { return nil }
    return judgement.obligations(on: day).first {
      $0.term.milestone == node && $0.term.part == subject.part
        && $0.term.instance == subject.instance
    }?.state
  }

  /// The numbers under which the contract is registered, if it was joined since the last run; else nil.
  private var joinedNumbers: [String]? {
    let isNew = log.links.contains { entry, link in
      link.kind == .same && last.map { entry.learnt.dayInShanghai >= $0 } ?? true
    }
    guard isNew else { return nil }
    var numbers: [String] = []
    for claim in log.claims {
      guard let contract = claim.entry.written.contract else { continue }
      let number = ParcelSummary(claim.registration).name(of: contract)
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  /// Whether the time of a right or a duty ran out without its being used.
  private func hasLapsed(_ subject: AlertSubject) -> Bool {
    guard case .clock(let clock) = FindingKind(code: subject.kindCode) else { return false }
    let span = judgement.timeline.spans.last {
      AlertSubject($0.finding) == subject && $0.until.map { $0 <= day } ?? false
    }
    guard let span, let due = span.finding.due else { return false }
    if span.finding.tier == .clock(isPast: false) { return span.until == due.actBy + 1 }
    // The office goes on without an answer; every other duty goes on until it is done.
    let isAnswered = log.facts.contains {
      if case .idleCase(.answered, on: _, _, sum: _) = $0 { true } else { false }
    }
    return clock == .answerInquiry && !isAnswered
  }
}
