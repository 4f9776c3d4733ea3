import Channels
import CivilCalendar
import ContractImport
import ContractStore
import Files
import LandLifecycle
import LandMonitor
import Reports
import Wording
import Workbooks

/// A file given on the command line that cannot be read.
enum InputProblem: Error {
  /// The system would not give it, with its `errno`.
  case unreadable(path: String, errorNumber: Int32)
  /// It is no text in UTF-8.
  case notText(path: String)
  /// It is no file of holidays.
  case holidays(path: String, HolidayFileProblem)
}

/// What went wrong, in words, with the exit code it ends with.
struct ProblemWording {
  /// Exit codes, as `sysexits.h` has them where it has them.
  enum Code {
    static let cannotBeDone: Int32 = 1
    static let wrongUsage: Int32 = 64
    static let inputUnreadable: Int32 = 66
    static let cannotWrite: Int32 = 73
    static let database: Int32 = 74
    static let tryAgain: Int32 = 75
  }

  let wording: Wording
  private let file: String
  /// Whether values stand in the columns of a table, and are no options.
  let isOfTable: Bool

  init(_ wording: Wording, file: String = "", isOfTable: Bool = false) {
    self.wording = wording
    self.file = file
    self.isOfTable = isOfTable
  }

  /// The same problems where values stand in the columns of a table.
  var ofTable: ProblemWording { ProblemWording(wording, file: file, isOfTable: true) }

  func words(for error: any Error) -> (words: String, code: Int32) {
    switch error {
    case ContractFile.Refusal.file(let refusal):
      return (wording.fileRefusal(refusal, file: file), Code.inputUnreadable)
    case ContractFile.Refusal.header(let problem):
      return (wording.headerProblem(problem, file: file), Code.inputUnreadable)
    case let problem as MappingProblem:
      return (wording.mappingProblem(problem, file: file), Code.inputUnreadable)
    case let problem as FileProblem:
      return words(
        for: MonitorProblem.cannotWrite(path: problem.path, errorNumber: problem.errorNumber))
    case let problem as RejectsProblem: return (wording.rejectsProblem(problem), Code.cannotWrite)
    case let problem as WorkbookProblem: return (words(for: problem), Code.cannotWrite)
    case let problem as StoreProblem: return words(for: problem)
    case let problem as MonitorProblem: return words(for: problem)
    case let refusal as RecordRefusal: return (words(for: refusal), Code.cannotBeDone)
    case let problem as FactPhraseProblem: return (wording.problem(problem), Code.wrongUsage)
    case CorrectionRefusal.phrase(let problem):
      return (wording.problem(problem), Code.wrongUsage)
    case let refusal as CorrectionRefusal: return (words(for: refusal), Code.cannotBeDone)
    case let refusal as NoticeRefusal: return (wording.refusal(refusal), Code.cannotBeDone)
    case let damage as LogDamage: return (words(for: damage), Code.cannotBeDone)
    case let problem as CrontabProblem: return (words(for: problem), Code.cannotBeDone)
    case let problem as LandMonitor.Configuration.Problem:
      return (words(for: problem), Code.inputUnreadable)
    case let problem as RuleFileProblem: return (words(for: problem), Code.inputUnreadable)
    case let problem as LocalRuleProblem:
      return (words(for: problem, suggestion: nil), Code.inputUnreadable)
    case let problem as SuppositionProblem: return (words(for: problem), Code.cannotBeDone)
    case let problem as HolidayNoticeProblem: return (words(for: problem), Code.inputUnreadable)
    case let interrupted as Interrupted: return (words(for: interrupted), interrupted.code)
    case let problem as InputProblem: return (words(for: problem), Code.inputUnreadable)
    case let problem as DeliveryProblem:
      let reason = wording.systemError(problem.errorNumber)
      return (
        wording.text(
          zh: "无法写到标准输出（\(reason)），当日评估下次运行时再发送。",
          en: "Standard output was not taken (\(reason)); the next run sends this text again."),
        Code.database
      )
    default: return ("\(error)", Code.database)
    }
  }

  private func words(for problem: InputProblem) -> String {
    switch problem {
    case .unreadable(let path, let number):
      wording.text(
        zh: "\(path)：无法读取（\(wording.systemError(number))）。",
        en: "\(path): cannot be read (\(wording.systemError(number))).")
    case .notText(let path):
      wording.text(
        zh: "\(path)：不是 UTF-8 文本。请另存为 UTF-8 编码后再载入。",
        en: "\(path): it is no text in UTF-8. Save it in UTF-8 and load it again.")
    case .holidays(let path, let problem): words(for: problem, in: path)
    }
  }

  // MARK: - The database

  private func words(for problem: StoreProblem) -> (words: String, code: Int32) {
    switch problem {
    case .missing(let path):
      return (
        wording.text(
          zh: "还没有数据库 \(path)。请先导入：fallow import FILE.csv",
          en: "There is no database at \(path) yet. Import first: fallow import FILE.csv"),
        Code.cannotBeDone
      )
    case .cannotOpen, .isFolder, .damaged: return (wordsOfFile(problem), Code.database)
    case .notOurs(let path):
      return (
        wording.text(
          zh: "\(path) 不是本软件的数据库。请用 --database 指定其他文件。",
          en: "\(path) is not a database of Fallow's. Name another with --database."),
        Code.database
      )
    case .needsMigration(let path):
      return (
        wording.text(
          zh: "\(path) 由其他版本建立，须先更新：fallow rebuild",
          en: "\(path) was made by another version; bring it up to date: fallow rebuild"),
        Code.database
      )
    case .busy(let path):
      return (
        wording.text(
          zh: "另一进程正在写入 \(path)，请稍后再试。",
          en: "Another process is writing to \(path). Try again in a moment."),
        Code.tryAgain
      )
    case .readOnly(let path):
      return (
        wording.text(
          zh: "没有写入 \(path) 的权限；只查看，也要能在其文件夹中建立临时文件。请由有权限的账户运行，"
            + "或复制到可写的文件夹后用 --database 指定：cp \(ShellText.word(path)) ~/",
          en:
            "There is no permission to write to \(path); reading, too, makes temporary files in its "
            + "folder. Run this as an account that may, or copy the file to a folder of your own and name "
            + "it with --database: cp \(ShellText.word(path)) ~/"),
        Code.cannotWrite
      )
    case .diskFull(let path):
      return (
        wording.text(
          zh: "磁盘已满，\(path) 未作任何改动。", en: "The disk is full; \(path) was left as it was."),
        Code.cannotWrite
      )
    case .cacheUnreadable(let contract):
      return (
        wording.text(
          zh: "宗地 #\(contract) 的计算结果无法读取，请运行 fallow rebuild。",
          en: "The cached row of parcel #\(contract) cannot be read. Run: fallow rebuild"),
        Code.database
      )
    case .entryUnreadable(let entry, let problem):
      return (
        wording.text(
          zh: "记录 #\(entry.number) 无法读取（\(problem)），请运行 fallow verify。",
          en: "Entry #\(entry.number) cannot be read (\(problem)). Run: fallow verify"),
        Code.database
      )
    case .database(let reason):
      return (wording.text(zh: "数据库错误：\(reason)", en: "Database error: \(reason)"), Code.database)
    }
  }

  /// What is wrong with the file itself.
  private func wordsOfFile(_ problem: StoreProblem) -> String {
    switch problem {
    case .isFolder(let path):
      wording.text(
        zh: "\(path) 是文件夹，不是数据库文件。请用 --database 指定文件，例如 --database \(path)/fallow.db",
        en: "\(path) is a folder. Name the file with --database, e.g. --database \(path)/fallow.db")
    case .damaged(let path):
      wording.text(
        zh: "数据库 \(path) 已损坏，没有作任何改动。请先另存一份，再从备份恢复；没有备份的，可用 "
          + "sqlite3 \(ShellText.word(path)) .recover 取出尚可读的内容，再核对：fallow verify",
        en:
          "The database \(path) is damaged; nothing was changed. Keep a copy and restore your backup; "
          + "without one, sqlite3 \(ShellText.word(path)) .recover saves what can be read. Then: fallow verify"
      )
    case .cannotOpen(let path, "unable to open database file"):
      wording.text(
        zh: "打不开数据库 \(path)：没有它的文件夹，或没有读写的权限。请核对路径和权限，或用 --database 指定其他文件。",
        en:
          "Cannot open the database \(path): its folder is not there, or there is no permission. Check "
          + "both, or name another file with --database.")
    case .cannotOpen(let path, let reason):
      wording.text(
        zh: "打不开数据库 \(path)（SQLite：\(reason)）。请核对该文件和磁盘，或用 --database 指定其他文件。",
        en:
          "Cannot open the database \(path) (SQLite: \(reason)). Check the file and the disk, or name "
          + "another file with --database.")
    case .missing, .notOurs, .needsMigration, .busy, .readOnly, .diskFull, .cacheUnreadable,
      .entryUnreadable, .database:
      preconditionFailure("these have words of their own")
    }
  }

  private func words(for damage: LogDamage) -> String {
    switch damage {
    case .gap(let entry):
      wording.text(
        zh: "记录 #\(entry.number) 之前有缺失。", en: "Entries are missing before #\(entry.number).")
    case .entriesChanged(let first, let last, let transaction) where first == last:
      wording.text(
        zh: "记录 #\(first.number)（事务 \(transaction)）的内容被改动。",
        en: "Entry #\(first.number) (transaction \(transaction)) was changed.")
    case .entriesChanged(let first, let last, let transaction):
      wording.text(
        zh: "记录 #\(first.number) 至 #\(last.number)（事务 \(transaction)）的内容被改动。",
        en: "Entries #\(first.number) to #\(last.number) (transaction \(transaction)) were changed."
      )
    case .chainBroken(let transaction):
      wording.text(
        zh: "事务 \(transaction) 与前一事务不相衔接。",
        en: "Transaction \(transaction) does not follow from the one before it.")
    case .wrongEnd(let expected, let found):
      wording.text(
        zh: "记录应有 \(expected) 条，实有 \(found) 条。",
        en: "The log should have \(expected) entries and has \(found).")
    }
  }
}
