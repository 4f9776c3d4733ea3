import Foundation

/// A golden: lines typed into a shell, each with what it printed and the code it ended with.
///
/// A line typed stands after `$ `, its further lines after `> `; a code other than 0 stands in
/// brackets. What depends on the clock or the machine is replaced by marks, and the line ends of CSV
/// by those of the golden.
struct Story {
  /// What is typed, with its further lines.
  let commands: [String]
  /// What stands before the first command.
  let preface: String

  init(parsing text: String) {
    var commands: [String] = []
    var preface = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("$ ") {
        commands.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("> "), !commands.isEmpty {
        commands[commands.count - 1] += "\n" + line.dropFirst(2)
      } else if commands.isEmpty, !line.isEmpty {
        preface += line + "\n"
      }
    }
    self.commands = commands
    self.preface = preface
  }

  /// Runs the commands in a folder of their own and returns the text as it should stand.
  ///
  /// - Parameter learnt: What stands for the day on which the session itself recorded something, ten
  ///   characters.
  func play(in session: Session, learnt: String = "<-learnt->") throws -> String {
    var text = preface
    for command in commands {
      let outcome = try session.shell(command)
      let typed = command.split(separator: "\n", omittingEmptySubsequences: false)
      text += "$ " + typed.joined(separator: "\n> ") + "\n"
      text += Self.withoutClockAndMachine(outcome.output, session, learnt)
      if outcome.code != 0 { text += "[\(outcome.code)]\n" }
    }
    return text
  }

  /// The output with marks in place of learnt days, chain heads and paths.
  private static func withoutClockAndMachine(_ output: String, _ session: Session, _ learnt: String)
    -> String
  {
    output
      .replacing("\r\n", with: "\n")
      .replacing(#/(?m)^( *\d+  )\d{4}-\d{2}-\d{2}(?=  )/#) { "\($0.1)\(learnt)" }
      .replacing(#/(?m)^(( *\d+|时间) +)\d{4}-\d{2}-\d{2} \d{2}:\d{2}/#) {
        "\($0.1)\(learnt) --:--"
      }
      .replacing(#/(#\d+ )\d{4}-\d{2}-\d{2}( \w+录入)/#) { "\($0.1)\(learnt)\($0.2)" }
      .replacing(#/\d{4}-\d{2}-\d{2}导入/#, with: "\(learnt)导入")
      .replacing(#/今天是\d{4}-\d{2}-\d{2}/#, with: "今天是\(learnt)")
      .replacing(#/today is \d{4}-\d{2}-\d{2}/#, with: "today is \(learnt)")
      .replacing(#/(imported|recorded) \d{4}-\d{2}-\d{2}/#) { "\($0.1) \(learnt)" }
      .replacing(#/"learnt" : "[-0-9]+"/#, with: "\"learnt\" : \"\(learnt)\"")
      .replacing(#/\b[0-9a-f]{64}\b/#, with: "<head>")
      .replacingOccurrences(of: Session.binary.resolvingSymlinksInPath().path, with: "<fallow>")
      .replacingOccurrences(of: session.folder.resolvingSymlinksInPath().path, with: "<folder>")
      .replacingOccurrences(of: session.folder.path, with: "<folder>")
  }

  /// The first line in which what was played differs from what should stand there.
  static func firstDifference(_ played: String, _ golden: String) -> String {
    let lines = played.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let pair = zip(lines, wanted).first { $0 != $1 }
    return pair.map { "got \($0.0), not \($0.1)" } ?? "one is longer"
  }
}
