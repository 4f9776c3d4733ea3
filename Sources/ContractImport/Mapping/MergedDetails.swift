import LandLifecycle

/// Details that a sheet shows once for several rows, in cells merged down one column.
///
/// They are what each of those rows says. Rows are handed over in order.
struct MergedDetails: Sendable {
  private struct Filled {
    let name: String
    let rows: ClosedRange<Int>
    /// What the first row says, empty for nothing; nil if that row was not read.
    let text: String?
  }

  /// From the top of the sheet.
  private let merges: [SheetLayout.Merge]
  private var next = 0
  /// By column, those in which the row at hand stands.
  private var filled: [Int: Filled] = [:]

  /// Finds the details among the merged cells of a sheet; a text has none.
  init(_ map: HeaderMap, _ merges: [SheetLayout.Merge]) {
    self.merges = merges.filter { MergedDetails.areFilled($0, map) }
      .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  /// Whether merged cells are a detail of each of their rows.
  ///
  /// A sum or an area may be that of all rows together, and a number, a project or a place says which
  /// contract a row is.
  static func areFilled(_ merge: SheetLayout.Merge, _ map: HeaderMap) -> Bool {
    guard merge.columns.count == 1 else { return false }
    let isRead = map.columns.contains { merge.columns.contains($0.column) }
    let details = map.details.filter { merge.columns.contains($0.column) }.map(\.detail)
    return !isRead && details.count == 1 && isShared(details[0])
  }

  private static func isShared(_ detail: Detail) -> Bool {
    switch detail {
    case .district, .town, .landUse, .industry, .grade, .approver, .holder, .tenant,
      .responsibleUnits:
      true
    case .project, .location, .landSource, .tenure, .investmentAgreement, .areaSource,
      .priceSource, .floorAreaRatioMin, .floorAreaRatioMax, .startStandard, .completionStandard,
      .productionStandard, .targetOutputStandard, .totalInvestment, .investmentIntensity,
      .outputPerMu, .taxPerMu, .bondRemark, .paymentRemark, .supplySource:
      false
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { merges.isEmpty }

  /// Goes on to a record.
  mutating func goOn(to record: borrowing CSVRecord) {
    if merges.isEmpty { return }
    let line = record.line
    while next < merges.count, merges[next].rows.lowerBound <= line {
      let merge = merges[next]
      let cell = record[merge.columns.lowerBound].trimmed
      let isKnown = merge.rows.lowerBound == line && SheetCellProblem(mark: cell) == nil
      let text = cell.meansNone ? "" : String(decoding: cell, as: UTF8.self)
      filled[merge.columns.lowerBound] = Filled(
        name: merge.name, rows: merge.rows, text: isKnown ? text : nil)
      next += 1
    }
    filled = filled.filter { $0.value.rows.contains(line) }
  }

  /// What a detail's column says in the row at hand, if it stands in a cell merged with one above;
  /// empty for nothing.
  func text(in column: Int, line: Int) -> String? {
    guard let cell = filled[column], cell.rows.lowerBound < line else { return nil }
    return cell.text
  }

  /// The merged cells that the row at hand shares with one above, by column; `isKnown` for those
  /// whose text is known, or is not.
  func names(line: Int, isKnown: Bool) -> [String] {
    filled.sorted { $0.key < $1.key }.map(\.value)
      .filter { $0.rows.lowerBound < line && ($0.text != nil) == isKnown }.map(\.name)
  }
}
