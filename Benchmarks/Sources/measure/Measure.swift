import Glibc

/// Runs commands turn about and prints what the median run of each took.
///
/// `measure RUNS LABEL [--before SHELL-COMMAND] COMMAND ARGUMENT… [::: LABEL …]…` starts the first
/// run of each command, then the second of each, and so on, so that whatever slows the machine for
/// a while slows all of them. A line a command comes out: label, wall, user and system seconds
/// (medians), largest resident set of all runs in KiB, with tabs between. What `--before` names is
/// done before each run by `/bin/sh` and not counted. A command that fails ends it all.
@main
enum Measure {
  static func main() {
    do throws(MeasuringProblem) {
      let plan = try Plan(Array(CommandLine.arguments.dropFirst()))
      var runs = plan.commands.map { _ in [Run]() }
      for _ in 0..<plan.runCount {
        for (index, command) in plan.commands.enumerated() {
          if let before = command.before { _ = try Run(of: ["/bin/sh", "-c", before]) }
          runs[index].append(try Run(of: command.words))
        }
      }
      for (command, runs) in zip(plan.commands, runs) {
        print(
          command.label, seconds(runs.map(\.wall)), seconds(runs.map(\.user)),
          seconds(runs.map(\.system)), runs.map(\.residentKiB).max() ?? 0, separator: "\t")
      }
    } catch {
      var said = "measure: \(error)\n"
      said.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(1)
    }
  }

  /// The median of microseconds, as seconds.
  private static func seconds(_ microseconds: [Int]) -> String {
    let sorted = microseconds.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    return "\(median / 1_000_000).\(String(1_000_000 + median % 1_000_000).dropFirst())"
  }
}

/// What was asked for.
struct Plan {
  /// A command, with what is done before each of its runs.
  struct Command {
    let label: String
    let before: String?
    let words: [String]
  }

  let runCount: Int
  let commands: [Command]

  init(_ arguments: [String]) throws(MeasuringProblem) {
    guard let runCount = arguments.first.flatMap({ Int($0) }), runCount > 0 else { throw .usage }
    self.runCount = runCount
    var commands: [Command] = []
    for words in arguments.dropFirst().split(separator: ":::", omittingEmptySubsequences: false) {
      var words = words
      guard let label = words.popFirst() else { throw .usage }
      var before: String?
      if words.first == "--before" {
        words.removeFirst()
        before = words.popFirst()
      }
      guard !words.isEmpty else { throw .usage }
      commands.append(Command(label: label, before: before, words: Array(words)))
    }
    self.commands = commands
  }
}

/// Why nothing was measured.
enum MeasuringProblem: Error, CustomStringConvertible {
  /// The arguments make no plan.
  case usage
  /// A command could not be started.
  case notStarted([String], code: Int32)
  /// A command ended with something other than success; this is what it said.
  case failed([String], status: Int32, said: String)

  var description: String {
    switch self {
    case .usage:
      "usage: measure RUNS LABEL [--before SHELL-COMMAND] COMMAND ARGUMENT… [::: LABEL …]…"
    case .notStarted(let words, let code):
      "'\(words.joined(separator: " "))' could not be started: \(String(cString: strerror(code)))."
    case .failed(let words, let status, let said):
      """
      '\(words.joined(separator: " "))' ended with \
      \(status & 0x7F == 0 ? "exit code \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"). \
      It said:
      \(said)
      """
    }
  }
}
