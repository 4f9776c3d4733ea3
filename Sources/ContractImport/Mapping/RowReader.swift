import CivilCalendar
import LandLifecycle

/// Turns records into registrations by a header map, or says what is wrong with them.
///
/// Every problem of a row is found, not just the first.
package struct RowReader {
  /// Which column holds which field: of the file, or of a row in which one stands for another.
  private(set) var map: HeaderMap
  private let own: HeaderMap
  private var problems: [RowProblem<RowReason>] = []
  private var oddities: [RowProblem<RowOddity>] = []
  private var line = 0
  /// The headers of cells whose marks were told: no reader of the cell tells of them again.
  private var marked: [String] = []
  private let sheet: String?
  private let fit: RowFit
  private var merged: MergedDetails
  private var orders = DayOrders()
  private var tellsDayOrder = false
  /// Whether it was told that ways of supply say no more than 出让, which a register says of all its rows.
  private var hasToldOfGrants = false
  private let today: Day?

  /// Makes a reader for files with this header.
  package init(_ map: HeaderMap) { self.init(map, nil, []) }

  /// Makes a reader for a sheet of a workbook, or for a text, of which no act lies after today.
  ///
  /// - Parameter merges: The merged cells below the header.
  init(
    _ map: HeaderMap, _ workbook: WorkbookSource?, _ merges: [SheetLayout.Merge],
    today: Day? = nil
  ) {
    self.map = map
    own = map
    self.today = today
    sheet = workbook?.sheet.name
    fit = RowFit(map, merges, isSheet: workbook != nil)
    merged = MergedDetails(map, merges)
  }

  /// Whether equal texts on different lines may be read otherwise.
  var dependsOnPlace: Bool { fit.dependsOnPlace || !merged.isEmpty }

  /// Reads a record of any number of fields.
  package mutating func read(_ record: borrowing CSVRecord) -> RowOutcome {
    line = record.line
    problems = []
    oddities = []
    tellsDayOrder = false
    marked = []
    if let obstacle = fit.obstacle(in: record) {
      reject(nil, record.raw, obstacle)
      return .rejected(problems)
    }
    merged.goOn(to: record)
    for doubt in fit.doubts(about: record) { reject(nil, record.raw, doubt) }
    tellMerged(record, isKnown: false)
    for mark in fit.marks(in: record) {
      let header = map.headers[mark.column]
      problems.append(
        RowProblem(line: line, header: header, sheet: sheet, mark))
      marked.append(header)
    }
    if !own.seconds.isEmpty { settleSeconds(of: record) }
    var row = readCells(record)
    settleEndOfTerm(of: record, &row)
    guard let key = RowKey(record, map, row.numbers, signedOn: row.signedOn) else {
      reject(nil, record.raw, .noIdentity)
      tellMerged(record, isKnown: true)
      return .rejected(problems)
    }
    // A row without a number is found again by its holder, among other things, as the row has it.
    if key.kind == .description, let holder = map.place(of: .detail(.holder)),
      mergedText(in: holder) != nil
    {
      tellMerged(record, isKnown: true)
      return .rejected(problems)
    }
    guard let registration = registration(row, record) else {
      tellMerged(record, isKnown: true)
      return .rejected(problems)
    }
    return .accepted(
      ImportedRow(
        line: line, registration: registration, key: key, oddities: oddities,
        tellsDayOrder: tellsDayOrder))
  }

  /// Holds the columns of one meaning against each other, and reads the rest of the row by those that say
  /// something.
  private mutating func settleSeconds(of record: borrowing CSVRecord) {
    let settled = SettledSeconds(of: record, own) { isMarked($0) }
    map = settled.map
    for (column, reason) in settled.differing {
      problems.append(
        RowProblem(
          line: line, header: map.headers[column], column: column, sheet: sheet, record[column],
          reason))
    }
  }

  /// Tells of the cells that the row shares with one above: those whose text is not known, or, where
  /// the row is refused and shall come back as it came, those whose text is.
  private mutating func tellMerged(_ record: borrowing CSVRecord, isKnown: Bool) {
    if merged.isEmpty { return }
    for name in merged.names(line: line, isKnown: isKnown) {
      reject(nil, record.raw, .mergedCells(name))
    }
  }

  /// Whether a cell holds no value, which was told.
  func isMarked(_ column: Int) -> Bool {
    !marked.isEmpty && marked.contains(map.headers[column])
  }

  /// What a detail's column says, if it stands in a cell merged with one above.
  func mergedText(in column: Int) -> String? {
    merged.isEmpty ? nil : merged.text(in: column, line: line)
  }

  /// What becomes of a record that is not to be read.
  mutating func refused(_ record: borrowing CSVRecord, _ reason: RowReason) -> RowOutcome {
    line = record.line
    problems = []
    reject(nil, record.raw, reason)
    return .rejected(problems)
  }

  private mutating func registration(
    _ row: Cells, _ record: borrowing CSVRecord
  ) -> Registration? {
    let obligations = withSums(row, record)
    tellImplausible(instalments: obligations, row, record)
    let actuals = actuals(row, obligations, record)
    let details = readDetails(record, row)
    do throws(TermsProblem) {
      let terms = try ContractTerms(
        supply: row.supply, signedOn: row.signedOn, area: row.area, price: row.price,
        parts: row.parts, obligations: obligations,
        coverage: row.hasEndOfTerm ? map.coverage.union(.agreed(.termEnd)) : map.coverage,
        clauses: clauses(row, record))
      if problems.isEmpty, row.saysNothing {
        if row.numbers == ContractNumbers() {
          reject(nil, record.raw, .nothingButNames)
        } else if details.saysNothing {
          reject(nil, record.raw, .nothingButIdentity)
        }
      }
      if problems.isEmpty, row.saysNothingButSums, row.numbers.mayHeadGroup,
        details[.holder] == nil, details[.location] == nil
      {
        reject(nil, record.raw, .nothingButSums)
      }
      guard problems.isEmpty else { return nil }
      return Registration(
        numbers: row.numbers, terms: terms, actuals: actuals, isKeyProject: row.isKeyProject,
        holderSince: row.holderSince, tenantSince: row.tenantSince, details: details)
    } catch {
      reject(nil, record.raw, .terms(error))
      return nil
    }
  }
}

// MARK: - Cells

extension RowReader {
  private mutating func readCells(_ record: borrowing CSVRecord) -> Cells {
    var row = Cells()
    row.obligations.reserveCapacity(4)
    // Parts first: every list of days may name them.
    if let (field, unit, column) = map.partColumn, !isMarked(column) {
      row.parts = readParts(record[column], field, unit)
    }
    for (field, column) in map.columns where !isMarked(column) {
      let cell = record[column]
      switch field {
      case .contractNumber:
        row.numbers.contract = value(NumberCell.readContract(cell), cell, field)
        if cell.trimmed.isNumberOfSupplement { reject(field, cell, .supplementNumber) }
      case .supervisionNumber: row.numbers.supervision = supervisionNumber(cell, field)
      case .parcelCode: row.numbers.parcel = value(NumberCell.read(cell), cell, field)
      case .estateUnit: row.numbers.estateUnit = value(NumberCell.read(cell), cell, field)
      case .registerRow: row.numbers.registerRow = value(NumberCell.read(cell), cell, field)
      case .area(let unit): row.area = value(AreaCell.read(cell, unit: unit), cell, field)
      case .price(let unit): row.price = value(MoneyCell.read(cell, unit: unit), cell, field)
      case .supplyMethod: row.supply = supplyMethod(cell, field)
      case .signedOn: row.signedOn = signingDay(cell, field)
      case .agreed(let milestone): readDeadlines(cell, field, milestone, &row)
      case .amount(let milestone, let unit): readSums(cell, field, milestone, unit, &row)
      case .actual(let milestone): readActuals(cell, field, milestone, &row)
      case .form, .deposit, .bond, .consequences, .floorArea, .extensionNotice, .extensionLimit:
        readClause(cell, field, &row)
      case .isKeyProject: row.isKeyProject = yesOrNo(cell, field)
      case .holderSince: row.holderSince = day(cell, field)
      case .tenantSince: row.tenantSince = day(cell, field)
      case .partAreas, .detail, .event, .ignored: break
      }
    }
    if row.price == .zero, row.supply.isGrant || row.supply == .unknown {
      row.price = nil
      for (field, column) in map.columns {
        if case .price = field { note(field, record[column], .zeroPrice) }
      }
    }
    tellImplausible(row, record)
    return row
  }

  /// The day of signing; one that has not come is noted, and is what the contract is judged by.
  private mutating func signingDay(_ cell: Bytes, _ field: Field) -> Day? {
    let signed = day(cell, field)
    if let signed, let today, signed > today { note(field, cell, .futureSigning(signed)) }
    return signed
  }

  /// Whether something can have been done on a day; if not, it is noted, and nothing is done yet.
  mutating func hasCome(
    _ day: Day, of milestone: Milestone, _ cell: Bytes, _ field: Field
  ) -> Bool {
    guard let today, day > today else { return true }
    note(field, cell, .futureActual(milestone, day))
    return false
  }

  /// The day that a cell states; nil for none, and for a problem, which is noted.
  mutating func day(_ cell: Bytes, _ field: Field) -> Day? {
    noteDayOrder(cell, field)
    return value(DateCell.read(cell), cell, field)
  }

  /// Tells of the first way of supply of the file that says no more than 出让.
  mutating func noteGrant(_ field: Field, _ cell: Bytes) {
    if !hasToldOfGrants { note(field, cell, .grantInUnsaidWay) }
    hasToldOfGrants = true
  }

  /// Tells of the first date of a column that is written in another order of day and month.
  mutating func noteDayOrder(_ cell: Bytes, _ field: Field) {
    switch orders.take(cell, field, line: line) {
    case .nothing: break
    case .asAbove: tellsDayOrder = true
    case .otherwise(let order, let line):
      tellsDayOrder = true
      note(field, cell, .mixedDayOrder(order, otherLine: line))
    }
  }

  /// The value a cell states; nil for none, and for a problem, which is noted.
  mutating func value<Value>(
    _ reading: CellReading<Value>, _ cell: Bytes, _ field: Field
  ) -> Value? {
    switch reading {
    case .value(let value): return value
    case .none: return nil
    case .problem(.ambiguousDate(let days)):
      if let (order, count) = orders.above(cell, field) {
        reject(field, cell, .unclearDayOrder(days, above: order, count: count))
      } else {
        reject(field, cell, .cell(.ambiguousDate(days)))
      }
      return nil
    case .problem(let problem):
      reject(field, cell, .cell(problem))
      return nil
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
    let found = problem(field, cell, reason)
    if let header = found.column, marked.contains(header) { return }
    problems.append(found)
  }

  mutating func note(_ field: Field?, _ cell: Bytes, _ oddity: RowOddity) {
    oddities.append(problem(field, cell, oddity))
  }

  private func problem<Reason>(
    _ field: Field?, _ cell: Bytes, _ reason: Reason
  ) -> RowProblem<Reason> {
    RowProblem(
      line: line, header: field.map { map.header(of: $0) },
      column: field.flatMap { map.place(of: $0) }, sheet: sheet, cell, reason)
  }
}
