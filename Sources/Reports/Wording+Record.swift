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
      let which = instance == 0 ? "" : text(zh: "第\(instance)期", en: " #\(instance)")
      return name + which + occurrence(when)
    case .bondPosted(_, let when):
      return text(zh: "缴纳履约保证金", en: "bond posted") + occurrence(when)
    case .inspected(let inspection):
      let saw = sighting(inspection.saw)
      return text(
        zh: "巡查 \(inspection.day)：\(saw)", en: "inspected \(inspection.day): \(saw)")
    case .causeExamined(let finding, let day): return "\(day) " + cause(finding)
    case .idleCase(let event, let day): return "\(day) " + idleCaseEvent(event)
    }
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
