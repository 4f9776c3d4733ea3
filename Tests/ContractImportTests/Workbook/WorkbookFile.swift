import CZip
import Glibc

/// A workbook made of XML for one test, removed at the end.
final class WorkbookFile {
  /// Where it is.
  let path: String

  private static var unusedPath: String {
    "\(P_tmpdir)/fallow-\(getpid())-\(UInt64.random(in: 0 ... .max)).xlsx"
  }

  /// A sheet: its name, its state, and what stands in its `worksheet` element.
  struct Sheet {
    let name: String
    var state = "visible"
    let xml: String

    /// Makes a sheet of rows; a cell is XML, or a text that stands in the cell itself.
    init(
      _ name: String = "Sheet1", state: String = "visible", rows: [[String]], merges: [String] = []
    ) {
      self.name = name
      self.state = state
      var xml = "<sheetData>"
      for (index, row) in rows.enumerated() {
        xml += "<row r=\"\(index + 1)\">"
        for cell in row {
          xml += cell.hasPrefix("<c") ? cell : "<c t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
        }
        xml += "</row>"
      }
      xml += "</sheetData>"
      if !merges.isEmpty {
        xml +=
          "<mergeCells>" + merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
      }
      self.xml = xml
    }
  }

  /// Writes a workbook.
  init(_ sheets: [Sheet], is1904: Bool = false, strings: String = "") {
    path = Self.unusedPath
    var members: [(String, String)] = [
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/><sheets>"
          + sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" "
              + "r:id=\"rId\(index + 1)\"/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
          + sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
          }.joined() + "</Relationships>"
      ),
      ("xl/styles.xml", WorkbookFile.styles),
      ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      members.append(("xl/worksheets/sheet\(index + 1).xml", "<worksheet>\(sheet.xml)</worksheet>"))
    }
    write(members)
  }

  /// Writes an archive of some members.
  init(members: [(String, String)]) {
    path = Self.unusedPath
    write(members)
  }

  deinit { unlink(path) }

  /// Styles: 0 plain, 1 a built-in date, 2 a Chinese date, 3 year and month, 4 an amount in colour,
  /// 5 a time, 6 month and day.
  private static let styles =
    "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;"
    + "d&quot;日&quot;;@\"/><numFmt numFmtId=\"177\" formatCode=\"[$-804]yyyy&quot;年&quot;m"
    + "&quot;月&quot;\"/><numFmt numFmtId=\"178\" formatCode=\"[Red]#,##0.00\\ &quot;m2/day&quot;\"/>"
    + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
    + "<xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf numFmtId=\"178\"/>"
    + "<xf numFmtId=\"20\"/><xf numFmtId=\"58\"/></cellXfs></styleSheet>"

  private func write(_ members: [(String, String)]) {
    var problem: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &problem) else {
      preconditionFailure("no archive can be made in /tmp: \(problem)")
    }
    for (name, text) in members {
      let bytes = Array(text.utf8)
      // The archive frees the copy with free().
      let copy = malloc(bytes.count)
      bytes.withUnsafeBytes { bytes in
        UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(from: bytes)
      }
      let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
      zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_OVERWRITE))
    }
    zip_close(archive)
  }
}
