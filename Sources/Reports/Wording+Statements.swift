package import LandLifecycle
package import Wording

/// One thing that a row says.
package struct Statement: Hashable, Sendable {
  /// What it is about, by a stable code such as `agreed-start`; a column that holds it has the same.
  package let code: String
  /// What it is about, in words.
  package let name: String
  /// What it says, in words.
  package let text: String
  /// Whether anything is judged by it; where sources differ in the rest, nobody need be told.
  package let isJudged: Bool
}

extension Wording {
  /// What a row says, in the order people read it; what it is silent about is not there.
  package func statements(of row: Registration) -> [Statement] {
    var statements: [Statement] = []
    func state(_ code: String, _ name: String, _ words: String?, isJudged: Bool = false) {
      guard let words else { return }
      statements.append(Statement(code: code, name: name, text: words, isJudged: isJudged))
    }
    state("contract-number", text(zh: "合同编号", en: "Contract no."), row.numbers.contract)
    state(
      "supervision-number", text(zh: "电子监管号", en: "Supervision no."), row.numbers.supervision)
    state("parcel-code", text(zh: "宗地代码", en: "Parcel code"), row.numbers.parcel)
    state(
      "supply", text(zh: "供地方式", en: "Supply"),
      row.terms.supply == .unknown ? nil : supplyMethod(row.terms.supply), isJudged: true)
    state("signed-on", milestone(.signing), row.terms.signedOn.map(day), isJudged: true)
    state("area", text(zh: "面积", en: "Area"), row.terms.area.map(area), isJudged: true)
    state("price", text(zh: "出让价款", en: "Price"), row.terms.price.map(money), isJudged: true)
    for milestone in Milestone.allCases {
      state(
        "agreed-\(milestone.code)",
        text(zh: "约定\(self.milestone(milestone))", en: "\(self.milestone(milestone)) agreed"),
        agreed(milestone, row), isJudged: true)
      state(
        "actual-\(milestone.code)",
        text(zh: "实际\(self.milestone(milestone))", en: "\(self.milestone(milestone)) actual"),
        actual(milestone, row), isJudged: true)
    }
    for detail in Detail.allCases { state(detail.code, self.detail(detail), row[detail]) }
    return statements
  }

  private func agreed(_ milestone: Milestone, _ registration: Registration) -> String? {
    let terms = registration.terms.obligations.filter { $0.milestone == milestone }
    guard !terms.isEmpty, !terms.allSatisfy({ $0.deadline == .unknown && $0.amount == nil })
    else { return nil }
    return terms.map { term in
      deadline(term.deadline) + (term.amount.map { " \(money($0))" } ?? "")
    }.joined(separator: "|")
  }

  private func actual(_ milestone: Milestone, _ registration: Registration) -> String? {
    let days = registration.actuals.filter { $0.milestone == milestone }
    return days.isEmpty ? nil : days.map { day($0.day) }.joined(separator: "|")
  }
}
