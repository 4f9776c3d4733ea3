package import LandLifecycle

/// Which column of a file holds which field.
package struct HeaderMap: Sendable {
  /// The format recognised.
  package let format: RegisterFormat
  /// The headers as the file has them, trimmed.
  package let headers: [String]
  /// Headers that mean nothing here; their cells are kept nowhere.
  package let unknownHeaders: [String]
  /// What became of each column, in file order.
  package let readings: [ColumnReading]
  /// What the file has a place for.
  package let coverage: Coverage
  /// How many fields a row must have: up to the last header that is not blank, or that a mapping file
  /// speaks of.
  let fieldCount: Int
  /// The column that says what was wrong with rows that were refused once; nil if these are no such rows.
  let problemColumn: Int?
  /// The fields judged, with their columns, in format order.
  private(set) var columns: [(field: Field, column: Int)]
  /// The columns that are held against those of the same field, in file order; nearly always none.
  let seconds: [SecondColumn]
  /// Whether the file's areas are in hectares, as in the national register and those made from it.
  private(set) var hasAreaInHectares: Bool
  /// The details, with their columns, rising by detail; the price, the area and the way of supply
  /// are among them, for their wording.
  private(set) var details: [(detail: Detail, column: Int)]
  /// The column of the areas of parts.
  private(set) var partColumn: (field: Field, unit: AreaUnit, column: Int)?

  /// The header of the column in a rejects file that says what was wrong; it is passed over.
  package static let problemHeader = "导入问题"

  /// The column that says what was wrong, wherever somebody moved it; nil if headers are of no rejects file.
  static func problemColumn(in headers: [String]) -> Int? { headers.firstIndex(of: problemHeader) }

  /// Whether these are rows that were refused once.
  var isOfRejects: Bool { problemColumn != nil }

  /// Reads headers.
  ///
  /// - Parameter mapping: What an officer says of columns that are not known, or read otherwise.
  package init(
    headers: [String], mapping: ColumnMapping = .none
  ) throws(HeaderProblem) {
    let match = try HeaderMatch(headers, mapping)
    format = match.format
    self.headers = headers
    let lastRead = match.readings.lastIndex { $0.outcome != .leftOut(.blank) } ?? -1
    fieldCount = 1 + max(headers.lastIndex { !$0.isEmpty } ?? -1, lastRead)
    problemColumn = HeaderMap.problemColumn(in: headers)
    var columns: [(field: Field, column: Int)] = []
    var details: [(detail: Detail, column: Int)] = []
    var coverage: Coverage = []
    var partColumn: (field: Field, unit: AreaUnit, column: Int)?
    for (field, index) in match.fields {
      switch field {
      case .ignored: continue
      case .detail(let detail):
        if detail == .totalInvestment { coverage.insert(.totalInvestment) }
        details.append((detail, index))
      case .agreed(let milestone): coverage.insert(.agreed(milestone))
      case .actual(let milestone): coverage.insert(.actual(milestone))
      case .signedOn: coverage.insert(.agreed(.signing))
      case .area: details.append((.areaSource, index))
      case .price:
        coverage.insert(.price)
        details.append((.priceSource, index))
      case .supplyMethod: details.append((.supplySource, index))
      case .partAreas(let unit): partColumn = (field, unit, index)
      case .contractNumber, .supervisionNumber, .parcelCode, .estateUnit, .registerRow, .amount,
        .form, .deposit, .bond, .consequences, .floorArea, .extensionNotice, .extensionLimit,
        .isKeyProject, .holderSince,
        .tenantSince, .event:
        break
      }
      if field.isJudged { columns.append((field, index)) }
    }
    self.columns = columns
    hasAreaInHectares = columns.contains { $0.field == .area(.hectares) }
    self.details = details.sorted { $0.detail < $1.detail }
    self.coverage = coverage
    self.partColumn = partColumn
    seconds = match.seconds
    readings = match.readings
    unknownHeaders = match.unknownHeaders
  }

  /// The same with a second column read in the place of the first of its field.
  func reading(_ second: Int, as role: SecondColumn.Role) -> HeaderMap {
    var map = self
    let slot = role.field.slot
    for place in map.columns.indices where map.columns[place].field.slot == slot {
      map.columns[place] = (role.field, second)
    }
    let source: Detail?
    switch role.field {
    case .area: source = .areaSource
    case .price: source = .priceSource
    case .supplyMethod: source = .supplySource
    case _: source = nil
    }
    for place in map.details.indices where map.details[place].detail == source {
      map.details[place].column = second
    }
    if case .partAreas(let unit) = role.field { map.partColumn = (role.field, unit, second) }
    map.hasAreaInHectares = map.columns.contains { $0.field == .area(.hectares) }
    return map
  }

  /// What a column is read as, itself or in the place of another; nil for one that is not.
  func field(in column: Int) -> Field? {
    columns.first { $0.column == column }?.field
      ?? seconds.first { $0.column == column }?.roles.first?.field
  }

  /// The headers of actual days of a table that has nothing of what contracts agree: it can say what happened to
  /// contracts, and found none. Empty for any other.
  package var actualDaysAlone: [String] {
    guard !columns.contains(where: { $0.field.isAgreedUpon }) else { return [] }
    return columns.compactMap { field, column in
      if case .actual = field { headers[column] } else { nil }
    }
  }

  /// The columns before the last header that have none, from 0.
  var unnamedColumns: [Int] {
    readings.filter { $0.outcome == .leftOut(.blank) && $0.column < fieldCount }.map(\.column)
  }

  /// Columns that are held against others, with those others.
  package var comparedHeaders: [(second: PlacedHeader, firsts: [PlacedHeader])] {
    readings.compactMap { reading in
      guard case .leftOut(.compared(let others)) = reading.outcome else { return nil }
      return (
        PlacedHeader(column: reading.column, header: reading.header),
        others.map { PlacedHeader(column: $0, header: headers[$0]) }
      )
    }
  }

  /// Columns that are known and only shown, and not read because another holds the same, with that other.
  package var takenHeaders: [(left: PlacedHeader, read: PlacedHeader)] {
    readings.compactMap { reading in
      guard case .leftOut(.taken(let other)) = reading.outcome, !reading.header.isEmpty else {
        return nil
      }
      return (
        PlacedHeader(column: reading.column, header: reading.header),
        PlacedHeader(column: other, header: headers[other])
      )
    }
  }

  /// The header of the column that holds a field; the format's own if the file has none.
  package func header(of field: Field) -> String {
    if let column = columns.first(where: { $0.field == field }) { return headers[column.column] }
    if case .detail(let wanted) = field, let known = details.first(where: { $0.detail == wanted }) {
      return headers[known.column]
    }
    return format.columns.first { $0.field == field }?.header ?? ""
  }

  /// The column that holds a field or a detail; nil if the file has none.
  func place(of field: Field) -> Int? {
    if let known = columns.first(where: { $0.field == field }) { return known.column }
    guard case .detail(let wanted) = field else { return nil }
    return details.first { $0.detail == wanted }?.column
  }

  /// The column that holds a judged field.
  ///
  /// - Precondition: The file has the field.
  func column(of field: Field) -> Int {
    guard let known = columns.first(where: { $0.field == field }) else {
      preconditionFailure("a cell was read from a column that is not there")
    }
    return known.column
  }

  /// The columns of the numbers by which a contract is found again.
  var numberColumns: [Int] {
    columns.filter { field, _ in
      field == .contractNumber || field == .supervisionNumber || field == .registerRow
    }.map(\.column)
  }

  /// What the file has no place for, in milestone order: agreed days, and actual ones.
  package var uncarriedMilestones: [(milestone: Milestone, agreed: Bool)] {
    ([.payment, .bond] + Milestone.onSite).flatMap { milestone in
      [
        coverage.contains(.agreed(milestone)) ? nil : (milestone, true),
        coverage.contains(.actual(milestone)) ? nil : (milestone, false),
      ].compactMap { $0 }
    }
  }
}
