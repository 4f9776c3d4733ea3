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
      _ name: String = "Sheet1", state: String = "visible", rows: [[String]],
      merges: [String] = [], hidden: Set<Int> = []
    ) {
      self.name = name
      self.state = state
      var xml = "<sheetData>"
      for (index, row) in rows.enumerated() {
        xml += "<row r=\"\(index + 1)\" hidden=\"\(hidden.contains(index + 1) ? 1 : 0)\">"
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

  /// Writes a workbook; its own number formats are the styles from 7.
  init(
    _ sheets: [Sheet], is1904: Bool = false, strings: String = "", formats: [String] = []
  ) {
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
      ("xl/styles.xml", WorkbookFile.styles(formats)),
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

  /// Styles: 0 plain, 1 a built-in date, 2 a Chinese date, 3 year and month, 4 an area in colour,
  /// 5 a time, 6 month and day; then those of a workbook's own formats; the last is struck through.
  private static func styles(_ own: [String]) -> String {
    let codes = [
      "yyyy\"年\"m\"月\"d\"日\";@", "[$-804]yyyy\"年\"m\"月\"", "[Red]#,##0.00\\ \"m2\"",
    ]
    let formats = (codes + own).enumerated().map { index, code in
      let escaped = code.map { character in
        switch character {
        case "\"": "&quot;"
        case "<": "&lt;"
        case ">": "&gt;"
        case _: String(character)
        }
      }
      return "<numFmt numFmtId=\"\(176 + index)\" formatCode=\"\(escaped.joined())\"/>"
    }
    let styles = [0, 14, 176, 177, 178, 20, 58] + own.indices.map { 179 + $0 }
    return "<styleSheet><numFmts>\(formats.joined())</numFmts>"
      + "<fonts><font><strike val=\"0\"/></font><font><strike/></font></fonts>"
      + "<cellStyleXfs><xf numFmtId=\"14\"/>"
      + "</cellStyleXfs><cellXfs>"
      + styles.map { "<xf numFmtId=\"\($0)\" fontId=\"0\"/>" }.joined()
      + "<xf numFmtId=\"0\" fontId=\"1\"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>"
      + "</styleSheet>"
  }

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
