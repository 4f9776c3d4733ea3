import AlertPlanning
import CivilCalendar
import ContractStore
import LandLifecycle

/// What is new about a contract since the last daily run, for the ledger and for the text.
extension Monitor {
  /// Puts what is new about a contract into its sections.
  ///
  /// - Parameters:
  ///   - known: The contract's alerts as the ledger has them.
  ///   - told: Which days were told before.
  /// - Returns: The ledger's rows as they are to be saved.
  func news(
    of folded: Folding.Folded, known: [AlertRow], after told: ToldDays, _ folding: Folding,
    _ reader: StoreReader, _ sections: inout DailySections
  ) throws -> [AlertRow] {
    let standing = try standing(of: known, folded, after: told, folding, reader)
    return standing.closed
      + news(
        of: folded.row.contract, folded.row.summary, findings: folded.findings,
        known: standing.known, &sections
      ) { folded.judgement.hasPassedUnseen($0, by: day) }
  }

  /// Puts what was told of a contract that nothing registers any more into its sections, as resolved.
  func newsOfWithdrawn(
    _ contract: ContractID, _ reader: StoreReader, _ sections: inout DailySections
  ) throws -> [AlertRow] {
    let last = try reader.log(of: contract).entries.last {
      if case .registered = $0.written.content { true } else { false }
    }
    guard let last, case .registered(let registration) = last.written.content else { return [] }
    return news(
      of: contract, ParcelSummary(registration), findings: [],
      known: try reader.alerts(of: contract), &sections)
  }

  private func news(
    of contract: ContractID, _ summary: ParcelSummary, findings: [Finding], known: [AlertRow],
    _ sections: inout DailySections, hasPassedUnseen: (AlertSubject) -> Bool = { _ in false }
  ) -> [AlertRow] {
    var rows: [AlertRow] = []
    var told = DailyNews()
    let changes = AlertPlan.changes(findings: findings, known: known.map { KnownAlert($0) })
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
        guard case .resolved = change else { continue }
        if hasPassedUnseen(alert.subject) {
          told.add(.passedUnseen(kindCode: row.kindCode), to: .blocked, of: row.units)
        } else {
          told.add(
            .gone(kindCode: row.kindCode, isConfirmed: row.isConfirmed), to: .resolved,
            of: row.units)
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

  /// Puts down how many alerts are open.
  mutating func count(_ open: [AlertCount]) {
    for one in open {
      self[one.units].open.append(
        OpenAlerts(kindCode: one.kindCode, isConfirmed: one.isConfirmed, count: one.count))
    }
  }

  /// The sections, sorted by units.
  var all: [DigestSection] { byUnits.keys.sorted().compactMap { byUnits[$0] } }
}

extension Judgement {
  /// Whether a deadline that was to come has passed, and its source has no place to say what met it.
  fileprivate func hasPassedUnseen(_ subject: AlertSubject, by day: Day) -> Bool {
    guard case .dueSoon(let node) = FindingKind(code: subject.kindCode) else { return false }
    return obligations(on: day).contains {
      $0.state == .notCarried && $0.term.milestone == node && $0.term.part == subject.part
        && $0.term.instance == subject.instance
    }
  }
}

extension KnownAlert {
  /// The alert as the ledger's row has it.
  fileprivate init(_ row: AlertRow) {
    self.init(
      subject: row.subject, episode: row.episode,
      told: Told(severity: row.severity, tierRank: row.tierRank, isConfirmed: row.isConfirmed),
      isOpen: row.resolvedOn == nil)
  }
}

extension [AlertRow] {
  /// The row about a subject in one of its episodes; nil for none.
  func row(_ subject: AlertSubject, _ episode: Int) -> AlertRow? {
    first { $0.subject == subject && $0.episode == episode }
  }
}

extension AlertRow {
  /// What the alert is about within its contract.
  var subject: AlertSubject { AlertSubject(kindCode: kindCode, part: part, instance: instance) }

  /// The row with the finding as it stands now.
  fileprivate func standing(as finding: Finding) -> AlertRow {
    let now = FindingRow(finding)
    var row = self
    (row.since, row.severity, row.tierRank) = (now.since, now.severity, now.tierRank)
    (row.evidenceCode, row.resolvedOn) = (now.evidenceCode, nil)
    return row
  }

  /// The row, resolved.
  func resolved(on day: Day) -> AlertRow {
    var row = self
    row.resolvedOn = day
    return row
  }
}
