/// Starting construction by the contract's day.
///
/// A late start stands on the list *blocked by grantor* for as long as the office's own late
/// handover is unexamined; a start that counts from the handover moves with it and is not blocked.
///
/// - Source: the contract; 金府办发〔2023〕24号 §5; Order 53, arts. 8(1)1 and 28.
enum StartRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    NodeSpans.add(.start, blocking: .whileUnmet, for: contract, to: &spans)
  }
}
