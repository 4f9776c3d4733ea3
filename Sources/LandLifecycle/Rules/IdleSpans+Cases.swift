import CivilCalendar

/// Of which parts of a contract the office's cases are told.
extension IdleSpans {
  /// The days from which the part lies idle by a run, as long as a case may be about it.
  func days(within office: (from: Day, ends: Day)) -> [(from: Day, until: Day)] {
    runs.compactMap { run in
      let from = max(run.met.from, office.from)
      let lasts = run.met.from < completed && run.met.from < office.ends && office.from < run.ends
      return lasts && from < office.ends ? (from, office.ends) : nil
    }
  }
}

extension [IdleSpans] {
  /// The parts with the office's cases told of those that lie idle, from the day on which each does, and of the
  /// contract as a whole where none does: its documents name no part.
  func sharing(
    _ cases: [(from: Day, ends: Day)], of contract: ContractCase
  ) -> [IdleSpans] {
    let idle = map { part in
      var part = part
      part.openCases = cases.flatMap { office in
        DayRange.merged(part.days(within: office)).map { ($0.from, $0.until) }
      }
      return part
    }
    let rest = cases.flatMap { office in
      idle.flatMap { $0.days(within: office) }.reduce([(from: office.from, until: office.ends)]) {
        DayRange.subtract($1, from: $0)
      }
    }
    let whole = IdleSpans(
      contract: contract, part: 0, schedule: nil, runs: [],
      openCases: rest.map { ($0.from, $0.until) })
    return [whole] + idle
  }
}
