import CivilCalendar

/// The clocks of a decision by art. 14: performing, appealing, demanding, enforcing.
///
/// All run from service. A right of appeal ends when it is used or its time is over, and with nothing
/// else: who has paid, or was sent a demand too early, can still appeal. The limits of appeal end with the
/// last of them: for a take-back with the review's, since it comes before court; for a fee with the
/// suit's, unless the office chose that a review comes first there too. From the day after, the office
/// demands performance and has three months to ask the court for enforcement; the demand needs ten
/// working days of its own, so that its last day lies before. A demand served earlier starts nothing.
/// After a judgment no text on file sets a time: only the user's own clock, long past, stays open.
///
/// - Source: Order 53, arts. 17 and 18; 行政复议法（2023）, arts. 20 and 23; 行政诉讼法, arts. 45 and 46;
///   行政强制法, arts. 53, 54 and 69.
enum AppealClockRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    for episode in contract.idleCase.episodes {
      AppealClocks(contract, episode).add(to: &spans)
    }
  }
}

private struct AppealClocks {
  private let contract: ContractCase
  private let steps: [History.CaseStep]
  private let acts: [(event: IdleCaseEvent, day: Day)]
  private let clocks: ClockSpans

  init(_ contract: ContractCase, _ episode: IdleCaseFold.Episode) {
    self.contract = contract
    steps = episode.steps
    acts = episode.acts
    clocks = ClockSpans(contract: contract, outlivesContract: true)
  }

  func add(to spans: inout SpanCollector) {
    for (index, step) in steps.enumerated() {
      switch step.state {
      case .disposed(let way, let served) where way.isDecision:
        addPerformance(of: way, servedOn: served, after: index, &spans)
        addAppeal(against: way, servedOn: served, index, &spans)
        addEnforcement(of: way, after: limit(index), index, &spans)
      case .reviewed(let way, let received):
        clocks.add(
          .sueAfterReview, from: received, until: endOfAppeal(after: index), limit(index),
          lapses: true,
          to: &spans)
        addEnforcement(of: way, after: limit(index), index, &spans)
      case .demanded(let way, let served):
        clocks.add(
          .performAfterDemand, from: served, until: end(of: index),
          clocks.length(.demandWait, from: served), amount: sum(of: way, after: index), to: &spans)
      case .none, .suspected, .underInvestigation, .determined, .hearingTold, .disposed,
        .underReview, .inCourt, .judged, .setAside, .enforcing, .performed, .closed:
        continue
      }
    }
  }

  /// The first day after a step.
  private func end(of index: Int) -> Day {
    index + 1 < steps.count ? steps[index + 1].from : .forever
  }

  /// The limits of appeal that run in a step.
  private func limit(_ index: Int) -> ClockSpans.Length {
    AppealLimits(rulebook: contract.rulebook, calendar: contract.calendar)
      .length(in: steps[index].state)
  }

  /// The first day on which a right of appeal that a step gave is used, or has nothing to be used
  /// against: neither performance nor a demand ends it.
  private func endOfAppeal(after index: Int) -> Day {
    let over = steps[(index + 1)...].first { step in
      switch step.state {
      case .demanded, .enforcing, .performed: false
      case .none, .suspected, .underInvestigation, .determined, .hearingTold, .disposed,
        .underReview, .reviewed, .inCourt, .judged, .setAside, .closed:
        true
      }
    }
    let used = acts.first { act in
      (act.event == .reviewApplied || act.event == .suitFiled) && act.day >= steps[index].from
    }
    return min(over?.from ?? .forever, used?.day ?? .forever)
  }

  // MARK: - The sum

  /// What a decision charges; a take-back charges nothing.
  private func sum(of way: IdleDisposal, servedOn day: Day) -> AmountRule {
    way == .feeCharged ? contract.idleFeeRule(decidedOn: day) : .none
  }

  /// The same for the decision that a step is about, which was served before it.
  private func sum(of way: IdleDisposal, after index: Int) -> AmountRule {
    let served = steps[...index].last { step in
      if case .disposed = step.state { true } else { false }
    }
    return sum(of: way, servedOn: served?.from ?? steps[index].from)
  }

  // MARK: - The user's

  private func addPerformance(
    of way: IdleDisposal, servedOn day: Day, after index: Int, _ spans: inout SpanCollector
  ) {
    let over = steps[(index + 1)...].first { step in
      switch step.state {
      case .performed, .setAside, .closed: true
      case .none, .suspected, .underInvestigation, .determined, .hearingTold, .disposed,
        .underReview, .reviewed, .inCourt, .judged, .demanded, .enforcing:
        false
      }
    }
    let until = over?.from ?? .forever
    guard way == .feeCharged else {
      return clocks.add(
        .deregister, from: day, until: until, clocks.length(.deregister, from: day), to: &spans)
    }
    clocks.add(
      .payFee, from: day, until: until, clocks.length(.feePay, from: day),
      amount: sum(of: way, servedOn: day), to: &spans)
  }

  private func addAppeal(
    against way: IdleDisposal, servedOn day: Day, _ index: Int, _ spans: inout SpanCollector
  ) {
    let until = endOfAppeal(after: index)
    clocks.add(
      .applyForReview, from: day, until: until, clocks.length(.reviewPeriod, from: day),
      lapses: true, to: &spans)
    if contract.rulebook.needsReviewFirst(way, servedOn: day) { return }
    clocks.add(
      .sue, from: day, until: until, clocks.length(.suitPeriod, from: day), lapses: true,
      to: &spans)
  }

  // MARK: - The office's

  /// What the office does once the limits of appeal are over, with nobody having appealed or paid.
  private func addEnforcement(
    of way: IdleDisposal, after limit: ClockSpans.Length, _ index: Int,
    _ spans: inout SpanCollector
  ) {
    guard let limit = limit.due else { return }
    let from = limit.actBy + 1
    let enforcement = clocks.length(.enforcementWithin, from: limit.actBy)
    let sum = sum(of: way, after: index)
    clocks.add(
      .demandPerformance, from: from, until: end(of: index), lastDemand(before: enforcement),
      amount: sum, to: &spans)
    // The demand does not stop the three months.
    var last = index
    if last + 1 < steps.count, steps[last + 1].state.step == .demanded { last += 1 }
    clocks.add(
      .applyEnforcement, from: from, until: end(of: last), enforcement, amount: sum, to: &spans)
  }

  /// The last working day on which a demand still leaves a day to apply, its own time over.
  private func lastDemand(before enforcement: ClockSpans.Length) -> ClockSpans.Length {
    guard let end = enforcement.due else { return enforcement }
    var day = end.actBy
    while end.actBy - day < 366 {
      day = contract.calendar.rolledBack(day - 1).day
      switch clocks.length(.demandWait, from: day) {
      case .none: return .none
      case .uncounted(let year): return .uncounted(year: year)
      case .through(let wait):
        guard wait.actBy < end.actBy else { continue }
        return .through(
          DueDay(agreed: day, actBy: day, certainty: max(wait.certainty, end.certainty)))
      }
    }
    return .none
  }
}
