package import LandLifecycle

/// Why a finding that was told is told no more.
package enum Ending: Hashable, Sendable {
  /// It is not so any more.
  case gone
  /// Something else is so of the same matter: a completion that was late, a day still to come.
  case instead(Finding)
  /// What it was about stands otherwise, by what is on record: done in time, or on a day unknown.
  case stands(ObligationState)
  /// Its time is over, and nothing shows that it was used.
  case lapsed
  /// Other units answer for it now.
  case handedOn(to: String)
  /// The contract was joined with what is registered under these numbers, and by all of it together it
  /// is not so.
  case joined([String])
  /// Nothing registers the contract any more.
  case withdrawn

  /// The chapter that tells it: what nobody settled is not told as settled.
  package var chapter: DigestSection.Chapter {
    switch self {
    case .gone, .instead, .stands: .resolved
    case .lapsed, .handedOn, .joined, .withdrawn: .ended
    }
  }
}
