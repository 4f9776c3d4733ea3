/// A node of a contract's life (节点), in the order contracts go through them.
public enum Milestone: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  /// Signing the contract (签订).
  case signing
  /// Paying the grant price, in one or several instalments (缴款).
  case payment
  /// Posting the performance bond (履约保证金).
  case bond
  /// Handing the land over, owed by the grantor (交付土地).
  case handover
  /// Starting construction (开工).
  case start
  /// Completing construction (竣工).
  case completion
  /// Beginning production (投产).
  case production
  /// Reaching target output (达产).
  case targetOutput
  /// A periodic evaluation (过程评估).
  case evaluation
  /// The end of the term of use (到期).
  case termEnd

  /// Orders milestones along the life of a contract.
  public static func < (left: Milestone, right: Milestone) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The milestones reached on the ground, each of which implies the earlier ones.
  public static let onSite: [Milestone] = [
    .handover, .start, .completion, .production, .targetOutput,
  ]

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .signing: "signing"
    case .payment: "payment"
    case .bond: "bond"
    case .handover: "handover"
    case .start: "start"
    case .completion: "completion"
    case .production: "production"
    case .targetOutput: "target-output"
    case .evaluation: "evaluation"
    case .termEnd: "term-end"
    }
  }
}
