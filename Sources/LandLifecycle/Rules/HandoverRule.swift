/// Handing the land over, which the grantor owes: here "overdue" is the office's own delay.
///
/// - Source: the contract; Order 53, arts. 22(2) and 28.
enum HandoverRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    NodeSpans.add(.handover, blocking: .none, for: contract, to: &spans)
  }
}
