import CivilCalendar

/// A demand on record (催告), as far as a tier of a ladder needs one.
struct Demand {
  /// The day it was served.
  let served: Day
  /// The last day of the time it leaves; never where that cannot be counted.
  let graceEnds: Day

  /// The first demand that counts for a tier.
  ///
  /// By the words "late over N days, and after a demand still unmet" the demand follows the N days;
  /// an office that reads it otherwise takes any demand after the due day.
  ///
  /// - Returns: The demand; nil where none that counts is on record before `until`.
  init?(for tier: Consequence, from tierDay: Day, in course: LadderCourse, before until: Day) {
    let contract = course.contract
    let first = contract.rulebook.choices[.demandOrder] == .afterPeriod ? tierDay : course.first
    let found = Self.acts(in: course, from: first, before: until).first
    guard let found, case .demanded(_, let answerBy) = found.act else { return nil }
    served = found.day
    var ends = max(found.day, answerBy ?? found.day)
    if let grace = tier.demand?.grace {
      switch contract.calendar.end(of: grace, from: found.day) {
      case .determined(let end): ends = max(ends, end.actBy)
      case .indeterminate: ends = .forever
      }
    }
    graceEnds = ends
  }

  /// Whether a demand was served once the due day had passed, before a day.
  static func isOnRecord(in course: LadderCourse, before day: Day) -> Bool {
    !acts(in: course, from: course.first, before: day).isEmpty
  }

  /// The demands about an obligation, by day.
  private static func acts(
    in course: LadderCourse, from first: Day, before until: Day
  ) -> some Collection<(act: ContractAct, part: UInt8, instance: UInt8, day: Day)> {
    let term = course.obligation.term
    return course.contract.history.later.contractActs.lazy.filter { act in
      guard case .demanded(term.milestone, answerBy: _) = act.act else { return false }
      return act.instance == term.instance && act.part.speaks(for: term.part)
        && act.day >= first && act.day < until
    }
  }
}

extension LegalClock {
  /// The instance under which a clock about a milestone and its repetition is told, so that two
  /// clocks of one kind stay apart; 0 is for a bond that secures all milestones.
  static func instance(of milestone: Milestone?, _ repetition: UInt8 = 1) -> UInt8 {
    guard let milestone else { return 0 }
    let tens = min(max(Int(repetition), 1) - 1, 24)
    return UInt8(tens * 10 + Int(milestone.rawValue))
  }

  /// The repetition in such an instance, from 1.
  static func repetition(in instance: UInt8) -> UInt8 { instance / 10 + 1 }
}

extension Finding {
  /// The milestone that a clock of the contract is about; nil for other findings, and for a bond
  /// that secures all milestones.
  public var clockMilestone: Milestone? { kind.clockMilestone(instance: instance) }
}

extension FindingKind {
  /// The milestone that a clock of the contract is about, by the instance under which it is told.
  func clockMilestone(instance: UInt8) -> Milestone? {
    switch self {
    case .clock(.rescind), .clock(.demandContract), .clock(.returnBond), .clock(.renewGuarantee):
      instance == 0 ? nil : Milestone(rawValue: instance % 10)
    case .dueSoon, .overdue, .metLate, .blockedByGrantor, .excused, .anchorUnrecorded,
      .idleProject, .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .determinedIdle,
      .startNotVerified, .startDayBySilence, .contradiction, .missingData, .limbTwo,
      .demandNeeded, .rescissionRight, .rescissionLapsed, .chargeAccrued, .belowStandard,
      .outputShortfall,
      .noRecentProgress, .stalled, .clock, .extensionBeyondLimit, .transferBarred,
      .surplusLand, .lapsedRule:
      nil
    }
  }
}
