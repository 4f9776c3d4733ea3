import Wording

extension Report {
  /// The report as lines for a terminal or a mail; Chinese characters count as two columns.
  package var text: String {
    var text = ReportText()
    for block in blocks where !block.isEmptyChapter { text.add(block) }
    return String(decoding: text.bytes, as: UTF8.self)
  }
}

/// A report as lines for a terminal.
struct ReportText: ReportTextWriter {
  var bytes: [UInt8] = []
  private var isEmpty = true
  /// How the table stands whose rows come one by one, all of which were measured.
  private let tableLayout: GridLayout?

  init(tableLayout: GridLayout? = nil) { self.tableLayout = tableLayout }

  mutating func add(_ block: Report.Block) {
    switch block {
    case .fields(let fields):
      let shown = fields.filter { $0.value != .none && !$0.value.words.isEmpty }
      let width = shown.map { displayWidth(of: $0.title) }.max() ?? 0
      for field in shown {
        add("\(padded(field.title, to: width))  \(onOneLine(field.value.words))")
      }
    case .grid(_, let heading, let grid):
      var layout = GridLayout(grid.columns)
      for row in grid.rows { layout.measure(row) }
      begin(heading, layout)
      for row in grid.rows { layout.append(row, to: &bytes) }
    case .lines(_, let heading, let lines):
      if lines.isEmpty { return }
      if heading.isEmpty, !isEmpty { add("") }
      add(heading: heading)
      for line in lines { add(onOneLine(line)) }
    }
  }

  mutating func beginTable(key: String, heading: String, _ columns: [GridColumn]) {
    guard let tableLayout else { preconditionFailure("a table is measured before it is written") }
    begin(heading, tableLayout)
  }

  mutating func add(row: [GridValue]) { tableLayout?.append(row, to: &bytes) }

  func endTable() {}

  func finish() {}

  private mutating func begin(_ heading: String, _ layout: GridLayout) {
    add(heading: heading)
    for line in layout.head { add(line) }
  }

  private mutating func add(heading: String) {
    guard !heading.isEmpty else { return }
    if !isEmpty { add("") }
    add(heading)
  }

  private mutating func add(_ line: String) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(UInt8(ascii: "\n"))
    isEmpty = false
  }
}
