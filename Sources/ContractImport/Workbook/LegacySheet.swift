import CWorkbooks

/// A sheet of an Excel workbook of 97 to 2003 (XLS) as lines of CSV.
///
/// The library holds the whole workbook, which has 65,536 rows a sheet at most. It leaves formulas,
/// answers and errors blank and tells nothing of merged cells: ``LegacyRecords`` does. Neither tells which
/// sheets are hidden, nor the number formats of plain numbers but for dates. A class, because it owns what
/// the library opened.
final class LegacySheet: TextStream {
  let sheet: SheetName
  let width: Int
  /// Its width, its merged cells and its hidden rows.
  let layout: SheetLayout
  let byteCount: Int
  private(set) var position = 0

  private let freeXL: FreeXLFunctions
  private let handle: UnsafeRawPointer
  private let records: LegacyRecords
  /// How many rows and columns the library knows.
  private let extent: (rows: Int, columns: Int)
  private var writer: SheetWriter
  private var taken = 0

  /// Opens a workbook and chooses a sheet.
  init(path: String, _ wanted: String?) throws(FileRefusal) {
    guard let freeXL = loadFreeXL()?.pointee else { throw .noWorkbookLibrary(.freeXL) }
    var opened: UnsafeRawPointer?
    let code = freeXL.freexl_open(path, &opened)
    guard code == FREEXL_OK, let opened else {
      if let opened { _ = freeXL.freexl_close(opened) }
      throw .foreignFormat(.xls)
    }
    do throws(FileRefusal) {
      let names = try LegacySheet.names(freeXL, opened)
      let index = try SheetChoice.choose(wanted, among: names) { index throws(FileRefusal) in
        try LegacySheet.extent(freeXL, opened, index).rows == 0
      }
      let extent = try LegacySheet.extent(freeXL, opened, index)
      let records = try LegacyRecords(path: path, sheet: names[index].name, at: index)
      sheet = names[index]
      width = max(extent.columns, records.extent.columns)
      byteCount = max(extent.rows, records.extent.rows)
      writer = SheetWriter(width: width)
      layout = SheetLayout(
        width: width, merges: records.merges, hiddenRowCount: records.hiddenRowCount)
      self.records = records
      self.extent = extent
      self.freeXL = freeXL
      handle = opened
    } catch {
      _ = freeXL.freexl_close(opened)
      throw error
    }
  }

  deinit { _ = freeXL.freexl_close(handle) }

  private static func names(
    _ freeXL: FreeXLFunctions, _ handle: UnsafeRawPointer
  ) throws(FileRefusal) -> [SheetName] {
    var isEncrypted: UInt32 = 0
    var count: UInt32 = 0
    _ = freeXL.freexl_get_info(handle, UInt16(FREEXL_BIFF_PASSWORD), &isEncrypted)
    guard isEncrypted != UInt32(FREEXL_BIFF_OBFUSCATED) else { throw .encryptedWorkbook }
    _ = freeXL.freexl_get_info(handle, UInt16(FREEXL_BIFF_SHEET_COUNT), &count)
    return (0..<UInt16(clamping: count)).map { index in
      var name: UnsafePointer<CChar>?
      _ = freeXL.freexl_get_worksheet_name(handle, index, &name)
      return SheetName(name: name.map { String(cString: $0) } ?? "", isHidden: false)
    }
  }

  private static func extent(
    _ freeXL: FreeXLFunctions, _ handle: UnsafeRawPointer, _ index: Int
  ) throws(FileRefusal) -> (rows: Int, columns: Int) {
    var rows: UInt32 = 0
    var columns: UInt16 = 0
    guard freeXL.freexl_select_active_worksheet(handle, UInt16(index)) == FREEXL_OK,
      freeXL.freexl_worksheet_dimensions(handle, &rows, &columns) == FREEXL_OK
    else { throw .damagedWorkbook }
    return (Int(rows), Int(columns))
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(FileRefusal) -> Int {
    if !writer.hasText, position < byteCount {
      var cells: [Int: [UInt8]] = [:]
      for column in 0..<width {
        if let text = try text(row: position, column: column) { cells[column] = Array(text.utf8) }
      }
      position += 1
      guard writer.write(position, cells) else { throw .damagedWorkbook }
    }
    return writer.move(&taken, into: room)
  }

  private func text(row: Int, column: Int) throws(FileRefusal) -> String? {
    let place = LegacyRecords.Place(row: row, column: column)
    var shown = records.cells[place]
    if shown == nil { shown = try plainText(row: row, column: column) }
    guard let shown, records.struck.contains(place), !shown.allSatisfy(\.isWhitespace) else {
      return shown
    }
    return SheetCellProblem.struckThrough(shown).mark
  }

  private func plainText(row: Int, column: Int) throws(FileRefusal) -> String? {
    guard row < extent.rows, column < extent.columns else { return nil }
    var cell = FreeXL_CellValue()
    guard freeXL.freexl_get_cell_value(handle, UInt32(row), UInt16(column), &cell) == FREEXL_OK
    else {
      throw .damagedWorkbook
    }
    switch Int32(cell.type) {
    case FREEXL_CELL_INT:
      return SheetNumber.text("\(cell.value.int_value)", .general, is1904: false)
    case FREEXL_CELL_DOUBLE:
      return SheetNumber.text("\(cell.value.double_value)", .general, is1904: false)
    case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT, FREEXL_CELL_DATE, FREEXL_CELL_DATETIME,
      FREEXL_CELL_TIME:
      return cell.value.text_value.map { String(cString: $0) }
    case _: return nil
    }
  }
}
