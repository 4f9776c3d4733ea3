/// Where the table of a file begins: titles, then the header in one row or two, then the rows.
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
  /// The lines of the header: one, or two where the upper one names groups of columns.
  package let headerLines: [Int]
  /// The line of a row below the header that only counts the columns; nil if there is none.
  package let countLine: Int?
  /// The headers; of a header in two rows, both parts with a dash between them.
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
  /// It is the row, or the two rows, of which most headers are known, the upper of two alike. Where
  /// nothing at all is known it is the first row.
  init?(_ records: [PreviewRecord], _ mapping: ColumnMapping) {
    guard let first = records.first else { return nil }
    var best = TableShape(records, at: 0, headers: first.cells, rowCount: 1, mapping)
    for place in records.indices.prefix(TableShape.deepestHeader) {
      let one = TableShape(records, at: place, headers: records[place].cells, rowCount: 1, mapping)
      if one.score > best.score { best = one }
      guard records.indices.contains(place + 1),
        let joined = TableShape.joined(
          records[place].cells, records[place + 1].cells, mapping.kind.lexicon)
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

  /// The headers of two rows, of which the upper names groups: nil if a header that is known by
  /// itself has something below it that is no part of it, as the first row of a table would.
  private static func joined(
    _ upper: [String], _ lower: [String], _ lexicon: HeaderLexicon
  ) -> [String]? {
    let count = max(upper.count, lower.count)
    var headers: [String] = []
    var group = ""
    for column in 0..<count {
      let above = column < upper.count ? upper[column] : ""
      let below = column < lower.count ? lower[column] : ""
      if !above.isEmpty { group = above }
      guard !below.isEmpty else {
        headers.append(above)
        if above.isEmpty { group = "" }
        continue
      }
      let both = group.isEmpty ? below : "\(group)-\(below)"
      if lexicon.find(both) != nil {
        headers.append(both)
      } else if lexicon.find(below) != nil {
        headers.append(lexicon.isChangedOrPlannedDay(both) ? both : below)
      } else {
        guard above.isEmpty || lexicon.find(above) == nil else { return nil }
        headers.append(both)
      }
    }
    return headers
  }
}
