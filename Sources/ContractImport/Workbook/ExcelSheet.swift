/// A sheet of an Excel workbook as lines of CSV.
///
/// Numbers come as the spreadsheet shows them, dates as YYYY-MM-DD, and formulas as the value they
/// had when the workbook was saved; what cannot be given so is a mark (``SheetCellProblem``). A class,
/// because expat calls into it as it reads.
final class ExcelSheet: TextStream {
  let byteCount: Int
  private(set) var position = 0

  private let workbook: ExcelWorkbook
  private let member: ZipArchive.Member
  private let reader: XMLReader
  private let buffer = ByteBuffer(count: 1 << 16)
  private var writer: SheetWriter
  private var taken = 0
  private var isAtEnd = false
  private var isDamaged = false

  private var row = 0
  private var cells: [Int: [UInt8]] = [:]
  private var column = -1
  private var kind = ""
  private var style = 0
  private var value: [UInt8] = []
  private var hasFormula = false
  private var hasValue = false
  private var isInText = false
  private var isInReading = false
  /// Whether any run of the cell's own text is struck through.
  private var isStruck = false

  /// Begins to read a sheet.
  init(_ workbook: ExcelWorkbook, _ sheet: ExcelWorkbook.Sheet, _ layout: SheetLayout)
    throws(FileRefusal)
  {
    guard let member = workbook.archive.member(sheet.member) else { throw .damagedWorkbook }
    self.workbook = workbook
    self.member = member
    reader = try XMLReader()
    byteCount = workbook.archive.byteCount(of: sheet.member) ?? 0
    writer = SheetWriter(width: layout.width)
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(FileRefusal) -> Int {
    while !writer.hasText, !isAtEnd {
      let count = try member.read(into: buffer.bytes)
      position += count
      isAtEnd = count == 0
      let part = UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count])
      guard reader.read(part, isLast: isAtEnd, { take($0) }), !isDamaged else {
        throw .damagedWorkbook
      }
    }
    return writer.move(&taken, into: room)
  }

  private func take(_ event: XMLReader.Event) {
    switch event {
    case .start("row", let attribute):
      row = attribute("r").flatMap { Int($0) } ?? row + 1
      isDamaged = isDamaged || !(1...1_048_576).contains(row)
      column = -1
      cells.removeAll(keepingCapacity: true)
    case .end("row"): if !isDamaged, !writer.write(row, cells) { isDamaged = true }
    case .start("c", let attribute):
      column = attribute("r").flatMap { CellName($0)?.column } ?? column + 1
      kind = attribute("t") ?? "n"
      style = attribute("s").flatMap { Int($0) } ?? 0
      value.removeAll(keepingCapacity: true)
      hasFormula = false
      hasValue = false
      isStruck = false
    case .end("c"): endCell()
    case .start("v", _), .start("t", _):
      isInText = !isInReading
      hasValue = true
    case .end("v"), .end("t"): isInText = false
    case .start("f", _): hasFormula = true
    case .start("rPh", _): isInReading = true
    case .end("rPh"): isInReading = false
    case .start("strike", let attribute): isStruck = isStruck || attribute.isOn
    case .text(let text): if isInText { value.append(contentsOf: text) }
    case .start, .end: break
    }
  }

  private func endCell() {
    // A formula may come to a text of no characters; any other value that is not there was not saved.
    guard hasValue, !hasFormula || !value.isEmpty || kind == "str" else {
      if hasFormula { cells[column] = Array(SheetCellProblem.uncalculated.mark.utf8) }
      return
    }
    switch kind {
    case "s":
      var text: [UInt8] = []
      guard let number = Int(String(decoding: value, as: UTF8.self)),
        workbook.strings.append(number, to: &text)
      else {
        isDamaged = true
        return
      }
      isStruck = workbook.strings.isStruck(number)
      cells[column] = text
    case "n":
      let format = workbook.formats.indices.contains(style) ? workbook.formats[style] : .general
      let text = SheetNumber.text(
        String(decoding: value, as: UTF8.self), format, is1904: workbook.is1904)
      cells[column] = Array(text.utf8)
    case "b": cells[column] = Array((value == [UInt8(ascii: "1")] ? "是" : "否").utf8)
    case _:
      value.unescapeText()
      cells[column] = value
    }
    if isStruck || workbook.struckStyles.contains(style), let text = cells[column],
      !text.withUnsafeBufferPointer({ $0.isBlank })
    {
      let problem = SheetCellProblem.struckThrough(String(decoding: text, as: UTF8.self))
      cells[column] = Array(problem.mark.utf8)
    }
  }
}
