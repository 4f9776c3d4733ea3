import CivilCalendar

/// The right to rescind that a ladder opens, and its lapse.
///
/// It opens on the first day of its tier or, where it needs a demand, on the day after the demand's
/// time is over; it ends when the milestone is met, when the notice is served, and when it lapses.
/// That of a late handover is the grantee's, and no task of the office.
///
/// - Source: the contract; Civil Code, arts. 563 to 565; 金府办发〔2023〕24号 §5.
enum RescissionRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    var rights: [Right] = []
    NodeSpans.forEachCourse(in: contract, where: { $0.powers.contains(.rescind) }) {
      course, unmetUntil, until, evidence in
      guard let right = Right(course, unmetUntil: unmetUntil, until: until) else { return }
      right.add(evidence, statedWith: rights.first(where: right.isBeside)?.part, to: &spans)
      rights.append(right)
    }
  }

  /// One right that opened.
  private struct Right {
    let course: LadderCourse
    let rung: Int
    let opens: Day
    /// The last day on which it can be used; nil where that cannot be counted.
    let lastDay: DueDay?
    /// The first day on which there is no breach left to rescind over, or no need to.
    let ends: Day

    init?(_ course: LadderCourse, unmetUntil: Day, until: Day) {
      let open = min(unmetUntil, until)
      var found: (rung: Int, opens: Day)?
      for (index, day) in course.tierDays.enumerated()
      where day < .forever && course.ladder.tiers[index].powers.contains(.rescind) {
        var opens = day
        if course.ladder.tiers[index].demand != nil {
          let tier = course.ladder.tiers[index]
          guard let demand = Demand(for: tier, from: day, in: course, before: open),
            demand.graceEnds < .forever
          else { continue }
          opens = max(day, demand.graceEnds + 1)
        }
        if opens < open, opens < found?.opens ?? .forever { found = (index + 1, opens) }
      }
      guard let (rung, opens) = found else { return nil }
      self.course = course
      self.rung = rung
      self.opens = opens
      let contract = course.contract
      let life = contract.rulebook.rescissionLife.held(on: .forever)
      let agreed = course.ladder.tiers[rung - 1].lapsesAfter
      let known = agreed == nil ? max(opens, life.parameter.from ?? .beginning) : opens
      lastDay =
        if case .determined(let end) = contract.calendar.end(of: agreed ?? life.period, from: known)
        { end } else { nil }
      let term = course.obligation.term
      let notified = contract.history.later.contractActs.first {
        $0.act == .rescissionNotified(term.milestone) && $0.part.speaks(for: term.part)
          && $0.day >= opens
      }?.day
      let cured = contract.rulebook.choices[.latePerformance] == .endsRight ? open : until
      ends = min(cured, notified ?? .forever)
    }

    var part: UInt8 { course.obligation.term.part }

    /// The first day on which it has lapsed.
    private var lapses: Day { lastDay.map { $0.actBy + 1 } ?? .forever }

    /// Whether another part gives the same right over the same contract when this one opens, whose deposit is
    /// one.
    func isBeside(_ other: Right) -> Bool {
      part > 0 && other.part > 0 && part != other.part && other.opens <= opens
        && opens < min(other.ends, other.lapses)
    }

    /// - Parameter part: The part with which the sum of the deposit is stated; nil for this one.
    func add(_ evidence: Evidence, statedWith part: UInt8?, to spans: inout SpanCollector) {
      let term = course.obligation.term
      // A visit before the tier's day shows that the node was late, not that it stayed so until then.
      let evidence =
        if case .confirmed(let seen) = evidence, seen < opens { Evidence.unrecorded } else {
          evidence
        }
      func finding(_ kind: FindingKind, since: Day, _ amount: AmountRule) -> Finding {
        Finding(
          kind, part: term.part, instance: term.instance, since: since, tier: .rung(rung),
          evidence: evidence, due: course.due, amount: amount)
      }
      spans.add(
        from: opens, until: min(ends, lapses),
        finding(
          .rescissionRight(term.milestone), since: opens,
          part.map { deposit == .none ? .none : .statedWith(part: $0) } ?? deposit))
      if term.milestone != .handover {
        spans.add(
          from: opens, until: min(ends, lapses),
          Finding(
            .clock(.rescind), part: term.part,
            instance: LegalClock.instance(of: term.milestone, term.instance), since: opens,
            tier: .clock(isPast: false), due: lastDay))
      }
      spans.add(
        from: lapses, until: ends, finding(.rescissionLapsed(term.milestone), since: lapses, .none))
    }

    /// What becomes of the deposit with the right; it is never added to a charge.
    private var deposit: AmountRule {
      let powers = course.ladder.tiers[rung - 1].powers
      let isDoubled = powers.contains(.doubleDeposit)
      guard isDoubled || powers.contains(.keepDeposit) else { return .none }
      guard let deposit = course.contract.clauses.deposit else { return .unrecorded(.deposit) }
      return .share(Ratio(isDoubled ? 2 : 1, 1), of: deposit, .deposit)
    }
  }
}
