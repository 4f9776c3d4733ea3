/// Evaluating how the contract is performed (过程评估), round by round, where the contract has rounds.
///
/// An evaluation on record meets its round, whatever it found; what it found is told by the rule of
/// standards. No delay of the grantor and no cause of art. 8 bears on it.
///
/// - Source: the contract; 金府办发〔2023〕24号 §5.
enum EvaluationRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    guard let last = contract.obligations.last, last.term.milestone >= .evaluation else { return }
    NodeSpans.add(.evaluation, blocking: .none, for: contract, to: &spans)
  }
}
