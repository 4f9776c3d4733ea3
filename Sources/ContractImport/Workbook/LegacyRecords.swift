/// What a sheet of a workbook of 97 to 2003 says that the library which reads its cells does not tell: the
/// values of formulas, answers and errors, what is struck through, merged cells, hidden rows.
struct LegacyRecords {
  /// A cell's place, from 0.
  struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// Cells that the library leaves blank, as the text they show.
  private(set) var cells: [Place: String] = [:]
  /// Cells whose text is struck through.
  private(set) var struck: Set<Place> = []
  /// Its merged cells.
  private(set) var merges: [SheetLayout.Merge] = []
  /// How many rows with a value it hides.
  var hiddenRowCount: Int { hiddenRows.count { $0.value } }
  /// How many rows and columns those cells take.
  private(set) var extent = (rows: 0, columns: 0)

  private let stream: LittleEndianBytes
  /// The rows that are hidden, from 0, each with whether it holds a value.
  private var hiddenRows: [Int: Bool] = [:]
  private var formats: [Int: NumberFormat] = [:]
  private var fonts: [Bool] = []
  private var styles: [(format: NumberFormat, isStruck: Bool)] = []
  private var is1904 = false
  /// Whether texts are of the kind that workbooks since 97 have.
  private var isUnicode = true

  /// Reads the records of a sheet, by its name and its place among all of them.
  ///
  /// - Throws: `FileRefusal.damagedWorkbook` where there is no such sheet.
  init(path: String, sheet name: String, at index: Int) throws(FileRefusal) {
    guard let stream = try CompoundFile(path: path).stream(named: ["Workbook", "Book"]) else {
      throw .damagedWorkbook
    }
    self.stream = stream
    let sheets = readGlobals()
    // Older names are in a code page, which the library knows.
    let found =
      isUnicode
      ? sheets.first { $0.name == name } : sheets.indices.contains(index) ? sheets[index] : nil
    guard let found else { throw .damagedWorkbook }
    readSheet(from: found.start)
  }

  /// A record: its kind, and where its content lies.
  private struct Record {
    let kind: UInt16
    let start: Int
    let count: Int
    var end: Int { start + count }
  }

  private func record(at place: Int) -> Record? {
    guard let kind = stream.word(place), let count = stream.word(place + 2),
      place + 4 + Int(count) <= stream.count
    else { return nil }
    return Record(kind: kind, start: place + 4, count: Int(count))
  }

  // MARK: - The workbook

  /// Reads what holds for all sheets, and returns their names and where they begin.
  private mutating func readGlobals() -> [(name: String, start: Int)] {
    var sheets: [(name: String, start: Int)] = []
    var formatNumbers: [(format: Int, font: Int)] = []
    var place = 0
    while let record = record(at: place), record.kind != 0x000A {
      let start = record.start
      switch record.kind {
      case 0x0809: isUnicode = stream.word(start).map { $0 >= 0x0600 } ?? true
      case 0x0022: is1904 = stream.word(start) == 1
      case 0x0031: fonts.append((stream.word(start + 2) ?? 0) & 0x0008 != 0)
      case 0x041E:
        if let number = stream.word(start) {
          formats[Int(number)] = NumberFormat(code: text(start + 2, in: record))
        }
      case 0x00E0:
        formatNumbers.append((Int(stream.word(start + 2) ?? 0), Int(stream.word(start) ?? 0)))
      case 0x0085: sheets.append((shortText(start + 6), Int(stream.long(start) ?? 0)))
      case _: break
      }
      place = record.end
    }
    styles = formatNumbers.map { format, font in
      // No font has the number 4.
      let index = font < 4 ? font : font - 1
      return (
        formats[format] ?? NumberFormat(builtIn: format),
        fonts.indices.contains(index) && fonts[index]
      )
    }
    return sheets
  }

  /// A text with its length before it, of one byte or, since 97 for all but names, of two.
  private func text(_ place: Int, in record: Record) -> String {
    guard isUnicode else { return shortText(place) }
    var text = ""
    var rest = Int(stream.word(place) ?? 0)
    var (place, end) = (place + 2, record.end)
    while rest > 0, let flags = stream.byte(place) {
      let width = flags & 1 == 0 ? 1 : 2
      let count = min(rest, (end - place - 1) / width)
      text += characters(place + 1, count: count, width: width)
      rest -= count
      // What has no room goes on in the next record, with a byte of its own for the width.
      guard rest > 0, let next = self.record(at: end), next.kind == 0x003C else { break }
      (place, end) = (next.start, next.end)
    }
    return text
  }

  private func shortText(_ place: Int) -> String {
    let count = Int(stream.byte(place) ?? 0)
    guard isUnicode else { return characters(place + 1, count: count, width: 1) }
    return characters(
      place + 2, count: count, width: (stream.byte(place + 1) ?? 0) & 1 == 0 ? 1 : 2)
  }

  private func characters(_ place: Int, count: Int, width: Int) -> String {
    if width == 2 { return stream.utf16(place, count: count) }
    return String(
      String.UnicodeScalarView(stream.slice(place, count: count).map { Unicode.Scalar($0) }))
  }

  // MARK: - The sheet

  private mutating func readSheet(from start: Int) {
    var place = start
    var depth = 0
    var waiting: Place?
    while let record = record(at: place) {
      switch record.kind {
      case 0x0809: depth += 1  // A chart stands in a sheet as a document of its own.
      case 0x000A: depth -= 1
      case _ where depth > 1: break
      case 0x0006: waiting = readFormula(record)
      case 0x0207:
        if let place = waiting {
          // Older texts are in a code page that the record does not name.
          fill(
            place, isUnicode ? text(record.start, in: record) : SheetCellProblem.uncalculated.mark)
        }
        waiting = nil
      case 0x0205: readAnswer(record)
      case 0x00FD, 0x0203, 0x027E, 0x0204: noteStyle(record)
      case 0x00BD: noteStyles(record)
      case 0x00E5: readMerges(record)
      case 0x0208:
        if let row = stream.word(record.start), let flags = stream.word(record.start + 12),
          flags & 0x0020 != 0
        {
          hiddenRows[Int(row)] = false
        }
      case _: break
      }
      if depth == 0 { return }
      place = record.end
    }
  }

  private func place(of record: Record) -> Place {
    Place(
      row: Int(stream.word(record.start) ?? 0), column: Int(stream.word(record.start + 2) ?? 0))
  }

  private mutating func fill(_ place: Place, _ text: String) {
    if text.isEmpty { return }
    cells[place] = text
    extent = (max(extent.rows, place.row + 1), max(extent.columns, place.column + 1))
  }

  /// Reads the value that a formula had when the workbook was saved; its place where that is a text, which
  /// comes in a record of its own.
  private mutating func readFormula(_ record: Record) -> Place? {
    noteStyle(record)
    let (place, value) = (place(of: record), record.start + 6)
    guard stream.word(value + 6) == 0xFFFF else {
      if let number = stream.double(value) { fill(place, shown(number, record)) }
      return nil
    }
    switch stream.byte(value) {
    case 0: return place
    case 1: fill(place, stream.byte(value + 2) == 0 ? "否" : "是")
    case 2: fill(place, Self.error(stream.byte(value + 2)))
    case _: break
    }
    return nil
  }

  private func shown(_ number: Double, _ record: Record) -> String {
    let style = Int(stream.word(record.start + 4) ?? 0)
    let format = styles.indices.contains(style) ? styles[style].format : .general
    return SheetNumber.text("\(number)", format, is1904: is1904)
  }

  /// Reads a cell of yes or no, or of an error.
  private mutating func readAnswer(_ record: Record) {
    noteStyle(record)
    let value = stream.byte(record.start + 6)
    let isError = stream.byte(record.start + 7) == 1
    fill(place(of: record), isError ? Self.error(value) : value == 0 ? "否" : "是")
  }

  private static func error(_ code: UInt8?) -> String {
    switch code {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0F: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1D: "#NAME?"
    case 0x24: "#NUM!"
    case _: "#N/A"
    }
  }

  private mutating func noteStyle(_ record: Record) {
    note(place(of: record), style: stream.word(record.start + 4))
  }

  /// Several numbers side by side, each with its style.
  private mutating func noteStyles(_ record: Record) {
    let first = place(of: record)
    for index in 0..<max(0, (record.count - 6) / 6) {
      note(
        Place(row: first.row, column: first.column + index),
        style: stream.word(record.start + 4 + 6 * index))
    }
  }

  private mutating func note(_ place: Place, style: UInt16?) {
    if hiddenRows[place.row] == false { hiddenRows[place.row] = true }
    if let style, styles.indices.contains(Int(style)), styles[Int(style)].isStruck {
      struck.insert(place)
    }
  }

  private mutating func readMerges(_ record: Record) {
    for index in 0..<Int(stream.word(record.start) ?? 0) {
      let place = record.start + 2 + 8 * index
      guard place + 8 <= record.end else { return }
      let corners = (0..<4).map { Int(stream.word(place + 2 * $0) ?? 0) }
      let first = CellName(column: corners[2], row: corners[0] + 1)
      let last = CellName(column: corners[3], row: corners[1] + 1)
      if let merge = SheetLayout.Merge(from: first, through: last) { merges.append(merge) }
    }
  }
}
