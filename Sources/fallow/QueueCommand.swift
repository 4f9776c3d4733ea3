import ArgumentParser
import LandMonitor

/// `fallow queue`
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", _superCommandName: "fallow",
    abstract: "本单位待办事项 · What the office itself must do, and by when.")

  @Option(help: "责任单位名称的一部分 · Part of a responsible unit's name.")
  var unit: String?
  @Option(help: "多少日内，如 90d、12w、6m · Within so long.")
  var within: DueCommand.Span = DueCommand.Span(days: 90)
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    try reading.writeLong { try $0.queue(within: within.days, unit: unit, $1) }
  }
}
