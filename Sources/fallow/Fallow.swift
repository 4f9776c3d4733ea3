import ArgumentParser

/// The command line.
@main
struct Fallow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fallow",
    abstract: "土地全生命周期合同评估 · Follows land-grant contracts and says what is overdue or idle.",
    discussion: """
      A parcel is found by any part of its numbers, its project's or its holder's name.

      Exit codes: 0 done; 1 cannot be done (no such parcel, refused, damage found, a rule to act on); \
      2 imported, but rows were rejected; 64 wrong usage; 66 input cannot be read; \
      73 cannot write; 74 database problem; 75 busy, try again.
      """,
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, SourcesCommand.self, LinkCommand.self, UnlinkCommand.self,
      RecordCommand.self, CorrectCommand.self, ShowCommand.self,
      ListCommand.self, DueCommand.self, WhyCommand.self, WhyNotCommand.self,
      ForecastCommand.self, SimulateCommand.self, QueueCommand.self, NoticeCommand.self,
      DailyCommand.self, RulesCommand.self, DiagramCommand.self,
      ScheduleCommand.self, VerifyCommand.self, RebuildCommand.self, TemplateCommand.self,
      HolidaysCommand.self,
    ])
}
