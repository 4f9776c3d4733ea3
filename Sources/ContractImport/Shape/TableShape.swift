/// Where the table of a file begins: titles, then the header in one row or up to three, then the rows.
package struct TableShape: Hashable, Sendable {
  /// A row that is no contract's, with its text.
  package struct Row: Hashable, Sendable {
    /// The line on which it starts.
    package let line: Int
    /// What stands in it, at most 60 characters.
    package let text: String

    /// Makes one.
    package init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// The rows above the header.
  package let titles: [Row]
  /// The lines of the header: one, or two or three where the upper ones name groups of columns.
  package let headerLines: [Int]
  /// The line of a row below the header that only counts the columns; nil if there is none.
  package let countLine: Int?
  /// The headers; of a header in several rows, all parts with a dash between them.
  package let headers: [String]
  /// The cells of each row of the header, as printed tables repeat them.
  let headerRows: [[String]]
  /// How much of the header is known; see `HeaderMatch`.
  let score: Int

  /// How many records stand before the first row.
  var recordCount: Int { titles.count + headerLines.count + (countLine == nil ? 0 : 1) }

  /// The merged cells below the header; those of titles and of the header say nothing of rows.
  func merges(of workbook: WorkbookSource?) -> [SheetLayout.Merge] {
    (workbook?.layout.merges ?? []).filter { $0.rows.upperBound > headerLines.last ?? 0 }
  }

  /// Rows that are looked at for the header.
  static let previewCount = 120
  /// How far down a header may stand.
  private static let deepestHeader = 100

  /// Finds the header among the first records that are not blank; nil if there are none.
  ///
  /// It is the row, or the two or three rows, of which most headers are known, the upper of two alike. A row
  /// that only names columns of groups belongs to the header whatever its words. Where nothing at all is
  /// known it is the first row.
  init?(_ records: [PreviewRecord], _ mapping: ColumnMapping) {
    guard let first = records.first else { return nil }
    var best = TableShape(records, at: 0, headers: first.cells, rowCount: 1, mapping)
    for place in records.indices.prefix(TableShape.deepestHeader) {
      let one = TableShape(records, at: place, headers: records[place].cells, rowCount: 1, mapping)
      if one.score > best.score { best = one }
      guard records.indices.contains(place + 1) else { continue }
      if let grouped = TableShape(groupedIn: records, at: place, one.score, mapping) {
        if best.headerLines == one.headerLines || grouped.score > best.score { best = grouped }
        continue
      }
      guard
        let joined = GroupedHeader.joined(
          records[place].cells, records[place + 1].cells, mapping.kind.lexicon, isGrouped: false)
      else { continue }
      let two = TableShape(records, at: place, headers: joined, rowCount: 2, mapping)
      let below = HeaderMatch.score(records[place + 1].cells, mapping)
      let others = max(best.score, one.score)
      let namesMore =
        two.score == below && two.score > others
        && TableShape.namesBlanks(records[place].cells, above: records[place + 1].cells)
      if namesMore || two.score > max(others, below) { best = two }
    }
    self = best
  }

  /// A header whose first row is at a place and comes to a score, and whose others name the columns of its
  /// groups; nil where there is none. Below a title every word of the header stands under a blank: it scores
  /// more than the title.
  private init?(
    groupedIn records: [PreviewRecord], at place: Int, _ score: Int, _ mapping: ColumnMapping
  ) {
    let rows = GroupedHeader(
      records[place...].prefix(GroupedHeader.mostRows).map(\.cells), mapping.kind.lexicon)
    let below = records[(place + 1)...].prefix(rows.count - 1)
    guard rows.count > 1, below.allSatisfy({ HeaderMatch.score($0.cells, mapping) < score }) else {
      return nil
    }
    self.init(records, at: place, headers: rows.headers, rowCount: rows.count, mapping)
  }

  /// Whether a row of several cells names columns that the row below leaves blank, as the upper row of a
  /// header does whose groups have names below them.
  private static func namesBlanks(_ upper: [String], above lower: [String]) -> Bool {
    upper.count { !$0.isEmpty } >= 3
      && upper.indices.contains {
        !upper[$0].isEmpty && (lower.indices.contains($0) ? lower[$0] : "").isEmpty
      }
  }

  private init(
    _ records: [PreviewRecord], at place: Int, headers: [String], rowCount: Int,
    _ mapping: ColumnMapping
  ) {
    titles = records[..<place].map { Row(line: $0.line, text: $0.text) }
    let header = records[place..<(place + rowCount)]
    headerLines = header.map(\.line)
    headerRows = header.map(\.cells)
    self.headers = headers
    score = HeaderMatch.score(headers, mapping)
    let next = place + rowCount
    countLine =
      records.indices.contains(next) && records[next].countsColumns ? records[next].line : nil
  }
}
