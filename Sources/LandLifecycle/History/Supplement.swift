public import CivilCalendar

/// Why a supplement changes days; the two kinds of extension are different acts.
public enum SupplementKind: UInt8, Hashable, Sendable, CaseIterable {
  /// The contract's own extension (延建): asked for in time, at most a year, completion moves too.
  case contractExtension = 1
  /// The extension of Order 53 art. 12(1)1, a disposal of idle land.
  case idleLandExtension
  /// Any other change of terms.
  case other

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .contractExtension: "contract-extension"
    case .idleLandExtension: "idle-land-extension"
    case .other: "other"
    }
  }
}

/// A deadline that a supplement puts in the place of the one before.
public struct DeadlineChange: Hashable, Sendable {
  /// What is demanded.
  public let milestone: Milestone
  /// Which part; 0 for the whole contract.
  public let part: UInt8
  /// Which repetition, from 1.
  public let instance: UInt8
  /// By when it is demanded now.
  public let deadline: Deadline

  /// Makes a change.
  public init(
    _ milestone: Milestone, part: UInt8 = 0, instance: UInt8 = 1, to deadline: Deadline
  ) {
    self.milestone = milestone
    self.part = part
    self.instance = instance
    self.deadline = deadline
  }
}

/// A supplement to the contract (补充协议): it changes deadlines from its signing on.
public struct Supplement: Hashable, Sendable {
  /// The day it was signed.
  public let signedOn: Day
  /// Why it changes days.
  public let kind: SupplementKind
  /// What it changes.
  public let changes: [DeadlineChange]

  /// Makes a supplement.
  public init(signedOn: Day, _ kind: SupplementKind, _ changes: [DeadlineChange]) {
    self.signedOn = signedOn
    self.kind = kind
    self.changes = changes
  }
}
