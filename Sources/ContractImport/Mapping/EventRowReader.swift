import LandLifecycle

/// Reads one row of a table of events.
struct EventRowReader {
  private var map: HeaderMap
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
    if !map.seconds.isEmpty {
      let settled = SettledSeconds(of: record, map) { column in
        marks.contains { $0.column == column }
      }
      for (column, reason) in settled.differing { reject(column, record[column], reason) }
      map = settled.map
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
        var written = String(decoding: text, as: UTF8.self)
        if case .actual(let milestone) = field {
          if text.saysNotYet(of: milestone) { continue }
          let plain = DateCell.read(text)
          if plain == .none { continue }
          // The words around a day are a register's; what is recorded is the day.
          if case .problem = plain,
            case .value(let day) = ActualDayCell.read(text, of: milestone)
          {
            written = "\(day)"
          }
        }
        if case .event(.paid(let unit)) = field,
          case .problem(let problem) = MoneyCell.read(text, unit: unit)
        {
          reject(column, cell, .cell(problem))
          continue
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
