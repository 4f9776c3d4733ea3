import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle
import Wording
import Workbooks

/// What became of a table of events.
public struct EventSummary: FileSummary, Hashable, Sendable {
  /// The file's path as given.
  public let file: String
  /// How it is encoded, in words.
  public let encoding: String
  /// Headers that are not known.
  public let unknownHeaders: [String]
  /// Rows read, blank ones not among them.
  public internal(set) var rows = 0
  /// Facts recorded.
  public internal(set) var facts = 0
  /// Contracts that something was recorded of.
  public internal(set) var contracts = 0
  /// Rows that said something new.
  public internal(set) var recorded = 0
  /// Rows that say what is on record already.
  public internal(set) var known = 0
  /// Rows that did not go in.
  public internal(set) var rejected = 0
  /// Rejected rows whose numbers no contract has.
  public internal(set) var unmatched = 0
  /// Rejected rows whose numbers several contracts have.
  public internal(set) var ambiguous = 0
  /// Rows passed over because they were blank.
  public internal(set) var blank = 0
  /// Rows that are no event's, such as totals, a sentence each, at most 100.
  public internal(set) var passedOver: [String] = []
  /// How many rows are no event's.
  public internal(set) var passedOverCount = 0
  /// The rejects file; nil if no row was rejected or nothing was written.
  public internal(set) var rejectsPath: String?
}

extension Monitor {
  /// Whether a file that is no register is a table of events by its headers.
  public func holdsEvents(_ path: String, _ options: ImportOptions) -> Bool {
    // What cannot be read at all is told where it is imported.
    guard let file = try? EventFile(path: path, options), file.map.isOfEvents else { return false }
    return true
  }

  /// Imports a table of events in one transaction: each row that fits what is on record.
  ///
  /// The rows of a contract are recorded in the order of their days, whatever their order in the file.
  /// They are held in memory until then.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: How.
  ///   - words: Why a fact cannot stand beside what is on record, in words.
  ///   - reject: Takes the problems of a row that does not go in, in file order.
  ///   - notify: Hears before each contract how many are done; what it throws leaves the import with
  ///     nothing written.
  /// - Throws: `ContractFile.Refusal` for a file that cannot be read; `MappingProblem`;
  ///   `StoreProblem`; then nothing was written.
  public func importEvents(
    _ path: String, _ options: ImportOptions = ImportOptions(),
    words: @escaping (RecordRefusal) -> String,
    reject: ([String]) -> Void = { _ in }, notify: (WorkProgress) throws -> Void = { _ in }
  ) throws -> EventSummary {
    let said = EventWords(wording, file: path.fileName, refusal: words)
    var batch = try EventBatch(try EventFile(path: path, options), path, options, said, day)
    _ = try openForReading()
    let store = try openForWriting()
    let folding = try store.read { try self.folding($0) }
    let source = EntrySource(actor: settings.actor, origin: path.fileName)
    do {
      try store.write(from: source, learnt: clock.now, foldIdentity: folding.identity) { writer in
        try batch.record(through: writer, folding, day, notify)
        if options.isCheck { throw CheckOnly() }
        writer.keep(try batch.importRecord(of: path))
        batch.summary.rejectsPath = try batch.writeRejects(
          path, options, rejectsHeading(of: path.fileName))
      }
      try store.checkpoint()
    } catch is CheckOnly {}
    for problem in batch.problems { reject(problem.sentences) }
    return batch.summary
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

/// The rows of a table of events on their way into the log.
struct EventBatch {
  /// A row that does not go in.
  struct Problem {
    let line: Int
    let sentences: [String]
    let short: String
  }

  /// A row that says something of a contract.
  private struct Item {
    let row: EventRow
    let facts: EventFacts
    let day: Day
  }

  var summary: EventSummary
  private(set) var problems: [Problem] = []
  private var rows: [(row: EventRow, facts: EventFacts)] = []
  private let said: EventWords
  /// The sheet of the workbook; nil for a text file.
  let sheet: String?
  /// The columns that were read.
  let columns: [ImportRecord.Column]

  /// Reads a file's rows.
  init(
    _ opened: consuming EventFile, _ path: String, _ options: ImportOptions, _ said: EventWords,
    _ day: Day
  ) throws {
    var file = opened
    var words = said
    words.headers = file.map.valueHeaders
    self.said = words
    sheet = file.sheet?.name
    columns = file.map.recordedColumns
    summary = EventSummary(
      file: path, encoding: words.wording.source(file), unknownHeaders: file.map.unknownHeaders)
    while let outcome = try file.next({ outcome, _ in outcome }) {
      summary.rows += 1
      switch outcome {
      case .rejected(let reasons):
        problems.append(
          Problem(
            line: reasons[0].line, sentences: reasons.map { words.sentence($0) },
            short: reasons.map { words.wording.problemShort($0) }.joined(separator: "；")))
      case .read(let row):
        do throws(EventRowProblem) {
          rows.append((row, try EventFacts(row, word: options.event, asOf: day)))
        } catch { add(error, of: row) }
      }
    }
    summary.blank = file.blankRowCount
    summary.passedOver = file.passedOver.map { words.wording.passedOver($0) }
    summary.passedOverCount = file.passedOverCount
  }

  private mutating func add(_ problem: EventRowProblem, of row: EventRow) {
    switch problem {
    case .noContract, .numbersDiffer: summary.unmatched += 1
    case .severalContracts: summary.ambiguous += 1
    case .phrase, .notYesOrNo, .nothingSaid, .refused: break
    }
    let words = said.words(for: problem)
    problems.append(
      Problem(line: row.line, sentences: [said.sentence(words, line: row.line)], short: words))
  }

  // MARK: - Recording

  /// Records every row that fits, contract by contract.
  mutating func record(
    through writer: StoreWriter, _ folding: Folding, _ day: Day,
    _ notify: (WorkProgress) throws -> Void
  ) throws {
    let matching = try EventMatching(try writer.reader, for: rows.map(\.row))
    var items: [ContractID: [Item]] = [:]
    var names: [ContractID: String] = [:]
    var order: [ContractID] = []
    for (row, facts) in rows {
      do {
        let status = try matching.contract(of: row)
        let first = facts.facts.first?.fact.day ?? day
        if items[status.contract] == nil { order.append(status.contract) }
        names[status.contract] = status.summary.displayNumber ?? "#\(status.contract.number)"
        items[status.contract, default: []].append(Item(row: row, facts: facts, day: first))
      } catch let problem as EventRowProblem {
        add(problem, of: row)
      }
    }
    for (done, contract) in order.enumerated() {
      try notify(WorkProgress(done: done, total: order.count))
      let sorted = (items[contract] ?? []).sorted {
        ($0.day, $0.row.line) < ($1.day, $1.row.line)
      }
      try record(
        sorted, of: contract, names[contract] ?? "", through: writer, folding, day)
    }
    problems.sort { $0.line < $1.line }
    summary.rejected = problems.count
  }

  private mutating func record(
    _ items: [Item], of contract: ContractID, _ name: String, through writer: StoreWriter,
    _ folding: Folding, _ day: Day
  ) throws {
    var log = try writer.reader.log(of: contract)
    guard let (_, registration) = log.registration else {
      for item in items { add(.noContract(name), of: item.row) }
      return
    }
    let before = log.entries.count
    for item in items {
      var facts = log.facts
      var new: [(fact: Fact, column: Int?)] = []
      do throws(RecordRefusal) {
        for (fact, column) in item.facts.facts where !facts.contains(fact) {
          try RecordCheck(registration, facts: facts, folding, on: day, parcel: name).check(fact)
          facts.append(fact)
          new.append((fact, column))
        }
      } catch {
        add(.refused(error), of: item.row)
        continue
      }
      if new.isEmpty { summary.known += 1 } else { summary.recorded += 1 }
      summary.facts += new.count
      for (fact, column) in new {
        let written = NewEntry(
          contract: contract, content: .fact(fact), line: item.row.line,
          column: column.map { $0 + 1 },
          document: item.facts.document, remark: item.facts.remark)
        let number = try writer.append(written)
        // A transaction does not read what it appends itself.
        log = log.adding(
          Entry(
            number: number, learnt: writer.learnt, source: EntrySource(actor: "", origin: ""),
            written: written))
      }
    }
    guard log.entries.count > before else { return }
    summary.contracts += 1
    guard let folded = folding.fold(contract, log, on: day, isUntold: true) else { return }
    try writer.save(folded.row, findings: folded.findings.map(FindingRow.init), isNew: false)
  }

  // MARK: - Rejects

  /// Goes through the file once more, and keeps the rows that did not go in.
  func writeRejects(
    _ path: String, _ options: ImportOptions, _ heading: WorkbookHeading
  ) throws -> String? {
    guard !problems.isEmpty else { return nil }
    var file = try EventFile(path: path, options)
    let rejects = file.map.rejects(
      at: options.rejectsPath ?? path.fileName.rejectsName(isWorkbook: file.sheet != nil),
      delimiter: file.delimiter, heading)
    let reasons = Dictionary(
      problems.map { ($0.line, $0.short) }, uniquingKeysWith: { $0 + "；" + $1 })
    while let _: Void = try file.next({ _, record in
      if let reason = reasons[record.line] { try rejects.append(record, problem: reason) }
    }) {}
    return try rejects.close()
  }
}
