/// What must be known of a sheet before its rows are read: how wide it is and which cells are merged.
struct SheetLayout: Hashable, Sendable {
  /// Cells made one over several rows or columns.
  struct Merge: Hashable, Sendable {
    let columns: ClosedRange<Int>
    let rows: ClosedRange<Int>
    /// As a spreadsheet writes it, such as `B3:B5`.
    let name: String
  }

  /// How many columns there are, up to the last cell with a value.
  private(set) var width = 0
  /// Its merges, in the order of the file.
  private(set) var merges: [Merge] = []
  /// How many rows with a value the sheet hides, such as those that a filter leaves out.
  private(set) var hiddenRowCount = 0

  /// The most columns that Excel allows.
  static let maximumWidth = 16_384

  /// Makes the layout of a sheet that was read otherwise.
  init(width: Int, merges: [Merge], hiddenRowCount: Int) {
    self.width = width
    self.merges = merges
    self.hiddenRowCount = hiddenRowCount
  }

  /// Passes over a sheet.
  init(_ archive: ZipArchive, _ member: String) throws(FileRefusal) {
    var width = 0
    var merges: [Merge] = []
    var column = -1
    var hasValue = false
    var hiddenRowCount = 0
    var isHiddenRowCounted = true
    try archive.forEachEvent(in: member) { event in
      switch event {
      case .start("row", let attribute):
        column = -1
        isHiddenRowCounted = !["1", "true"].contains(attribute("hidden") ?? "")
      case .start("c", let attribute):
        column = attribute("r").flatMap { CellName($0)?.column } ?? column + 1
        hasValue = false
      case .start("v", _), .start("is", _), .start("f", _): hasValue = true
      case .end("c"):
        guard hasValue else { break }
        width = max(width, column + 1)
        if !isHiddenRowCounted { hiddenRowCount += 1 }
        isHiddenRowCounted = true
      case .start("mergeCell", let attribute):
        if let merge = attribute("ref").flatMap(Merge.init) { merges.append(merge) }
      case .start, .end, .text: break
      }
    }
    guard width <= SheetLayout.maximumWidth else { throw .damagedWorkbook }
    self.width = width
    self.merges = merges
    self.hiddenRowCount = hiddenRowCount
  }
}

extension SheetLayout.Merge {
  /// Reads a range of more than one cell; nil for any other.
  fileprivate init?(_ name: String) {
    let corners = name.split(separator: ":").compactMap { CellName(String($0)) }
    guard corners.count == 2 else { return nil }
    self.init(from: corners[0], through: corners[1])
  }

  /// Makes a merge of more than one cell; nil for any other.
  init?(from first: CellName, through last: CellName) {
    guard first.row <= last.row, first.column <= last.column,
      first.row < last.row || first.column < last.column
    else { return nil }
    columns = first.column...last.column
    rows = first.row...last.row
    name = "\(first.name):\(last.name)"
  }
}

/// A cell as a spreadsheet names it, such as `C7`.
struct CellName {
  /// The column, from 0.
  let column: Int
  /// The row, from 1.
  let row: Int

  /// As a spreadsheet writes it.
  var name: String { "\(ColumnName.name(of: column))\(row)" }

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  init?(_ name: String) {
    let letters = name.prefix { $0.isLetter }
    guard let column = ColumnName.index(of: letters), !letters.isEmpty,
      let row = Int(name.dropFirst(letters.count)), row > 0
    else { return nil }
    self.column = column
    self.row = row
  }
}
