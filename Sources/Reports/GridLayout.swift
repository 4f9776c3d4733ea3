import Wording

/// How the columns of a table stand in a terminal, once every row was measured.
struct GridLayout {
  /// The columns that people read, and their places in a row.
  private let columns: [(place: Int, column: GridColumn)]
  private var widths: [Int]
  /// Whether a cell of the column says anything.
  private var says: [Bool]

  init(_ columns: [GridColumn]) {
    self.columns = columns.enumerated()
      .filter { !$0.element.isForMachines && !$0.element.isForSheets }
      .map { (place: $0.offset, column: $0.element) }
    widths = self.columns.map { displayWidth(of: $0.column.title) }
    says = self.columns.map { !$0.column.isHiddenWhenEmpty }
  }

  /// Makes room for a row.
  mutating func measure(_ row: [GridValue]) {
    for (index, (place, column)) in columns.enumerated() {
      let words = row[place].words
      guard !words.isEmpty else { continue }
      says[index] = true
      widths[index] = max(widths[index], displayWidth(of: Self.cell(words, column)))
    }
  }

  /// The row of titles and the rule below it.
  var head: [String] {
    let shown = columns.indices.filter { says[$0] }
    var titles: [UInt8] = []
    append(shown.map { columns[$0].column.title }, shown, to: &titles)
    return [
      String(decoding: titles, as: UTF8.self),
      shown.map { String(repeating: "─", count: widths[$0]) }.joined(separator: "  "),
    ]
  }

  /// Appends the line of a row that was measured.
  func append(_ row: [GridValue], to bytes: inout [UInt8]) {
    let shown = columns.indices.filter { says[$0] }
    append(
      shown.map { Self.cell(row[columns[$0].place].words, columns[$0].column) }, shown, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  private func append(_ cells: [String], _ shown: [Int], to bytes: inout [UInt8]) {
    let start = bytes.count
    for (offset, (cell, index)) in zip(cells, shown).enumerated() {
      if offset > 0 { bytes.append(contentsOf: "  ".utf8) }
      let gap = repeatElement(
        UInt8(ascii: " "), count: max(0, widths[index] - displayWidth(of: cell)))
      if columns[index].column.isRightAligned { bytes.append(contentsOf: gap) }
      bytes.append(contentsOf: cell.utf8)
      if !columns[index].column.isRightAligned { bytes.append(contentsOf: gap) }
    }
    while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  /// What stands in a cell: one line, cut to the column's width.
  private static func cell(_ words: String, _ column: GridColumn) -> String {
    let line = onOneLine(words)
    return column.maximumWidth.map { truncated(line, to: $0) } ?? line
  }
}
