import CivilCalendar

/// Days that excuse: those of verified causes, and those on which the grantor is late itself.
extension ContractCase {
  /// How the grantor was late in handing over, as far as the record shows it.
  struct GrantorDelay {
    /// The first stretch of days on which the land was not handed over though it should have been,
    /// up to and with the day of the handover; `until` is the day after. Empty where there is none.
    let first: (from: Day, until: Day)
    /// Later stretches of the same.
    let further: [(from: Day, until: Day)]
    /// The days on which what was handed over was not in the agreed condition, up to and with the
    /// day it was made good.
    let deficient: [(from: Day, until: Day)]

    /// The first day late; nil where there is none.
    var from: Day? {
      let days = first.from < first.until ? first.from : .forever
      let earliest = min(days, deficient.first?.from ?? .forever)
      return earliest < .forever ? earliest : nil
    }

    /// Whether all of it lies before a day.
    func isOver(on day: Day) -> Bool {
      guard day > .beginning else { return false }
      return ([first] + further + deficient).allSatisfy { $0.from >= $0.until || $0.until <= day }
    }

    /// The stretches of both kinds, merged; those of bad condition alone for a day that moves with
    /// the handover itself.
    func stretches(movingWithHandover: Bool) -> [(from: Day, until: Day)] {
      if movingWithHandover { return deficient }
      let unhanded = first.from < first.until ? [first] + further : further
      return deficient.isEmpty ? unhanded : DayRange.merged(unhanded + deficient)
    }
  }

  /// The first day on which the grantor was late itself; nil while it is in time, and where the
  /// source has no place for the day of handover.
  func grantorLate(part: UInt8) -> Day? { grantorDelay(part: part).from }

  /// The grantor's own delay in handing over.
  func grantorDelay(part: UInt8) -> GrantorDelay {
    if part == 0 { return wholeDelay }
    return GrantorDelay(
      of: obligation(.handover, part: part), part: part, history, terms.coverage,
      isAmended: amended != nil)
  }

  /// Whether the grantor had offered the land by a day that was in time, so that a later handover is
  /// not its delay.
  func isOffered(part: UInt8, by due: DueDay, until handedOver: Day) -> Bool {
    guard !history.later.handoverActs.isEmpty else { return false }
    return history.offeredDays(part: part).contains {
      $0.from <= due.actBy && handedOver <= $0.until
    }
  }

  // MARK: - What was found of the late handover

  /// What the office found of its own late handover as a cause (art. 8(1)1).
  enum HandoverCause {
    /// Nobody has examined it, or the user claimed it anew after.
    case unexamined
    /// Found true, for the days that the finding names.
    case verified
    /// Found not to be a cause, by itself or with all of art. 8.
    case refused
  }

  /// What was found of the late handover last; what was said of other causes says nothing of it.
  var handoverCause: HandoverCause {
    var found = HandoverCause.unexamined
    for (finding, _) in history.causes {
      switch finding {
      case .claimed(.lateHandover): found = .unexamined
      case .verified(.lateHandover, from: _, through: _): found = .verified
      case .refused(.lateHandover), .noneApplies: found = .refused
      case .claimed, .verified, .refused: break
      }
    }
    return found
  }

  // MARK: - Verified causes

  /// What is known of verified causes over some days, both ends included: nothing, that there are some,
  /// or that they cover all of these days.
  ///
  /// - Parameter first: The first of the days; nil where it is not known.
  func verifiedCauses(from first: Day?, through last: Day) -> Caveats {
    let first = first ?? .beginning
    guard excusedDays.contains(where: { $0.from <= last && first < $0.until }) else { return [] }
    let coversAll = excusedDays.contains { $0.from <= first && last < $0.until }
    return coversAll ? [.causeVerified, .causeCoversAll] : .causeVerified
  }

  /// The days that verified early works cover, where they keep the idle fee from running.
  ///
  /// The Act excuses them for land granted; where the way of supply is not known, they count too.
  static func earlyWorksDays(
    _ terms: ContractTerms, _ history: History, _ rulebook: Rulebook
  ) -> [(from: Day, until: Day)] {
    guard terms.supply.isGrant || terms.supply == .unknown,
      rulebook.choices[.earlyWorks] == .counts
    else { return [] }
    return days(coveredBy: history.causes) { $0 == .earlyWorks }
  }

  /// The days that verified causes of some heads cover, merged and sorted.
  static func days(
    coveredBy causes: [(finding: CauseFinding, day: Day)], where counts: (IdleCause) -> Bool
  ) -> [(from: Day, until: Day)] {
    var covered: [(from: Day, until: Day)] = []
    for (finding, _) in causes {
      guard case .verified(let cause, let from, let through) = finding, counts(cause) else {
        continue
      }
      covered.append((from, through.map { $0 + 1 } ?? .forever))
    }
    return DayRange.merged(covered)
  }
}

/// Sums and differences of stretches of days, `until` not included.
enum DayRange {
  /// The stretches in order, those that overlap or meet made one.
  static func merged(_ ranges: consuming [(from: Day, until: Day)]) -> [(from: Day, until: Day)] {
    if ranges.count < 2 { return ranges }
    ranges.sort { ($0.from, $0.until) < ($1.from, $1.until) }
    var last = 0
    for place in ranges.indices.dropFirst() {
      if ranges[place].from <= ranges[last].until {
        ranges[last].until = max(ranges[last].until, ranges[place].until)
      } else {
        last += 1
        ranges[last] = ranges[place]
      }
    }
    ranges.removeSubrange((last + 1)...)
    return ranges
  }

  /// What is left of some stretches without another.
  static func subtract(
    _ hole: (from: Day, until: Day), from stretches: [(from: Day, until: Day)]
  ) -> [(from: Day, until: Day)] {
    let isTouched = stretches.contains { max($0.from, hole.from) < min($0.until, hole.until) }
    return isTouched ? stretches.flatMap { subtract(hole, from: $0) } : stretches
  }

  /// What is left of a stretch without another.
  static func subtract(
    _ hole: (from: Day, until: Day), from days: (from: Day, until: Day)
  ) -> [(from: Day, until: Day)] {
    if hole.until <= days.from || days.until <= hole.from || hole.from >= hole.until {
      return [days]
    }
    var rest: [(from: Day, until: Day)] = []
    if days.from < hole.from { rest.append((days.from, hole.from)) }
    if hole.until < days.until { rest.append((hole.until, days.until)) }
    return rest
  }
}
