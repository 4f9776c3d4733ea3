import ArgumentParser
import CivilCalendar
import ContractImport
import LandMonitor
import Reports
import Wording

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
    @Flag(help: "文件是事项表：已登记合同发生的事项 · The files say what happened to contracts that are known.")
    var events = false
    @Option(
      help: ArgumentHelp(
        "文件全部各行的事项，如 巡查；即按事项表导入 · What every row says happened, e.g. inspected.",
        valueName: "event"))
    var event: String?
    @Flag(help: "说明文件将如何读取，不写入 · Explain how the files would be read; write nothing.")
    var explain = false
    @OptionGroup var output: OutputOptions
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
        throw ValidationError(
          shared.wording.text(
            zh: "--rejects 只有一个文件名，不能用于\(files.count)个文件；请逐个导入，或去掉 --rejects。",
            en: "--rejects names one file; import the files one by one to use it."))
      }
      if baseline, events || event != nil {
        throw ValidationError(
          shared.wording.text(
            zh: "--baseline 用于登记，不用于事项表。",
            en: "--baseline is for registers, not for tables of events."))
      }
      if output.output != nil, files.count > 1 || !explain {
        throw ValidationError(
          shared.wording.text(
            zh: "--output 只用于一个文件的说明（--explain）；退回的行另存，请用 --rejects。",
            en:
              "--output takes the explanation (--explain) of one file; --rejects names the file of "
              + "rejected rows."))
      }
      guard let source else { return }
      let isFormat = RegisterFormat.Name(rawValue: source) != nil
      guard !source.allSatisfy(\.isWhitespace), !isFormat else {
        throw ValidationError(
          shared.wording.text(
            zh: "--source 为“\(source)”。请写本单位对该来源的称呼，例如 区台账；按登记簿格式区分的，去掉这一项。",
            en: "--source is '\(source)'. Write what the office calls the source, e.g. 区台账; "
              + "leave it out to go by the register's format."))
      }
    }

    func run() throws {
      try shared.run {
        Interruption.watch()
        let monitor = try shared.monitor(asOf: asOf)
        var options = ImportOptions()
        options.isCheck = check
        options.isBaseline = baseline
        options.rejectsPath = rejects
        options.mappingPath = map
        options.sheet = sheet
        options.event = event
        options.source = source
        var told = WorkOutput()
        var rejected = 0
        var failure: ExitCode?
        for file in files {
          do {
            rejected += try take(file, options, monitor, &told)
          } catch let interrupted as Interrupted {
            throw interrupted
          } catch {
            // One file that cannot be read does not keep the others out.
            let culprit = error is MappingProblem ? map ?? file : file
            let said = ProblemWording(shared.wording, file: culprit).words(for: error)
            Terminal.error(said.words)
            failure = ExitCode(said.code)
          }
        }
        if let failure { throw failure }
        if let code = told.failureCode { throw ExitCode(code) }
        if rejected > 0 { throw ExitCode(2) }
      }
    }

    /// Imports or explains a file; one whose header is no register's and says what happened is taken for
    /// a table of events.
    private func take(
      _ file: String, _ options: ImportOptions, _ monitor: Monitor, _ told: inout WorkOutput
    ) throws -> Int {
      if events || event != nil { return try takeEvents(file, options, monitor, &told) }
      do {
        guard explain else { return try importFile(file, options, monitor, &told) }
        try output.write(try monitor.explain(file, options), monitor)
        return 0
      } catch ContractFile.Refusal.header(let problem) {
        guard monitor.holdsEvents(file, options) else { throw ContractFile.Refusal.header(problem) }
        return try takeEvents(file, options, monitor, &told)
      }
    }

    private func takeEvents(
      _ file: String, _ options: ImportOptions, _ monitor: Monitor, _ told: inout WorkOutput
    ) throws -> Int {
      if explain {
        try output.write(try monitor.explainEvents(file, options), monitor)
        return 0
      }
      let problems = ProblemWording(shared.wording)
      var line = ProgressLine(shared.wording)
      let summary = try monitor.importEvents(
        file, options, words: { problems.ofTable.words(for: $0) },
        reject: { sentences in
          Terminal.progress("")
          for sentence in sentences { Terminal.error(sentence) }
        },
        notify: { progress in
          try Interruption.check(.importing(file: file))
          line.show(
            (zh: "\(file.fileName) 导入行", en: "\(file.fileName) importing rows"),
            progress.done, done: progress.done, of: progress.total)
        })
      Terminal.progress("")
      told.write(EventSummaryText(summary, isCheck: check).text(shared.wording))
      return summary.rejected
    }

    private func importFile(
      _ file: String, _ options: ImportOptions, _ monitor: Monitor, _ told: inout WorkOutput
    ) throws -> Int {
      var warnings = WarningPrinter(showsAll: allWarnings)
      var line = ProgressLine(shared.wording)
      let summary = try monitor.importFile(file, options) { notice in
        switch notice {
        case .rejected(let sentences):
          Terminal.progress("")
          for sentence in sentences { Terminal.error(sentence) }
        case .odd(let oddities): for (kind, words) in oddities { warnings.take(kind, words) }
        case .changed(let number, let line, let differences):
          Terminal.progress("")
          told.write("\(file.fileName):\(line): \(number)\n")
          for difference in differences { told.write("  \(difference)\n") }
        case .progress(let rows, let read, let count):
          try Interruption.check(.importing(file: file))
          line.show(
            (zh: "\(file.fileName) 导入行", en: "\(file.fileName) importing rows"), rows, done: read,
            of: count)
        }
      }
      Terminal.progress("")
      warnings.finish(shared.wording)
      told.write(ImportSummaryText(summary, isCheck: check).text(shared.wording))
      return summary.rejected
    }
  }
}
