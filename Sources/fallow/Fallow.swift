import ArgumentParser
import Wording

/// The command line.
@main
struct Fallow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fallow",
    abstract: "土地全生命周期合同评估 · Follows land-grant contracts and says what is overdue or idle.",
    discussion: HelpText.text(
      zh: """
        宗地按编号、项目名称或使用权人名称的任一部分查找。

        退出码：0 完成；1 办不到（没有这宗地、被拒绝、发现损坏、规则须处理）；
        2 已导入，但有退回的行；64 用法不对；66 读不了输入；73 写不了；
        74 数据库出错；75 正忙，请稍后再试；130、143 被 Ctrl-C 或系统中止，
        另有一句说明现状；141 报表的读取方已经退出。
        """,
      en: """
        A parcel is found by any part of its numbers, its project's or its holder's name.

        Exit codes: 0 done; 1 cannot be done (no such parcel, refused, damage found, a rule to act on); \
        2 imported, but rows were rejected; 64 wrong usage; 66 input cannot be read; \
        73 cannot write; 74 database problem; 75 busy, try again; 130, 143 ended by Ctrl-C or the \
        system, which says what stands; 141 the reader of a report has gone.
        """),
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, SourcesCommand.self, LinkCommand.self, UnlinkCommand.self,
      RecordCommand.self, CorrectCommand.self, ShowCommand.self,
      ListCommand.self, DueCommand.self, WhyCommand.self, WhyNotCommand.self,
      ForecastCommand.self, SimulateCommand.self, QueueCommand.self, NoticeCommand.self,
      QualityCommand.self,
      DailyCommand.self, RulesCommand.self, DiagramCommand.self,
      ScheduleCommand.self, VerifyCommand.self, RebuildCommand.self, TemplateCommand.self,
      HolidaysCommand.self,
    ])

  /// Runs the command that the arguments name.
  static func main() {
    Terminal.outliveReaders()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try command(for: arguments)
      try command.run()
    } catch {
      // A command that has said what is wrong ends with a code alone.
      guard exitCode(for: error) == .validationFailure, !(error is ExitCode) else {
        exit(withError: error)
      }
      let language = UsageWords.language(askedForBy: arguments) ?? SharedOptions.usualLanguage
      let words = UsageWords(Wording(language), arguments: arguments)
      Terminal.error(words.message(fullMessage(for: error)))
      exit(withError: ExitCode.validationFailure)
    }
  }

  /// The command that arguments name, with its values.
  ///
  /// A subcommand reads its arguments by itself where it can: reading them through the whole tree
  /// takes more than a millisecond, which grows with each command. What it cannot take (help, a
  /// slip, a script of completions) is read through the whole tree, which knows what to say.
  private static func command(for arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first,
      let named = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      isOwn(type(of: command), of: named)
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Whether a type of command is this one or below it, and none of the parser's own, such as help.
  private static func isOwn(
    _ type: any ParsableCommand.Type, of command: any ParsableCommand.Type
  ) -> Bool {
    type == command || command.configuration.subcommands.contains { isOwn(type, of: $0) }
  }
}
