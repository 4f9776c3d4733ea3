import AlertPlanning
import CivilCalendar
import ContractImport
import ContractStore
package import LandLifecycle
package import Reports
import Wording

/// How a file is imported.
package struct ImportOptions: Hashable, Sendable {
  /// Whether nothing is written: neither database nor rejects file.
  package var isCheck = false
  /// Whether what the file already shows is opened as known, without a flood on the next daily run.
  package var isBaseline = false
  /// Where rows that do not go in are listed; nil for `NAME-rejects.csv` in the working folder.
  package var rejectsPath: String?
  /// A file that says what columns are whose headers do not say it; nil for none.
  package var mappingPath: String?
  /// What the office calls the source, for ranking sources; nil to go by the register's format.
  package var source: String?
  /// Which sheet of a workbook is read; nil for the only one that holds anything.
  package var sheet: String?
  /// What happened by every row of a table of events, where the rows do not say it; nil for nothing.
  package var event: String?

  /// Makes the usual options.
  package init() {}
}

/// What became of a file.
package struct ImportSummary: FileSummary, Hashable, Sendable {
  /// The file's path as given.
  package let file: String
  /// How it is encoded, and which register it is, in words.
  package let encoding: String
  /// The register's name, in words.
  package let format: String
  /// What the register does not carry at all, in one sentence; nil if it carries everything.
  package let uncarried: String?
  /// Headers that are not known.
  package let unknownHeaders: [String]
  /// Which columns were held against others, or left for them, a sentence each.
  package let besideHeaders: [String]
  /// Rows read, blank ones not among them.
  package internal(set) var rows = 0
  /// Contracts that were not known before.
  package internal(set) var new = 0
  /// Contracts whose row changed.
  package internal(set) var changed = 0
  /// Rows kept as a claim, that change nothing: sources that come first say otherwise.
  package internal(set) var kept = 0
  /// Rows that say what is known already.
  package internal(set) var unchanged = 0
  /// Rows that repeat an earlier row of the file.
  package internal(set) var repeated = 0
  /// Rows that did not go in.
  package internal(set) var rejected = 0
  /// Rows that went in and are odd.
  package internal(set) var warned = 0
  /// Rows passed over because they were blank.
  package internal(set) var blank = 0
  /// Where the header is, in one sentence; nil if it is the first line.
  package let shape: String?
  /// Rows that are no contract's, such as totals, a sentence each, at most 100.
  package internal(set) var passedOver: [String] = []
  /// How many rows are no contract's.
  package internal(set) var passedOverCount = 0
  /// The rejects file; nil if no row was rejected or nothing was written.
  package internal(set) var rejectsPath: String?
  /// The command that imports it as the file was; nil where it needs no more than its name.
  package internal(set) var rejectsCommand: String?
  /// A file of the usual name that was there, says something else, and was kept; nil for none.
  package internal(set) var rejectsKept: String?
  /// Milestones whose column of actual days is there and holds no day in any row, though they are agreed.
  package internal(set) var undated: [Milestone] = []
  /// New contracts whose supervision number a contract has that was there, under another key.
  package internal(set) var sameNumbers = SameNumbers()
  /// What the new and changed contracts lack.
  package internal(set) var gaps = DataGaps()
  /// How many alerts each group of units was given as known, by units; empty without a baseline.
  package internal(set) var baseline: [String: Int] = [:]
  /// The number by which the import is listed, shown and undone; nil if nothing was written.
  package internal(set) var number: Int64?
}

extension ImportOptions {
  /// The command that imports rows rejected from a file in the way in which the file was; nil where their
  /// file's name is enough.
  ///
  /// - Parameter asEvents: Whether the file was a table of events.
  func rejectsCommand(_ path: String, asEvents: Bool) -> String? {
    let command = command(importing: path, asEvents: asEvents)
    return command == "fallow import \(ShellText.word(path))" ? nil : command
  }

  /// The command that imports a file in the way in which these options have it.
  func command(importing path: String, asEvents: Bool) -> String {
    var words = ["fallow", "import", ShellText.word(path)]
    if let event {
      words += ["--event", ShellText.word(event)]
    } else if asEvents {
      words.append("--events")
    }
    if let mappingPath { words += ["--map", ShellText.word(mappingPath)] }
    if let source, !asEvents { words += ["--source", ShellText.word(source)] }
    return words.joined(separator: " ")
  }

  /// Refuses to look for a sheet in a file that is no workbook.
  ///
  /// - Parameter opened: The sheet that was opened; nil for a text.
  func checkSheet(of path: String, opened: SheetName?) throws(MonitorProblem) {
    if let sheet, opened == nil { throw .noSheets(path: path, sheet: sheet) }
  }
}

/// A new contract and one that another source registered before with the same supervision number.
package struct SameNumber: Hashable, Sendable {
  /// A contract of the two.
  package struct Side: Hashable, Sendable {
    /// Its number in the database.
    package let contract: Int
    /// The number people call it by.
    package let name: String
  }

  /// The one that was there.
  package let earlier: Side
  /// The new one.
  package let later: Side
}

/// New contracts whose supervision number a contract has that was there: how many, and the first.
package struct SameNumbers: Hashable, Sendable {
  /// How many pairs are named; a register may share a million numbers with another.
  package static let named = 5
  /// The first pairs.
  package internal(set) var pairs: [SameNumber] = []
  /// How many pairs there are.
  package internal(set) var pairCount = 0
  /// How many new contracts are in them.
  package internal(set) var contractCount = 0
}

/// Something said while a file is read.
package enum ImportNotice: Sendable {
  /// A row does not go in: its problems, a sentence each.
  case rejected([String])
  /// A row went in and is odd: its oddities by what they are, each with its sentence, made when
  /// it is wanted.
  case odd([(kind: String, sentence: @Sendable () -> String)])
  /// A contract's row changed: its number and what changed.
  case changed(number: String, line: Int, differences: [String])
  /// So many rows are taken, and so many of so many bytes read.
  case progress(rows: Int, bytesRead: Int, byteCount: Int)
}

extension Monitor {
  /// Imports a file in one transaction.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: How.
  ///   - notify: Called as things are found, in file order; what it throws undoes the import.
  /// - Returns: What became of it.
  /// - Throws: `ContractFile.Refusal` for a file that cannot be read; `MappingProblem`;
  ///   `MonitorProblem.noSheets`, `.importDayNotCome`;
  ///   `StoreProblem`; or what `notify` throws. Then nothing was written.
  package func importFile(
    _ path: String, _ options: ImportOptions = ImportOptions(),
    notify: (ImportNotice) throws -> Void = { _ in }
  ) throws -> ImportSummary {
    try refuseDayToCome()
    let opened = try ContractFile(path: path, options.fileOptions(today: clock.today))
    try options.checkSheet(of: path, opened: opened.sheet)
    let register = RegisterSource(format: opened.map.format.name.rawValue, name: options.source)
    var file: ContractFile? = opened
    let store = try openForImport(options)
    let (folding, last) = try store.read { (try self.folding($0), try $0.lastContract()) }
    let source = EntrySource(
      actor: settings.actor, origin: path.fileName, register: register)
    // Read on a thread of its own, while the rows are taken in.
    let digest: HandOver<Result<String, any Error>>? =
      options.isCheck
      ? nil
      : .giving { give in
        try give(
          try FileDigest.sha256(ofFileAt: path, beforeEachBlock: { try give.checkIsWanted() }))
      }
    defer { digest?.abandon() }
    do {
      var summary = try store.write(
        from: source, learnt: clock.now, foldIdentity: folding.identity, expectingMany: true
      ) { writer in
        guard let file = file.take() else { preconditionFailure("a transaction runs once") }
        var importer = Importer(self, file, path, options, folding, writer, register)
        var summary = try importer.run(notify)
        if options.isCheck { throw CheckOnly(summary: summary) }
        if let digest = try digest?.take().get() { writer.keep(importer.record(digest: digest)) }
        summary.number = writer.transactionNumber
        return summary
      }
      try store.checkpoint()
      if summary.new > 0 {
        summary.sameNumbers = try store.read {
          try sameNumbers(in: $0, after: last, from: register)
        }
      }
      return summary
    } catch let check as CheckOnly {
      return check.summary
    }
  }

  /// Refuses a day of judgement that has not come: what is known of a file is known today.
  func refuseDayToCome() throws(MonitorProblem) {
    if day > clock.today { throw .importDayNotCome(day, today: clock.today) }
  }

  /// New contracts that may be ones that were there: of another source, or of the same under a number that
  /// was mended.
  private func sameNumbers(
    in reader: StoreReader, after last: ContractID, from register: RegisterSource
  ) throws -> SameNumbers {
    var same = SameNumbers()
    var counted: ContractID?
    try reader.forEachSameSupervisionNumber(after: last, from: register) { earlier, later in
      same.pairCount += 1
      if counted != later { same.contractCount += 1 }
      counted = later
      guard same.pairs.count < SameNumbers.named else { return }
      let sides = try [earlier, later].map {
        SameNumber.Side(contract: Int($0.number), name: try name(of: $0, reader))
      }
      same.pairs.append(SameNumber(earlier: sides[0], later: sides[1]))
    }
    return same
  }

  /// Carries a check's result past the transaction that it undoes.
  private struct CheckOnly: Error {
    let summary: ImportSummary
  }

  private func openForImport(_ options: ImportOptions) throws -> ContractStore {
    guard options.isCheck else { return try openForWriting() }
    do {
      return try ContractStore(at: settings.databasePath, .writingOnlyIfPresent)
    } catch .missing {
      return try ContractStore.temporary()
    }
  }
}

extension String {
  /// The last component of a path.
  package var fileName: String { split(separator: "/").last.map(String.init) ?? self }

}
