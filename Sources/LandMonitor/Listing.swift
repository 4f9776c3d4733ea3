import AlertPlanning
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
  /// The parcels that a filter lets through, in number order.
  public func list(_ filter: ListFilter) throws -> Report {
    try check(filter)
    var parcels: [ListedParcel] = []
    try openForReading().read { reader in
      try forEachListing(reader) { row in
        if passes(row, filter) { parcels.append(ListedParcel(row)) }
      }
    }
    return Report.list(parcels, on: day, wording)
  }

  /// The parcels that a filter lets through as CSV, in number order, in pieces that are handed on as
  /// soon as they are ready; another thread reads the parcels meanwhile.
  ///
  /// - Parameter write: Takes the next piece.
  /// - Throws: What `list` throws, or `write`; the pieces written by then are the list's beginning.
  public func listCSV(_ filter: ListFilter, to write: ([UInt8]) throws -> Void) throws {
    var text = ParcelListCSV(on: day, wording)
    var bytes: [UInt8] = []
    text.appendHead(to: &bytes)
    try forEachBatch(filter) { parcels in
      for parcel in parcels { text.append(parcel, to: &bytes) }
      try write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  /// The parcels that a filter lets through as a workbook, in number order.
  ///
  /// - Throws: What `list` throws, or `WorkbookProblem`; then no file is left.
  public func listWorkbook(_ filter: ListFilter, to path: String) throws {
    var workbook = try ParcelListWorkbook(path: path, heading(of: "fallow.list/1"), wording)
    try forEachBatch(filter) { parcels in
      for parcel in parcels { try workbook.append(parcel) }
    }
    try workbook.finish()
  }

  /// Calls the body with the parcels that a filter lets through, some at a time.
  private func forEachBatch(
    _ filter: ListFilter, _ body: ([ListedParcel]) throws -> Void
  ) throws {
    try check(filter)
    let batches = startListing()
    defer { batches.abandon() }
    while true {
      let batch = batches.take()
      let rows = try batch.get()
      try body(rows.compactMap { passes($0, filter) ? ListedParcel($0) : nil })
      batches.handBack(batch)
      if rows.isEmpty { return }
    }
  }

  /// Begins to read the parcels on a thread of its own, and gives them batch by batch; an empty batch
  /// comes last.
  private func startListing() -> HandOver<Result<[ListingRow], any Error>> {
    .giving { give in
      var rows: [ListingRow] = []
      try openForReading().read { reader in
        try forEachListing(reader) { row in
          rows.append(row)
          guard rows.count == 256 else { return }
          try give(rows)
          rows = []
        }
      }
      if !rows.isEmpty { try give(rows) }
      try give([])
    }
  }

  /// Calls the body with every contract as it stands on the day of judgement, in number order.
  private func forEachListing(
    _ reader: StoreReader, _ body: (ListingRow) throws -> Void
  ) throws {
    let folding = try self.folding(reader)
    if try knownAt == nil && reader.isFolded(under: folding.identity) {
      try reader.forEachListing { row in
        if row.isGood(on: day) { return try body(row) }
        let log = try reader.log(of: row.contract)
        guard let folded = folding.fold(row.contract, log, on: day, isUntold: row.isUntold) else {
          return
        }
        try body(ListingRow(folded.row, findings: folded.findings.map(FindingRow.init)))
      }
    } else {
      var rows: [ListingRow] = []
      try forEachFolded(reader) { rows.append(ListingRow($0, findings: $1)) }
      for row in rows.sorted(by: { ($0.number, $0.contract) < ($1.number, $1.contract) }) {
        try body(row)
      }
    }
  }

  // MARK: - Filters

  private func passes(_ row: ListingRow, _ filter: ListFilter) -> Bool {
    func holds(_ text: String?, _ part: String?) -> Bool {
      guard let part else { return true }
      return text?.contains(part) ?? false
    }
    if let stage = filter.stage, row.stage != stage { return false }
    if let text = filter.finding, !row.findings.contains(where: { matches($0.kind, text) }) {
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
    if let days = filter.overdueDays, (ListedParcel(row).daysOverdue(on: day) ?? -1) < days {
      return false
    }
    if filter.isKeyProject, !row.isKeyProject { return false }
    if filter.unit != nil, !units(of: row).contains(where: { holds($0, filter.unit) }) {
      return false
    }
    return holds(row.town, filter.town)
      && (holds(row.holder, filter.holder) || holds(row.tenant, filter.holder))
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

extension ListedParcel {
  fileprivate init(_ row: ListingRow) {
    self.init(
      number: row.number, project: row.project, holder: row.holder, town: row.town, area: row.area,
      isKeyProject: row.isKeyProject, stage: row.stage,
      findings: row.findings.map {
        ListedFinding(
          kind: $0.kind, since: $0.since, due: $0.due, severity: $0.severity, list: $0.list,
          idleClass: $0.idleClass)
      })
  }
}
