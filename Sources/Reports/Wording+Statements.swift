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
      "estate-unit", text(zh: "不动产单元代码", en: "Real-estate unit"), row.numbers.estateUnit)
    state(
      "supply", text(zh: "供地方式", en: "Supply"),
      row.terms.supply == .unknown ? nil : supplyMethod(row.terms.supply), isJudged: true)
    state("signed-on", milestone(.signing), row.terms.signedOn.map(day), isJudged: true)
    state("area", text(zh: "面积", en: "Area"), row.terms.area.map(area), isJudged: true)
    state("price", text(zh: "出让价款", en: "Price"), row.terms.price.map(money), isJudged: true)
    state("part-areas", text(zh: "分期", en: "Parts"), parts(of: row), isJudged: true)
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
    for (code, name, words) in clauses(of: row) { state(code, name, words, isJudged: true) }
    state(
      "key-project", text(zh: "重点项目", en: "Key project"),
      row.isKeyProject ? text(zh: "是", en: "yes") : nil)
    state("holder-since", text(zh: "使用权人起始日期", en: "Holder since"), row.holderSince.map(day))
    state("tenant-since", text(zh: "承租起始日期", en: "Tenant since"), row.tenantSince.map(day))
    for detail in Detail.allCases { state(detail.code, self.detail(detail), row[detail]) }
    return statements
  }

  private func parts(of row: Registration) -> String? {
    let parts = row.terms.parts
    return parts.isEmpty
      ? nil : parts.map { "\($0.name)=\($0.area.map(area) ?? "")" }.joined(separator: "|")
  }

  /// What is said of a part, behind its name in the contract.
  private func named(_ words: String, part: UInt8, _ row: Registration) -> String {
    let parts = row.terms.parts
    return part == 0 || Int(part) > parts.count ? words : "\(parts[Int(part) - 1].name)=\(words)"
  }

  /// What the contract says beyond days, by the columns of the template that hold it.
  private func clauses(of row: Registration) -> [(code: String, name: String, words: String?)] {
    let clauses = row.terms.clauses
    var found: [(code: String, name: String, words: String?)] = [
      ("form", text(zh: "合同文本", en: "Form"), clauses.form.map(form)),
      ("deposit", text(zh: "定金", en: "Deposit"), clauses.deposit.map(money)),
      (
        "floor-area", text(zh: "计容建筑面积", en: "Floor area"), clauses.floorArea.map(squareMetres)
      ),
      ("extension-notice", extensionNotice, clauses.extensionNotice.map(period)),
      ("extension-limit", extensionLimit, clauses.extensionLimit.map(period)),
    ]
    for milestone in Milestone.allCases {
      let bonds = clauses.bonds.filter { $0.secures == milestone }
      if !bonds.isEmpty {
        found.append(
          (
            "bond-\(milestone.code)",
            text(
              zh: "\(self.milestone(milestone))保证金", en: "Bond for the \(self.milestone(milestone))"
            ),
            bonds.map { named(bondSize($0.size), part: $0.part, row) }.joined(separator: "|")
          ))
      }
      let ladders = clauses.consequences.filter { $0.milestone == milestone }
      if let first = ladders.first {
        found.append(
          (
            "consequences-\(milestone.code)", ladderTitle(first),
            ladders.map { named(consequences($0), part: $0.part, row) }.joined(separator: "|")
          ))
      }
    }
    return found
  }

  private func agreed(_ milestone: Milestone, _ registration: Registration) -> String? {
    let terms = registration.terms.obligations.filter { $0.milestone == milestone }
    guard !terms.isEmpty, !terms.allSatisfy({ $0.deadline == .unknown && $0.amount == nil })
    else { return nil }
    return terms.map { term in
      let words = deadline(term.deadline) + (term.amount.map { " \(money($0))" } ?? "")
      return named(words, part: term.part, registration)
    }.joined(separator: "|")
  }

  private func actual(_ milestone: Milestone, _ registration: Registration) -> String? {
    let days = registration.actuals.filter { $0.milestone == milestone }
    return days.isEmpty
      ? nil : days.map { named(day($0.day), part: $0.part, registration) }.joined(separator: "|")
  }
}
