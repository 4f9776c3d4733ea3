/// The start day of a contract that was read and is silent: one year after the actual handover.
///
/// A blank cell is not a silent contract: the law's day is never given to missing data.
///
/// - Source: Order 53, art. 22(2).
enum SilentContractRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    guard contract.dues.contains(.bySilence) else { return }
    contract.forEachObligation(of: .start) { obligation in
      obligation.schedule.forEach { due, from, until in
        guard case .determined(let day, .bySilence(let handedOver)) = due else { return }
        spans.add(
          from: max(handedOver, from), until: min(until, obligation.status.knownFrom ?? .forever),
          Finding(
            .startDayBySilence, part: obligation.term.part, since: handedOver, due: day,
            caveats: contract.caveats(for: day)))
      }
    }
  }
}
