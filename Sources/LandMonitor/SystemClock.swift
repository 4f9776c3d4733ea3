public import CivilCalendar
public import ContractStore
import Foundation

/// The only clock of the product.
public struct SystemClock: Sendable {
  /// Makes the clock.
  public init() {}

  /// The present moment.
  public var now: Moment {
    Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
  }

  /// Today in Asia/Shanghai.
  public var today: Day { now.dayInShanghai }
}
