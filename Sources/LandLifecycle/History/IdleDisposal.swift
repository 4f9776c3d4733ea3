/// How an idle case was disposed of.
///
/// - Source: Order 53, art. 12(1) items 1–6 and art. 14 items 1–2.
public enum IdleDisposal: UInt8, Hashable, Sendable, CaseIterable {
  /// Start date extended by a supplement, at most one year (art. 12(1)1).
  case extended
  /// Use or planning conditions changed (art. 12(1)2).
  case useChanged
  /// Temporary use arranged, at most two years (art. 12(1)3).
  case temporaryUse
  /// Taken back for payment by agreement (art. 12(1)4).
  case boughtBack
  /// Exchanged for other land (art. 12(1)5).
  case exchanged
  /// Another way the office set (art. 12(1)6).
  case otherWay
  /// Idle fee charged (art. 14(1)).
  case feeCharged
  /// Taken back without payment (art. 14(2)).
  case takenBack

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .extended: "extended"
    case .useChanged: "use-changed"
    case .temporaryUse: "temporary-use"
    case .boughtBack: "bought-back"
    case .exchanged: "exchanged"
    case .otherWay: "other-way"
    case .feeCharged: "fee-charged"
    case .takenBack: "taken-back"
    }
  }
}

extension IdleDisposal {
  /// Whether it is one of art. 14, decided against the user; the others are of art. 12, agreed.
  public var isDecision: Bool {
    switch self {
    case .feeCharged, .takenBack: true
    case .extended, .useChanged, .temporaryUse, .boughtBack, .exchanged, .otherWay: false
    }
  }
}

/// How an appeal against a decision ended.
public enum AppealOutcome: UInt8, Hashable, Sendable, CaseIterable {
  /// The decision stands (维持、驳回, or withdrawn).
  case upheld
  /// The decision was set aside (撤销).
  case setAside

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .upheld: "upheld"
    case .setAside: "set-aside"
    }
  }
}
