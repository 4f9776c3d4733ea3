import ArgumentParser
import LandMonitor
import Wording

/// `fallow rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "规则及出处 · Every number from law, with its source.",
    subcommands: [Show.self, Load.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "显示或核查规则 · Shows the rules, or checks them.")

    @Flag(help: "列出须核实、已失效或将失效的规则；有则以 1 退出 · What needs attention; then exit code 1.")
    var check = false
    @Option(help: "提前多久提示将失效，如 90d · How long before the end a rule is told to lapse.")
    var within: DueCommand.Span = DueCommand.Span(days: 90)
    @OptionGroup var reading: ReadingOptions

    func run() throws {
      guard check else { return try reading.write { try $0.rules() } }
      var needsAttention = false
      try reading.write { monitor in
        let checked = try monitor.checkRules(within: within.days)
        needsAttention = checked.needsAttention
        return checked.report
      }
      if needsAttention { throw ExitCode(ProblemWording.Code.cannotBeDone) }
    }
  }

  struct Load: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "load", abstract: "载入本单位规则文件 · Loads a file of the office's own rules.")

    @Argument(help: "JSON 文件 · The file.")
    var file: String
    @OptionGroup var shared: SharedOptions

    func run() throws {
      try shared.run {
        let rules = try RuleFile(contentsOf: file)
        var progress = FoldingProgress(shared.wording, .foldingWhatWasWritten)
        let outcome = try shared.monitor().loadRules(rules, origin: file) { try progress.show($0) }
        Terminal.progress("")
        let wording = shared.wording
        let list = outcome.names.joined(separator: wording.text(zh: "、", en: ", "))
        let now =
          list.isEmpty
          ? wording.text(zh: "本单位规则为空", en: "the office has no rules of its own")
          : wording.text(zh: "本单位规则：\(list)", en: "the office's own rules: \(list)")
        let replaced =
          outcome.replaced.map {
            wording.text(zh: "，取代 #\($0)", en: ", in the place of #\($0)")
          } ?? ""
        let words =
          outcome.entry.map {
            wording.text(
              zh: "已载入 #\($0)\(replaced)；\(now)。", en: "Loaded #\($0)\(replaced); \(now).")
          }
          ?? wording.text(zh: "与已载入的相同，未作改动；\(now)。", en: "The same as loaded; \(now).")
        for line in [words] + outcome.moved { Terminal.write(line + "\n") }
      }
    }
  }
}
