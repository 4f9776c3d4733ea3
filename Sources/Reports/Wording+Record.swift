package import LandLifecycle
package import Wording

extension Wording {
  /// What an entry of the log says, in one line.
  func recorded(_ content: RecordedEntry.Content) -> String {
    switch content {
    case .registered(let facts):
      let name = text(zh: "登记合同", en: "contract registered")
      let days = facts.map(fact).joined(separator: text(zh: "，", en: ", "))
      return facts.isEmpty ? name : text(zh: "\(name)，载明：\(days)", en: "\(name), stating: \(days)")
    case .fact(let known): return fact(known)
    case .retracted(let entry, let reason):
      return text(zh: "撤销 #\(entry)：\(reason)", en: "entry #\(entry) retracted: \(reason)")
    case .linked(let words): return words
    }
  }

  /// A fact in few words.
  package func fact(_ fact: Fact) -> String {
    switch fact {
    case .site(let event, let when, let part):
      let name = siteEvent(event) + occurrence(when)
      return part == 0 ? name : "\(self.part(number: part)) \(name)"
    case .paid(let instance, let when):
      let name = text(zh: "缴款", en: "paid")
      return name + which(.payment, instance) + occurrence(when)
    case .bondPosted(let instance, let when):
      return text(zh: "缴纳履约保证金", en: "bond posted") + which(.bond, instance) + occurrence(when)
    case .inspected(let inspection):
      let saw = sighting(inspection.saw)
      return text(
        zh: "巡查 \(inspection.day)：\(saw)", en: "inspected \(inspection.day): \(saw)")
    case .causeExamined(let finding, let day): return "\(day) " + cause(finding)
    case .idleCase(let event, let day, let service, let sum):
      let named = sum.map { text(zh: "：", en: ": ") + money($0) } ?? ""
      return "\(day) " + idleCaseEvent(event) + named + served(service)
    case .supplement(let supplement): return self.supplement(supplement)
    case .handoverAct(let act, let day, _): return "\(day) " + handoverAct(act)
    case .permitted(let day, _):
      return "\(day) " + text(zh: "取得施工许可证", en: "construction permit")
    case .developed(let works, let day, _):
      return "\(day) " + text(zh: "动工开发：", en: "development: ") + groundwork(works)
    case .measured(let measurement):
      let year = measurement.year.map { text(zh: "\($0)年", en: "\($0) ") } ?? ""
      return "\(measurement.day) \(year)\(measure(measurement.measure)) "
        + quantity(measurement.quantity, of: measurement.measure)
    case .land(let event, let day): return "\(day) " + landEvent(event)
    case .bond(let act, let secures, let part, let day):
      return "\(day) " + of(part) + bondAct(act)
        + (secures.map { text(zh: "（\(milestone($0))）", en: " (\(milestone($0)))") } ?? "")
    case .contractAct(let act, let part, _, let day, let service):
      return "\(day) " + of(part) + contractAct(act) + served(service)
    }
  }

  /// Which instalment or bond it is, where it is one in particular.
  private func which(_ node: Milestone, _ instance: UInt8) -> String {
    instance == 0 ? "" : ordinal(node, instance)
  }

  /// Whose an act is, where it is a part's.
  private func of(_ number: UInt8) -> String {
    number == 0
      ? "" : text(zh: "\(part(number: number))：", en: "\(part(number: number)): ")
  }

  private func supplement(_ supplement: Supplement) -> String {
    let changes = supplement.changes.map { change in
      let name = part(number: change.part)
      let whose = change.part == 0 ? "" : text(zh: name, en: "\(name) ")
      return whose + "\(milestone(change.milestone)) \(deadline(change.deadline))"
    }
    return "\(supplement.signedOn) " + supplementKind(supplement.kind)
      + text(zh: "：", en: ": ") + changes.joined(separator: text(zh: "，", en: ", "))
  }

  /// How a document was served, if anybody wrote that down.
  private func served(_ service: Service?) -> String {
    guard let service else { return "" }
    let receipt =
      service.hasReceipt
      ? text(zh: "，有送达回证", en: ", receipt on file")
      : text(zh: "，无送达回证", en: ", no receipt on file")
    return text(zh: "（", en: " (") + serviceMethod(service.method) + receipt
      + text(zh: "）", en: ")")
  }

  private func occurrence(_ when: Occurrence) -> String {
    switch when {
    case .on(let day): " \(day)"
    case .by(let day): text(zh: "（日期不详，不迟于\(day)）", en: " (day not known, by \(day))")
    }
  }

  private func cause(_ finding: CauseFinding) -> String {
    switch finding {
    case .claimed(let cause):
      return text(zh: "使用权人主张原因：\(idleCause(cause))", en: "cause claimed: \(idleCause(cause))")
    case .refused(let cause):
      return text(zh: "原因经审核不属实：\(idleCause(cause))", en: "cause refused: \(idleCause(cause))")
    case .verified(let cause, let from, let through):
      let days = through.map { "\(from)—\($0)" } ?? text(zh: "\(from)起", en: "from \(from)")
      return text(
        zh: "原因经审核属实：\(idleCause(cause))（\(days)）",
        en: "cause verified: \(idleCause(cause)) (\(days))")
    case .noneApplies:
      return text(
        zh: "经审查，不存在第53号令第八条所列原因", en: "examined: no cause of Order 53 art. 8 applies")
    }
  }
}
