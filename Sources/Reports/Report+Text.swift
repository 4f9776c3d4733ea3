import Wording

extension Report {
  /// The report as lines for a terminal or a mail; Chinese characters count as two columns.
  public var text: String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .fields(let fields):
        let shown = fields.filter { $0.value != .none && !$0.value.words.isEmpty }
        let width = shown.map { displayWidth(of: $0.title) }.max() ?? 0
        lines += shown.map { "\(padded($0.title, to: width))  \($0.value.words)" }
      case .grid(_, let heading, let grid):
        Self.append(heading, to: &lines)
        lines += grid.lines
      case .lines(_, let heading, let text):
        if text.isEmpty { continue }
        if heading.isEmpty, !lines.isEmpty { lines.append("") }
        Self.append(heading, to: &lines)
        lines += text
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func append(_ heading: String, to lines: inout [String]) {
    guard !heading.isEmpty else { return }
    if !lines.isEmpty { lines.append("") }
    lines.append(heading)
  }
}

extension Grid {
  /// The table's lines: a row of titles, a rule, the rows.
  var lines: [String] {
    let shown = columns.indices.filter { index in
      !columns[index].isForMachines
        && (!columns[index].isHiddenWhenEmpty || rows.contains { !$0[index].words.isEmpty })
    }
    let visible = shown.map { columns[$0] }
    let cells = rows.map { row in
      zip(shown.map { row[$0] }, visible).map { value, column in
        let words = value.words.split(whereSeparator: \.isNewline).joined(separator: " ")
        return column.maximumWidth.map { truncated(words, to: $0) } ?? words
      }
    }
    let widths = visible.indices.map { index in
      cells.reduce(displayWidth(of: visible[index].title)) {
        max($0, displayWidth(of: $1[index]))
      }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return [Self.line(visible.map(\.title), widths, visible), rule]
      + cells.map { Self.line($0, widths, visible) }
  }

  private static func line(
    _ cells: [String], _ widths: [Int], _ columns: [GridColumn]
  ) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += "  " }
      let gap = String(repeating: " ", count: max(0, widths[index] - displayWidth(of: cell)))
      line += columns[index].isRightAligned ? gap + cell : cell + gap
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
