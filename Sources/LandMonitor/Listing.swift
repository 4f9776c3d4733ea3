import AlertPlanning
import ContractStore
package import LandLifecycle
package import Reports
import Wording

/// Which parcels a list shows; every condition given must hold.
package struct ListFilter: Hashable, Sendable {
  /// The stage of the site.
  package var stage: Stage?
  /// A finding, by its code, or by any part of its code or name.
  package var finding: String?
  /// The class on the list of idle projects.
  package var idleClass: IdleClass?
  /// The list a finding is on.
  package var list: FindingList?
  /// Part of a responsible unit's name.
  package var unit: String?
  /// Part of the town's or park's name.
  package var town: String?
  /// Part of the holder's or tenant's name.
  package var holder: String?
  /// At least so many days overdue.
  package var overdueDays: Int?
  /// Key projects alone.
  package var isKeyProject = false

  /// Makes a filter that shows everything.
  package init() {}
}

extension Monitor {
  /// The parcels that a filter lets through, in number order; another thread reads them meanwhile.
  ///
  /// - Parameter write: Writes the report, which is of no use afterwards.
  package func list(_ filter: ListFilter, _ write: (LongReport) throws -> Void) throws {
    try check(filter)
    let asks = HandOver<Bool>(atMost: Self.mostPasses + 1)
    let batches = startListing(asks)
    defer {
      _ = asks.give(false)
      batches.abandon()
    }
    try write(
      ParcelList(on: day, wording).report { body in
        var list = ParcelList(on: day, wording)
        _ = asks.give(true)
        while true {
          let batch = batches.take()
          let rows = try batch.get()
          for row in rows where isListed(row, filter) {
            if row.isSigned(on: day) {
              try body(list.row(of: ListedParcel(row) { isAskedFor($0, filter) }))
            } else {
              list.leaveOutUnsigned()
            }
          }
          batches.handBack(batch)
          if rows.isEmpty { return list.foot }
        }
      })
  }

  /// How often a report's rows are read at most: a table's are measured first.
  private static let mostPasses = 2
  /// How many rows one thread gives the other at a time.
  private static let rowsAtOnce = 256

  /// Begins a thread of its own that reads the parcels each time it is asked to, all times in one view of
  /// the database, and gives them batch by batch; an empty batch comes last.
  private func startListing(
    _ asks: HandOver<Bool>
  ) -> HandOver<Result<[ListingRow], any Error>> {
    .giving { give in
      try openForReading().read { reader in
        let listing = try Listing(self, reader)
        while asks.take() {
          var rows: [ListingRow] = []
          try listing.forEach { row in
            if rows.isEmpty { rows.reserveCapacity(Self.rowsAtOnce) }
            rows.append(row)
            guard rows.count == Self.rowsAtOnce else { return }
            try give(rows)
            rows = []
          }
          if !rows.isEmpty { try give(rows) }
          try give([])
        }
      }
    }
  }

  // MARK: - Filters

  private func isListed(_ row: ListingRow, _ filter: ListFilter) -> Bool {
    func holds(_ text: String?, _ part: String?) -> Bool {
      guard let part else { return true }
      return text?.contains(part) ?? false
    }
    if let stage = filter.stage, row.stage != stage { return false }
    if let text = filter.finding, !row.findings.contains(where: { matches($0, text) }) {
      return false
    }
    if let idleClass = filter.idleClass,
      !row.findings.contains(where: { $0.idleClass == idleClass })
    {
      return false
    }
    if let list = filter.list, !row.findings.contains(where: { $0.list == list }) {
      return false
    }
    if let days = filter.overdueDays {
      let parcel = ListedParcel(row) { _ in false }
      if (parcel.daysOverdue(on: day) ?? -1) < days { return false }
    }
    if filter.isKeyProject, !row.isKeyProject { return false }
    if filter.unit != nil, !units(of: row).contains(where: { holds($0, filter.unit) }) {
      return false
    }
    return holds(row.town, filter.town)
      && (holds(row.holder, filter.holder) || holds(row.tenant, filter.holder))
  }

  /// Whether findings such as this are what a filter asks for.
  private func isAskedFor(_ finding: FindingRow, _ filter: ListFilter) -> Bool {
    filter.list == finding.list || filter.finding.map { matches(finding, $0) } ?? false
  }

  /// The units that answer for what is told of a contract; where nothing is, those of its first note,
  /// or its own.
  private func units(of row: ListingRow) -> [String] {
    let told = row.findings.filter { $0.severity > .note }
    let answered = told.isEmpty ? Array(row.findings.prefix(1)) : told
    guard !answered.isEmpty else { return row.units.map { [$0] } ?? [] }
    return answered.map { routing.units(for: $0.kind, ownUnits: row.units, town: row.town) }
  }

  private func check(_ filter: ListFilter) throws {
    guard let text = filter.finding,
      !FindingKind.all.contains(where: { matches($0, isConfirmed: true, text) }),
      !FindingKind.all.contains(where: { matches($0, isConfirmed: false, text) })
    else { return }
    let codes = FindingKind.all.map(\.code)
    throw MonitorProblem.unknownFinding(
      text, suggestions: Suggestions.nearest(to: text, among: codes))
  }

  private func matches(_ finding: FindingRow, _ text: String) -> Bool {
    matches(finding.kind, isConfirmed: finding.list != .unrecorded, text)
  }

  /// Whether a text names a kind of finding: its code, or a part of its code or its name, be it that of
  /// the kind or what is shown where nothing is on record.
  private func matches(_ kind: FindingKind, isConfirmed: Bool, _ text: String) -> Bool {
    if FindingKind(code: text) != nil { return kind.code == text }
    return !text.isEmpty
      && (kind.code.contains(text) || wording.kind(kind).contains(text)
        || wording.kind(kind, isConfirmed: isConfirmed).contains(text))
  }
}

/// Every contract as it stands on the day of judgement, in number order, as often as asked for.
private struct Listing {
  private let monitor: Monitor
  private let reader: StoreReader
  private let folding: Folding
  /// The contracts as folded, where the caches do not serve.
  private var folded: ListingSorter?

  init(_ monitor: Monitor, _ reader: StoreReader) throws {
    self.monitor = monitor
    self.reader = reader
    folding = try monitor.folding(reader)
    if try monitor.isServed(byCachesOf: reader, folding) { return }
    let sorter = try ListingSorter(reader)
    try monitor.forEachFolded(reader) { try sorter.append(ListingRow($0, findings: $1)) }
    folded = sorter
  }

  func forEach(_ body: (ListingRow) throws -> Void) throws {
    if let folded { return try folded.forEach(body) }
    try reader.forEachListing { row in
      if row.isGood(on: monitor.day) { return try body(row) }
      let folded = try monitor.refolded(
        row.contract, isUntold: row.isUntold, folding, reader)
      if let folded { try body(ListingRow(folded.row, findings: folded.findingRows)) }
    }
  }
}

extension FindingRow {
  /// Which part and instalment it is about, in a contract that is divided so.
  func place(in division: Division) -> ContractPlace {
    division.place(of: kind, part: part, instance: instance)
  }
}

extension ListedParcel {
  fileprivate init(_ row: ListingRow, isAskedFor: (FindingRow) -> Bool) {
    self.init(
      number: row.number, project: row.project, holder: row.holder, town: row.town, area: row.area,
      isKeyProject: row.isKeyProject, stage: row.stage,
      findings: row.findings.map {
        ListedFinding(
          kind: $0.kind, since: $0.since, due: $0.due, severity: $0.severity, list: $0.list,
          idleClass: $0.idleClass, place: $0.place(in: row.division), isAskedFor: isAskedFor($0))
      })
  }
}
