/// Paying the grant price, instalment by instalment.
///
/// Nothing the grantor does excuses a late payment.
///
/// - Source: the contract; 城镇国有土地使用权出让和转让暂行条例 art. 14 behind it.
enum PaymentRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    NodeSpans.add(.payment, blocking: .none, for: contract, to: &spans)
  }
}
