/// A table of events being read: its encoding, its shape, its headers, and its rows in order.
package struct EventFile: ~Copyable {
  /// What the header says.
  package let map: HeaderMap
  /// Where the table begins.
  package let shape: TableShape
  /// The sheet of the workbook that it is; nil for a text file.
  package let sheet: SheetName?
  /// How many rows the sheet hides; they are read all the same.
  package let hiddenRowCount: Int
  /// Rows that were no event's, so far; the first 100 of them.
  package private(set) var passedOver: [PassedOverRow] = []
  /// How many such rows there were so far.
  package private(set) var passedOverCount = 0

  private var records: CSVRecords
  private let fit: RowFit
  private let others: PassedOverRows
  private var pasted = PastedTable(.events)

  private static let keptRows = 100

  /// What becomes of a row.
  package enum Outcome: Sendable {
    /// It can be read; whether what it says is so is for the log to say.
    case read(EventRow)
    /// It cannot, for these reasons.
    case rejected([RowProblem<RowReason>])
  }

  /// Opens a file and reads its header.
  ///
  /// - Parameter isEventGiven: Whether something else than the file says what happened.
  package init(
    path: String, mapping: ColumnMapping, sheet wanted: String?, isEventGiven: Bool
  ) throws(ContractFile.Refusal) {
    do {
      let table = try OpenedTable(path: path, sheet: wanted)
      let workbook = table.workbook
      var records = table.takeRecords()
      guard let shape = try HeaderSearch.find(in: &records, mapping) else {
        throw HeaderProblem.empty
      }
      let map = try HeaderMap(headers: shape.headers, mapping: mapping)
      guard isEventGiven || map.saysWhatHappened else { throw HeaderProblem.noEvent }
      if isEventGiven || map.hasEventColumn, let problem = map.unclearDay { throw problem }
      self.map = map
      self.shape = shape
      sheet = workbook?.sheet
      hiddenRowCount = workbook?.layout.hiddenRowCount ?? 0
      fit = RowFit(map, shape.merges(of: workbook), isSheet: workbook != nil)
      others = PassedOverRows(
        shape, numberColumns: map.numberColumns, shape.merges(of: workbook))
      self.records = records
    } catch let refusal as FileRefusal {
      throw .file(refusal)
    } catch let problem as HeaderProblem {
      throw ContractFile.Refusal.header(problem).lookingAgain(at: path)
    } catch {
      preconditionFailure("a file is refused as a file or for its header: \(error)")
    }
  }

  /// Hands the next row to `body`, with the record for a rejects file.
  ///
  /// - Returns: What `body` returns; nil at the end of the file.
  /// - Throws: `FileRefusal` if reading fails, or whatever `body` throws.
  package mutating func next<Result>(
    _ body: (Outcome, borrowing CSVRecord) throws -> Result
  ) throws -> Result? {
    let (map, sheet, fit, others) = (map, sheet?.name, fit, others)
    var pasted = self.pasted
    defer { self.pasted = pasted }
    while true {
      var other: PassedOverRow?
      let result = try records.next { record -> Result? in
        let reason = pasted.reason(for: record, others)
        if let kind = others.kind(of: record) {
          other = PassedOverRow(kind: kind, line: record.line, text: PreviewRecord(record).text)
          return nil
        }
        var reader = EventRowReader(map, sheet, line: record.line)
        return try body(
          reason.map { reader.refused(record, $0) } ?? reader.read(record, fit), record)
      }
      guard let other else { return result ?? nil }
      passedOverCount += 1
      if passedOver.count < EventFile.keptRows { passedOver.append(other) }
    }
  }
}

extension EventFile {
  /// The encoding of the file.
  package var encoding: TextEncoding { records.encoding }

  /// The character between fields.
  package var delimiter: CSVDelimiter { records.delimiter }

  /// How many rows were passed over because they were blank.
  package var blankRowCount: Int { records.blankRecordCount }
}
