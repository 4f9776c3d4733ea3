import AlertPlanning
import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle
import Wording

/// Takes one file's rows into the log and the caches.
struct Importer: ~Copyable {
  private let monitor: Monitor
  private var file: ContractFile
  private let path: String
  private let options: ImportOptions
  private let folding: Folding
  private let writer: StoreWriter
  private let day: Day
  private var summary: ImportSummary
  private let rejects: RejectsFile?
  /// The first line of the file that spoke of a contract, for those this file has touched.
  private var touched = TouchedContracts()

  init(
    _ monitor: Monitor, _ file: consuming ContractFile, _ path: String, _ options: ImportOptions,
    _ folding: Folding, _ writer: StoreWriter
  ) throws {
    let wording = monitor.wording
    summary = ImportSummary(
      file: path, encoding: wording.encoding(file.encoding),
      format: wording.formatName(file.map.format),
      uncarried: wording.uncarried(file.map.uncarriedMilestones),
      unknownHeaders: file.map.unknownHeaders)
    rejects = options.isCheck
      ? nil
      : RejectsFile(
        path: options.rejectsPath ?? path.fileName.withoutExtension + "-rejects.csv",
        headers: file.map.headers, delimiter: file.delimiter)
    self.monitor = monitor
    self.file = file
    self.path = path
    self.options = options
    self.folding = folding
    self.writer = writer
    day = monitor.day
  }

  mutating func run(_ notify: (ImportNotice) -> Void) throws -> ImportSummary {
    while try takeRow(notify) {
      if summary.rows % 20_000 == 0 {
        notify(.progress(bytesRead: file.bytesRead, byteCount: file.byteCount))
      }
    }
    summary.blank = file.blankRowCount
    summary.rejectsPath = try rejects?.close()
    return summary
  }

  /// Takes the next row; false at the end of the file.
  private mutating func takeRow(_ notify: (ImportNotice) -> Void) throws -> Bool {
    let rejects = self.rejects
    let wording = monitor.wording
    let name = path.fileName
    let accepted = try file.next { outcome, record -> ImportedRow? in
      switch outcome {
      case .accepted(let row): return row
      case .rejected(let problems):
        let sentences = problems.map { wording.rowProblem($0, file: name) }
        let short = problems.map { wording.problemShort($0.reason) }.joined(separator: "；")
        try rejects?.append(record, problem: short)
        notify(.rejected(sentences))
        return nil
      }
    }
    guard let accepted else { return false }
    summary.rows += 1
    guard let row = accepted else {
      summary.rejected += 1
      return true
    }
    try take(row, notify)
    return true
  }

  // MARK: - Accepted rows

  private mutating func take(_ row: ImportedRow, _ notify: (ImportNotice) -> Void) throws {
    let key = ContractKey(row.key)
    let digest = StoreWriter.contentDigest(of: row.registration)
    let known = try writer.contracts(knownAs: key)
    var oddities = row.oddities
    if let same = known.first(where: { $0.contentDigest == digest }) {
      if let line = touched.line(of: same.contract) {
        summary.repeated += 1
        oddities.append(oddity(row, .repeated(line: line)))
      } else {
        summary.unchanged += 1
        touched.insert(same.contract, line: row.line)
      }
    } else if let older = try nearest(of: known, to: row) {
      try change(older, to: row, digest, notify)
    } else if let older = try renamed(row, known) {
      try writer.add(key, to: older.contract)
      try change(older, to: row, digest, notify)
    } else {
      if let first = known.first, let line = touched.line(of: first.contract) {
        oddities.append(oddity(row, .sameKey(line: line)))
      }
      oddities += try register(row, key, digest)
    }
    if !oddities.isEmpty {
      summary.warned += 1
      notify(
        .odd(
          oddities.map {
            (monitor.wording.oddityKind($0.reason),
              monitor.wording.rowOddity($0, file: path.fileName))
          }))
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
    _ row: ImportedRow, _ known: [StoreWriter.KnownContract]
  ) throws -> StoreWriter.KnownContract? {
    guard known.isEmpty, let looser = row.looserKey else { return nil }
    return try writer.contracts(knownAs: ContractKey(looser)).first { candidate in
      guard touched.line(of: candidate.contract) == nil,
        let before = try registration(of: candidate)
      else { return false }
      let after = row.registration
      return before.terms.area == after.terms.area && before[.holder] == after[.holder]
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
    _ row: ImportedRow, _ key: ContractKey, _ digest: [UInt8]
  ) throws -> [RowProblem<RowOddity>] {
    let contract = try writer.makeContract(knownAs: key)
    if let looser = row.looserKey { try writer.add(ContractKey(looser), to: contract) }
    touched.insert(contract, line: row.line)
    let entry = try writer.append(
      NewEntry(contract: contract, content: .registered(row.registration), line: row.line))
    let judgement = folding.judgement(row.registration, facts: row.registration.facts)
    let folded = folding.fold(
      contract, row.registration, judgement, on: day, registeredEntry: entry,
      contentDigest: digest, logPosition: entry, isUntold: !options.isBaseline)
    try writer.save(folded.row, findings: folded.findings.map(FindingRow.init), isNew: true)
    if options.isBaseline { try openAsKnown(folded, row.registration) }
    summary.new += 1
    return contradictions(judgement, row) + futureDays(row)
  }

  private mutating func change(
    _ known: StoreWriter.KnownContract, to row: ImportedRow, _ digest: [UInt8],
    _ notify: (ImportNotice) -> Void
  ) throws {
    touched.insert(known.contract, line: row.line)
    let before = try writer.reader.log(of: known.contract)
    _ = try writer.append(
      NewEntry(
        contract: known.contract, content: .registered(row.registration),
        supersedes: known.registeredEntry, line: row.line))
    let after = try writer.reader.log(of: known.contract)
    guard let folded = folding.fold(known.contract, after, on: day, isUntold: true) else {
      preconditionFailure("a contract just registered has a registration that holds")
    }
    try writer.save(folded.row, findings: folded.findings.map(FindingRow.init), isNew: false)
    summary.changed += 1
    let differences =
      before.registration.map {
        monitor.wording.differences(from: $0.registration, to: row.registration)
      } ?? []
    notify(
      .changed(
        number: folded.row.summary.displayNumber ?? "", line: row.line, differences: differences))
  }

  /// Opens what is so already as known, told by one line a group of units.
  private mutating func openAsKnown(_ folded: Folding.Folded, _ registration: Registration) throws {
    for change in AlertPlan.changes(findings: folded.findings, known: []) {
      guard case .opened(let finding, let episode) = change else { continue }
      let units = monitor.routing.units(
        for: finding.kind, ownUnits: registration[.responsibleUnits], town: registration[.town])
      summary.baseline[units, default: 0] += 1
      try writer.save(
        AlertRow(
          finding, of: folded.row.contract, episode: episode, openedOn: day, isBaseline: true,
          units: units))
    }
  }

  // MARK: - Oddities

  private func contradictions(
    _ judgement: Judgement, _ row: ImportedRow
  ) -> [RowProblem<RowOddity>] {
    judgement.timeline.spans.compactMap { span in
      guard case .contradiction(let contradiction) = span.finding.tier else { return nil }
      return oddity(row, .contradiction(contradiction))
    }
  }

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

extension ContractKey {
  /// The store's key of a row's.
  fileprivate init(_ key: RowKey) {
    self.init(kind: key.kind.rawValue, normaliser: RowKey.normaliser, material: key.material)
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
