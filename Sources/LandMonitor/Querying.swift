import AlertPlanning
import CivilCalendar
import ContractStore
public import LandLifecycle
public import Reports
import Wording

/// Which parcels a list shows; every condition given must hold.
public struct ListFilter: Hashable, Sendable {
  /// The stage of the site.
  public var stage: Stage?
  /// A finding, by its code, or by any part of its code or name.
  public var finding: String?
  /// The class on the list of idle projects.
  public var idleClass: IdleClass?
  /// The list a finding is on.
  public var list: FindingList?
  /// Part of a responsible unit's name.
  public var unit: String?
  /// Part of the town's or park's name.
  public var town: String?
  /// Part of the holder's or tenant's name.
  public var holder: String?
  /// At least so many days overdue.
  public var overdueDays: Int?
  /// Key projects alone.
  public var isKeyProject = false

  /// Makes a filter that shows everything.
  public init() {}
}

extension Monitor {
  /// A parcel's whole life on one screen.
  public func show(_ text: String) throws -> Report {
    try openForReading().read { reader in
      let row = try parcel(matching: text, reader)
      return Report.parcel(try view(of: row.contract, named: text, reader), wording)
    }
  }

  /// Why a parcel is judged as it is.
  public func reasons(_ text: String) throws -> Report {
    try openForReading().read { reader in
      let row = try parcel(matching: text, reader)
      return Report.reasons(try view(of: row.contract, named: text, reader), wording)
    }
  }

  /// The rulebook and the calendar in force.
  public func rules() throws -> Report {
    let folding = try rulesInForce()
    return Report.rules(folding.rulebook, folding.calendar, on: day, wording)
  }

  /// The parcels that a filter lets through, in number order.
  public func list(_ filter: ListFilter) throws -> Report {
    try check(filter)
    return try openForReading().read { reader in
      var parcels: [ListedParcel] = []
      try forEachFolded(reader) { row, findings in
        let parcel = listed(row, findings)
        if passes(parcel, row, findings, filter) { parcels.append(parcel) }
      }
      return Report.list(
        parcels.sorted { $0.number < $1.number }, on: day, wording)
    }
  }

  /// What falls due from the day of judgement on, within so many days.
  public func due(within count: Int) throws -> Report {
    let days = day...(day + count)
    return try openForReading().read { reader in
      let folding = try self.folding(reader)
      var items: [DueItem] = []
      let isCacheGood = try knownAt == nil && reader.isFolded(under: folding.identity)
      if isCacheGood, try !reader.isFoldedAfter(day) {
        for contract in try reader.contractsDue(within: days) {
          items += dueItems(try reader.log(of: contract), folding, days)
        }
      } else {
        try reader.forEachLog(knownAt: knownAt) { _, log in
          items += dueItems(log, folding, days)
        }
      }
      return Report.due(items, within: days, wording)
    }
  }

  // MARK: - Folding where the cache does not serve

  /// Calls the body with every contract as it stands on the day of judgement: from the cache where
  /// that is good for the day, folded from the log where it is not.
  func forEachFolded(
    _ reader: StoreReader, _ body: (StatusRow, [FindingRow]) throws -> Void
  ) throws {
    let folding = try self.folding(reader)
    let isCacheGood = try knownAt == nil && reader.isFolded(under: folding.identity)
    guard isCacheGood else {
      try reader.forEachLog(knownAt: knownAt) { contract, log in
        guard let folded = folding.fold(contract, log, on: day, isUntold: false) else { return }
        try body(folded.row, folded.findings.map(FindingRow.init))
      }
      return
    }
    try reader.forEachStatus { row, findings in
      if row.isGood(on: day) { return try body(row, findings) }
      let log = try reader.log(of: row.contract)
      guard let folded = folding.fold(row.contract, log, on: day, isUntold: row.isUntold) else {
        return
      }
      try body(folded.row, folded.findings.map(FindingRow.init))
    }
  }

  private func dueItems(
    _ log: ContractLog, _ folding: Folding, _ days: ClosedRange<Day>
  ) -> [DueItem] {
    guard let (_, registration) = log.registration else { return [] }
    let judgement = folding.judgement(registration, facts: log.facts)
    var summary = ParcelSummary(registration)
    if let holder = judgement.holder(on: days.lowerBound) { summary.holder = holder.name }
    return judgement.obligations(on: days.lowerBound).compactMap { obligation in
      guard let last = obligation.lastDay(ifOpenOn: days.lowerBound), days.contains(last),
        case .determined(let due, let basis) = obligation.due
      else { return nil }
      return DueItem(
        number: summary.displayNumber ?? "", project: summary.project, holder: summary.holder,
        town: summary.town, isKeyProject: summary.isKeyProject, term: obligation.term, due: due,
        basis: basis, change: obligation.change,
        document: obligation.change.flatMap { document(of: $0, in: log) })
    }
  }

  /// The number of the document of the supplement that counts, if one is on record.
  private func document(of change: ObligationChange, in log: ContractLog) -> String? {
    guard let supplement = change.supplements.last else { return nil }
    return log.live.last { $0.written.content == .fact(.supplement(supplement)) }?.written.document
  }

  // MARK: - Lists

  private func listed(_ row: StatusRow, _ findings: [FindingRow]) -> ListedParcel {
    let summary = row.summary
    let told = findings.first { $0.severity > .note } ?? findings.first
    return ListedParcel(
      number: summary.displayNumber ?? "#\(row.contract.number)", project: summary.project,
      holder: summary.holder, town: summary.town,
      units: told.map {
        routing.units(for: $0.kind, ownUnits: summary.units, town: summary.town)
      } ?? summary.units,
      area: summary.area, isKeyProject: summary.isKeyProject, stage: row.stage,
      findings: findings.map {
        ListedFinding(
          kind: $0.kind, since: $0.since, due: $0.due, severity: $0.severity, list: $0.list,
          idleClass: $0.idleClass)
      })
  }

  private func passes(
    _ parcel: ListedParcel, _ row: StatusRow, _ findings: [FindingRow], _ filter: ListFilter
  ) -> Bool {
    func holds(_ text: String?, _ part: String?) -> Bool {
      guard let part else { return true }
      return text?.contains(part) ?? false
    }
    if let stage = filter.stage, parcel.stage != stage { return false }
    if let text = filter.finding, !parcel.findings.contains(where: { matches($0.kind, text) }) {
      return false
    }
    if let idleClass = filter.idleClass,
      !parcel.findings.contains(where: { $0.idleClass == idleClass })
    {
      return false
    }
    if let list = filter.list, !parcel.findings.contains(where: { $0.list == list }) {
      return false
    }
    if let days = filter.overdueDays, (parcel.daysOverdue(on: day) ?? -1) < days { return false }
    if filter.isKeyProject, !parcel.isKeyProject { return false }
    return holds(parcel.units, filter.unit) && holds(parcel.town, filter.town)
      && (holds(parcel.holder, filter.holder) || holds(row.summary.tenant, filter.holder))
  }

  private func check(_ filter: ListFilter) throws {
    guard let text = filter.finding, !FindingKind.all.contains(where: { matches($0, text) }) else {
      return
    }
    let codes = FindingKind.all.map(\.code)
    throw MonitorProblem.unknownFinding(text, suggestions: Suggestions(codes).nearest(to: text))
  }

  /// Whether a text names a kind of finding: its code, or a part of its code or its name.
  private func matches(_ kind: FindingKind, _ text: String) -> Bool {
    if FindingKind(code: text) != nil { return kind.code == text }
    return !text.isEmpty && (kind.code.contains(text) || wording.kind(kind).contains(text))
  }
}
