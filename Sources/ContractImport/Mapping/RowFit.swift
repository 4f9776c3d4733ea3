/// Whether a record's fields stand under the headers of its file, whatever they say.
struct RowFit: Sendable {
  /// How many fields a row must have.
  private let fieldCount: Int
  private let headerCount: Int
  private let isOfRejects: Bool
  /// Merged cells of several rows in columns that are read, but for details of each row.
  private let merges: [SheetLayout.Merge]
  /// The columns that are read, rising, where cells may be marks of a sheet; else none.
  private let columnsWithMarks: [Int]

  /// Prepares for a table with these headers; for a sheet of a workbook, with its merged cells.
  init(_ map: HeaderMap, _ workbook: WorkbookSource?) {
    fieldCount = map.fieldCount
    headerCount = map.headers.count
    isOfRejects = map.isOfRejects
    let read =
      map.columns.map(\.column) + map.details.map(\.column)
      + (map.partColumn.map { [$0.column] } ?? [])
    merges = (workbook?.layout.merges ?? []).filter { merge in
      read.contains { merge.columns.contains($0) } && !MergedDetails.areFilled(merge, map)
    }
    columnsWithMarks = workbook != nil || map.isOfRejects ? Set(read).sorted() : []
  }

  /// Whether equal texts on different lines may be judged otherwise.
  var dependsOnPlace: Bool { !merges.isEmpty }

  /// Why a record's cells cannot be told apart; nil if they can.
  func obstacle(in record: borrowing CSVRecord) -> RowReason? {
    if let problem = record.problem { return .record(problem) }
    return hasExpectedCount(record) ? nil : fieldCountReason(record.count)
  }

  /// Why a record's cells are not to be relied on, though they can be told apart.
  func doubts(about record: borrowing CSVRecord) -> [RowReason] {
    var reasons: [RowReason] = []
    let line = record.line
    if let merge = merges.first(where: { $0.rows.contains(line) }) {
      reasons.append(.mergedCells(merge.name))
    }
    // In a rejects file, which is UTF-8, the mark of the fault may have been left standing.
    if record.hasFault || isOfRejects && record.raw.hasReplacement {
      reasons.append(.unreadableCharacters)
    }
    return reasons
  }

  /// The cells of columns that are read in which a sheet shows something else than what stands there,
  /// rising by column.
  ///
  /// In a rejects file their marks may have been left standing.
  func marks(in record: borrowing CSVRecord) -> [(column: Int, problem: SheetCellProblem)] {
    var marks: [(column: Int, problem: SheetCellProblem)] = []
    for column in columnsWithMarks {
      if let problem = SheetCellProblem(mark: record[column]) { marks.append((column, problem)) }
    }
    return marks
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

extension RowProblem<RowReason> {
  /// Tells of a cell whose number, if it has one, is not what a sheet shows.
  init(
    line: Int, header: String, column: Int, sheet: String?, _ problem: SheetCellProblem
  ) {
    var value = problem.value
    self = value.withUTF8 { value in
      RowProblem(
        line: line, header: header, column: column, sheet: sheet, value, .sheetCell(problem))
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
