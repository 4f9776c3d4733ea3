import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle
import Wording

/// What became of a table of events.
package struct EventSummary: FileSummary, Hashable, Sendable {
  /// The file's path as given.
  package let file: String
  /// How it is encoded, in words.
  package let encoding: String
  /// Headers that are not known.
  package let unknownHeaders: [String]
  /// Which columns were held against others, or left for them, a sentence each.
  package let besideHeaders: [String]
  /// Rows read, blank ones not among them.
  package internal(set) var rows = 0
  /// Facts recorded.
  package internal(set) var facts = 0
  /// Contracts that something was recorded of.
  package internal(set) var contracts = 0
  /// Rows that said something new.
  package internal(set) var recorded = 0
  /// Rows that say what is on record already.
  package internal(set) var known = 0
  /// Rows that did not go in.
  package internal(set) var rejected = 0
  /// How many rows that went in are told with what they take for granted at most.
  package static let namedWarnings = 20
  /// Rows that went in and take for granted what nothing shows.
  package internal(set) var warned = 0
  /// What the first of them take for granted, a sentence each.
  package internal(set) var warnings: [String] = []
  /// Rejected rows whose numbers no contract has.
  package internal(set) var unmatched = 0
  /// Rejected rows whose numbers several contracts have.
  package internal(set) var ambiguous = 0
  /// Rows passed over because they were blank.
  package internal(set) var blank = 0
  /// Rows that are no event's, such as totals, a sentence each, at most 100.
  package internal(set) var passedOver: [String] = []
  /// How many rows are no event's.
  package internal(set) var passedOverCount = 0
  /// The rejects file; nil if no row was rejected or nothing was written.
  package internal(set) var rejectsPath: String?
  /// The command that imports it as the file was; nil where it needs no more than its name.
  package internal(set) var rejectsCommand: String?
  /// A file of the usual name that was there, says something else, and was kept; nil for none.
  package internal(set) var rejectsKept: String?
}

extension Monitor {
  /// Whether a file that is no register is a table of events by its headers.
  package func holdsEvents(_ path: String, _ options: ImportOptions) -> Bool {
    // What cannot be read at all is told where it is imported.
    guard let file = try? EventFile(path: path, options), file.map.isOfEvents else { return false }
    return true
  }

  /// Imports a table of events in one transaction: each row that fits what is on record.
  ///
  /// The rows of a contract are recorded in the order of their days, whatever their order in the file;
  /// until then they wait outside of memory, and so does what is wrong with any.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: How.
  ///   - words: Why a fact cannot stand beside what is on record, in words.
  ///   - reject: Takes the problems of a row that does not go in, in file order.
  ///   - notify: Hears as the work goes on how many rows are recorded, of how many; what it throws
  ///     leaves the import with nothing written.
  /// - Throws: `ContractFile.Refusal` for a file that cannot be read; `MappingProblem`;
  ///   `MonitorProblem.importDayNotCome`; `StoreProblem`; then nothing was written.
  package func importEvents(
    _ path: String, _ options: ImportOptions = ImportOptions(),
    words: @escaping (RecordRefusal) -> String,
    reject: ([String]) -> Void = { _ in }, notify: (WorkProgress) throws -> Void = { _ in }
  ) throws -> EventSummary {
    try refuseDayToCome()
    // What is wrong with the file itself is told before a database is made.
    let said = EventWords(wording, file: path.fileName, refusal: words)
    let file = try EventFile(path: path, options)
    try options.checkSheet(of: path, opened: file.sheet)
    let table = EventTable(file, path, options, wording)
    _ = try openForReading()
    let store = try openForWriting()
    let folding = try store.read { try self.folding($0) }
    let source = EntrySource(actor: settings.actor, origin: path.fileName)
    var checked: EventSummary?
    do {
      let batch = try store.write(
        from: source, learnt: clock.now, foldIdentity: folding.identity
      ) { writer in
        var batch = try EventBatch(table, said, writer, folding, day)
        try batch.read(notify)
        try batch.record(notify)
        if options.isCheck {
          try batch.forEachProblem { reject($0.sentences) }
          checked = batch.summary
          throw CheckOnly()
        }
        writer.keep(try batch.importRecord())
        let rejects = try batch.writeRejects(rejectsHeading(of: path.fileName))
        (batch.summary.rejectsPath, batch.summary.rejectsKept) = (rejects?.path, rejects?.kept)
        batch.summary.rejectsCommand = rejects.flatMap {
          options.rejectsCommand($0.path, asEvents: true)
        }
        return batch
      }
      try store.checkpoint()
      // Told once it is written: whoever does not listen to the end has imported it all the same.
      try store.read { _ in try batch.forEachProblem { reject($0.sentences) } }
      return batch.summary
    } catch is CheckOnly {
      guard let checked else { preconditionFailure("a batch that was checked has a summary") }
      return checked
    }
  }

  /// Leaves a transaction that was only a check.
  private struct CheckOnly: Error {}
}

extension EventFile {
  /// Opens a table of events as the options say.
  init(path: String, _ options: ImportOptions) throws {
    let mapping = try options.mappingPath.map {
      path throws(MappingProblem) in try ColumnMapping(path: path, of: .events)
    }
    try self.init(
      path: path, mapping: mapping ?? .none(of: .events), sheet: options.sheet,
      isEventGiven: options.event != nil)
  }
}
