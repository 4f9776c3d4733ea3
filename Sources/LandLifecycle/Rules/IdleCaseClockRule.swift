import CivilCalendar

/// The clocks of an idle case up to its disposal, and what is left to do after it.
///
/// Each runs from the act that starts it, as a rule from service, until the act that satisfies it is
/// on record or the case moves on. Where the text names no length, the act is owed and no day is made
/// up. A suspicion that only the rule raised starts no clock: the thirty days run from the day the
/// land was found, which somebody has to record.
///
/// - Source: Order 53, arts. 5, 9, 11–15, 25, 26; 上海市实施《土地管理法》办法, art. 39.
enum IdleCaseClockRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    for episode in contract.idleCase.episodes {
      let clocks = IdleCaseClocks(contract, episode)
      clocks.addInquiry(to: &spans)
      clocks.addDuties(to: &spans)
      for round in clocks.rounds { clocks.addPreparation(of: round, to: &spans) }
      clocks.addDisposal(to: &spans)
    }
  }
}

/// The clocks of one case.
private struct IdleCaseClocks {
  typealias Round = (from: Day, until: Day)

  private let contract: ContractCase
  private let episode: IdleCaseFold.Episode
  private let clocks: ClockSpans

  init(_ contract: ContractCase, _ episode: IdleCaseFold.Episode) {
    self.contract = contract
    self.episode = episode
    clocks = ClockSpans(contract: contract, outlivesContract: false)
  }

  // MARK: - Inquiry

  func addInquiry(to spans: inout SpanCollector) {
    let raised = episode.first(.suspicionRaised)
    clocks.add(
      .openInquiry, from: raised, until: end(of: .suspected),
      clocks.length(.inquiryOpen, from: raised), to: &spans)
    let served = episode.first(.inquiryServed)
    let over = end(of: .underInvestigation)
    let answer = clocks.length(.inquiryAnswer, from: served)
    let answered = episode.first(.answered)
    clocks.add(.answerInquiry, from: served, until: min(answered, over), answer, to: &spans)
    let silent = answer.due.map { $0.actBy + 1 } ?? .forever
    clocks.add(.determine, from: min(answered, silent), until: over, to: &spans)
  }

  // MARK: - Duties of a determination

  func addDuties(to spans: inout SpanCollector) {
    let served = episode.first(.determinationServed)
    func owed(_ clock: LegalClock, _ act: IdleCaseEvent) {
      clocks.add(clock, from: served, until: min(episode.first(act), episode.ends), to: &spans)
    }
    // Where the government caused it, the cause is published too, and those who caused it are told. Once
    // the land is dealt with, what was published is withdrawn, and nothing is left to publish.
    clocks.add(
      .publish, from: served, until: min(episode.first(.published), dealtWith, episode.ends),
      caveats: contract.verifiedCauses(from: missed(on: served), through: served), to: &spans)
    owed(.file, .filed)
    owed(.informFinance, .financeTold)
    // Arts. 13(2) and 14(2): with the scheme of art. 12, or with a take-back; a fee tells nobody.
    let planned = min(
      episode.first(.schemeAgreed),
      firstDisposal { $0 == .takenBack || !$0.isDecision })
    let told = min(episode.first(.mortgageeTold), episode.ends)
    for mortgage in mortgages {
      clocks.add(
        .informMortgagee, from: max(planned, mortgage.from), until: min(told, mortgage.until),
        to: &spans)
    }
  }

  /// The day after the start day that was missed, of the part whose day was first; nil where a part has
  /// none that is known.
  private func missed(on day: Day) -> Day? {
    var first: Day?
    for part in contract.siteParts {
      guard
        case .determined(let due, _) = contract.obligation(.start, part: part)?.schedule.due(
          on: day)
      else { return nil }
      first = min(first ?? .forever, due.actBy + 1)
    }
    return first
  }

  /// The days on which a mortgage is on record, `until` not included.
  private var mortgages: [Round] {
    var stretches: [Round] = []
    var holders: Set<String> = []
    for (event, day) in contract.history.later.landEvents {
      let wasMortgaged = !holders.isEmpty
      if case .mortgaged(let holder) = event { holders.insert(holder) }
      if case .mortgageReleased(let holder) = event { holders.remove(holder) }
      if !wasMortgaged, !holders.isEmpty { stretches.append((day, .forever)) }
      if wasMortgaged, holders.isEmpty { stretches[stretches.count - 1].until = day }
    }
    return stretches
  }

  // MARK: - Before a disposal

  /// The stretches in which a disposal is prepared: from the determination, and anew from each
  /// decision set aside, until a way of disposal is decided.
  var rounds: [Round] {
    var rounds: [Round] = []
    for (index, step) in episode.steps.enumerated() {
      switch step.state {
      case .determined, .setAside:
        let decided = episode.steps[(index + 1)...].first { step in
          switch step.state {
          case .none, .suspected, .underInvestigation, .determined, .hearingTold: false
          case .disposed, .underReview, .reviewed, .inCourt, .judged, .setAside, .demanded,
            .enforcing, .performed, .closed:
            true
          }
        }
        rounds.append((step.from, decided?.from ?? .forever))
      case .none, .suspected, .underInvestigation, .hearingTold, .disposed, .underReview,
        .reviewed, .inCourt, .judged, .demanded, .enforcing, .performed, .closed:
        continue
      }
    }
    return rounds
  }

  func addPreparation(of round: Round, to spans: inout SpanCollector) {
    func first(_ event: IdleCaseEvent) -> Day { episode.first(event, from: round.from) }
    let agreed = first(.schemeAgreed)
    let told = first(.hearingTold)
    let asked = first(.hearingRequested)
    let held = first(.hearingHeld)
    let approved = first(.approved)
    let noticed = first(.takeBackNoticed)
    // Art. 13 for a scheme agreed on, art. 14 for a decision: what was taken up last is prepared.
    let (scheme, decision) = agreed <= told ? (agreed, told) : (told, agreed)
    let ends = min(approved, round.until)
    clocks.add(
      agreed <= told ? .approveScheme : .approveDecision, from: scheme, until: min(decision, ends),
      to: &spans)
    clocks.add(
      agreed <= told ? .approveDecision : .approveScheme, from: decision, until: ends, to: &spans)
    clocks.add(
      .tellHearing, from: max(round.from, opens(in: round) { $0.fee }),
      until: min(told, agreed, round.until), to: &spans)
    clocks.add(.holdHearing, from: asked, until: min(held, round.until), to: &spans)
    clocks.add(
      .noticeTakeBack, from: max(told, opens(in: round) { $0.takeBack }),
      until: min(noticed, round.until), to: &spans)
    // The decision waits for a hearing asked for, and for the notice of a take-back to run out.
    var open: [Round] = [(max(told, approved), round.until)]
    open = open.flatMap { Self.cut((asked, held), from: $0) }
    open = open.flatMap { Self.cut((noticed, endOfNotice(noticed)), from: $0) }
    for piece in open { clocks.add(.decide, from: piece.from, until: piece.until, to: &spans) }
  }

  /// The first day after the public notice of a take-back; a notice is a wait and does not roll.
  private func endOfNotice(_ noticed: Day) -> Day {
    guard let due = clocks.length(.takeBackNotice, from: noticed).due else { return noticed }
    return due.agreed + 1
  }

  /// The first day of a stage of art. 14 on any part, of the runs that bear on a round; never while
  /// it is not confirmed and examined.
  private func opens(in round: Round, _ stage: (LimbRun) -> LimbRun.Stage) -> Day {
    contract.siteParts.flatMap { LimbRuns(contract: contract, part: $0).runs }.filter {
      $0.met.from < round.until && round.from < $0.ends
    }.map { stage($0).from }.min() ?? .forever
  }

  // MARK: - After a disposal

  /// The first day on which the land is dealt with (处置完毕), though the case is not closed yet; never
  /// while it is not.
  private var dealtWith: Day {
    for (index, step) in episode.steps.enumerated() {
      let until = index + 1 < episode.steps.count ? episode.steps[index + 1].from : .forever
      switch step.state {
      case .disposed(let way, let day):
        let dealt = max(day, agreedAnew(way))
        if dealt < until { return dealt }
      case .performed(_, let day): return day
      case .none, .suspected, .underInvestigation, .determined, .hearingTold, .underReview,
        .reviewed, .inCourt, .judged, .setAside, .demanded, .enforcing, .closed:
        continue
      }
    }
    return .forever
  }

  func addDisposal(to spans: inout SpanCollector) {
    for (index, step) in episode.steps.enumerated() {
      let until = index + 1 < episode.steps.count ? episode.steps[index + 1].from : .forever
      if case .disposed(let way, let day) = step.state {
        addCarryingOut(of: way, from: day, until: until, to: &spans)
      }
      if case .performed(_, let day) = step.state {
        ClockSpans(contract: contract, outlivesContract: true).add(
          .withdrawPublication, from: day, until: until, to: &spans)
      }
    }
  }

  /// What carries out a way of art. 12, and after it the end of the publication: the case is dealt with
  /// once the start day is agreed on anew (arts. 11 and 12(2)).
  private func addCarryingOut(
    of way: IdleDisposal, from day: Day, until: Day, to spans: inout SpanCollector
  ) {
    let outliving = ClockSpans(contract: contract, outlivesContract: true)
    switch way {
    case .extended, .useChanged, .exchanged, .otherWay: break
    case .temporaryUse:
      return clocks.add(
        .endTemporaryUse, from: day, until: until, temporaryUse(from: day), to: &spans)
    case .boughtBack: return outliving.add(.deregister, from: day, until: until, to: &spans)
    case .feeCharged, .takenBack: return
    }
    let anew: LegalClock = way == .extended ? .signSupplement : .agreeAnew
    let agreed = agreedAnew(way)
    outliving.add(anew, from: day, until: min(agreed, until), to: &spans)
    outliving.add(.withdrawPublication, from: max(day, agreed), until: until, to: &spans)
  }

  /// The day on which a start day was agreed on anew, after the determination and perhaps before the
  /// way was recorded; for land exchanged, or of another use, a new grant does as well. Never for a way
  /// that sets none.
  private func agreedAnew(_ way: IdleDisposal) -> Day {
    switch way {
    case .extended, .useChanged, .exchanged, .otherWay: break
    case .temporaryUse, .boughtBack, .feeCharged, .takenBack: return .forever
    }
    let determined = episode.first(.determinationServed)
    let later = contract.history.later
    let signed = later.supplements.first { supplement in
      supplement.signedOn >= determined
        && (way != .extended || supplement.kind == .idleLandExtension)
        && supplement.changes.contains { $0.milestone == .start }
    }?.signedOn
    let granted = later.landEvents.first { event, day in
      if case .regranted = event { way != .extended && day >= determined } else { false }
    }?.day
    return min(signed ?? .forever, granted ?? .forever)
  }

  /// The longest a temporary use may last: a bound on a state, so that it does not roll.
  private func temporaryUse(from day: Day) -> ClockSpans.Length {
    guard let due = clocks.length(.temporaryUseMax, from: day).due else { return .none }
    return .through(contract.calendar.end(ofStated: due.agreed))
  }

  // MARK: - Days of the case

  /// The first day on which the case has left a step; forever while it is in it or never was.
  private func end(of step: IdleCaseStep) -> Day {
    guard let index = episode.steps.firstIndex(where: { $0.state.step == step }) else {
      return episode.ends
    }
    return index + 1 < episode.steps.count ? episode.steps[index + 1].from : .forever
  }

  private func firstDisposal(_ isMeant: (IdleDisposal) -> Bool) -> Day {
    for act in episode.acts {
      if case .disposed(let way) = act.event, isMeant(way) { return act.day }
    }
    return .forever
  }

  private static func cut(_ hole: Round, from days: Round) -> [Round] {
    if hole.from >= hole.until || hole.until <= days.from || days.until <= hole.from {
      return [days]
    }
    var rest: [Round] = []
    if days.from < hole.from { rest.append((days.from, hole.from)) }
    if hole.until < days.until { rest.append((hole.until, days.until)) }
    return rest
  }
}
