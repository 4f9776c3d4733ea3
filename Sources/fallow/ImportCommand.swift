import ArgumentParser
import CivilCalendar
import ContractImport
import LandMonitor
import Reports

/// `fallow import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "导入合同登记（CSV、Excel）· Imports registers of grant contracts.",
    discussion: """
      Reads the national register's supply results, the Guangdong register, Fallow's own template \
      (`fallow template`), and any other register whose headers are known, in UTF-8, GB18030 or \
      UTF-16, or as Excel workbooks. Good rows go in; bad rows are listed with where, what and how to fix it, and kept in \
      a rejects file that imports again after editing. `--explain` shows how a file would be read, \
      and `--map` says what columns are that it does not know.

      Every import has a number: `fallow import list` shows them, `fallow import show N` what one \
      brought, and `fallow import undo N` takes it back. A file called list, show or undo is ./list.
      """, subcommands: [Files.self, History.self, Show.self, Undo.self],
    defaultSubcommand: Files.self)
}

extension ImportCommand {
  /// `fallow import FILE`
  struct Files: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "files", abstract: "导入文件 · Imports files; what `fallow import FILE` does.")

    @Argument(help: "CSV 或 Excel 文件 · The files.")
    var files: [String]
    @Flag(help: "只检查，不写入 · Check and write nothing.")
    var check = false
    @Flag(help: "把已有情况作为已知，不逐条通知 · Open what the register already shows as known.")
    var baseline = false
    @Flag(help: "列出全部提示 · List every warning, not the first ten of each kind.")
    var allWarnings = false
    @Option(help: "退回行另存的文件 · Where rejected rows are kept; else NAME-rejects.csv here.")
    var rejects: String?
    @Option(
      help: ArgumentHelp(
        "列名对应文件 · A file of lines `column = field` for headers that are not known.",
        valueName: "file"))
    var map: String?
    @Option(
      help: ArgumentHelp(
        "Excel 工作表的名称 · The sheet of a workbook; else the only one that holds anything.",
        valueName: "name"))
    var sheet: String?
    @Flag(help: "说明文件将如何读取，不写入 · Explain how the files would be read; write nothing.")
    var explain = false
    @Option(help: "table, json 或 csv · How to write an explanation.")
    var format: OutputFormat = .table
    @Option(
      help: ArgumentHelp(
        "来源名称，如 区台账 · What the office calls the source; see `fallow sources`.",
        valueName: "name"))
    var source: String?
    @Option(help: "评估日 · The day of judgement, YYYY-MM-DD; else today in Shanghai.")
    var asOf: Day?
    @OptionGroup var shared: SharedOptions

    func validate() throws {
      if rejects != nil, files.count > 1 {
        throw ValidationError("--rejects names one file; import the files one by one to use it.")
      }
      guard let source else { return }
      let isFormat = RegisterFormat.Name(rawValue: source) != nil
      guard !source.allSatisfy(\.isWhitespace), !isFormat else {
        throw ValidationError(
          "--source is '\(source)'. Write what the office calls the source, e.g. 区台账; "
            + "leave it out to go by the register's format.")
      }
    }

    func run() throws {
      try shared.run {
        let monitor = try shared.monitor(asOf: asOf)
        var options = ImportOptions()
        options.isCheck = check
        options.isBaseline = baseline
        options.rejectsPath = rejects
        options.mappingPath = map
        options.sheet = sheet
        options.source = source
        var rejected = 0
        var failure: ExitCode?
        for file in files {
          do {
            if explain {
              try format.write(monitor.explain(file, options))
            } else {
              rejected += try importFile(file, options, monitor)
            }
          } catch {
            // One file that cannot be read does not keep the others out.
            let culprit = error is MappingProblem ? map ?? file : file
            let said = ProblemWording(shared.wording, file: culprit).words(for: error)
            Terminal.error(said.words)
            failure = ExitCode(said.code)
          }
        }
        if let failure { throw failure }
        if rejected > 0 { throw ExitCode(2) }
      }
    }

    private func importFile(
      _ file: String, _ options: ImportOptions, _ monitor: Monitor
    ) throws -> Int {
      var warnings = WarningPrinter(showsAll: allWarnings)
      let summary = try monitor.importFile(file, options) { notice in
        switch notice {
        case .rejected(let sentences):
          Terminal.progress("")
          for sentence in sentences { Terminal.error(sentence) }
        case .odd(let oddities): for (kind, words) in oddities { warnings.take(kind, words) }
        case .changed(let number, let line, let differences):
          Terminal.progress("")
          Terminal.write("\(file.fileName):\(line): \(number)\n")
          for difference in differences { Terminal.write("  \(difference)\n") }
        case .progress(let read, let count):
          Terminal.progress("\(file.fileName) \(count == 0 ? 100 : read * 100 / count)%")
        }
      }
      Terminal.progress("")
      warnings.finish(shared.wording)
      Terminal.write(ImportSummaryText(summary, isCheck: check).text(shared.wording))
      return summary.rejected
    }
  }
}
