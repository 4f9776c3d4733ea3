import Files
import LandLifecycle
import Workbooks

/// The rows of a file that did not go in, as a workbook.
///
/// Its first column says what is wrong; then come the columns of the file. Dates in columns of days are
/// dates, and plain figures in columns of areas, sums and counts are numbers, with the places they were
/// written with; everything else is the text that the file has. What a row has too much stands behind the
/// last column, and so does, as it is written, a row that has too little or is no record: there it is
/// refused until somebody puts it where it belongs. A row that a sheet cannot hold is kept the same way,
/// in as many cells as its text takes.
///
/// A class, because it owns the file.
final class RejectsWorkbook: RejectsWriter {
  private let path: String
  private let headers: [String]
  private let heading: WorkbookHeading
  /// Where the rows have a column of what was wrong with them before; nil where they have none.
  private let problemColumn: Int?
  private let fieldCount: Int
  private let kinds: [Kind]
  private var writer: WorkbookWriter?

  fileprivate enum Kind {
    case text, day, number
  }

  init(path: String, _ map: HeaderMap, _ heading: WorkbookHeading) {
    self.path = path
    self.heading = heading
    problemColumn = map.problemColumn
    headers = map.headers.without(problemColumn)
    fieldCount = map.fieldCount
    var kinds = Array(repeating: Kind.text, count: map.headers.count)
    for (field, column) in map.columns { kinds[column] = Kind(field) }
    self.kinds = kinds
  }

  func append(_ record: borrowing CSVRecord, problem: String) throws {
    let writer = try begun()
    var cells = [WorkbookCell.text(problem.cutToCell)]
    if isTable(record) {
      for index in 0..<record.count where index != problemColumn {
        cells.append(Self.cell(record.string(index), index < kinds.count ? kinds[index] : .text))
      }
    } else {
      cells += Array(repeating: .blank, count: headers.count)
      cells += String(decoding: record.raw, as: UTF8.self).inCells.map { .text($0) }
    }
    try writer.append(cells)
  }

  /// Whether a record has the fields of a row, and a sheet can hold them.
  private func isTable(_ record: borrowing CSVRecord) -> Bool {
    guard record.problem == nil, record.count >= fieldCount,
      record.count - (problemColumn == nil ? 0 : 1) < WorkbookWriter.columnsOfSheet
    else { return false }
    // No text has more units of UTF-16 than bytes.
    for index in 0..<record.count where record[index].count > WorkbookWriter.longestText {
      if record.string(index).utf16.count > WorkbookWriter.longestText { return false }
    }
    return true
  }

  func close() throws -> SettledRejects? {
    guard let writer else { return nil }
    self.writer = nil
    let name = try writer.finish { [path] in SettledRejects.name(for: $0, wanted: path) }
    return SettledRejects(name, wanted: path)
  }

  /// A workbook that is given up before its end takes its file away.
  func discard() { writer = nil }

  private func begun() throws -> WorkbookWriter {
    if let writer { return writer }
    let begun = try WorkbookWriter(path: path, heading)
    try begun.beginSheet(
      heading.title, [HeaderMap.problemHeader] + headers.map(\.cutToCell))
    writer = begun
    return begun
  }

  private static func cell(_ text: String, _ kind: Kind) -> WorkbookCell {
    switch kind {
    case .text: break
    case .day:
      if case .value(let day) = text.asBytes({ DateCell.read($0) }) { return .day(day) }
    case .number:
      if let number = WorkbookDecimal(figures: text) { return .decimal(number) }
    }
    return text.isEmpty ? .blank : .text(text)
  }
}

extension RejectsWorkbook.Kind {
  fileprivate init(_ field: Field) {
    self =
      switch field {
      case .signedOn, .agreed, .actual, .holderSince, .tenantSince: .day
      case .event(.day): .day
      case .area, .price, .amount, .deposit, .bond, .floorArea, .event(.measured), .event(.paid):
        .number
      case .contractNumber, .supervisionNumber, .parcelCode, .estateUnit, .registerRow, .detail,
        .partAreas, .supplyMethod, .form, .consequences, .extensionNotice, .extensionLimit,
        .isKeyProject, .event(.word),
        .event(.value), .event(.document), .event(.remark), .ignored:
        .text
      }
  }
}

extension String {
  /// The text in pieces that fit a cell each, and are read back, quoted as they may be; a unit of UTF-16
  /// is three bytes at most. None parts a character in two.
  fileprivate var inCells: [String] { pieces(ofUnits: RecordScan.maximumQuotedBytes / 4) }

  /// The text, or as much of it as fits a cell before the mark that says so.
  fileprivate var cutToCell: String {
    guard utf16.count > WorkbookWriter.longestText else { return self }
    return pieces(ofUnits: WorkbookWriter.longestText - 1)[0] + "…"
  }

  /// The text in pieces of so many units of UTF-16 at most; one at least.
  private func pieces(ofUnits limit: Int) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var count = 0
    for scalar in unicodeScalars {
      let width = UTF16.width(scalar)
      if count + width > limit {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        count = 0
      }
      piece.append(scalar)
      count += width
    }
    return pieces + [String(piece)]
  }

  /// Lends the text's bytes.
  fileprivate func asBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    var text = self
    return text.withUTF8(body)
  }
}
