package import CivilCalendar

/// A register file being read: its encoding, its shape, its format, and its rows in order.
package struct ContractFile: ~Copyable {
  /// What the header says.
  package let map: HeaderMap
  /// Where the table begins.
  package let shape: TableShape
  /// Rows that were no contract's, so far; the first 100 of them.
  package private(set) var passedOver: [PassedOverRow] = []
  /// How many such rows there were so far.
  package private(set) var passedOverCount = 0

  /// The sheet of the workbook that it is; nil for a text file.
  package let sheet: SheetName?
  /// How many rows the sheet hides; they are read all the same.
  package let hiddenRowCount: Int

  private var records: CSVRecords
  private(set) var reader: RowReader
  private let others: PassedOverRows
  private var pasted: PastedTable

  private static let keptRows = 100

  /// Why a file cannot be read at all.
  package enum Refusal: Error, Hashable, Sendable {
    /// It is not a text file that can be read.
    case file(FileRefusal)
    /// It has no header that says what its columns are.
    case header(HeaderProblem)
  }

  /// How a file is to be read.
  package struct Options: Hashable, Sendable {
    /// What its columns are, where their headers do not say it.
    package var mapping = ColumnMapping.none
    /// Which sheet of a workbook is read; nil for the only one that holds anything.
    package var sheet: String?
    /// Today: what is said to have been done later has not been done. Nil where no day is too late.
    package var today: Day?

    /// Makes the usual options.
    package init() {}
  }

  /// Opens a file and reads its header.
  package init(path: String, _ options: Options = Options()) throws(Refusal) {
    let table: OpenedTable
    do throws(FileRefusal) {
      table = try OpenedTable(path: path, sheet: options.sheet)
    } catch {
      throw .file(error)
    }
    do throws(Refusal) {
      try self.init(table, options)
    } catch {
      throw error.lookingAgain(at: path)
    }
  }

  /// Reads the header of a file's records.
  package init(
    _ opened: consuming CSVRecords, _ options: Options = Options()
  ) throws(Refusal) {
    try self.init(OpenedTable(opened), options)
  }

  private init(
    _ table: consuming OpenedTable, _ options: Options
  ) throws(Refusal) {
    let workbook = table.workbook
    var records = table.takeRecords()
    sheet = workbook?.sheet
    hiddenRowCount = workbook?.layout.hiddenRowCount ?? 0
    do {
      guard let shape = try HeaderSearch.find(in: &records, options.mapping) else {
        throw HeaderProblem.empty
      }
      let map = try HeaderMap(headers: shape.headers, mapping: options.mapping)
      self.shape = shape
      self.map = map
      self.records = records
      reader = RowReader(map, workbook, shape.merges(of: workbook), today: options.today)
      others = PassedOverRows(
        shape, numberColumns: map.numberColumns, shape.merges(of: workbook))
      pasted = PastedTable(.shipped)
    } catch let refusal as FileRefusal {
      throw .file(refusal)
    } catch let problem as HeaderProblem {
      throw .header(problem)
    } catch {
      preconditionFailure("a file is refused as a file or for its header: \(error)")
    }
  }

  /// Hands the next row to `body`, with the record for a rejects file.
  ///
  /// Rows that are no contract's are passed over; see ``passedOver``.
  ///
  /// - Returns: What `body` returns; nil at the end of the file.
  /// - Throws: `FileRefusal` if reading fails, or whatever `body` throws.
  package mutating func next<Result>(
    _ body: (RowOutcome, borrowing CSVRecord) throws -> Result
  ) throws -> Result? {
    var result: Result?
    _ = try withNext(recognise: { _, _ in false }) { result = try body($0, $1) }
    return result
  }

  /// Hands the next row to `body`, unless it is recognised by its text: the same for who reads millions.
  ///
  /// - Parameters:
  ///   - recognise: Asked first, with the text of a whole record that has no fault; a row for which it
  ///     is true is not read.
  ///   - body: What is done with a row that was read.
  /// - Returns: Whether there was a row.
  /// - Throws: `FileRefusal` if reading fails, or whatever the two throw.
  package mutating func withNext(
    recognise: (_ text: Bytes, _ line: Int) throws -> Bool,
    _ body: (RowOutcome, borrowing CSVRecord) throws -> Void
  ) throws -> Bool {
    while true {
      var other: PassedOverRow?
      let isRow = try ContractFile.withNext(
        of: &records, through: &reader, others, &pasted, &other, recognise, body)
      guard let other else { return isRow }
      passedOverCount += 1
      if passedOver.count < ContractFile.keptRows { passedOver.append(other) }
    }
  }

  /// Takes the parts by themselves, because records are read while the reader is changed.
  ///
  /// - Returns: Whether there was a record; one that was passed over is put in `other`.
  private static func withNext(
    of records: inout CSVRecords, through reader: inout RowReader, _ others: PassedOverRows,
    _ pasted: inout PastedTable, _ other: inout PassedOverRow?,
    _ recognise: (_ text: Bytes, _ line: Int) throws -> Bool,
    _ body: (RowOutcome, borrowing CSVRecord) throws -> Void
  ) throws -> Bool {
    try records.withNext { record in
      let reason = pasted.reason(for: record, others)
      if reason == nil, record.problem == nil, !record.hasFault,
        try recognise(record.raw, record.line)
      {
        return
      }
      if let kind = others.kind(of: record) {
        other = PassedOverRow(kind: kind, line: record.line, text: PreviewRecord(record).text)
        return
      }
      try body(reason.map { reader.refused(record, $0) } ?? reader.read(record), record)
    }
  }
}

// MARK: - The file

extension ContractFile {
  /// The encoding of the file.
  package var encoding: TextEncoding { records.encoding }

  /// The character between fields.
  package var delimiter: CSVDelimiter { records.delimiter }

  /// The length of the file in bytes.
  package var byteCount: Int { records.byteCount }

  /// The bytes read so far.
  package var bytesRead: Int { records.bytesRead }

  /// How many rows were passed over because they were blank.
  package var blankRowCount: Int { records.blankRecordCount }
}
