import ArgumentParser
import LandMonitor
import Wording

/// `fallow sources`
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "以哪一来源为准 · Which source comes first.",
    discussion: HelpText.text(
      zh: """
        两个来源对同一合同所载不同的，以次序在前的为准；在前的未载明的，取自在后的。
        来源是登记表的格式，或 fallow import --source 名称 所起的名称。次序记入日志：
        按以前所知评估的，仍用以前的次序。

        示例
        \(examples)
        """,
      en: """
        Where two sources say different things of one contract, the one that comes first counts; what it \
        does not say is taken from the next. A source is a register's format, or what \
        `fallow import --source NAME` called it. The order is kept in the log: as known before, the old \
        order still holds.

        EXAMPLES
        \(examples)
        """), subcommands: [Show.self, Prefer.self], defaultSubcommand: Show.self)

  private static let examples = """
      fallow sources prefer 区台账 national-register
      fallow sources prefer --none
    """

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "各来源及次序 · The sources, and their order.")

    @OptionGroup var reading: ReadingOptions

    func run() throws { try reading.write { try $0.sources() } }
  }

  struct Prefer: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prefer", abstract: "选定次序 · Chooses the order, in the place of the one before.")

    @Argument(help: "来源，最先的写在最前 · The sources, first comes first.")
    var sources: [String] = []
    @Flag(help: "不再有次序 · No order any more.")
    var none = false
    @OptionGroup var shared: SharedOptions

    func validate() throws {
      guard none != !sources.isEmpty else {
        throw ValidationError(
          shared.wording.text(
            zh: "请写出来源，如 fallow sources prefer 区台账 national-register；取消次序用 --none。",
            en:
              "Name the sources, e.g. fallow sources prefer LEDGER national-register, or give --none."
          ))
      }
    }

    func run() throws {
      try shared.run {
        var progress = FoldingProgress(shared.wording, .foldingWhatWasWritten)
        let chosen = try shared.monitor().prefer(sources) { try progress.show($0) }
        Terminal.progress("")
        let wording = shared.wording
        let list = sources.joined(separator: wording.text(zh: " 先于 ", en: " before "))
        let now =
          sources.isEmpty
          ? wording.text(zh: "没有次序，以后导入的为准", en: "no order; the later import counts") : list
        Terminal.write(
          (chosen.map {
            wording.text(zh: "已选定 #\($0.entry)：\(now)。", en: "Chosen #\($0.entry): \(now).")
          } ?? wording.text(zh: "与已选定的相同，未作改动：\(now)。", en: "The same as chosen: \(now).")) + "\n")
        for line in chosen?.moved ?? [] { Terminal.write(line + "\n") }
      }
    }
  }
}
