import CivilCalendar

/// An obligation that counts from an act nobody recorded: from the day after it would have fallen
/// due had every act been on time, so that nobody waits for ever.
enum AnchorUnrecordedRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    guard contract.dues.contains(.waiting) else { return }
    for place in contract.obligations.indices
    where contract.obligations[place].schedule.kinds.contains(.waiting) {
      let obligation = contract.obligations[place]
      let met = obligation.status.knownFrom ?? .forever
      obligation.schedule.forEach { due, from, until in
        guard case .waiting(for: _, projected: .some(let projected)) = due else { return }
        let first = max(projected + 1, from)
        spans.add(
          from: first, until: min(until, met),
          Finding(
            .anchorUnrecorded(obligation.term.milestone), part: obligation.term.part,
            instance: obligation.term.instance, since: max(first, contract.opens),
            evidence: .unrecorded,
            due: DueDay(agreed: projected, actBy: projected, certainty: .provisional)))
      }
    }
  }
}
