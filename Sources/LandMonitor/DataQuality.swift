import AlertPlanning
import ContractStore
import LandLifecycle
package import Reports
import Wording

/// By what a summary of missing data is parted.
package enum QualityGroup: String, Hashable, Sendable, CaseIterable {
  /// The units that answer for it.
  case unit
  /// The town or park.
  case town
  /// The file whose row says what is known.
  case file
}

extension Monitor {
  /// What the record lacks, and which columns would settle how many parcels.
  ///
  /// Cost is that of reading the cached findings of every parcel, and the log of those that count from
  /// an act nobody recorded.
  package func quality(by group: QualityGroup?) throws -> Report {
    var all = DataGaps()
    var groups: [String: DataGaps] = [:]
    var lost: [String] = []
    var unsigned = 0
    try openForReading().read { reader in
      lost = try factsWithoutRegistration(reader)
      let folding = try self.folding(reader)
      try forEachFolded(reader) { row, findings in
        guard row.summary.isSigned(on: day) else { return unsigned += 1 }
        let missing = try missingFields(row, findings, reader, folding)
        all.add(missing)
        guard let group else { return }
        groups[try name(of: row, missing, by: group, reader), default: DataGaps()].add(missing)
      }
    }
    let report = Report.quality(
      all,
      by: group.map { group in
        (
          title(of: group),
          groups.filter { $0.value.undecidable > 0 }
            .sorted { ($1.value.undecidable, $0.key) < ($0.value.undecidable, $1.key) }
            .map { (name: $0.key, gaps: $0.value) }
        )
      }, unsigned: unsigned, on: day, wording)
    guard !lost.isEmpty else { return report }
    let heading = wording.text(
      zh: "合同现没有登记的记录（再次登记后有效）",
      en: "Recorded about contracts that nothing registers (holds once they are registered again)")
    return Report(
      schema: report.schema,
      blocks: report.blocks + [.lines(key: "unregistered", heading: heading, lost)])
  }

  private func missingFields(
    _ row: StatusRow, _ findings: [FindingRow], _ reader: StoreReader, _ folding: Folding
  ) throws -> [DataField] {
    var fields: [DataField] = []
    for finding in findings {
      switch finding.kind.gap {
      case .field(let field): if !fields.contains(field) { fields.append(field) }
      case .anchor:
        // Which act it counts from is in the terms, which the caches do not hold.
        let log = try reader.log(of: row.contract, knownAt: knownAt)
        guard let (_, registration) = log.registration else { return fields }
        return folding.judgement(registration, facts: log.facts).missingFields(on: day)
      case nil: continue
      }
    }
    return fields
  }

  // MARK: - Groups

  private func name(
    of row: StatusRow, _ missing: [DataField], by group: QualityGroup, _ reader: StoreReader
  ) throws -> String {
    let name: String?
    switch group {
    case .unit:
      let kind = FindingKind.missingData(missing.first ?? .signingDay)
      name = routing.units(for: kind, ownUnits: row.summary.units, town: row.summary.town)
    case .town: name = row.summary.town
    case .file: name = try reader.origin(of: row.registeredEntry)
    }
    return name ?? wording.text(zh: "（未填）", en: "(not recorded)")
  }

  private func title(of group: QualityGroup) -> String {
    switch group {
    case .unit: wording.text(zh: "责任单位", en: "Units")
    case .town: wording.detail(.town)
    case .file: wording.text(zh: "来源文件", en: "Source")
    }
  }
}
