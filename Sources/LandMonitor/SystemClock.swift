package import CivilCalendar
package import ContractStore
import Foundation

/// The only clock of the product.
package struct SystemClock: Sendable {
  private let stopped: Moment?

  /// Makes the clock.
  package init() { stopped = nil }

  /// Makes a clock that stands still, at noon of a day in Asia/Shanghai.
  package init(stoppedOn day: Day) {
    stopped = Moment(milliseconds: Moment.endOfDayInShanghai(day).milliseconds - 12 * 3_600_000)
  }

  /// The present moment.
  package var now: Moment {
    stopped ?? Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
  }

  /// Today in Asia/Shanghai.
  package var today: Day { now.dayInShanghai }
}
