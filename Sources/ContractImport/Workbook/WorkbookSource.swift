/// A sheet of a workbook, opened to be read as text.
struct WorkbookSource {
  /// The sheet's name.
  let sheet: SheetName
  /// Its width and its merged cells.
  let layout: SheetLayout
  /// Its rows as lines of CSV.
  let stream: any TextStream

  /// Opens a file if it is a workbook; nil if it is not.
  init?(path: String, sheet wanted: String?) throws(FileRefusal) {
    let file = try ByteFile(path: path)
    let buffer = ByteBuffer(count: 8)
    let count = try file.read(into: buffer.bytes, at: 0)
    let start = UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count])
    switch ForeignFormat(firstBytes: start) {
    case .xlsx: try self.init(excel: path, wanted)
    case .xls: try self.init(legacy: path, wanted)
    case .markup, .pdf, nil: return nil
    }
  }

  private init(excel path: String, _ wanted: String?) throws(FileRefusal) {
    let workbook = try ExcelWorkbook(path: path)
    let index = try SheetChoice.choose(wanted, among: workbook.sheets.map(\.name)) {
      index throws(FileRefusal) in
      try SheetLayout(workbook.archive, workbook.sheets[index].member).width == 0
    }
    let chosen = workbook.sheets[index]
    sheet = chosen.name
    layout = try SheetLayout(workbook.archive, chosen.member)
    stream = try ExcelSheet(workbook, chosen, layout)
  }

  private init(legacy path: String, _ wanted: String?) throws(FileRefusal) {
    let opened = try LegacySheet(path: path, wanted)
    sheet = opened.sheet
    layout = opened.layout
    stream = opened
  }
}
