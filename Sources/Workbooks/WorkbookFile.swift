import CXlsxWriter
import CivilCalendar
import Files
import Glibc

/// A workbook that libxlsxwriter is writing, under a temporary name.
///
/// A class, because it owns what the library holds of the file.
final class WorkbookFile {
  let library: WorkbookLibrary
  private let file: WholeFile
  private var workbook: WorkbookLibrary.Workbook?
  private var formats: [String: WorkbookLibrary.Format] = [:]
  /// The format of what stands above columns.
  private(set) var headFormat: WorkbookLibrary.Format?

  /// Begins a workbook that will get this path.
  init(path: String, _ heading: WorkbookHeading) throws(WorkbookProblem) {
    library = try WorkbookLibrary.shared()
    do throws(FileProblem) { file = try WholeFile(beside: path) } catch {
      throw WorkbookProblem(error)
    }
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let temporary = file.temporaryPath else {
      preconditionFailure("what is made beside a path has a temporary one")
    }
    workbook = library.makeWorkbook(temporary, &options)
    guard let workbook else { throw failure("workbook_new_opt") }
    setProperties(of: workbook, heading)
    headFormat = library.addFormat(workbook)
    if let headFormat {
      library.makeBold(headFormat)
      library.setBottomLine(headFormat, UInt8(LXW_BORDER_THIN.rawValue))
    }
  }

  deinit { discard() }

  /// Adds a sheet.
  func addSheet(_ name: String) throws(WorkbookProblem) -> WorkbookLibrary.Sheet {
    guard let workbook, let sheet = library.addSheet(workbook, name) else {
      throw failure("workbook_add_worksheet \(name)")
    }
    return sheet
  }

  /// The format of numbers with this code.
  func format(_ code: String) throws(WorkbookProblem) -> WorkbookLibrary.Format {
    if let known = formats[code] { return known }
    guard let workbook, let format = library.addFormat(workbook) else {
      throw failure("workbook_add_format")
    }
    library.setNumberFormat(format, code)
    formats[code] = format
    return format
  }

  /// Writes all that is left, and gives the file a name that is chosen when it is whole.
  func finish(as name: (_ temporary: String) -> String) throws(WorkbookProblem) -> String {
    guard let finished = workbook else { preconditionFailure("a workbook is finished once") }
    workbook = nil
    let error = library.close(finished)
    guard error == LXW_NO_ERROR else { throw failure(words(for: error)) }
    do throws(FileProblem) { return try file.finish(as: name) } catch {
      throw WorkbookProblem(error)
    }
  }

  /// Throws what the library says is wrong.
  func check(_ error: lxw_error) throws(WorkbookProblem) {
    guard error == LXW_NO_ERROR else { throw failure(words(for: error)) }
  }

  private func words(for error: lxw_error) -> String {
    library.explain(error).map { String(cString: $0) } ?? "\(error.rawValue)"
  }

  private func failure(_ reason: String) -> WorkbookProblem {
    discard()
    return .failed(path: file.path, reason: reason)
  }

  /// Takes a half workbook away; the library frees what it holds only when it closes one.
  private func discard() {
    if let begun = workbook { _ = library.close(begun) }
    workbook = nil
    file.discard()
  }

  private func setProperties(of workbook: WorkbookLibrary.Workbook, _ heading: WorkbookHeading) {
    heading.title.withCString { title in
      heading.subject.withCString { subject in
        heading.source.withCString { source in
          var properties = lxw_doc_properties()
          // The library copies them, and changes none.
          properties.title = UnsafeMutablePointer(mutating: title)
          properties.subject = UnsafeMutablePointer(mutating: subject)
          properties.comments = UnsafeMutablePointer(mutating: source)
          properties.created = time_t(heading.day - Self.epoch) * 86_400
          _ = library.setProperties(workbook, &properties)
        }
      }
    }
  }

  private static let epoch: Day = "1970-01-01"
}

extension WorkbookProblem {
  fileprivate init(_ problem: FileProblem) {
    self = .cannotWrite(path: problem.path, errorNumber: problem.errorNumber)
  }
}
