/// A sheet of a workbook.
package struct SheetName: Hashable, Sendable {
  /// Its name.
  package let name: String
  /// Whether it is hidden: then it is read only if it is asked for.
  package let isHidden: Bool
}

/// Which sheet of a workbook is read.
enum SheetChoice {
  /// Finds the sheet: the one asked for, or the only visible one that holds anything.
  ///
  /// - Parameter isEmpty: Whether a sheet holds nothing; asked only where several are visible.
  static func choose(
    _ wanted: String?, among sheets: [SheetName],
    isEmpty: (Int) throws(FileRefusal) -> Bool
  ) throws(FileRefusal) -> Int {
    if let wanted {
      let key = HeaderKey(wanted, seeingLookAlikes: false)
      let exact = sheets.firstIndex { $0.name == wanted }
      let folded = sheets.firstIndex { HeaderKey($0.name, seeingLookAlikes: false) == key }
      guard let index = exact ?? folded else {
        throw .noSheet(wanted, available: sheets.map(\.name))
      }
      return index
    }
    let visible = sheets.indices.filter { !sheets[$0].isHidden }
    if visible.count == 1 { return visible[0] }
    var filled: [Int] = []
    for index in visible where try !isEmpty(index) { filled.append(index) }
    if filled.count == 1 { return filled[0] }
    guard !filled.isEmpty else { throw .noSheet(nil, available: sheets.map(\.name)) }
    throw .severalSheets(filled.map { sheets[$0].name })
  }
}
