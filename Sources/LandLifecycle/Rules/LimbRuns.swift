import CivilCalendar

/// One run of the first limb's clock for one part, from the day on which the limb was met.
///
/// A supplement signed before the year was full moves the limb; one signed after it was met does not
/// take it back. The clock runs anew only by Order 53 art. 12: with an extension under its first item,
/// or once the office's case is disposed of and a supplement sets another day. An idle fee alone lets it
/// run on towards the take-back.
///
/// A class, though nothing in it ever changes: every finding about it looks at it.
///
/// - Source: Order 53, arts. 2(1) and 12.
final class LimbRun {
  /// How the limb is met.
  let met: LimbOne.Met
  /// The start day that was missed for a year.
  let limb: LimbOne
  /// Those that supplements put in its place after.
  let later: [LimbOne]
  /// The first day on which the clock runs anew; never for most.
  let ends: Day
  /// The stage of the fee.
  let fee: Stage
  /// The stage of the take-back.
  let takeBack: Stage
  /// The first day on which two years are full, examined and confirmed or not; never where they never are.
  let twoYears: Day

  /// A stage of art. 14: its first day, never while it is not confirmed and examined, and the start day
  /// it rests on.
  typealias Stage = (from: Day, due: DueDay?)

  init(met: LimbOne.Met, limb: LimbOne, later: [LimbOne], ends: Day) {
    self.met = met
    self.limb = limb
    self.later = later
    self.ends = ends
    let rulebook = limb.contract.rulebook
    fee = Self.stage(rulebook.idleFeeAfter, limb, later, ends)
    takeBack = Self.stage(rulebook.idleTakeBackAfter, limb, later, ends)
    twoYears = Self.full(rulebook.idleTakeBackAfter, limb, later, ends)?.day ?? .forever
  }

  /// Whether a start by a day is on record, so that neither stage is open any more.
  func isStarted(on day: Day) -> Bool { met.started.map { $0 <= day } ?? false }

  /// A period that was not full when a supplement was signed counts from the supplement's start day.
  private static func stage(
    _ parameter: DatedParameter, _ limb: LimbOne, _ later: [LimbOne], _ ends: Day
  ) -> Stage {
    guard limb.contract.noCauseApplies, let full = full(parameter, limb, later, ends) else {
      return (.forever, nil)
    }
    return (full.limb.confirmed(full.day), full.limb.due)
  }

  /// The first day on which the period of a stage is full, examined and confirmed or not; never where
  /// it never is.
  ///
  /// - Parameter countsExcused: Whether days that a verified cause covers count all the same.
  func full(_ parameter: DatedParameter, countsExcused: Bool) -> Day {
    Self.full(parameter, limb, later, ends, countsExcused: countsExcused)?.day ?? .forever
  }

  private static func full(
    _ parameter: DatedParameter, _ limb: LimbOne, _ later: [LimbOne], _ ends: Day,
    countsExcused: Bool = false
  ) -> (day: Day, limb: LimbOne)? {
    for place in -1..<later.count {
      let limb = place < 0 ? limb : later[place]
      let day = limb.reached(parameter, countsExcused: countsExcused)
      if day <= limb.until, day < ends { return (day, limb) }
    }
    return nil
  }
}

/// The runs of the first limb for one part of a contract.
struct LimbRuns {
  /// Each time the limb was met, in order; empty where it never was.
  let runs: [LimbRun]
  /// The limb of the start day that counted when the start was recorded, if that was in time for it.
  let unverified: LimbOne?

  init(contract: ContractCase, part: UInt8) {
    let obligation = contract.obligation(.start, part: part)
    if contract.amended == nil {
      guard case .determined(let due, _) = obligation?.schedule.last else {
        self.init(runs: [], unverified: nil)
        return
      }
      let limb = LimbOne(
        contract: contract, part: part, due: due, from: .beginning, until: .forever)
      if let met = limb.met {
        self.init(runs: [LimbRun(met: met, limb: limb, later: [], ends: .forever)], unverified: nil)
      } else {
        self.init(runs: [], unverified: limb)
      }
      return
    }
    var limbs: [LimbOne] = []
    obligation?.schedule.forEach { due, from, until in
      guard case .determined(let day, _) = due else { return }
      limbs.append(LimbOne(contract: contract, part: part, due: day, from: from, until: until))
    }
    let runs = Self.runs(
      of: limbs, resets: Self.resets(contract, part), fees: contract.idleCase.feeDays)
    self.init(
      runs: runs,
      unverified: Self.unverified(limbs, runs, limbs.last?.start ?? .open))
  }

  private init(runs: [LimbRun], unverified: LimbOne?) {
    self.runs = runs
    self.unverified = unverified
  }

  /// The days from which the clock can run anew: an extension of art. 12 is signed, or the office's
  /// case ends.
  private static func resets(_ contract: ContractCase, _ part: UInt8) -> [Day] {
    let extensions = contract.history.later.supplements.filter { supplement in
      supplement.kind == .idleLandExtension
        && supplement.changes.contains {
          $0.milestone == .start && ($0.part == part || $0.part == 0)
        }
    }
    let ends = contract.idleCase.openCases.map(\.ends).filter { $0 < .forever }
    return Set(extensions.map(\.signedOn) + ends).sorted()
  }

  private static func runs(of limbs: [LimbOne], resets all: [Day], fees: [Day]) -> [LimbRun] {
    var runs: [LimbRun] = []
    let resets = resets(all, fees: fees, among: limbs)
    // What a run has missed is over with it: only a day set after it was met can be missed again.
    var oldest = Day.beginning
    for (starts, ends) in zip([.beginning] + resets, resets + [.forever]) {
      let here = limbs.filter { $0.from >= oldest && $0.from < ends && starts < $0.until }
      for (index, limb) in here.enumerated() {
        guard limb.opens <= limb.until, let met = limb.met, max(met.from, starts) < ends else {
          continue
        }
        let from = max(met.from, starts)
        runs.append(
          LimbRun(
            met: LimbOne.Met(from: from, started: met.started, seen: met.seen),
            limb: limb, later: Array(here[(index + 1)...]), ends: ends))
        oldest = from
        break
      }
    }
    return runs
  }

  /// The days that start the clock anew, those of a fee only with a start day that a supplement set in
  /// the place of the one missed: from then, where it was signed after the fee.
  private static func resets(_ all: [Day], fees: [Day], among limbs: [LimbOne]) -> [Day] {
    if !all.contains(where: fees.contains) { return all }
    let days = all.flatMap { day -> [Day] in
      if !fees.contains(day) { return [day] }
      return limbs.filter { limb in
        limb.until > day
          && limbs.contains {
            $0.opens <= limb.from && $0.until <= limb.from && $0.from < limb.from
          }
      }.map { max(day, $0.from) }.min().map { [$0] } ?? []
    }
    return Set(days).sorted()
  }

  private static func unverified(
    _ limbs: [LimbOne], _ runs: [LimbRun], _ start: MilestoneStatus
  ) -> LimbOne? {
    guard case .met(let day) = start,
      let limb = limbs.last(where: { $0.from <= day }) ?? limbs.first,
      !runs.contains(where: { $0.met.from <= day && day < $0.ends }), limb.met == nil
    else { return nil }
    return limb
  }
}
