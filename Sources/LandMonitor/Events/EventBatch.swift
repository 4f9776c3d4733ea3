import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle
import Reports
import Wording
import Workbooks

/// A table of events, and how it is to be read.
struct EventTable {
  let path: String
  let options: ImportOptions
  let map: HeaderMap
  /// The sheet of the workbook; nil for a text file.
  let sheet: String?
  /// How it is encoded, in words.
  let encoding: String

  init(
    _ file: consuming EventFile, _ path: String, _ options: ImportOptions, _ wording: Wording
  ) {
    self.path = path
    self.options = options
    map = file.map
    sheet = file.sheet?.name
    encoding = wording.source(file)
  }

  /// Opens the file, from its first row.
  func open() throws -> EventFile { try EventFile(path: path, options) }
}

/// The rows of a table of events on their way into the log.
///
/// A row is read, finds its contract and waits; then each contract's rows are recorded by day.
struct EventBatch {
  var summary: EventSummary
  let table: EventTable
  private let said: EventWords
  private let writer: StoreWriter
  private let folding: Folding
  private let day: Day
  private let waiting: WaitingEvents
  private let problems: EventProblems
  private var matching: EventMatching

  init(
    _ table: EventTable, _ said: EventWords, _ writer: StoreWriter, _ folding: Folding, _ day: Day
  ) throws {
    var words = said
    words.headers = table.map.valueHeaders
    words.absent = table.map.absentValues
    self.table = table
    self.said = words
    self.writer = writer
    self.folding = folding
    self.day = day
    let reader = try writer.reader
    waiting = WaitingEvents(reader, table.map)
    problems = EventProblems(reader)
    matching = EventMatching(reader)
    summary = EventSummary(
      file: table.path, encoding: table.encoding, unknownHeaders: table.map.unknownHeaders,
      besideHeaders: words.wording.besideHeaders(table.map))
  }

  // MARK: - Reading

  /// Reads every row; those that say something of a contract wait.
  mutating func read(_ notify: (WorkProgress) throws -> Void) throws {
    var file = try table.open()
    while let outcome = try file.next({ outcome, _ in outcome }) {
      if summary.rows.isMultiple(of: 256) { try notify(WorkProgress(done: 0, total: 1)) }
      summary.rows += 1
      switch outcome {
      case .rejected(let reasons):
        try problems.append(
          EventProblem(
            line: reasons[0].line,
            short: said.wording.problemsShort(reasons),
            sentences: reasons.map { said.sentence($0) }))
      case .read(let row):
        do {
          let facts = try EventFacts(row, word: table.options.event, asOf: day)
          let contract = try matching.contract(of: row)
          try waiting.append(row, of: contract, on: facts.facts.first?.fact.day ?? day)
        } catch let problem as EventRowProblem {
          try add(problem, of: row)
        }
      }
    }
    summary.blank = file.blankRowCount
    summary.passedOver = file.passedOver.map { said.wording.passedOver($0) }
    summary.passedOverCount = file.passedOverCount
  }

  private mutating func add(_ problem: EventRowProblem, of row: EventRow) throws {
    switch problem {
    case .noContract, .numbersDiffer: summary.unmatched += 1
    case .severalContracts: summary.ambiguous += 1
    case .phrase, .notYesOrNo, .nothingSaid, .anotherProject, .projectOfAnother,
      .paidInPart, .refused:
      break
    }
    let words = said.words(for: problem)
    try problems.append(
      EventProblem(
        line: row.line, short: words, sentences: [said.sentence(words, line: row.line)]))
  }

  // MARK: - Recording

  /// Records every row that fits, contract by contract.
  mutating func record(_ notify: (WorkProgress) throws -> Void) throws {
    var done = 0
    try waiting.forEachContract { contract, rows in
      try notify(WorkProgress(done: done, total: waiting.count))
      try record(rows, of: contract)
      done += rows.count
    }
    summary.rejected = problems.count
  }

  private mutating func record(_ rows: [EventRow], of contract: ContractID) throws {
    var log = try writer.reader.log(of: contract)
    guard let (_, registration) = log.registration else {
      for row in rows { try add(.noContract(contract.mark), of: row) }
      return
    }
    let name = ParcelSummary(registration).name(of: contract)
    let before = log.entries.count
    let parts = registration.terms.parts.map(\.name)
    let cautions = EventCautions(
      wording: self.said.wording, parcel: name, terms: registration.terms)
    for row in rows {
      let owner = try matching.owner(
        ofProject: row.project, otherThan: contract, named: registration[.project])
      let other = try owner.flatMap { try writer.reader.status(of: $0)?.name }
      var facts = log.facts
      let said: EventFacts
      do throws(EventRowProblem) {
        said = try EventFacts(row, word: table.options.event, asOf: day, parts: parts)
        if let project = row.project, let other {
          throw .projectOfAnother(project, contract: other, of: registration[.project] ?? "")
        }
        if let project = row.project, let known = registration[.project],
          ProjectNames.haveNothingInCommon(project, known)
        {
          throw .anotherProject(project, of: known)
        }
        try said.paid?.check(
          said.facts.map(\.fact),
          registration.terms.obligations.changed(bySupplementsIn: facts),
          price: registration.terms.price)
      } catch {
        try add(error, of: row)
        continue
      }
      let refusals = try said.facts.filter { !facts.contains($0.fact) }.compactMap { fact, _ in
        try writer.reader.refusal(of: fact, ending: contract, folding, parcel: name)
      }
      if let refusal = refusals.first {
        try add(.refused(refusal), of: row)
        continue
      }
      var new: [(fact: Fact, column: Int?)] = []
      var told: [String] = []
      do throws(RecordRefusal) {
        for (fact, column) in said.facts where !facts.contains(fact) {
          let check = RecordCheck(
            registration, facts: facts, folding, on: day, parcel: name, isTolerant: true)
          try check.check(fact, isPartNamed: said.namesPart)
          if let event = check.implied(by: fact) { told.append(cautions.implied(event, by: fact)) }
          told += [cautions.another(than: fact, in: facts), cautions.beyondReason(fact)]
            .compactMap(\.self)
          facts.append(fact)
          new.append((fact, column))
        }
      } catch {
        try add(.refused(error), of: row)
        continue
      }
      if new.isEmpty { summary.known += 1 } else { summary.recorded += 1 }
      summary.facts += new.count
      note(told, on: row.line)
      for (fact, column) in new {
        let written = NewEntry(
          contract: contract, content: .fact(fact), line: row.line, column: column.map { $0 + 1 },
          document: said.document, remark: said.remark)
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
    try writer.save(folded.row, findings: folded.findingRows, isNew: false)
  }

  /// Tells of a row that went in.
  private mutating func note(_ cautions: [String], on line: Int) {
    guard !cautions.isEmpty else { return }
    summary.warned += 1
    guard summary.warnings.count < EventSummary.namedWarnings else { return }
    summary.warnings += cautions.map { said.sentence($0, line: line) }
  }

  // MARK: - What did not go in

  /// Calls the body with what is wrong with each row that did not go in, in file order.
  func forEachProblem(_ body: (EventProblem) throws -> Void) throws {
    try problems.forEach(body)
  }

  /// Goes through the file once more, and keeps the rows that did not go in.
  func writeRejects(_ heading: WorkbookHeading) throws -> SettledRejects? {
    guard problems.count > 0 else { return nil }
    var file = try table.open()
    let path =
      table.options.rejectsPath
      ?? table.path.fileName.rejectsName(isWorkbook: table.sheet != nil)
    let rejects = file.map.rejects(at: path, delimiter: file.delimiter, heading)
    // Both go by lines, so that the file is passed once.
    try problems.forEach { problem in
      while let isReached = try file.next({ _, record in
        guard record.line == problem.line else { return false }
        try rejects.append(record, problem: problem.short)
        return true
      }), !isReached {}
    }
    return try rejects.close()
  }
}
