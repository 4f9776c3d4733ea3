import ContractStore
import Reports

/// Rows of a report that are put in order outside of memory.
struct SortedRows {
  private let sorter: RowSorter

  /// Begins with no rows.
  init(_ reader: StoreReader) { sorter = RowSorter(reader) }

  /// Adds a row with its place; of those at one place the first added comes first.
  ///
  /// - Throws: `StoreProblem` where nothing can be put aside.
  func append(_ row: [GridValue], _ order: RowOrder) throws {
    try sorter.append(
      RowBytes.bytes(of: row), first: order.first, second: order.second, text: order.text,
      last: order.last)
  }

  /// Calls the body with every row in order.
  func forEach(_ body: ([GridValue]) throws -> Void) throws {
    try sorter.forEach { try body(RowBytes.row(in: $0)) }
  }
}
