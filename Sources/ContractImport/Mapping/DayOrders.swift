/// Which of day and month stands first in the dates of each column, as far as the rows read so far tell.
///
/// A row whose date can be read in one order only says how the column is written; it never decides a row
/// whose date can be read in both.
struct DayOrders: Sendable {
  private struct Column {
    let order: DayOrder
    /// The line of the first such row.
    let line: Int
    var count = 1
    var isMixed = false
  }

  private var columns: [Field: Column] = [:]

  /// What a cell says of the order of its column.
  enum Told {
    /// Nothing.
    case nothing
    /// How dates of the column are written, and no more than those above it say.
    case asAbove
    /// It is the first that is written in another order than those above it: its own order, and the line
    /// of the first of those.
    case otherwise(DayOrder, otherLine: Int)
  }

  /// Takes a cell of a column of days.
  mutating func take(_ cell: Bytes, _ field: Field, line: Int) -> Told {
    guard case .only(let order) = DayOrder.finding(in: cell.trimmed) else { return .nothing }
    guard var column = columns[field] else {
      columns[field] = Column(order: order, line: line)
      return .asAbove
    }
    column.count += 1
    let isFirstOther = order != column.order && !column.isMixed
    if isFirstOther { column.isMixed = true }
    columns[field] = column
    return isFirstOther ? .otherwise(order, otherLine: column.line) : .asAbove
  }

  /// How all dates above are written that can be read in one order only, and how many they are, where a
  /// cell can be read in both; nil where there are none, or they differ.
  func above(_ cell: Bytes, _ field: Field) -> (order: DayOrder, count: Int)? {
    guard let column = columns[field], !column.isMixed,
      DayOrder.finding(in: cell.trimmed) == .open
    else { return nil }
    return (column.order, column.count)
  }
}
