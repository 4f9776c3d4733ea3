import AlertPlanning
import CivilCalendar
import ContractStore
import LandLifecycle
package import Reports
import Wording

extension Monitor {
  /// A parcel's whole life on one screen.
  ///
  /// - Parameter withSources: Whether everything the sources say is listed with its place.
  package func show(_ text: String, withSources: Bool = false) throws -> Report {
    try openForReading().read { reader in
      let contract = try parcel(matching: text, reader)
      return Report.parcel(
        try view(of: contract, named: text, withColumns: withSources, reader),
        withSources: withSources, wording)
    }
  }

  /// What a parcel's contract calls its parts, in their order; empty for one without any.
  package func partNames(of text: String) throws -> [String] {
    try openForReading().read { reader in
      let log = try reader.log(of: try parcel(matching: text, reader), knownAt: knownAt)
      return log.registration?.registration.terms.parts.map(\.name) ?? []
    }
  }

  /// Why a parcel is judged as it is.
  package func reasons(_ text: String) throws -> Report {
    try openForReading().read { reader in
      let contract = try parcel(matching: text, reader)
      return Report.reasons(
        try view(of: contract, named: text, withColumns: true, reader), wording)
    }
  }

  /// The rulebook and the calendar in force.
  package func rules() throws -> Report {
    let folding = try rulesInForce()
    return Report.rules(folding.rulebook, folding.calendar, on: day, wording)
  }

  /// What falls due from the day of judgement on, within so many days.
  ///
  /// - Parameter write: Writes the report, which is of no use afterwards.
  package func due(within count: Int, _ write: (LongReport) throws -> Void) throws {
    let days = day...(day + count)
    try openForReading().read { reader in
      let folding = try self.folding(reader)
      var list = DueList(within: days, wording)
      let rows = SortedRows(reader)
      try forEachLog(reader, folding, foundBy: { try $0.contractsDue(within: days) }) {
        for item in dueItems(of: $0, $1, folding, days) {
          try rows.append(list.row(of: item), DueList.order(of: item))
        }
      }
      try write(list.report(rows.forEach))
    }
  }

  private func dueItems(
    of contract: ContractID, _ log: ContractLog, _ folding: Folding, _ days: ClosedRange<Day>
  ) -> [DueItem] {
    guard let (_, registration) = log.registration else { return [] }
    let judgement = folding.judgement(registration, facts: log.facts)
    let summary = ParcelSummary(
      registration, heldBy: judgement.holder(on: days.lowerBound)?.name, amid: folding.towns)
    // On a day before the signing nothing is owed.
    guard summary.isSigned(on: days.lowerBound) else { return [] }
    return judgement.obligations(on: days.lowerBound).compactMap { obligation in
      guard let last = obligation.lastDay(ifOpenOn: days.lowerBound), days.contains(last),
        case .determined(let due, let basis) = obligation.due
      else { return nil }
      return DueItem(
        number: summary.name(of: contract), project: summary.project, holder: summary.holder,
        town: summary.town, isKeyProject: summary.isKeyProject, term: obligation.term,
        place: judgement.division.place(of: obligation.term), due: due, basis: basis,
        change: obligation.change,
        document: obligation.change.flatMap { document(of: $0, in: log) })
    }
  }

  /// The number of the document of the supplement that counts, if one is on record.
  private func document(of change: ObligationChange, in log: ContractLog) -> String? {
    guard let supplement = change.supplements.last else { return nil }
    return log.live.last { $0.written.content == .fact(.supplement(supplement)) }?.written.document
  }
}
