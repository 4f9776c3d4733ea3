import CivilCalendar

/// The first limb of Order 53 art. 2 for one part of a contract, and the stages of art. 14.
///
/// - Source: Order 53, arts. 2(1), 8, 14, 30.
struct LimbOne {
  /// The limb as met: from which day, until when nothing had started, and on what evidence.
  struct Met {
    /// The first day of the limb: the day after the anniversary.
    let from: Day
    /// The day by which the late start had happened, if it has.
    let started: Day?
    /// The last inspection that saw no start in the sense of art. 30.
    let seen: Day?
  }

  let contract: ContractCase
  let part: UInt8
  let due: DueDay
  /// The first day on which this start day counted; an early one for the contract's own.
  let from: Day
  /// The first day on which a supplement's start day counted instead.
  let until: Day

  /// The first day of the limb, whether it is met or not.
  ///
  /// A start day of a supplement speaks from its signing on.
  var opens: Day {
    max(contract.rulebook.idleNotStarted.opens { threshold($0) }, from)
  }

  /// How the limb is met; nil where nothing says that it is.
  var met: Met? {
    let opens = opens
    guard opens < .forever else { return nil }
    let seen = contract.lastSeenUndeveloped(part: part, from: opens)
    switch start {
    case .open:
      guard seen != nil || contract.terms.coverage.carriesActual(.start) else { return nil }
      return Met(from: opens, started: nil, seen: seen)
    case .met(let day):
      guard day >= opens || seen != nil else { return nil }
      return Met(from: opens, started: started(recorded: day, seen), seen: seen)
    case .metBy(let day, _):
      // On which side of the threshold it started is undecided, unless somebody saw the site.
      guard let seen else { return nil }
      return Met(from: opens, started: started(recorded: day, seen), seen: seen)
    }
  }

  /// The start that the limb looks at: the works of art. 30 where they are on record, else the
  /// contract's own start, which stays unverified.
  ///
  /// A visit that saw a start by art. 30 before those works shows that they are not the beginning.
  var start: MilestoneStatus {
    let recorded = contract.history.status(of: .start, part: part)
    guard let development = contract.development(part: part) else { return recorded }
    if let seen = contract.firstSeenDeveloped(part: part), seen < development.done {
      return recorded
    }
    return .met(on: development.done)
  }

  /// A start on record that a later visit refutes is none until a visit verifies it.
  private func started(recorded day: Day, _ seen: Day?) -> Day? {
    guard let seen, seen > day else { return day }
    return contract.firstSeenDeveloped(part: part, after: seen)
  }

  /// The first day on which a whole period since the start day has passed.
  ///
  /// It counts from the last day in time; the anniversary itself does not roll, unless an office
  /// chose so.
  private func threshold(_ period: Period) -> Day {
    guard case .determined(let end) = contract.calendar.end(of: period, from: due.actBy)
    else { return .forever }
    let rolls =
      !contract.rulebook.areChoicesStandard && contract.rulebook.choices[.anniversary] == .roll
    return (rolls ? contract.calendar.rolledForward(end.agreed).day : end.agreed) + 1
  }

  /// A stage's day if a visit on or after it saw no start in the sense of art. 30, else never.
  ///
  /// Nor where works of art. 30 are on record from before the limb: the record contradicts itself.
  func confirmed(_ day: Day) -> Day {
    guard day < .forever else { return .forever }
    if contract.development(part: part) != nil, case .met(let done) = start, done < opens {
      return .forever
    }
    return contract.lastSeenUndeveloped(part: part, from: day) == nil ? .forever : day
  }

  /// The first day on which the period of a stage of art. 14 is over, whether or not anybody has looked.
  ///
  /// Days after the start day that a verified cause covers do not count towards the period, nor do
  /// those of early works where they excuse.
  ///
  /// - Parameter countsExcused: Whether those days count all the same.
  func reached(_ parameter: DatedParameter, countsExcused: Bool = false) -> Day {
    let days: [(from: Day, until: Day)] =
      if countsExcused {
        []
      } else if contract.earlyWorksDays.isEmpty {
        contract.excusedDays
      } else {
        DayRange.merged(contract.excusedDays + contract.earlyWorksDays)
      }
    return parameter.opens { period in
      var day = threshold(period)
      for covered in days where covered.until > due.actBy + 1 {
        let from = max(covered.from, due.actBy + 1)
        if from >= day { break }
        guard covered.until < .forever, day < .forever else { return .forever }
        day = day + (covered.until - from)
      }
      return max(day, from)
    }
  }
}
