import ArgumentParser
import Files
import Foundation
import LandMonitor
import Reports

/// How a report is written.
enum OutputFormat: String, CaseIterable {
  case table, json, csv, xlsx
}

/// How a report is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "table, json, csv 或 xlsx · How to write it; else by the name of --output.",
      valueName: "format"))
  private var format: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "写入文件，如 清单.xlsx · Write it to a file, which gets its name when it is whole.",
      valueName: "file"))
  var output: String?

  /// The format asked for; that of the file's name if none was; else a table.
  var chosenFormat: OutputFormat {
    if let format { return format }
    let name = output?.split(separator: ".").last.map { $0.lowercased() }
    return name.flatMap(OutputFormat.init(rawValue:)) ?? .table
  }

  func validate() throws {
    if output?.isEmpty == true {
      throw ValidationError(
        "--output 没有写文件名；写到终端的，请去掉这一项 · --output names no file. Leave it out to write to the "
          + "terminal.")
    }
    if let output, format == nil, !Self.isKnownName(output) {
      let name = output.split(separator: "/").last ?? ""
      throw ValidationError(
        "--output 为“\(name)”，不能由文件名得知格式。请写成 .xlsx、.csv、.json 或 .txt，或用 --format 指定 · "
          + "the name '\(name)' says no format. Write .xlsx, .csv, .json or .txt, or give --format."
      )
    }
    if chosenFormat == .xlsx, output == nil, isatty(STDOUT_FILENO) == 1 {
      throw ValidationError(
        "Excel 文件不能写到终端，请加 --output 文件名.xlsx · A workbook is nothing for a terminal; "
          + "add --output FILE.xlsx.")
    }
  }

  /// Whether a file's name says how it is written, or has no ending at all, as devices have none.
  private static func isKnownName(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return true }
    let ending = name[name.index(after: dot)...].lowercased()
    return OutputFormat(rawValue: ending) != nil || ["txt", "text"].contains(ending)
  }

  /// Writes a report.
  func write(_ report: Report, _ monitor: Monitor) throws {
    switch chosenFormat {
    case .table: try write { try $0(Array(report.text.utf8)) }
    case .json: try write { try $0(Array(report.json.utf8)) }
    case .csv: try write { try $0(Array(report.csv.utf8)) }
    case .xlsx: try writeWorkbook { try monitor.write(report, toWorkbook: $0) }
    }
  }

  /// Writes a report with a long table, piece by piece.
  func write(_ report: LongReport, _ monitor: Monitor) throws {
    switch chosenFormat {
    case .table: try write { try report.writeText(to: $0) }
    case .json: try write { try report.writeJSON(to: $0) }
    case .csv: try write { try report.writeCSV(to: $0) }
    case .xlsx: try writeWorkbook { try monitor.write(report, toWorkbook: $0) }
    }
  }

  /// Writes what the body hands on, piece by piece.
  private func write(_ body: (([UInt8]) throws -> Void) throws -> Void) throws {
    guard let output else { return try body { Terminal.write($0) } }
    let file = try WholeFile(output)
    try body { try file.write($0) }
    try file.finish()
  }

  /// Writes the workbook that the body makes at a path: in its place, or to what takes bytes as they
  /// come, such as standard output.
  private func writeWorkbook(_ body: (String) throws -> Void) throws {
    if let output, !WholeFile.isStream(output) { return try body(WholeFile.linked(from: output)) }
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("fallow-\(UUID().uuidString).xlsx")
    try body(file.path)
    let workbook = try FileHandle(forReadingFrom: file)
    // It has no name while it is read, so that nothing is left however this ends.
    try FileManager.default.removeItem(at: file)
    try write { write in
      while let piece = try workbook.read(upToCount: 1 << 16), !piece.isEmpty {
        try write([UInt8](piece))
      }
    }
  }
}
