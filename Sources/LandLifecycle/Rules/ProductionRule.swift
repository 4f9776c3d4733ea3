/// Beginning production by the contract's day.
///
/// - Source: the contract; 金府办发〔2023〕24号 §5.
enum ProductionRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    NodeSpans.add(.production, blocking: .forDaysLate, for: contract, to: &spans)
  }
}
