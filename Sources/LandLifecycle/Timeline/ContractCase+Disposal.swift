import CivilCalendar

/// Ways of disposal beside what was found of the causes.
///
/// - Source: Order 53, art. 12(1) (因本办法第八条规定情形造成闲置土地的) and art. 14 (除本办法第八条规定情形外).
extension ContractCase {
  /// Whether a way of disposal decided on a day is not the one for what was found of the causes, whenever
  /// that was found.
  ///
  /// A decision of art. 14 is not where its period is full only with the days of verified causes. A way of
  /// art. 12 is not where the last word is that no cause applies, none was ever verified, and the year of
  /// art. 14 was full; land of the second limb is disposed of by art. 12 whatever the cause.
  func isAgainstCause(_ way: IdleDisposal, on day: Day) -> Bool {
    // Nearly always nothing was found that either could go against.
    if way.isDecision {
      if excusedDays.isEmpty, earlyWorksDays.isEmpty { return false }
      let period = way == .takenBack ? rulebook.idleTakeBackAfter : rulebook.idleFeeAfter
      let runs = unstartedRuns(on: day)
      return runs.contains { $0.full(period, countsExcused: true) <= day }
        && !runs.contains { $0.full(period, countsExcused: false) <= day }
    }
    guard noCauseApplies, excusedDays.isEmpty else { return false }
    return unstartedRuns(on: day).contains {
      $0.full(rulebook.idleFeeAfter, countsExcused: false) <= day
    }
  }

  /// The runs of the first limb that a disposal decided on a day is about: met by then, without a start,
  /// and not over before the determination it rests on.
  private func unstartedRuns(on day: Day) -> [LimbRun] {
    let determined =
      idleCase.steps.last { step in
        if case .determined = step.state { step.from <= day } else { false }
      }?.from ?? day
    return siteParts.flatMap { LimbRuns(contract: self, part: $0).runs }.filter {
      $0.met.from <= day && determined <= $0.ends && !$0.isStarted(on: day)
    }
  }
}
