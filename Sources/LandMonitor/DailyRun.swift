import AlertPlanning
import Channels
public import CivilCalendar
import ContractStore
import LandLifecycle
import Reports
import Wording

/// What a daily run did.
public struct DailyOutcome: Hashable, Sendable {
  /// The day it was for.
  public let day: Day
  /// How many contracts it looked at.
  public let contracts: Int
  /// Whether there was anything new to tell.
  public let hasNews: Bool
}

extension Monitor {
  /// Judges the contracts whose day has come, plans the alerts, and sends one digest.
  ///
  /// The text is written down with the alerts before it is sent, and marked as sent afterwards: a
  /// crash may repeat it, never lose it. A lock beside the database keeps two runs apart.
  ///
  /// - Parameters:
  ///   - notify: Called as contracts are judged; what it throws undoes the run.
  ///   - send: Sends a text; it returns only when the text is out.
  /// - Throws: `MonitorProblem.dailyRunAtWork`, `.dayAlreadyTold`, `StoreProblem`, or what `notify`
  ///   or `send` throws.
  public func runDaily(
    notify: (WorkProgress) throws -> Void = { _ in }, send: (String) throws -> Void
  ) throws -> DailyOutcome {
    _ = try openForReading()
    let lock = try RunLock(beside: settings.databasePath)
    defer { lock.release() }
    let store = try openForWriting()
    let folding = try store.read { try self.folding($0) }
    try sendUnsent(store, folding, send)
    let last = try store.read { try $0.lastDailyDay() }
    if let last, last > day {
      throw MonitorProblem.dayAlreadyTold(day: day, last: last)
    }
    if try !store.read({ try $0.isFolded(under: folding.identity) }) {
      _ = try rebuild(notify: notify)
    }
    let (number, text, outcome) = try store.write(
      from: EntrySource(actor: settings.actor, origin: "fallow daily"), learnt: clock.now,
      foldIdentity: folding.identity
    ) { writer -> (Int64, String, DailyOutcome) in
      let planned = try plan(writer, folding, last: last, notify)
      let text = planned.text
      return (
        try writer.saveDailyRun(day: day, digest: text), text,
        DailyOutcome(day: day, contracts: planned.contracts, hasNews: planned.hasNews)
      )
    }
    try send(text)
    try markSent(number, store, folding)
    return outcome
  }

  private func sendUnsent(
    _ store: ContractStore, _ folding: Folding, _ send: (String) throws -> Void
  ) throws {
    for run in try store.read({ try $0.unsentDailyRuns() }) {
      try send(run.digest)
      try markSent(run.number, store, folding)
    }
  }

  private func markSent(_ number: Int64, _ store: ContractStore, _ folding: Folding) throws {
    try store.write(
      from: EntrySource(actor: settings.actor, origin: "fallow daily"), learnt: clock.now,
      foldIdentity: folding.identity
    ) { try $0.markSent(dailyRun: number) }
  }

  // MARK: - Planning

  private func plan(
    _ writer: StoreWriter, _ folding: Folding, last: Day?,
    _ notify: (WorkProgress) throws -> Void
  ) throws -> (text: String, contracts: Int, hasNews: Bool) {
    let contracts = try writer.reader.contractsToLookAt(on: day)
    var sections = DailySections()
    for (done, contract) in contracts.enumerated() {
      if done.isMultiple(of: 256) {
        try notify(WorkProgress(done: done, total: contracts.count))
      }
      let log = try writer.reader.log(of: contract)
      guard let folded = folding.fold(contract, log, on: day, isUntold: false) else { continue }
      try writer.save(folded.row, findings: folded.findings.map(FindingRow.init), isNew: false)
      let known = try writer.reader.alerts(of: contract)
      for row in news(of: folded, known: known, &sections) { try writer.save(row) }
    }
    for (units, kindCode, count) in try writer.reader.openAlertCounts() {
      sections[units].open.append((kindCode, count))
    }
    let (text, hasNews) = text(of: sections, last: last)
    return (text, contracts.count, hasNews)
  }

  /// The text of a day's sections, and whether there is anything new in it.
  func text(of sections: DailySections, last: Day?) -> (text: String, hasNews: Bool) {
    let digest = Digest(day: day, previousDay: last, sections: sections.all)
    let hasNews = digest.sections.contains(where: \.hasNews)
    if last == day, !hasNews {
      let text = wording.text(
        zh: "\(day) 已发送过当日评估，此后没有新的变化。\n",
        en: "\(day): the assessment of this day was sent; nothing changed since.\n")
      return (text, false)
    }
    return (digestText(digest), hasNews)
  }

  /// Puts what is new about a contract into its sections.
  ///
  /// - Parameter known: The contract's alerts as the ledger has them.
  /// - Returns: The ledger's rows as they are to be saved.
  func news(
    of folded: Folding.Folded, known: [AlertRow], _ sections: inout DailySections
  ) -> [AlertRow] {
    var rows: [AlertRow] = []
    var told = DailyNews()
    let contract = folded.row.contract
    let summary = folded.row.summary
    let changes = AlertPlan.changes(
      findings: folded.findings, known: known.map { KnownAlert($0) })
    for change in changes {
      switch change {
      case .opened(let finding, let episode):
        let units = routing.units(
          for: finding.kind, ownUnits: summary.units, town: summary.town)
        rows.append(
          AlertRow(
            finding, of: contract, episode: episode, openedOn: day, isBaseline: false,
            units: units))
        told.add(
          .finding(finding), to: finding.list == .cannotCompute ? .blocked : .new, of: units)
      case .worsened(let finding, let episode), .updated(let finding, let episode):
        guard let row = known.row(AlertSubject(finding), episode) else { continue }
        rows.append(row.standing(as: finding))
        if case .worsened = change { told.add(.finding(finding), to: .worse, of: row.units) }
      case .resolved(let alert), .replaced(let alert):
        guard let row = known.row(alert.subject, alert.episode) else { continue }
        rows.append(row.resolved(on: day))
        if case .resolved = change {
          told.add(.gone(kindCode: row.kindCode), to: .resolved, of: row.units)
        }
      }
    }
    let parcel = DigestParcel(
      number: summary.displayNumber ?? "#\(contract.number)", project: summary.project,
      holder: summary.holder, town: summary.town, isKeyProject: summary.isKeyProject)
    for (place, matters) in told.matters {
      sections[place.units][place.chapter].add(matters, of: parcel)
    }
    return rows
  }

  // MARK: - Words

  private func digestText(_ digest: Digest) -> String {
    let parts = digest.sections.map { section in
      DigestPart(
        units: section.units,
        chapters: [
          chapter(wording.text(zh: "新增", en: "New"), section.new),
          chapter(wording.text(zh: "加重", en: "Worse"), section.worse),
          chapter(wording.text(zh: "已消除", en: "Resolved"), section.resolved),
          chapter(
            wording.text(zh: "因记录缺失或矛盾无法判断", en: "Cannot be judged for want of records"),
            section.blocked),
        ], open: open(section))
    }
    return DigestText.text(for: digest.day, missed: digest.missedDays, parts: parts, wording)
  }

  private func chapter(_ title: String, _ chapter: DigestChapter) -> DigestPart.Chapter {
    let lines = chapter.entries.map { entry in
      let parcel = entry.parcel
      let key = parcel.isKeyProject ? wording.text(zh: "〔重点〕", en: "[key] ") : ""
      let holder = parcel.holder == parcel.project ? nil : parcel.holder
      let names = [parcel.number, parcel.project, holder].compactMap { $0 }
      return DigestLine(
        parcel: key + names.joined(separator: "  "), matters: entry.matters.map(words))
    }
    return DigestPart.Chapter(title: title, lines: lines, count: chapter.count)
  }

  private func words(for matter: DigestMatter) -> String {
    switch matter {
    case .finding(let finding):
      let notes = [
        finding.sinceIfKnown.map { wording.text(zh: "\($0)起", en: "since \($0)") }
          ?? wording.text(zh: "起始日不详", en: "since an unknown day"),
        finding.due.map { wording.text(zh: "期限\($0.actBy)", en: "due \($0.actBy)") },
      ].compactMap { $0 }
      guard !notes.isEmpty else { return wording.findingShort(finding, on: day) }
      let list = notes.joined(separator: wording.text(zh: "，", en: ", "))
      return wording.findingShort(finding, on: day)
        + wording.text(zh: "（\(list)）", en: " (\(list))")
    case .gone(let code):
      let name = FindingKind(code: code).map { wording.kind($0) } ?? code
      return wording.text(zh: "\(name)：已不存在", en: "\(name): no longer so")
    }
  }

  private func open(_ section: DigestSection) -> String? {
    guard !section.open.isEmpty else { return nil }
    let total = section.open.map(\.count).reduce(0, +)
    let kinds = section.open.map { open in
      let name = FindingKind(code: open.kindCode).map { wording.kind($0) } ?? open.kindCode
      return "\(name) \(open.count)"
    }
    return wording.text(
      zh: "仍未消除 \(total) 项：\(kinds.joined(separator: "、"))",
      en: "Still open: \(total) (\(kinds.joined(separator: ", ")))")
  }
}

/// What is told of one contract, by units and chapter, each in the order met.
private struct DailyNews {
  struct Place: Hashable {
    let units: String
    let chapter: DigestSection.Chapter
  }

  private(set) var matters: [(place: Place, matters: [DigestMatter])] = []

  mutating func add(
    _ matter: DigestMatter, to chapter: DigestSection.Chapter, of units: String
  ) {
    let place = Place(units: units, chapter: chapter)
    if let index = matters.firstIndex(where: { $0.place == place }) {
      matters[index].matters.append(matter)
    } else {
      matters.append((place, [matter]))
    }
  }
}

/// Sections by units, made when first asked for.
struct DailySections {
  private var byUnits: [String: DigestSection] = [:]

  subscript(units: String) -> DigestSection {
    // In place: a copy of the section for every line would make a first run quadratic.
    _modify { yield &byUnits[units, default: DigestSection(units: units)] }
    get { byUnits[units] ?? DigestSection(units: units) }
  }

  /// The sections, sorted by units.
  var all: [DigestSection] { byUnits.keys.sorted().compactMap { byUnits[$0] } }
}

extension KnownAlert {
  /// The alert as the ledger's row has it.
  fileprivate init(_ row: AlertRow) {
    self.init(
      subject: AlertSubject(kindCode: row.kindCode, part: row.part, instance: row.instance),
      episode: row.episode,
      told: Told(
        severity: row.severity, tierRank: row.tierRank, isConfirmed: row.evidenceCode == 2),
      isOpen: row.resolvedOn == nil)
  }
}

extension [AlertRow] {
  fileprivate func row(_ subject: AlertSubject, _ episode: Int) -> AlertRow? {
    first {
      $0.kindCode == subject.kindCode && $0.part == subject.part
        && $0.instance == subject.instance && $0.episode == episode
    }
  }
}

extension AlertRow {
  /// The row with the finding as it stands now.
  fileprivate func standing(as finding: Finding) -> AlertRow {
    let row = FindingRow(finding)
    return AlertRow(
      contract: contract, kindCode: kindCode, part: part, instance: instance, episode: episode,
      openedOn: openedOn, since: row.since, severity: row.severity, tierRank: row.tierRank,
      evidenceCode: row.evidenceCode, isBaseline: isBaseline, resolvedOn: nil, units: units)
  }

  /// The row, resolved.
  fileprivate func resolved(on day: Day) -> AlertRow {
    AlertRow(
      contract: contract, kindCode: kindCode, part: part, instance: instance, episode: episode,
      openedOn: openedOn, since: since, severity: severity, tierRank: tierRank,
      evidenceCode: evidenceCode, isBaseline: isBaseline, resolvedOn: day, units: units)
  }
}
