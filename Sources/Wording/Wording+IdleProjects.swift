import CivilCalendar
package import LandLifecycle

/// The district's list of idle projects (闲置用地项目).
extension Wording {
  /// Returns the measure the policy has for a class of idle projects (分类施策).
  ///
  /// - Source: 金府办发〔2023〕24号 §12; it leaves the measures to the contracts.
  package func measure(_ idleClass: IdleClass) -> String {
    switch idleClass {
    case .overdueStart, .suppliedUnused:
      text(
        zh: "按照土地全生命周期管理的合同约定分类施策",
        en: "measures by class, as the contract's whole-life terms agree")
    case .usedUnfinished:
      text(
        zh: "按照土地全生命周期管理的合同约定分类施策；满足规划分割条件的节余土地，鼓励通过土地交易市场分割转让",
        en: "measures by class, as the contract's whole-life terms agree; surplus land that "
          + "planning allows to be split is encouraged to be transferred through the land market")
    }
  }

  func idleProject(_ finding: Finding, on day: Day) -> String {
    switch finding.tier {
    case .idleClass(let idleClass, let raised):
      return text(
        zh: "列入闲置用地项目（\(self.idleClass(idleClass))）：",
        en: "on the list of idle projects (\(self.idleClass(idleClass))): ")
        + situation(idleClass, raised, finding, on: day)
    case .single, .within, .idleCase, .contradiction, .rung, .clock, .standard, .extended, .land,
      .barred, .rule, .yearly, .limbTwo, .unpermitted, .ended:
      return text(zh: "列入闲置用地项目", en: "on the list of idle projects")
    }
  }

  private func situation(
    _ idleClass: IdleClass, _ raised: Bool, _ finding: Finding, on day: Day
  ) -> String {
    switch idleClass {
    case .overdueStart:
      return pastDue(.start, finding, on: day)
        + evidence(finding.evidence, of: .start, caution: true)
    case .suppliedUnused:
      return unused(raised, finding, on: day)
        + evidence(finding.evidence, of: .start, caution: false)
    case .usedUnfinished:
      guard finding.due != nil else {
        let count = max(0, day - finding.since) + 1
        return text(
          zh: "有记录表明已开工，\(finding.since)起停工\(count)天",
          en: "the record shows a start, works have stood still for \(counted(count, "day")) since "
            + "\(finding.since)")
      }
      return text(zh: "有记录表明已开工，", en: "the record shows a start; ")
        + pastDue(.completion, finding, on: day)
        + evidence(finding.evidence, of: .completion, caution: true)
    }
  }

  private func unused(_ raised: Bool, _ finding: Finding, on day: Day) -> String {
    let age = max(0, day - finding.since)
    // Since the handover or, where none is on record, since the signing.
    let supplied = text(
      zh: "自\(finding.since)起供而未用\(age)天",
      en: "unused since \(finding.since), \(counted(age, "day"))")
    if let due = finding.due {
      return supplied
        + text(
          zh: "，开工期限\(dueDay(due))未过", en: "; its start day \(dueDay(due)) has not passed")
    }
    return supplied
      + text(zh: "，开工期限无法计算", en: "; its start day cannot be computed")
      + (raised ? text(zh: "，因供地已久列为重要", en: ", so its age makes it important") : "")
  }
}
