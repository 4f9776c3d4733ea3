import CXlsxWriter
import Glibc

/// The functions of libxlsxwriter, loaded when the first workbook is written.
///
/// A program linked with the library would load it, and OpenSSL with it, at each start; see decision
/// 0062. The headers of the build say which version of the file is loaded.
struct WorkbookLibrary: @unchecked Sendable {
  typealias Workbook = UnsafeMutablePointer<lxw_workbook>
  typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
  typealias Format = UnsafeMutablePointer<lxw_format>
  typealias Text = UnsafePointer<CChar>

  let makeWorkbook: @convention(c) (Text?, UnsafeMutablePointer<lxw_workbook_options>?) -> Workbook?
  let close: @convention(c) (Workbook) -> lxw_error
  let setProperties:
    @convention(c) (Workbook, UnsafeMutablePointer<lxw_doc_properties>?) -> lxw_error
  let addSheet: @convention(c) (Workbook, Text?) -> Sheet?
  let addFormat: @convention(c) (Workbook) -> Format?
  let makeBold: @convention(c) (Format) -> Void
  let setNumberFormat: @convention(c) (Format, Text) -> Void
  let setBottomLine: @convention(c) (Format, UInt8) -> Void
  let writeText: @convention(c) (Sheet, UInt32, UInt16, Text, Format?) -> lxw_error
  let writeNumber: @convention(c) (Sheet, UInt32, UInt16, Double, Format?) -> lxw_error
  let setColumn: @convention(c) (Sheet, UInt16, UInt16, Double, Format?) -> lxw_error
  let freeze: @convention(c) (Sheet, UInt32, UInt16) -> Void
  let setFilter: @convention(c) (Sheet, UInt32, UInt16, UInt32, UInt16) -> lxw_error
  let repeatRows: @convention(c) (Sheet, UInt32, UInt32) -> lxw_error
  let setPrintHeader: @convention(c) (Sheet, Text) -> lxw_error
  let setPaper: @convention(c) (Sheet, UInt8) -> Void
  let setLandscape: @convention(c) (Sheet) -> Void
  let fitToPages: @convention(c) (Sheet, UInt16, UInt16) -> Void
  let explain: @convention(c) (lxw_error) -> UnsafeMutablePointer<CChar>?

  /// The file that is loaded, of the version whose headers the program was built with.
  static let fileName = "libxlsxwriter.so." + LXW_SOVERSION

  private static let loaded = Result { () throws(WorkbookProblem) in try load() }

  /// The library.
  static func shared() throws(WorkbookProblem) -> WorkbookLibrary { try loaded.get() }

  private static func load() throws(WorkbookProblem) -> WorkbookLibrary {
    guard let handle = dlopen(fileName, RTLD_NOW | RTLD_LOCAL) else { throw .noLibrary(fileName) }
    // The library's own headers declare each function with the type that its field has.
    func function<Function>(_ name: String) throws(WorkbookProblem) -> Function {
      guard let symbol = dlsym(handle, name) else { throw .noLibrary(fileName) }
      return unsafeBitCast(symbol, to: Function.self)
    }
    return WorkbookLibrary(
      makeWorkbook: try function("workbook_new_opt"), close: try function("workbook_close"),
      setProperties: try function("workbook_set_properties"),
      addSheet: try function("workbook_add_worksheet"),
      addFormat: try function("workbook_add_format"),
      makeBold: try function("format_set_bold"),
      setNumberFormat: try function("format_set_num_format"),
      setBottomLine: try function("format_set_bottom"),
      writeText: try function("worksheet_write_string"),
      writeNumber: try function("worksheet_write_number"),
      setColumn: try function("worksheet_set_column"),
      freeze: try function("worksheet_freeze_panes"),
      setFilter: try function("worksheet_autofilter"),
      repeatRows: try function("worksheet_repeat_rows"),
      setPrintHeader: try function("worksheet_set_header"),
      setPaper: try function("worksheet_set_paper"),
      setLandscape: try function("worksheet_set_landscape"),
      fitToPages: try function("worksheet_fit_to_pages"), explain: try function("lxw_strerror"))
  }
}
