/// A step of the idle case that somebody asks about; the stages of art. 14 lie beside the machine.
public enum IdleGoal: UInt8, Hashable, Sendable, CaseIterable {
  case suspected, underInvestigation, determined, feeStage, takeBackStage, disposed, closed,
    exchanged

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .suspected: "suspected"
    case .underInvestigation: "under-investigation"
    case .determined: "determined"
    case .feeStage: "fee-stage"
    case .takeBackStage: "take-back-stage"
    case .disposed: "disposed"
    case .closed: "idle-closed"
    case .exchanged: "exchanged"
    }
  }
}

/// Where a contract could be and is not: a stage of the site or a step of the idle case.
public enum Goal: Hashable, Sendable {
  /// A stage of the site.
  case stage(Stage)
  /// A step of the idle case, or a stage of Order 53 art. 14.
  case idleCase(IdleGoal)

  /// Every goal: the stages that follow signing, then the steps of the idle case.
  public static let all: [Goal] =
    Stage.allCases.filter { $0 != .granted }.map { .stage($0) }
    + IdleGoal.allCases.map { .idleCase($0) }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .stage(let stage): stage.code
    case .idleCase(let goal): goal.code
    }
  }

  /// The goal of a stable code; nil if there is none.
  public init?(code: String) {
    guard let goal = Self.all.first(where: { $0.code == code }) else { return nil }
    self = goal
  }
}
