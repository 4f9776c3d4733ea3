/// Posting the performance bond (履约保证金).
///
/// - Source: the contract alone; no law on file sets a bond.
enum BondRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    NodeSpans.add(.bond, blocking: .none, for: contract, to: &spans)
  }
}
