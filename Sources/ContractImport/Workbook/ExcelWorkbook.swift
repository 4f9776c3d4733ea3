/// An Excel workbook of 2007 or later (XLSX): what is needed to read one of its sheets.
///
/// A class, because a sheet goes on reading from its archive.
final class ExcelWorkbook {
  /// A sheet and the member of the archive that holds it.
  struct Sheet {
    let name: SheetName
    let member: String
  }

  let archive: ZipArchive
  private(set) var sheets: [Sheet] = []
  /// Whether its days are counted from 1904.
  private(set) var is1904 = false
  /// The number format of each cell style.
  private(set) var formats: [NumberFormat] = []
  /// The cell styles that strike a cell's text through.
  private(set) var struckStyles: Set<Int> = []
  let strings = SharedStrings()

  /// Opens a workbook; memory grows with the texts that its cells share, and not with its rows.
  init(path: String) throws(FileRefusal) {
    archive = try ZipArchive(path: path)
    guard archive.byteCount(of: "xl/workbook.xml") != nil else {
      throw .foreignFormat(.xlsx)
    }
    try readSheets()
    try readStyles()
    try strings.read(archive)
  }

  private func readSheets() throws(FileRefusal) {
    var targets: [String: String] = [:]
    try archive.forEachEvent(in: "xl/_rels/workbook.xml.rels") { event in
      guard case .start("Relationship", let attribute) = event, let id = attribute("Id") else {
        return
      }
      targets[id] = attribute("Target")
    }
    var sheets: [Sheet] = []
    var is1904 = false
    try archive.forEachEvent(in: "xl/workbook.xml") { event in
      switch event {
      case .start("workbookPr", let attribute):
        is1904 = ["1", "true"].contains(attribute("date1904") ?? "")
      case .start("sheet", let attribute):
        // The attribute is r:id; XMLReader leaves prefixes out.
        guard let name = attribute("name"), let id = attribute("id"), let target = targets[id]
        else { return }
        let isHidden = (attribute("state") ?? "visible") != "visible"
        sheets.append(
          Sheet(
            name: SheetName(name: name, isHidden: isHidden),
            member: target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target))
      case .start, .end, .text: break
      }
    }
    // Sheets of charts and macros are no tables.
    self.sheets = sheets.filter { $0.member.contains("worksheets/") }
    self.is1904 = is1904
  }

  private func readStyles() throws(FileRefusal) {
    var codes: [Int: NumberFormat] = [:]
    var formats: [NumberFormat] = []
    var isInCellStyles = false
    var isInFonts = false
    var fontCount = 0
    var struckFonts: Set<Int> = []
    var struckStyles: Set<Int> = []
    try archive.forEachEvent(in: "xl/styles.xml") { event in
      switch event {
      case .start("fonts", _): isInFonts = true
      case .end("fonts"): isInFonts = false
      case .start("font", _) where isInFonts: fontCount += 1
      case .start("strike", let attribute) where isInFonts && attribute.isOn:
        struckFonts.insert(fontCount - 1)
      case .start("numFmt", let attribute):
        if let number = attribute("numFmtId").flatMap({ Int($0) }),
          let code = attribute("formatCode")
        {
          codes[number] = NumberFormat(code: code)
        }
      case .start("cellXfs", _): isInCellStyles = true
      case .end("cellXfs"): isInCellStyles = false
      case .start("xf", let attribute) where isInCellStyles:
        if let font = attribute("fontId").flatMap({ Int($0) }), struckFonts.contains(font) {
          struckStyles.insert(formats.count)
        }
        let number = attribute("numFmtId").flatMap { Int($0) } ?? 0
        formats.append(codes[number] ?? NumberFormat(builtIn: number))
      case .start, .end, .text: break
      }
    }
    self.formats = formats
    self.struckStyles = struckStyles
  }
}

/// The texts that the cells of a workbook share, end to end in one block.
///
/// A class, so that sheets look at one block.
final class SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The numbers of those of which a run is struck through.
  private var struck: Set<Int> = []

  /// Texts of this many bytes are no register any more.
  private static let maximumBytes = 128 << 20

  /// Reads the texts, without the readings that stand above characters.
  fileprivate func read(_ archive: ZipArchive) throws(FileRefusal) {
    guard archive.byteCount(of: "xl/sharedStrings.xml") ?? 0 <= SharedStrings.maximumBytes else {
      throw .workbookTooLarge
    }
    var isInText = false
    var isReading = false
    try archive.forEachEvent(in: "xl/sharedStrings.xml") { event in
      switch event {
      case .start("t", _): isInText = !isReading
      case .end("t"): isInText = false
      case .start("rPh", _): isReading = true
      case .end("rPh"): isReading = false
      case .start("strike", let attribute): if attribute.isOn { struck.insert(ends.count) }
      case .end("si"):
        bytes.unescapeText(from: ends.last ?? 0)
        ends.append(bytes.count)
      case .text(let text): if isInText { bytes.append(contentsOf: text) }
      case .start, .end: break
      }
    }
  }

  /// Appends a text to others; false if there is none of the number.
  func append(_ number: Int, to text: inout [UInt8]) -> Bool {
    guard ends.indices.contains(number) else { return false }
    text.append(contentsOf: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
    return true
  }

  /// Whether a run of a text is struck through.
  func isStruck(_ number: Int) -> Bool { struck.contains(number) }
}
