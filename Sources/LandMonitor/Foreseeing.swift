import CivilCalendar
import ContractStore
import LandLifecycle
package import Reports
import Wording

extension Monitor {
  /// Why a parcel is not at a stage or step.
  ///
  /// - Parameter code: The goal's code, or what a screen calls it in either language.
  package func obstacles(to code: String, of text: String) throws -> Report {
    let named = Goal.all.first { goal in
      Language.allCases.contains { Wording($0).goal(goal).lowercased() == code.lowercased() }
    }
    guard let goal = Goal(code: code) ?? named else {
      throw MonitorProblem.unknownGoal(code, known: Goal.all.map(\.code))
    }
    return try openForReading().read { reader in
      let contract = try parcel(matching: text, reader)
      return Report.obstacles(to: goal, try view(of: contract, named: text, reader), wording)
    }
  }

  /// What changes for a parcel after the day of judgement, within so many days, if nothing further is
  /// recorded.
  package func forecast(_ text: String, within count: Int) throws -> Report {
    let days = (day + 1)...(day + max(1, count))
    return try openForReading().read { reader in
      let contract = try parcel(matching: text, reader)
      let view = try view(of: contract, named: text, reader)
      return Report.forecast(
        view.judgement.timeline.changes(in: days), of: view.number, within: days,
        wording.about(view.judgement.siteRecord(on: day)))
    }
  }

  /// What changes for all parcels after the day of judgement, within so many days, if nothing further
  /// is recorded.
  ///
  /// Cost follows the parcels on which something changes, where the caches serve.
  ///
  /// - Parameter write: Writes the report, which is of no use afterwards.
  package func forecast(within count: Int, _ write: (LongReport) throws -> Void) throws {
    let days = (day + 1)...(day + max(1, count))
    try openForReading().read { reader in
      let folding = try self.folding(reader)
      var list = ForecastList(within: days, wording)
      let rows = SortedRows(reader)
      // Whatever does not change until the last day has its next change after it.
      try forEachLog(
        reader, folding, foundBy: { try $0.contractsToLookAt(on: days.upperBound) }
      ) {
        for item in forecastItems(of: $0, $1, folding, days) {
          guard let row = list.row(of: item) else { continue }
          try rows.append(row, ForecastList.order(of: item))
        }
      }
      try write(list.report(rows.forEach))
    }
  }

  private func forecastItems(
    of contract: ContractID, _ log: ContractLog, _ folding: Folding, _ days: ClosedRange<Day>
  ) -> [ForecastItem] {
    guard let (_, registration) = log.registration else { return [] }
    let judgement = folding.judgement(registration, facts: log.facts)
    let changes = judgement.timeline.changes(in: days)
    guard !changes.isEmpty else { return [] }
    let summary = ParcelSummary(registration, amid: folding.towns)
    return changes.map {
      ForecastItem(
        number: summary.name(of: contract), project: summary.project, town: summary.town,
        change: $0, place: judgement.place(of: $0.finding))
    }
  }
}
