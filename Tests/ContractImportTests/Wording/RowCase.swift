import ContractImport
import Testing

/// A fact about a row, its sentences, and what it is called in few words.
struct RowCase<Reason: Hashable & Sendable>: Sendable, CustomTestStringConvertible {
  let problem: RowProblem<Reason>
  let zh: String
  let en: String
  let short: (zh: String, en: String)
  var testDescription: String { "\(problem.reason)" }

  init(
    _ problem: RowProblem<Reason>, _ zh: String, _ en: String, short: (zh: String, en: String)
  ) {
    self.problem = problem
    self.zh = zh
    self.en = en
    self.short = short
  }
}
