import CivilCalendar

/// A right of the contract that needs a demand nobody has served.
///
/// The grantor's own delay in handing over is left out: there the demand is the grantee's.
///
/// - Source: the contract; ("延期付款超过60日，经出让人催交后仍不能交纳").
enum DemandNeededRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    NodeSpans.forEachCourse(in: contract, where: { $0.demand != nil }) {
      course, unmetUntil, until, evidence in
      let term = course.obligation.term
      guard term.milestone != .handover else { return }
      let needing = zip(course.ladder.tiers, course.tierDays).enumerated().filter {
        $0.element.0.demand != nil && $0.element.1 < .forever
      }
      for (place, item) in needing.enumerated() {
        let (tier, day) = item.element
        let next = place + 1 < needing.count ? needing[place + 1].element.1 : .forever
        let open = min(unmetUntil, until)
        let served = Demand(for: tier, from: day, in: course, before: open)?.served
        let end = min(served ?? .forever, next, open)
        spans.add(
          from: day, until: end,
          Finding(
            .demandNeeded(term.milestone), part: term.part, instance: term.instance, since: day,
            tier: .rung(item.offset + 1), evidence: evidence, due: course.due,
            caveats: Demand.isOnRecord(in: course, before: day) ? .demandTooEarly : []))
        spans.add(
          from: day, until: end,
          Finding(
            .clock(.demandContract), part: term.part,
            instance: LegalClock.instance(of: term.milestone, term.instance), since: day,
            tier: .clock(isPast: false)))
      }
    }
  }
}
