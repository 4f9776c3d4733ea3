/// Completing construction by the contract's day.
///
/// The grantor's late handover blocks a stated completion day for as many days as it was late.
///
/// - Source: the contract; 金府办发〔2023〕24号 §5.
enum CompletionRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    NodeSpans.add(.completion, blocking: .forDaysLate, for: contract, to: &spans)
  }
}
