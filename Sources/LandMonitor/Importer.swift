import AlertPlanning
import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle
import Reports
import Wording

/// Takes one file's rows into the log and the caches.
struct Importer {
  let monitor: Monitor
  private let rows: RowPreparer
  let fileName: String
  let byteCount: Int
  private let options: ImportOptions
  let folding: Folding
  let writer: StoreWriter
  let source: RegisterSource
  let columns: [ImportRecord.Column]
  let sheet: String?
  private let day: Day
  /// The columns of a table that can found no contract.
  private let actualDaysAlone: [String]
  var summary: ImportSummary
  /// What was said of the first rows that do not go in.
  var rejects: [String] = []
  /// The rows that do not go in for what is known of their contracts.
  var refused: [RefusedRow] = []
  /// The last row that said something new.
  private var last: PreparedRow?
  /// The first line of the file that spoke of a contract, for those this file has touched.
  private(set) var touched = TouchedContracts()
  /// What the file's columns say, and those of the files that earlier claims come from.
  let readFields: Set<String>
  var fieldsOfImports: [Int64: Set<String>] = [:]

  init(
    _ monitor: Monitor, _ file: consuming ContractFile, _ path: String, _ options: ImportOptions,
    _ folding: Folding, _ writer: StoreWriter, _ source: RegisterSource
  ) {
    self.source = source
    columns = file.map.recordedColumns
    readFields = columns.fields
    sheet = file.sheet?.name
    actualDaysAlone = file.map.actualDaysAlone
    let wording = monitor.wording
    summary = ImportSummary(
      file: path, encoding: wording.source(file),
      format: wording.formatName(file.map.format),
      uncarried: wording.uncarried(by: file.map),
      unknownHeaders: file.map.unknownHeaders, besideHeaders: wording.besideHeaders(file.map),
      shape: wording.tableShape(file.shape))
    fileName = path.fileName
    byteCount = file.byteCount
    let rejects =
      options.isCheck
      ? nil
      : file.map.rejects(
        at: options.rejectsPath ?? fileName.rejectsName(isWorkbook: file.sheet != nil),
        delimiter: file.delimiter, monitor.rejectsHeading(of: fileName))
    rows = RowPreparer(
      file, rejects: rejects, folding: folding, day: monitor.day, isBaseline: options.isBaseline,
      wording: wording, fileName: fileName, source: source)
    self.monitor = monitor
    self.options = options
    self.folding = folding
    self.writer = writer
    day = monitor.day
  }

  mutating func run(_ notify: (ImportNotice) throws -> Void) throws -> ImportSummary {
    let batches = rows.start(recognisingBy: try beginKnownRows() ? monitor : nil)
    defer {
      batches.abandon()
      rows.discardRejects()
    }
    while true {
      let batch = batches.take()
      // Whoever of the two has less to do judges; what comes of a row is the same.
      rows.isAhead.isSo = batches.isHalfFull
      let isAtEnd = try take(try batch.get(), notify)
      batches.handBack(batch)
      guard isAtEnd else { continue }
      try closeRejects()
      return summary
    }
  }

  /// Takes a batch's rows; true at the end of the file.
  private mutating func take(
    _ batch: PreparedBatch, _ notify: (ImportNotice) throws -> Void
  ) throws -> Bool {
    let newBefore = summary.new
    for item in batch.items {
      summary.rows += 1
      switch item {
      case .accepted(let row): try take(row, notify)
      case .recognised(let row): try take(row, from: batch, notify)
      case .rejected(let sentences):
        summary.rejected += 1
        rejects += sentences.prefix(ImportRecord.keptRejects - rejects.count)
        try notify(.rejected(sentences))
      }
    }
    rows.areNewExpected.isSo = 2 * (summary.new - newBefore) >= batch.items.count
    try notify(
      .progress(rows: summary.rows, bytesRead: batch.bytesRead, byteCount: byteCount))
    guard let end = batch.end else { return false }
    summary.blank = end.blankRows
    summary.passedOver = end.passedOver
    summary.passedOverCount = end.passedOverCount
    summary.undated = end.undated
    return true
  }

  /// Finishes the rejects file, and says where it is.
  private mutating func closeRejects() throws {
    let rejects = try rows.closeRejects(adding: refused) {
      try ContractFile(path: summary.file, options.fileOptions(today: monitor.clock.today))
    }
    (summary.rejectsPath, summary.rejectsKept) = (rejects?.path, rejects?.kept)
    summary.rejectsCommand = rejects.flatMap { options.rejectsCommand($0.path, asEvents: false) }
  }

  // MARK: - Rows recognised by their text

  /// Begins to write down the rows of this file; true if rows of the last one of its kind are known.
  private func beginKnownRows() throws -> Bool {
    guard let identity = rows.reading?.identityBytes(from: source) else { return false }
    let isKnown = try writer.reader.knownRows(readAs: identity) != nil
    try writer.beginKnownRows(readAs: identity)
    return isKnown
  }

  private mutating func take(
    _ row: RecognisedRow, from batch: PreparedBatch, _ notify: (ImportNotice) throws -> Void
  ) throws {
    let known = row.match.row
    guard !touched.isChanged(known.contract) else {
      // Another row has changed the contract meanwhile, so that this one says something new.
      let text = Array(batch.texts[row.text])
      guard case .accepted(let read)? = rows.reading?.read(text, line: row.line) else {
        preconditionFailure("a row that was taken in before is refused")
      }
      return try take(PreparedRow(read, from: source, known.digest, .nothing), notify)
    }
    let oddities = takeAgain(known.contract, line: row.line)
    try writer.append(known, recognisedAt: row.match.place)
    try tell(oddities, notify)
  }

  /// Takes a row that says what is known of its contract; what is odd if this file has said so before.
  private mutating func takeAgain(
    _ contract: ContractID, line: Int
  ) -> [RowProblem<RowOddity>] {
    if let earlier = touched.line(of: contract) {
      summary.repeated += 1
      return [oddity(line, .repeated(line: earlier))]
    }
    summary.unchanged += 1
    touched.insert(contract, line: line)
    return []
  }

  // MARK: - Accepted rows

  private mutating func take(
    _ row: PreparedRow, _ notify: (ImportNotice) throws -> Void
  ) throws {
    let numbered = try writer.contracts(knownAs: row.key)
    let row = try numberingParts(row, as: numbered)
    let digest = row.encoded.digest
    let known = numbered.filter(\.isWholeKey)
    var oddities = row.oddities
    if let same = known.first(where: { $0.contentDigest == digest }) {
      oddities += takeAgain(same.contract, line: row.line)
      try remember(row, of: same.contract)
    } else if let same = try claimant(known, saying: row, except: touched.holds) {
      // The source said so before, behind others, or a person put something else in its place.
      oddities += takeAgain(same.contract, line: row.line)
      try remember(row, of: same.contract)
    } else if case let near = try nearest(of: known, to: row), let older = near.first {
      oddities +=
        near.count > 1
        ? try refuse(row, among: near, notify) : try change(older, to: row, notify)
    } else if known.isEmpty, case let alike = try renamed(row, numbered), let older = alike.first {
      oddities +=
        alike.count > 1
        ? try refuse(row, among: alike, notify) : try rename(older, to: row, notify)
    } else if let same = try known.first(where: { try isSpelledOtherwise(row, in: $0) }) {
      oddities += takeAgain(same.contract, line: row.line)
      try remember(row, of: same.contract)
    } else {
      if let first = known.first, let line = touched.line(of: first.contract) {
        if let last, last.key == row.key,
          let days = InstalmentRows.joined(last.registration, row.registration)
        {
          throw MonitorProblem.instalmentRows(
            path: summary.file, line: row.line, earlier: last.line, days: days)
        }
        oddities.append(oddity(row.line, .sameKey(line: line)))
      }
      oddities += try register(row)
    }
    try tell(oddities, notify)
  }

  /// Writes down that a row says what is now known of a contract, for the next file.
  private func remember(_ row: PreparedRow, of contract: ContractID) throws {
    guard let digest = row.digest else { return }
    try writer.append(KnownRow(digest, of: contract), recognisedAt: nil)
  }

  private mutating func register(_ row: PreparedRow) throws -> [RowProblem<RowOddity>] {
    guard actualDaysAlone.isEmpty else {
      let numbers = row.registration.numbers
      throw MonitorProblem.contractOfActualDaysAlone(
        path: summary.file, line: row.line,
        number: numbers.contract ?? numbers.supervision ?? numbers.parcel,
        headers: actualDaysAlone, command: options.command(importing: summary.file, asEvents: true))
    }
    let judged = row.judged ?? rows.judged(row.registration, row.encoded)
    last = row
    let contract = try writer.makeContract(knownAs: row.key)
    touched.insert(contract, line: row.line)
    let entry = try writer.append(row.encoded, of: contract, line: row.line)
    try writer.save(judged.status, asNew: contract, registeredBy: entry, logPosition: entry)
    try remember(row, of: contract)
    if options.isBaseline { try openAsKnown(judged.findings, of: contract, row.registration) }
    summary.new += 1
    summary.gaps.add(judged.missing)
    return judged.oddities.isEmpty ? [] : judged.oddities.map { oddity(row.line, $0) }
  }

  /// Puts a row in the place of what the source said before of a contract, or beside what others say.
  mutating func change(
    _ known: StoreWriter.KnownContract, to row: PreparedRow,
    _ notify: (ImportNotice) throws -> Void
  ) throws -> [RowProblem<RowOddity>] {
    let before = try writer.reader.log(of: known.root)
    let own = try ownClaim(on: known.contract, in: before)
    let written = NewEntry(
      contract: known.contract, content: .registered(row.registration),
      supersedes: own?.entry.number, line: row.line)
    let moved = factsMoved(by: written, in: before)
    if !moved.isEmpty { return try refuse(row, .movesFacts(moved), notify) }
    last = row
    touched.insert(known.contract, line: row.line, isChanged: true)
    try remember(row, of: known.contract)
    var entry = try writer.append(written)
    var log = before.adding(written, as: entry, from: source)
    let correction = own.flatMap { KeptCorrection(of: $0, in: before, under: row.registration) }
    if let correction, correction.isKept {
      let again = NewEntry(
        contract: known.contract, content: .registered(correction.registration), supersedes: entry,
        document: correction.document, remark: correction.remark)
      entry = try writer.append(again)
      log = log.adding(again, as: entry, from: source)
    }
    guard let after = Standing(log) else {
      preconditionFailure("a contract just registered has a registration that holds")
    }
    let folded = folding.fold(known.root, after, on: day, isUntold: true)
    try writer.save(folded.row, findings: folded.findingRows, isNew: false)
    summary.gaps.add(folded.judgement.missingFields(on: day, amid: folded.findings))
    let told =
      (correction?.replaced(monitor.wording) ?? []).map(RowOddity.init)
      + newContradictions(in: folded.judgement, since: before)
      + countedForEachPart(by: written, in: before)
    guard let was = before.registration?.registration else {
      // Its import was undone; now it is there again.
      try writer.forgetWithdrawal(of: known.root)
      summary.new += 1
      return told.map { oddity(row.line, $0) }
    }
    let differences = monitor.wording.differences(from: was, to: after.registration)
    if differences.isEmpty, log.claims.first?.entry.number != entry {
      summary.kept += 1
    } else {
      summary.changed += 1
      try notify(
        .changed(
          number: folded.row.name, line: row.line, differences: differences))
    }
    return (told + disagreements(of: entry, in: log)).map { oddity(row.line, $0) }
  }

  /// Opens what is so already as known, told by one line a group of units.
  private mutating func openAsKnown(
    _ findings: [Finding], of contract: ContractID, _ registration: Registration
  ) throws {
    func units(for kind: FindingKind) -> String {
      monitor.routing.units(
        for: kind, ownUnits: registration[.responsibleUnits],
        town: registration.town(amid: monitor.configuration.towns))
    }
    for change in AlertPlan.changes(findings: findings, known: [], units: units) {
      guard case .opened(let finding, let episode) = change else { continue }
      let units = units(for: finding.kind)
      summary.baseline[units, default: 0] += 1
      try writer.save(
        AlertRow(
          finding, of: contract, episode: episode, openedOn: day, isBaseline: true,
          units: units))
    }
  }
}
