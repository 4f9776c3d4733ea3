import Glibc

/// Whether a record's fields stand under the headers of its file, whatever they say.
struct RowFit: Sendable {
  /// How many fields a row must have.
  private let fieldCount: Int
  private let headerCount: Int
  private let isOfRejects: Bool
  private let merges: DoubtfulMerges
  /// The columns that are read, those that are judged first.
  private let columns: [Int]
  /// The columns without a header that stand among the others.
  private let unnamed: [Int]
  /// Whether cells may be marks of a sheet; in a rejects file they may have been left standing.
  private let mayHoldSheetMarks: Bool

  /// Prepares for a table with these headers; for a sheet of a workbook, with its merged cells below
  /// the header.
  init(_ map: HeaderMap, _ merges: [SheetLayout.Merge], isSheet: Bool) {
    fieldCount = map.fieldCount
    headerCount = map.headers.count
    isOfRejects = map.isOfRejects
    let read =
      map.columns.map(\.column) + map.details.map(\.column)
      + (map.partColumn.map { [$0.column] } ?? []) + map.seconds.map(\.column)
    self.merges = DoubtfulMerges(merges, map, read)
    // Each once: a figure can be both judged and shown.
    columns = read.indices.filter { !read[..<$0].contains(read[$0]) }.map { read[$0] }
    unnamed = map.unnamedColumns
    mayHoldSheetMarks = isSheet || map.isOfRejects
  }

  /// Whether equal texts on different lines may be judged otherwise.
  var dependsOnPlace: Bool { !merges.isEmpty }

  /// Why a record's cells cannot be told apart; nil if they can.
  func obstacle(in record: borrowing CSVRecord) -> RowReason? {
    if let problem = record.problem { return .record(problem) }
    if let swallowed = SwallowedRows(in: record, fieldCount: fieldCount) {
      return .swallowedRows(field: swallowed.field, lineEnds: swallowed.lineEnds)
    }
    if hasExpectedCount(record) { return nil }
    // A row that came back whole stands in one cell behind the others.
    if !isOfRejects, record.count >= fieldCount, record.count <= headerCount {
      var last = record.count - 1
      while last > fieldCount, record[last].isBlank { last -= 1 }
      return .textWithoutHeader(fieldCount...last)
    }
    return fieldCountReason(record.count)
  }

  /// Why a record's cells are not to be relied on, though they can be told apart.
  func doubts(about record: borrowing CSVRecord) -> [RowReason] {
    var reasons: [RowReason] = []
    if !unnamed.isEmpty { reasons += textWithoutHeader(in: record) }
    if let merge = merges.merge(ofRow: record.line) { reasons.append(.mergedCells(merge.name)) }
    // In a rejects file, which is UTF-8, the mark of the fault may have been left standing.
    if record.hasFault || isOfRejects && record.raw.hasReplacement {
      reasons.append(.unreadableCharacters)
    }
    return reasons
  }

  /// The cells of columns that are read which hold no value but what a spreadsheet shows in its place:
  /// marks of a sheet, from the left, and then errors, in the columns that are judged first.
  func marks(in record: borrowing CSVRecord) -> [CellMark] {
    // All of them begin with it, and nearly no row has one.
    guard let start = record.raw.baseAddress,
      memchr(start, Int32(UInt8(ascii: "#")), record.raw.count) != nil
    else { return [] }
    var marks: [CellMark] = []
    var errors: [CellMark] = []
    for column in columns {
      let cell = record[column]
      if mayHoldSheetMarks, let problem = SheetCellProblem(mark: cell) {
        marks.append(
          CellMark(column: column, value: problem.value, reason: .sheetCell(problem)))
      } else if cell.isSpreadsheetError {
        errors.append(
          CellMark(
            column: column, value: String(decoding: cell, as: UTF8.self),
            reason: .cell(.spreadsheetError)))
      }
    }
    return marks.sorted { $0.column < $1.column } + errors
  }

  /// What stands in columns without a header, side by side told together; a first column may count the rows.
  private func textWithoutHeader(in record: borrowing CSVRecord) -> [RowReason] {
    var runs: [ClosedRange<Int>] = []
    for column in unnamed where !record[column].isBlank {
      if column == 0, record[column].trimmed.countsRows { continue }
      if let last = runs.last, last.upperBound + 1 == column {
        runs[runs.count - 1] = last.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
    return runs.map { .textWithoutHeader($0) }
  }

  /// Trailing fields that are blank are no reason to refuse a row: some exports end every row with a
  /// delimiter.
  private func hasExpectedCount(_ record: borrowing CSVRecord) -> Bool {
    guard record.count >= fieldCount else { return false }
    for index in fieldCount..<record.count where !record[index].isBlank { return false }
    return true
  }

  /// Two rows without a line end between them have twice the fields, or one less where the last of
  /// the first and the first of the second are one.
  private func fieldCountReason(_ count: Int) -> RowReason {
    let doubled = [fieldCount * 2 - 1, fieldCount * 2, headerCount * 2 - 1, headerCount * 2]
    return fieldCount > 2 && doubled.contains(count)
      ? .gluedRows(found: count, expected: fieldCount)
      : .fieldCount(found: count, expected: fieldCount)
  }
}

extension Bytes {
  /// Whether there is nothing but a few figures, as in a column that only counts.
  fileprivate var countsRows: Bool {
    count <= 7 && allSatisfy { $0 &- UInt8(ascii: "0") <= 9 }
  }
}

/// A cell that holds no value, but what a spreadsheet shows in its place.
struct CellMark {
  /// The place of its column, from 0.
  let column: Int
  /// What is told of as its value.
  let value: String
  /// Why it is refused.
  let reason: RowReason
}

extension RowProblem<RowReason> {
  /// Tells of a cell that holds no value.
  init(line: Int, header: String, sheet: String?, _ mark: CellMark) {
    var value = mark.value
    self = value.withUTF8 { value in
      RowProblem(
        line: line, header: header, column: mark.column, sheet: sheet, value, mark.reason)
    }
  }
}

extension RowProblem {
  /// Tells of a cell, or of a row, in a text or in a sheet of a workbook.
  init(
    line: Int, header: String?, column: Int?, sheet: String?, _ cell: Bytes, _ reason: Reason
  ) {
    // Enough bytes for 60 characters and their accents.
    let text = String(decoding: cell.prefix(400), as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    let place = sheet.map { sheet in
      "\(sheet)!\(column.map { ColumnName.name(of: $0) } ?? "")\(line)"
    }
    self.init(
      line: line, column: header, value: text.count > 60 ? text.prefix(59) + "…" : text,
      reason: reason, place: place)
  }
}
