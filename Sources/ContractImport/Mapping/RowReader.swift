import CivilCalendar
package import LandLifecycle

/// A row that goes in.
package struct ImportedRow: Sendable {
  /// The line on which it starts.
  package let line: Int
  /// What it claims.
  package let registration: Registration
  /// The key under which its contract is found.
  package let key: RowKey
  /// What is odd about it.
  package let oddities: [RowProblem<RowOddity>]
}

/// What becomes of one row.
package enum RowOutcome: Sendable {
  /// It goes in.
  case accepted(ImportedRow)
  /// It does not, for these reasons.
  case rejected([RowProblem<RowReason>])
}

/// Turns records into registrations by a header map, or says what is wrong with them.
///
/// Every problem of a row is found, not just the first.
package struct RowReader {
  let map: HeaderMap
  private var problems: [RowProblem<RowReason>] = []
  private var oddities: [RowProblem<RowOddity>] = []
  private var line = 0
  private let sheet: String?
  /// Merged cells of several rows in columns that are read.
  private let merges: [SheetLayout.Merge]

  /// Makes a reader for files with this header.
  package init(_ map: HeaderMap) { self.init(map, nil) }

  /// Makes a reader for a sheet of a workbook, or for a text.
  init(_ map: HeaderMap, _ workbook: WorkbookSource?) {
    self.map = map
    sheet = workbook?.sheet.name
    let read = map.columns.map(\.column) + map.details.map(\.column)
    merges = (workbook?.layout.merges ?? []).filter { merge in
      read.contains { merge.columns.contains($0) }
    }
  }

  /// Whether equal texts on different lines may be read otherwise.
  var dependsOnPlace: Bool { !merges.isEmpty }

  /// Reads a record of any number of fields.
  package mutating func read(_ record: borrowing CSVRecord) -> RowOutcome {
    line = record.line
    problems = []
    oddities = []
    if let problem = record.problem {
      reject(nil, record.raw, .record(problem))
      return .rejected(problems)
    }
    guard hasExpectedCount(record) else {
      reject(nil, record.raw, fieldCountReason(record.count))
      return .rejected(problems)
    }
    if let merge = merges.first(where: { $0.rows.contains(line) }) {
      reject(nil, record.raw, .mergedCells(merge.name))
    }
    // In a rejects file, which is UTF-8, the mark of the fault may have been left standing.
    if record.hasFault || map.isOfRejects && record.raw.hasReplacement {
      reject(nil, record.raw, .unreadableCharacters)
    }
    let row = readCells(record)
    guard let key = RowKey(record, map, row.numbers, signedOn: row.signedOn) else {
      reject(nil, record.raw, .noIdentity)
      return .rejected(problems)
    }
    guard let registration = registration(row, record) else { return .rejected(problems) }
    return .accepted(
      ImportedRow(line: line, registration: registration, key: key, oddities: oddities))
  }

  /// Trailing fields that are blank are no reason to refuse a row: some exports end every row with a
  /// delimiter.
  private func hasExpectedCount(_ record: borrowing CSVRecord) -> Bool {
    guard record.count >= map.fieldCount else { return false }
    for index in map.fieldCount..<record.count where !record[index].isBlank { return false }
    return true
  }

  /// Two rows without a line end between them have twice the fields, or one less where the last of
  /// the first and the first of the second are one.
  private func fieldCountReason(_ count: Int) -> RowReason {
    let expected = map.fieldCount
    let doubled = [
      expected * 2 - 1, expected * 2, map.headers.count * 2 - 1, map.headers.count * 2,
    ]
    return expected > 2 && doubled.contains(count)
      ? .gluedRows(found: count, expected: expected)
      : .fieldCount(found: count, expected: expected)
  }

  private mutating func registration(
    _ row: Cells, _ record: borrowing CSVRecord
  ) -> Registration? {
    let obligations = withSums(row, record)
    let details = readDetails(record, row)
    do throws(TermsProblem) {
      let terms = try ContractTerms(
        supply: row.supply, signedOn: row.signedOn, area: row.area, price: row.price,
        parts: row.parts, obligations: obligations, coverage: map.coverage,
        clauses: clauses(row, record))
      guard problems.isEmpty else { return nil }
      return Registration(
        numbers: row.numbers, terms: terms, actuals: row.actuals, isKeyProject: row.isKeyProject,
        holderSince: row.holderSince, tenantSince: row.tenantSince, details: details)
    } catch {
      reject(nil, record.raw, .terms(error))
      return nil
    }
  }
}

// MARK: - Cells

extension RowReader {
  /// The cells of one row, read.
  struct Cells {
    var numbers = ContractNumbers()
    var supply = SupplyMethod.unknown
    var signedOn: Day?
    var area: Area?
    var price: Money?
    var parts: [Part] = []
    var obligations: [ObligationTerm] = []
    var actuals: [ActualClaim] = []
    var isKeyProject = false
    var holderSince: Day?
    var tenantSince: Day?
    /// Lists of sums by milestone, joined to their deadlines when the row is whole.
    var amounts: [(milestone: Milestone, field: Field, sums: [Sum?])] = []
    /// What the row says beyond days, as far as columns of its own hold it.
    var clauses = ClauseCells()
  }

  private mutating func readCells(_ record: borrowing CSVRecord) -> Cells {
    var row = Cells()
    row.obligations.reserveCapacity(4)
    // Parts first: every list of days may name them.
    if let (field, unit, column) = map.partColumn {
      row.parts = readParts(record[column], field, unit)
    }
    for (field, column) in map.columns {
      let cell = record[column]
      switch field {
      case .contractNumber: row.numbers.contract = value(NumberCell.read(cell), cell, field)
      case .supervisionNumber: row.numbers.supervision = supervisionNumber(cell, field)
      case .parcelCode: row.numbers.parcel = value(NumberCell.read(cell), cell, field)
      case .estateUnit: row.numbers.estateUnit = value(NumberCell.read(cell), cell, field)
      case .registerRow: row.numbers.registerRow = value(NumberCell.read(cell), cell, field)
      case .area(let unit): row.area = value(AreaCell.read(cell, unit: unit), cell, field)
      case .price(let unit): row.price = value(MoneyCell.read(cell, unit: unit), cell, field)
      case .supplyMethod: row.supply = supplyMethod(cell, field)
      case .signedOn: row.signedOn = value(DateCell.read(cell), cell, field)
      case .agreed(let milestone): readDeadlines(cell, field, milestone, &row)
      case .amount(let milestone, let unit): readSums(cell, field, milestone, unit, &row)
      case .actual(let milestone): readActuals(cell, field, milestone, &row)
      case .form, .deposit, .bond, .consequences, .floorArea: readClause(cell, field, &row)
      case .isKeyProject: row.isKeyProject = yesOrNo(cell, field)
      case .holderSince: row.holderSince = value(DateCell.read(cell), cell, field)
      case .tenantSince: row.tenantSince = value(DateCell.read(cell), cell, field)
      case .partAreas, .detail, .ignored: break
      }
    }
    if row.price == .zero, row.supply.isGrant {
      row.price = nil
      for (field, column) in map.columns {
        if case .price = field { note(field, record[column], .zeroPrice) }
      }
    }
    return row
  }

  /// The value a cell states; nil for none, and for a problem, which is noted.
  mutating func value<Value>(
    _ reading: CellReading<Value>, _ cell: Bytes, _ field: Field
  ) -> Value? {
    switch reading {
    case .value(let value): return value
    case .none: return nil
    case .problem(let problem):
      reject(field, cell, .cell(problem))
      return nil
    }
  }

  private mutating func supervisionNumber(_ cell: Bytes, _ field: Field) -> String? {
    switch SupervisionNumber.shape(of: cell) {
    case .none:
      return nil
    case .regular:
      break
    case .unusual:
      note(field, cell, .unusualSupervisionNumber)
    case .damaged:
      reject(field, cell, .cell(.scientificNotation))
      return nil
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: cell.count) { room in
      String(decoding: SupervisionNumber.normalised(cell, into: room), as: UTF8.self)
    }
  }

  private mutating func supplyMethod(_ cell: Bytes, _ field: Field) -> SupplyMethod {
    let text = cell.trimmed
    if text.meansNone { return .unknown }
    if let method = SupplyMethod(reading: text) { return method }
    note(field, cell, .unknownSupplyMethod)
    return .unknown
  }

  private mutating func yesOrNo(_ cell: Bytes, _ field: Field) -> Bool {
    let text = cell.trimmed
    if text.meansNone { return false }
    switch String(decoding: text, as: UTF8.self).uppercased() {
    case "是", "Y", "YES", "1", "√", "重点", "重点项目": return true
    case "否", "N", "NO", "0", "×": return false
    case _:
      reject(field, cell, .notYesOrNo)
      return false
    }
  }
}

// MARK: - Problems

extension RowReader {
  /// Whether something is wrong with a column's cell.
  func isRejected(_ field: Field) -> Bool {
    let header = map.header(of: field)
    return problems.contains { $0.column == header }
  }

  mutating func reject(_ field: Field?, _ cell: Bytes, _ reason: RowReason) {
    problems.append(problem(field, cell, reason))
  }

  mutating func note(_ field: Field?, _ cell: Bytes, _ oddity: RowOddity) {
    oddities.append(problem(field, cell, oddity))
  }

  private func problem<Reason>(
    _ field: Field?, _ cell: Bytes, _ reason: Reason
  ) -> RowProblem<Reason> {
    // Enough bytes for 60 characters and their accents.
    let text = String(decoding: cell.prefix(400), as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    return RowProblem(
      line: line, column: field.map { map.header(of: $0) },
      value: text.count > 60 ? text.prefix(59) + "…" : text, reason: reason, place: place(field))
  }

  /// The row or cell of a workbook, such as `Sheet1!C7`; nil in a text file, where the line says it.
  private func place(_ field: Field?) -> String? {
    guard let sheet else { return nil }
    guard let column = field.flatMap({ map.place(of: $0) }) else { return "\(sheet)!\(line)" }
    return "\(sheet)!\(ColumnName.name(of: column))\(line)"
  }
}
