import AlertPlanning
import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle
import Wording

/// Takes one file's rows into the log and the caches.
struct Importer {
  private let monitor: Monitor
  private let rows: RowPreparer
  private let fileName: String
  private let byteCount: Int
  private let options: ImportOptions
  private let folding: Folding
  private let writer: StoreWriter
  private let day: Day
  private var summary: ImportSummary
  /// The first line of the file that spoke of a contract, for those this file has touched.
  private var touched = TouchedContracts()

  init(
    _ monitor: Monitor, _ file: consuming ContractFile, _ path: String, _ options: ImportOptions,
    _ folding: Folding, _ writer: StoreWriter
  ) {
    let wording = monitor.wording
    summary = ImportSummary(
      file: path, encoding: wording.source(file),
      format: wording.formatName(file.map.format),
      uncarried: wording.uncarried(by: file.map),
      unknownHeaders: file.map.unknownHeaders, shape: wording.tableShape(file.shape))
    fileName = path.fileName
    byteCount = file.byteCount
    let rejects =
      options.isCheck
      ? nil
      : RejectsFile(
        path: options.rejectsPath ?? fileName.withoutExtension + "-rejects.csv",
        headers: file.map.headers, delimiter: file.delimiter)
    rows = RowPreparer(
      file, rejects: rejects, folding: folding, day: monitor.day, isUntold: !options.isBaseline,
      wording: wording, fileName: fileName)
    self.monitor = monitor
    self.options = options
    self.folding = folding
    self.writer = writer
    day = monitor.day
  }

  mutating func run(_ notify: (ImportNotice) throws -> Void) throws -> ImportSummary {
    let batches = rows.start()
    defer {
      batches.abandon()
      rows.discardRejects()
    }
    while true {
      let batch = batches.take()
      let isAtEnd = try take(try batch.get(), notify)
      batches.handBack(batch)
      if isAtEnd { return summary }
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
      case .rejected(let sentences):
        summary.rejected += 1
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
    summary.rejectsPath = end.rejectsPath
    return true
  }

  // MARK: - Accepted rows

  private mutating func take(
    _ prepared: PreparedRow, _ notify: (ImportNotice) throws -> Void
  ) throws {
    let (row, digest) = (prepared.row, prepared.encoded.digest)
    let numbered = try writer.contracts(knownAs: prepared.key)
    let known = numbered.filter(\.isWholeKey)
    var oddities = row.oddities
    if let same = known.first(where: { $0.contentDigest == digest }) {
      if let line = touched.line(of: same.contract) {
        summary.repeated += 1
        oddities.append(oddity(row, .repeated(line: line)))
      } else {
        summary.unchanged += 1
        touched.insert(same.contract, line: row.line)
      }
    } else if let older = try handCorrected(known, from: row) {
      // The row says what it said when a person put something else in its place.
      summary.unchanged += 1
      touched.insert(older.contract, line: row.line)
    } else if let older = try nearest(of: known, to: row) {
      try change(older, to: prepared, notify)
    } else if known.isEmpty, let older = try renamed(row, numbered) {
      try writer.add(prepared.key, to: older.contract)
      try change(older, to: prepared, notify)
    } else {
      if let first = known.first, let line = touched.line(of: first.contract) {
        oddities.append(oddity(row, .sameKey(line: line)))
      }
      oddities += try register(prepared)
    }
    if !oddities.isEmpty {
      summary.warned += 1
      try notify(
        .odd(
          oddities.map { odd in
            (
              monitor.wording.oddityKind(odd.reason),
              { [monitor, fileName] in
                monitor.wording.rowOddity(odd, file: fileName)
              }
            )
          }))
    }
  }

  /// The contract whose registration a person corrected, and of which this row was the last word.
  ///
  /// A correction by hand stands in the place of a row; the same row again does not undo it.
  private func handCorrected(
    _ known: [StoreWriter.KnownContract], from row: ImportedRow
  ) throws -> StoreWriter.KnownContract? {
    try known.first { candidate in
      guard touched.line(of: candidate.contract) == nil else { return false }
      let log = try writer.reader.log(of: candidate.contract)
      var entry = log.registration?.entry
      while let hand = entry, hand.written.line == nil, let before = hand.written.supersedes {
        entry = log.entries.first { $0.number == before }
      }
      guard let entry, entry.number != log.registration?.entry.number,
        case .registered(let imported) = entry.written.content
      else { return false }
      return imported == row.registration
    }
  }

  /// The contract that a changed row is about: of several under one key that this file has not
  /// spoken of, the one it differs from least.
  private func nearest(
    of known: [StoreWriter.KnownContract], to row: ImportedRow
  ) throws -> StoreWriter.KnownContract? {
    let free = known.filter { touched.line(of: $0.contract) == nil }
    guard free.count > 1 else { return free.first }
    let differences = try free.map { candidate in
      try registration(of: candidate).map {
        monitor.wording.differences(from: $0, to: row.registration).count
      } ?? .max
    }
    return zip(free, differences).min { $0.1 < $1.1 }?.0
  }

  /// The contract whose project was renamed: the same number and day of signing, and the same land
  /// in the same hands.
  private func renamed(
    _ row: ImportedRow, _ numbered: [StoreWriter.KnownContract]
  ) throws -> StoreWriter.KnownContract? {
    guard row.key.kind == .supervisionNumber else { return nil }
    return try numbered.first { candidate in
      guard touched.line(of: candidate.contract) == nil,
        let before = try registration(of: candidate)
      else { return false }
      let after = row.registration
      return before.terms.signedOn == after.terms.signedOn
        && before.terms.area == after.terms.area && before[.holder] == after[.holder]
        && before[.location] == after[.location]
    }
  }

  private func registration(of known: StoreWriter.KnownContract) throws -> Registration? {
    try writer.reader.log(of: known.contract).registration?.registration
  }

  private func oddity(_ row: ImportedRow, _ reason: RowOddity) -> RowProblem<RowOddity> {
    RowProblem(line: row.line, column: nil, value: "", reason: reason)
  }

  private mutating func register(
    _ prepared: PreparedRow
  ) throws -> [RowProblem<RowOddity>] {
    let row = prepared.row
    let judged = prepared.judged ?? rows.judged(row, prepared.encoded)
    let contract = try writer.makeContract(knownAs: prepared.key)
    touched.insert(contract, line: row.line)
    let entry = try writer.append(prepared.encoded, of: contract, line: row.line)
    try writer.save(
      judged.status, findings: judged.findingsText, asNew: contract, registeredBy: entry)
    if options.isBaseline { try openAsKnown(judged.findings, of: contract, row.registration) }
    summary.new += 1
    return judged.contradictions.map { oddity(row, .contradiction($0)) } + futureDays(row)
  }

  private mutating func change(
    _ known: StoreWriter.KnownContract, to prepared: PreparedRow,
    _ notify: (ImportNotice) throws -> Void
  ) throws {
    let row = prepared.row
    touched.insert(known.contract, line: row.line)
    let before = try writer.reader.log(of: known.contract)
    let written = NewEntry(
      contract: known.contract, content: .registered(row.registration),
      supersedes: known.registeredEntry, line: row.line)
    let entry = try writer.append(written)
    guard let after = Standing(before, adding: written, as: entry) else {
      preconditionFailure("a contract just registered has a registration that holds")
    }
    let folded = folding.fold(known.contract, after, on: day, isUntold: true)
    try writer.save(folded.row, findings: folded.findings.map(FindingRow.init), isNew: false)
    summary.changed += 1
    let differences =
      before.registration.map {
        monitor.wording.differences(from: $0.registration, to: row.registration)
      } ?? []
    try notify(
      .changed(
        number: folded.row.summary.displayNumber ?? "", line: row.line, differences: differences))
  }

  /// Opens what is so already as known, told by one line a group of units.
  private mutating func openAsKnown(
    _ findings: [Finding], of contract: ContractID, _ registration: Registration
  ) throws {
    for change in AlertPlan.changes(findings: findings, known: []) {
      guard case .opened(let finding, let episode) = change else { continue }
      let units = monitor.routing.units(
        for: finding.kind, ownUnits: registration[.responsibleUnits], town: registration[.town])
      summary.baseline[units, default: 0] += 1
      try writer.save(
        AlertRow(
          finding, of: contract, episode: episode, openedOn: day, isBaseline: true,
          units: units))
    }
  }

  // MARK: - Oddities

  private func futureDays(_ row: ImportedRow) -> [RowProblem<RowOddity>] {
    row.registration.actuals.filter { $0.day > day }.map {
      oddity(row, .futureActual($0.milestone, $0.day))
    }
  }
}

/// Which contracts a file has spoken of, and on which line: 4 bytes for each contract number.
private struct TouchedContracts {
  private var lines: [Int32] = []

  func line(of contract: ContractID) -> Int? {
    let index = Int(contract.number)
    guard index < lines.count, lines[index] != 0 else { return nil }
    return Int(lines[index])
  }

  mutating func insert(_ contract: ContractID, line: Int) {
    let index = Int(contract.number)
    if index >= lines.count {
      lines.append(contentsOf: repeatElement(0, count: index + 1 - lines.count))
    }
    if lines[index] == 0 { lines[index] = Int32(clamping: line) }
  }
}

extension String {
  /// A file's name without its last extension.
  fileprivate var withoutExtension: String {
    guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
    return String(self[..<dot])
  }
}

extension AlertRow {
  /// The ledger's row of a finding just told.
  init(
    _ finding: Finding, of contract: ContractID, episode: Int, openedOn: Day, isBaseline: Bool,
    units: String
  ) {
    let row = FindingRow(finding)
    self.init(
      contract: contract, kindCode: finding.kind.code, part: finding.part,
      instance: finding.instance, episode: episode, openedOn: openedOn, since: finding.since,
      severity: finding.severity, tierRank: finding.tierRank, evidenceCode: row.evidenceCode,
      isBaseline: isBaseline, resolvedOn: nil, units: units)
  }
}
