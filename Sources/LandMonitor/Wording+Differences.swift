import CivilCalendar
import LandLifecycle
import Wording

extension Wording {
  /// What changed between two rows about one contract, a line each: name, before, after.
  func differences(from old: Registration, to new: Registration) -> [String] {
    var lines: [String] = []
    func compare(_ name: String, _ before: String?, _ after: String?) {
      guard before != after else { return }
      let blank = text(zh: "（空）", en: "(blank)")
      let colon = text(zh: "：", en: ": ")
      lines.append("\(name)\(colon)\(before ?? blank) → \(after ?? blank)")
    }
    compare(text(zh: "合同编号", en: "Contract no."), old.numbers.contract, new.numbers.contract)
    compare(
      text(zh: "电子监管号", en: "Supervision no."), old.numbers.supervision,
      new.numbers.supervision)
    compare(text(zh: "宗地代码", en: "Parcel code"), old.numbers.parcel, new.numbers.parcel)
    compare(
      text(zh: "供地方式", en: "Supply"), supplyMethod(old.terms.supply),
      supplyMethod(new.terms.supply))
    compare(milestone(.signing), old.terms.signedOn.map(day), new.terms.signedOn.map(day))
    compare(text(zh: "面积", en: "Area"), old.terms.area.map(area), new.terms.area.map(area))
    compare(text(zh: "出让价款", en: "Price"), old.terms.price.map(money), new.terms.price.map(money))
    for milestone in Milestone.allCases {
      compare(
        text(zh: "约定\(self.milestone(milestone))", en: "\(self.milestone(milestone)) agreed"),
        agreed(milestone, old), agreed(milestone, new))
      compare(
        text(zh: "实际\(self.milestone(milestone))", en: "\(self.milestone(milestone)) actual"),
        actual(milestone, old), actual(milestone, new))
    }
    for detail in Detail.allCases { compare(self.detail(detail), old[detail], new[detail]) }
    return lines
  }

  private func agreed(_ milestone: Milestone, _ registration: Registration) -> String? {
    let terms = registration.terms.obligations.filter { $0.milestone == milestone }
    guard !terms.isEmpty else { return nil }
    return terms.map { term in
      deadline(term.deadline) + (term.amount.map { " \(money($0))" } ?? "")
    }.joined(separator: "|")
  }

  private func actual(_ milestone: Milestone, _ registration: Registration) -> String? {
    let days = registration.actuals.filter { $0.milestone == milestone }
    return days.isEmpty ? nil : days.map { day($0.day) }.joined(separator: "|")
  }
}
