/// Which days and figures a source carries at all: has a place for, filled in or not.
///
/// A blank cell in a column that exists is a missing record; a column that does not exist is a
/// property of the register, said once at import and never a finding about a contract.
public struct Coverage: OptionSet, Hashable, Sendable {
  /// Bits 0–13: agreed days by milestone; bit 14: the total investment; bit 15: the price; bits 16–31: actual
  /// days by milestone.
  public let rawValue: UInt32

  /// Makes a coverage of its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A source with a place for the agreed day of a milestone.
  public static func agreed(_ milestone: Milestone) -> Coverage {
    Coverage(rawValue: 1 << UInt32(milestone.rawValue))
  }

  /// A source with a place for the actual day of a milestone.
  public static func actual(_ milestone: Milestone) -> Coverage {
    Coverage(rawValue: 1 << (16 + UInt32(milestone.rawValue)))
  }

  /// A source with a place for the grant price.
  public static let price = Coverage(rawValue: 1 << 15)

  /// A source with a place for the total investment.
  public static let totalInvestment = Coverage(rawValue: 1 << 14)

  /// A source with a place for everything.
  public static let everything = Coverage(rawValue: .max)

  /// Whether an unfilled actual day of this milestone is a gap in the record.
  ///
  /// No register has a column for an evaluation or the end of the term: what is on record of them is what a
  /// person recorded.
  public func carriesActual(_ milestone: Milestone) -> Bool {
    switch milestone {
    case .evaluation, .termEnd: true
    case .signing, .payment, .bond, .handover, .start, .completion, .production, .targetOutput:
      contains(.actual(milestone))
    }
  }
}
