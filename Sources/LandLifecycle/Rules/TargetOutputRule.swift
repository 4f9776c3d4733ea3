/// Reaching target output by the contract's day.
///
/// - Source: the contract; 金府办发〔2023〕24号 §5.
enum TargetOutputRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    NodeSpans.add(.targetOutput, blocking: .forDaysLate, for: contract, to: &spans)
  }
}
