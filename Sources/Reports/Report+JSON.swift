import LandLifecycle

extension Report {
  /// The report as one JSON object, keys sorted, with its schema's name and version.
  package var json: String {
    var json = ReportJSON(schema: schema)
    for block in blocks { json.add(block) }
    json.finish()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

/// A report as one JSON object: two spaces a level, keys in order.
struct ReportJSON: ReportTextWriter {
  var bytes: [UInt8] = []
  /// What was added and waits for its place: keys are written in order.
  private var waiting: [(key: String, value: [UInt8])] = []
  private var hasMembers = false
  /// The table that was begun.
  private var table: (key: String, columns: [KeyedColumn])?
  private var hasRows = false

  /// A column's place in a row, and what stands before its value.
  private struct KeyedColumn {
    let place: Int
    let opening: [UInt8]
  }

  init(schema: ReportSchema) {
    var value: [UInt8] = []
    JSONText.append(schema.rawValue, to: &value)
    waiting = [(key: "schema", value: value)]
    bytes = Array("{\n".utf8)
  }

  mutating func add(_ block: Report.Block) {
    switch block {
    case .fields(let fields):
      for field in fields {
        wait(field.key) { JSONText.append(field.value, level: 1, to: &$0) }
      }
    case .grid(let key, _, let grid):
      let columns = Self.keyed(grid.columns)
      wait(key) { bytes in
        JSONText.appendArray(grid.rows, level: 1, to: &bytes) { row, bytes in
          Self.append(row, columns, to: &bytes)
        }
      }
    case .lines(let key, _, let lines):
      wait(key) { bytes in
        JSONText.appendArray(lines, level: 1, to: &bytes) { JSONText.append($0, to: &$1) }
      }
    }
  }

  mutating func beginTable(key: String, heading: String, _ columns: [GridColumn]) {
    writeWaiting(before: key)
    begin(member: key)
    bytes.append(contentsOf: "[\n".utf8)
    table = (key, Self.keyed(columns))
    hasRows = false
  }

  mutating func add(row: [GridValue]) {
    guard let table else { preconditionFailure("a row stands in a table") }
    if hasRows { bytes.append(contentsOf: ",\n".utf8) }
    hasRows = true
    JSONText.indent(2, &bytes)
    Self.append(row, table.columns, to: &bytes)
  }

  mutating func endTable() {
    bytes.append(UInt8(ascii: "\n"))
    JSONText.indent(1, &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func finish() {
    if let table {
      precondition(
        waiting.allSatisfy { table.key < $0.key }, "what follows a long table sorts after it")
    }
    writeWaiting(before: nil)
    bytes.append(contentsOf: "\n}\n".utf8)
  }

  // MARK: - Members

  private mutating func wait(_ key: String, _ write: (inout [UInt8]) -> Void) {
    var value: [UInt8] = []
    write(&value)
    waiting.append((key, value))
  }

  private mutating func writeWaiting(before key: String?) {
    let ready = waiting.filter { member in key.map { member.key < $0 } ?? true }
    waiting.removeAll { member in key.map { member.key < $0 } ?? true }
    for member in ready.sorted(by: { $0.key < $1.key }) {
      begin(member: member.key)
      bytes.append(contentsOf: member.value)
    }
  }

  private mutating func begin(member key: String) {
    if hasMembers { bytes.append(contentsOf: ",\n".utf8) }
    hasMembers = true
    JSONText.indent(1, &bytes)
    JSONText.append(key, to: &bytes)
    bytes.append(contentsOf: " : ".utf8)
  }

  // MARK: - Rows

  private static func keyed(_ columns: [GridColumn]) -> [KeyedColumn] {
    let sorted = columns.enumerated().sorted { $0.element.key < $1.element.key }
    return sorted.enumerated().map { index, column in
      var opening = Array((index == 0 ? "{\n" : ",\n").utf8)
      JSONText.indent(3, &opening)
      JSONText.append(column.element.key, to: &opening)
      opening.append(contentsOf: " : ".utf8)
      return KeyedColumn(place: column.offset, opening: opening)
    }
  }

  private static func append(
    _ row: [GridValue], _ columns: [KeyedColumn], to bytes: inout [UInt8]
  ) {
    for column in columns {
      bytes.append(contentsOf: column.opening)
      JSONText.append(row[column.place], level: 3, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
    JSONText.indent(2, &bytes)
    bytes.append(UInt8(ascii: "}"))
  }
}
