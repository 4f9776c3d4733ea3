package import LandLifecycle

/// What a cell of a table of events says.
package struct EventCell: Hashable, Sendable {
  /// What its column is.
  package let field: Field
  /// The place of its column, from 0.
  package let column: Int
  /// The header of its column.
  package let header: String
  /// Its text, without spaces around it.
  package let text: String

  /// Makes a cell of a column that a header map knows; nil for any other.
  package init?(_ text: String, inColumn column: Int, of map: HeaderMap) {
    guard let field = map.columns.first(where: { $0.column == column })?.field else { return nil }
    self.init(field: field, column: column, header: map.headers[column], text: text)
  }

  init(field: Field, column: Int, header: String, text: String) {
    self.field = field
    self.column = column
    self.header = header
    self.text = text
  }
}

/// A row of a table of events: which contract, and what its cells say.
package struct EventRow: Hashable, Sendable {
  /// The line on which it starts.
  package let line: Int
  /// The numbers by which the contract goes.
  package let numbers: ContractNumbers
  /// The project's name, which tells contracts of one number apart.
  package let project: String?
  /// The other cells that say something, in file order.
  package let cells: [EventCell]

  /// Makes a row.
  package init(line: Int, numbers: ContractNumbers, project: String?, cells: [EventCell]) {
    self.line = line
    self.numbers = numbers
    self.project = project
    self.cells = cells
  }
}

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

extension HeaderMap {
  /// Whether a table of events has a column of what happened, of actual days, or of quantities.
  package var saysWhatHappened: Bool {
    columns.contains { field, _ in
      switch field {
      case .event(.word), .event(.measured), .actual: true
      case _: false
      }
    }
  }

  /// Whether a table of events has a column that says what happened in a word, or what was seen.
  fileprivate var hasEventColumn: Bool {
    columns.contains { $0.field == .event(.word) || $0.field == .event(.value("saw")) }
  }

  /// The first column of actual days whose header does not say that they are, as the agreed ones that a
  /// ledger repeats beside what was seen; nil where there is none.
  fileprivate var unclearDay: HeaderProblem? {
    for reading in readings {
      guard case .read(let name, because: .alias, unit: _) = reading.outcome,
        let day = DayHeader(HeaderKey(reading.header, seeingLookAlikes: true)), day.isAgreed == nil
      else { continue }
      return .unclearDay(PlacedHeader(column: reading.column, header: reading.header), actual: name)
    }
    return nil
  }

  /// Whether it is a table of events by its headers alone: what happened, and when.
  package var isOfEvents: Bool {
    let fields = columns.map(\.field)
    return fields.contains(.event(.word)) && fields.contains(.event(.day("on")))
  }
}

/// Reads one row of a table of events.
private struct EventRowReader {
  private let map: HeaderMap
  private let sheet: String?
  private let line: Int
  private var problems: [RowProblem<RowReason>] = []

  init(_ map: HeaderMap, _ sheet: String?, line: Int) {
    self.map = map
    self.sheet = sheet
    self.line = line
  }

  mutating func refused(
    _ record: borrowing CSVRecord, _ reason: RowReason
  ) -> EventFile.Outcome {
    reject(nil, record.raw, reason)
    return .rejected(problems)
  }

  mutating func read(_ record: borrowing CSVRecord, _ fit: RowFit) -> EventFile.Outcome {
    if let obstacle = fit.obstacle(in: record) {
      reject(nil, record.raw, obstacle)
      return .rejected(problems)
    }
    for doubt in fit.doubts(about: record) { reject(nil, record.raw, doubt) }
    let marks = fit.marks(in: record)
    problems += marks.map { mark in
      RowProblem(line: line, header: map.headers[mark.column], sheet: sheet, mark)
    }
    var numbers = ContractNumbers()
    var cells: [EventCell] = []
    for (field, column) in map.columns where !marks.contains(where: { $0.column == column }) {
      let cell = record[column]
      switch field {
      case .contractNumber: numbers.contract = number(NumberCell.readContract(cell), cell, column)
      case .supervisionNumber: numbers.supervision = supervisionNumber(cell, column)
      case .parcelCode: numbers.parcel = number(NumberCell.read(cell), cell, column)
      case .estateUnit: numbers.estateUnit = number(NumberCell.read(cell), cell, column)
      case _:
        let text = cell.trimmed
        if text.meansNone { continue }
        if text.meansSameAsAbove {
          reject(column, cell, .cell(.sameAsAbove))
          continue
        }
        if case .actual(let milestone) = field,
          text.saysNotYet(of: milestone) || DateCell.read(text) == .none
        {
          continue
        }
        if case .event(.paid(let unit)) = field,
          case .problem(let problem) = MoneyCell.read(text, unit: unit)
        {
          reject(column, cell, .cell(problem))
          continue
        }
        var written = String(decoding: text, as: UTF8.self)
        // The words around a day are a register's; what is recorded is the day.
        if case .actual(let milestone) = field, case .problem = DateCell.read(text),
          case .value(let day) = ActualDayCell.read(text, of: milestone)
        {
          written = "\(day)"
        }
        cells.append(
          EventCell(field: field, column: column, header: map.headers[column], text: written))
      }
    }
    if numbers == ContractNumbers(), problems.isEmpty { reject(nil, record.raw, .noNumber) }
    guard problems.isEmpty else { return .rejected(problems) }
    let project = map.details.first { $0.detail == .project }.map { record[$0.column].trimmed }
    return .read(
      EventRow(
        line: line, numbers: numbers,
        project: project.flatMap { $0.meansNone ? nil : String(decoding: $0, as: UTF8.self) },
        cells: cells))
  }

  private mutating func number(
    _ reading: CellReading<String>, _ cell: Bytes, _ column: Int
  ) -> String? {
    switch reading {
    case .value(let value): return value
    case .none: return nil
    case .problem(let problem):
      reject(column, cell, .cell(problem))
      return nil
    }
  }

  private mutating func supervisionNumber(_ cell: Bytes, _ column: Int) -> String? {
    switch SupervisionNumber.shape(of: cell) {
    case .none: return nil
    case .unusual where cell.trimmed.meansSameAsAbove:
      reject(column, cell, .cell(.sameAsAbove))
      return nil
    case .regular, .unusual: return SupervisionNumber.text(of: cell)
    case .damaged:
      reject(column, cell, .cell(.scientificNotation))
      return nil
    }
  }

  private mutating func reject(_ column: Int?, _ cell: Bytes, _ reason: RowReason) {
    problems.append(
      RowProblem(
        line: line, header: column.map { map.headers[$0] }, column: column, sheet: sheet, cell,
        reason))
  }
}
