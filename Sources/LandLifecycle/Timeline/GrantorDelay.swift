import CivilCalendar

extension ContractCase.GrantorDelay {
  /// The delay with one part's land, 0 for the whole contract, by the obligation that speaks for it.
  init(
    of handover: ResolvedObligation?, part: UInt8, _ history: History, _ coverage: Coverage,
    isAmended: Bool
  ) {
    let nothing: (from: Day, until: Day) = (.forever, .forever)
    // The day after the handover.
    let taken: Day
    switch history.status(of: .handover, part: part) {
    case .met(let day): taken = day + 1
    // Whether it was late is undecided: nothing is said of the days before.
    case .metBy: taken = .beginning
    case .open: taken = coverage.carriesActual(.handover) ? .forever : .beginning
    }
    guard let handover else {
      self.init(first: nothing, further: [], deficient: [])
      return
    }
    if isAmended || !history.later.handoverActs.isEmpty {
      self.init(by: handover.schedule, part: part, history, taken)
    } else if case .determined(let due, _) = handover.schedule.last {
      self.init(first: (due.actBy + 1, taken), further: [], deficient: [])
    } else {
      self.init(first: nothing, further: [], deficient: [])
    }
  }

  /// The same with supplements or acts around the handover on record.
  private init(by schedule: DueSchedule, part: UInt8, _ history: History, _ taken: Day) {
    var unhanded: [(from: Day, until: Day)] = []
    var deficient: [(from: Day, until: Day)] = []
    let bad = history.deficientDays(part: part)
    schedule.forEach { due, from, until in
      guard case .determined(let day, _) = due else { return }
      let first = max(day.actBy + 1, from)
      if first < min(until, taken) { unhanded.append((first, min(until, taken))) }
      for days in bad where max(first, days.from) < min(until, days.until) {
        deficient.append((max(first, days.from), min(until, days.until)))
      }
    }
    for offered in history.offeredDays(part: part) {
      // Offered late, the land was late up to and with the day of the offer.
      unhanded = DayRange.subtract((offered.from + 1, offered.until), from: unhanded)
    }
    unhanded = DayRange.merged(unhanded)
    self.init(
      first: unhanded.first ?? (.forever, .forever), further: Array(unhanded.dropFirst()),
      deficient: DayRange.merged(deficient))
  }
}

extension History {
  /// The days on which an offer of the land stands: from the offer, or the refusal where no offer
  /// is on record, until the land is found not to be in the agreed condition.
  ///
  /// By offering the land as agreed the grantor has done its part; whether the grantee takes it or
  /// refuses is not the grantor's delay.
  func offeredDays(part: UInt8) -> [(from: Day, until: Day)] {
    var offered: [(from: Day, until: Day)] = []
    var since: Day?
    for item in later.handoverActs where item.part == 0 || part == 0 || item.part == part {
      switch item.act {
      case .offered, .refused, .madeGood: since = since ?? item.day
      case .notToCondition:
        if let from = since { offered.append((from, item.day)) }
        since = nil
      case .inPart: break
      }
    }
    if let from = since { offered.append((from, .forever)) }
    return offered
  }

  /// The days on which the land is on record as not in the agreed condition, until made good.
  func deficientDays(part: UInt8) -> [(from: Day, until: Day)] {
    var deficient: [(from: Day, until: Day)] = []
    var since: Day?
    for item in later.handoverActs where item.part == 0 || part == 0 || item.part == part {
      switch item.act {
      case .notToCondition: since = since ?? item.day
      case .madeGood:
        if let from = since { deficient.append((from, item.day + 1)) }
        since = nil
      case .offered, .refused, .inPart: break
      }
    }
    if let from = since { deficient.append((from, .forever)) }
    return deficient
  }
}
