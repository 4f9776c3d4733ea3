/// The end of the term of use (使用期限届满), where the contract's day is on file.
///
/// - Source: the contract alone.
enum TermEndRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    guard let last = contract.obligations.last, last.term.milestone == .termEnd else { return }
    NodeSpans.add(.termEnd, blocking: .none, for: contract, to: &spans)
  }
}
