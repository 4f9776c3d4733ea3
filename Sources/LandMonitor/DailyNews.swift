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
    of folded: Folding.Folded, _ log: ContractLog, known: [AlertRow], after told: ToldDays,
    _ folding: Folding, _ reader: StoreReader, _ sections: inout DailySections
  ) throws -> [AlertRow] {
    let standing = try standing(of: known, folded, after: told, folding, reader)
    let endings = AlertEndings(folded.judgement, log, after: told.last, on: day)
    return standing.closed
      + news(
        of: folded.row.contract, folded.row.summary, folded.row.division,
        findings: folded.findings, known: standing.known, &sections,
        ending: endings.ending)
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
      of: contract, ParcelSummary(registration, amid: configuration.towns),
      Division(registration.terms), findings: [],
      known: try reader.alerts(of: contract), &sections
    ) { _ in .withdrawn }
  }

  private func news(
    of contract: ContractID, _ summary: ParcelSummary, _ division: Division, findings: [Finding],
    known: [AlertRow], _ sections: inout DailySections,
    ending: (AlertSubject) -> Ending?
  ) -> [AlertRow] {
    var rows: [AlertRow] = []
    var told = DailyNews()
    func units(for kind: FindingKind) -> String {
      routing.units(for: kind, ownUnits: summary.units, town: summary.town)
    }
    let changes = AlertPlan.changes(
      findings: findings, known: known.map { KnownAlert($0) }, units: units)
    for change in changes {
      switch change {
      case .opened(let finding, let episode):
        let units = units(for: finding.kind)
        rows.append(
          AlertRow(
            finding, of: contract, episode: episode, openedOn: day, isBaseline: false,
            units: units))
        told.add(.finding(finding), to: finding.openingChapter, of: units)
      case .handedOn(let finding, let alert, let units):
        guard let row = known.row(alert.subject, alert.episode) else { continue }
        rows.append(row.standing(as: finding, with: units))
        told.add(row, .handedOn(to: units))
        told.add(.finding(finding), to: finding.openingChapter, of: units)
      case .worsened(let finding, let episode), .updated(let finding, let episode),
        .reclassified(let finding, let episode):
        guard let row = known.row(AlertSubject(finding), episode) else { continue }
        rows.append(row.standing(as: finding, with: row.units))
        if case .worsened = change { told.add(.finding(finding), to: .worse, of: row.units) }
        if case .reclassified = change {
          told.add(.finding(finding), to: .reclassified, of: row.units)
        }
      case .resolved(let alert, let now):
        guard let row = known.row(alert.subject, alert.episode) else { continue }
        rows.append(row.resolved(on: day))
        if let ending = now.map({ .instead($0) }) ?? ending(alert.subject) {
          told.add(row, ending)
        } else {
          told.add(.passedUnseen(row.subject), to: .blocked, of: row.units)
        }
      case .replaced(let alert, let units):
        guard let row = known.row(alert.subject, alert.episode) else { continue }
        rows.append(row.resolved(on: day))
        if let units { told.add(row, .handedOn(to: units)) }
      }
    }
    let parcel = DigestParcel(
      number: summary.name(of: contract), project: summary.project,
      holder: summary.holder, town: summary.town, isKeyProject: summary.isKeyProject,
      division: division)
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

  /// Adds that what was told to units is told no more.
  mutating func add(_ row: AlertRow, _ ending: Ending) {
    add(
      .gone(row.subject, isConfirmed: row.isConfirmed, ending), to: ending.chapter, of: row.units)
  }

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

extension KnownAlert {
  /// The alert as the ledger's row has it.
  fileprivate init(_ row: AlertRow) {
    self.init(
      subject: row.subject, episode: row.episode,
      told: Told(severity: row.severity, tierRank: row.tierRank, isConfirmed: row.isConfirmed),
      isOpen: row.resolvedOn == nil, units: row.units)
  }
}

extension Finding {
  /// The chapter in which it is told for the first time to units.
  fileprivate var openingChapter: DigestSection.Chapter {
    list == .cannotCompute ? .blocked : .new
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

  /// The row with the finding as it stands now, told to units.
  fileprivate func standing(as finding: Finding, with units: String) -> AlertRow {
    let now = FindingRow(finding)
    var row = self
    (row.since, row.severity, row.tierRank) = (now.since, now.severity, now.tierRank)
    (row.evidenceCode, row.resolvedOn, row.units) = (now.evidenceCode, nil, units)
    return row
  }

  /// The row, resolved.
  func resolved(on day: Day) -> AlertRow {
    var row = self
    row.resolvedOn = day
    return row
  }
}
