import ArgumentParser
import LandMonitor
import Wording

extension ImportCommand {
  /// `fallow import list`
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "历次导入 · Every import, and whether it stands.")

    @OptionGroup var reading: ReadingOptions

    func run() throws { try reading.write { try $0.imports() } }
  }

  /// `fallow import show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "一次导入写入了什么 · What an import brought.")

    @Argument(help: "号，见 fallow import list · The import's number.")
    var number: Int
    @Option(help: "最多列出多少行 · How many rows are listed at most.")
    var limit: Int = 50
    @OptionGroup var reading: ReadingOptions

    func validate() throws {
      guard limit >= 0 else { throw ValidationError(reading.shared.wording.negativeLimit(limit)) }
    }

    func run() throws { try reading.write { try $0.showImport(number, atMost: limit) } }
  }

  /// `fallow import undo`
  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo", abstract: "撤销一次导入 · Takes an import back.",
      discussion: HelpText.text(
        zh: """
          不删除任何记录：该次导入写入的每一行都加一条撤销，被它取代的重新有效。
          以后的导入所载不变。此后录入的事项和更正会阻止撤销，并逐一列出；
          --force 仍予撤销。要恢复已撤销的导入，再次导入该文件即可。
          """,
        en: """
          Nothing is deleted: every row the import wrote gets a retraction, and what it superseded holds \
          again. What a later import said stays. Facts and corrections entered since then stop it and are \
          listed; --force undoes it all the same. To have an undone import back, import the file again.
          """))

    @Argument(help: "号，见 fallow import list · The import's number.")
    var number: Int
    @Flag(help: "此后另有记录也撤销 · Undo it even if entries made since rest on it.")
    var force = false
    @OptionGroup var changing: ChangingOptions

    func run() throws {
      Interruption.watch()
      var line = ProgressLine(changing.shared.wording)
      try changing.write { monitor, isCheck in
        let report = try monitor.undoImport(number, isForced: force, isCheck: isCheck) { progress in
          try Interruption.check(.undoing(number))
          line.show(
            (zh: "撤销导入", en: "undoing the import"), progress.done, done: progress.done,
            of: progress.total)
        }
        Terminal.progress("")
        return report
      }
    }
  }
}
