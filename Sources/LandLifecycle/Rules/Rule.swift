/// One rule: what it says of a contract, on which days, and by which words.
///
/// A rule is a pure function of the resolved contract. It adds a span for every stretch of days on
/// which it has something to say, and says nothing on the others.
protocol Rule {
  /// Adds the rule's spans.
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector)
}
