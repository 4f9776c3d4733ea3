package import CivilCalendar
package import LandLifecycle

extension Wording {
  /// Returns what cannot be recorded on site, why, and what to record first.
  ///
  /// - Parameter part: Of which part; 0 for the whole contract.
  package func refusal(_ refusal: EventRefusal, part: UInt8 = 0) -> String {
    var wording = self
    wording.commandPart = part
    return sentence(
      text(
        zh: "不能录入\(siteEvent(refused(refusal)))：\(reason(refusal))",
        en: "\(siteEvent(refused(refusal))) cannot be recorded: \(reason(refusal))"))
      + remedyGap + wording.remedy(refusal)
  }

  /// Returns what cannot be recorded in an idle case, why, and what to record first.
  ///
  /// - Parameter day: The day whose case refused it, where acts of later days are on record.
  package func refusal(_ refusal: IdleCaseRefusal, judgedBy day: Day? = nil) -> String {
    let because = day.map { day in
      text(zh: "按\(day)当日的案件记录，", en: "by the case as \(day) found it, ")
    }
    return sentence(
      text(
        zh: "不能录入“\(idleCaseEvent(refused(refusal)))”：\(because ?? "")\(reason(refusal))",
        en: "'\(idleCaseEvent(refused(refusal)))' cannot be recorded: "
          + "\(because ?? "")\(reason(refusal))"))
      + remedyGap + remedy(refusal)
  }

  private var remedyGap: String { text(zh: "", en: " ") }

  // MARK: - Events on site

  /// The event that was refused.
  func refused(_ refusal: EventRefusal) -> SiteEvent {
    switch refusal {
    case .needs(_, before: let event), .alreadyPast(let event, while: _),
      .noConstruction(let event, while: _), .afterEnd(let event, _),
      .beforeEarlierEvent(let event, earlier: _):
      event
    }
  }

  /// Why, as a clause.
  func reason(_ refusal: EventRefusal) -> String {
    switch refusal {
    case .needs(let missing, before: _):
      text(zh: "尚无\(siteEvent(missing))记录", en: "no \(siteEvent(missing)) is on record")
    case .alreadyPast(_, while: let stage):
      text(
        zh: "现为“\(self.stage(stage))”，此事已有记录或可由其后的记录推定",
        en: "the site is '\(self.stage(stage))', so it is on record or implied by a later record")
    case .noConstruction(let event, while: let stage):
      text(
        zh: "现为“\(self.stage(stage))”，没有可\(siteEvent(event))的工程",
        en: "the site is '\(self.stage(stage))', so there are no works for a \(siteEvent(event))")
    case .afterEnd(_, let way):
      text(zh: "合同已终止（\(closure(way))）", en: "the contract has ended (\(closure(way)))")
    case .beforeEarlierEvent(_, earlier: let day):
      text(zh: "日期早于前一事件的日期\(day)", en: "its day lies before the event of \(day)")
    }
  }

  private func remedy(_ refusal: EventRefusal) -> String {
    switch refusal {
    case .needs(let missing, before: _):
      sentence(
        text(zh: "请先录入\(siteEvent(missing))", en: "record the \(siteEvent(missing)) first")
          + command(missing.code))
    case .noConstruction(_, while: .granted), .noConstruction(_, while: .handedOver):
      sentence(
        text(zh: "已开工的，请先录入开工", en: "if it has started, record the start first")
          + command(SiteEvent.started.code))
    case .noConstruction(_, while: .underConstruction):
      sentence(
        text(zh: "曾停工的，请先录入停工", en: "if works had stopped, record the suspension first")
          + command(SiteEvent.suspended.code))
    case .noConstruction(_, while: .suspended), .noConstruction(_, while: .completed),
      .noConstruction(_, while: .inProduction), .noConstruction(_, while: .atTarget),
      .noConstruction(_, while: .closed), .alreadyPast, .afterEnd, .beforeEarlierEvent:
      checkDays
    }
  }

  private var checkDays: String {
    sentence(
      text(
        zh: "请核对日期；原记录有误的，先更正原记录",
        en: "check the day; if the earlier entry is wrong, correct it first"))
  }

  // MARK: - Idle cases

  /// The act that was refused.
  func refused(_ refusal: IdleCaseRefusal) -> IdleCaseEvent {
    switch refusal {
    case .needs(_, before: let event), .alreadyPast(let event, while: _),
      .notForDisposal(let event, _), .beforeEarlierAct(let event, earlier: _),
      .beforeLimit(let event, of: _, limit: _), .afterLimit(let event, limit: _):
      event
    }
  }

  /// Why, as a clause.
  func reason(_ refusal: IdleCaseRefusal) -> String {
    switch refusal {
    case .needs(let missing, before: _):
      isDisposal(missing)
        ? text(zh: "尚无确定处置方式的记录", en: "no way of disposal is on record")
        : text(
          zh: "尚无“\(idleCaseEvent(missing))”的记录", en: "no record says '\(idleCaseEvent(missing))'")
    case .alreadyPast(_, while: let step):
      text(
        zh: "案件现为“\(idleCaseStep(step))”，此步骤已过",
        en: "the case is '\(idleCaseStep(step))', so this step is past")
    case .notForDisposal(_, let way):
      text(
        zh: "处置方式为“\(idleDisposal(way))”，不适用此步骤",
        en: "the way of disposal is '\(idleDisposal(way))', to which this step does not belong")
    case .beforeEarlierAct(_, earlier: let day):
      text(zh: "日期早于前一步骤的日期\(day)", en: "its day lies before the step of \(day)")
    case .beforeLimit(_, of: .appeal, limit: let day):
      text(
        zh: "申请复议和起诉的期限至\(day)届满，届满之前不产生催告和申请强制执行的效力",
        en: "the limits of appeal end with \(day), and before their end it starts nothing")
    case .beforeLimit(_, of: .demand, limit: let day):
      text(
        zh: "催告的履行期限至\(day)届满，届满之前不能申请强制执行",
        en:
          "the demand leaves until \(day) to perform, and before its end no application can be made"
      )
    case .beforeLimit(_, of: .publicNotice, limit: let day):
      text(
        zh: "收回前公告期至\(day)届满，届满之前不能决定收回",
        en:
          "the public notice before a take-back runs through \(day), and no decision comes before its end"
      )
    case .afterLimit(_, limit: let day):
      text(
        zh: "期限至\(day)已届满，是否受理未见记录，其他期限照常计算",
        en:
          "the time for it ended with \(day); nothing shows that it was taken up, and other clocks run on"
      )
    }
  }

  private func isDisposal(_ event: IdleCaseEvent) -> Bool {
    if case .disposed = event { true } else { false }
  }

  private func remedy(_ refusal: IdleCaseRefusal) -> String {
    switch refusal {
    case .needs(let missing, before: _):
      isDisposal(missing)
        ? sentence(
          text(zh: "请先录入处置方式", en: "record the way of disposal first") + command(disposalActs))
        : sentence(text(zh: "请先录入", en: "record it first") + command(missing.code))
    case .alreadyPast, .notForDisposal, .beforeEarlierAct: checkDays
    case .afterLimit:
      text(
        zh: "请核对日期；已受理的，录入复议决定或者判决",
        en: "check the day; if it was taken up, record the decision or the judgment")
    case .beforeLimit(let event, of: _, limit: let day):
      sentence(
        text(zh: "\(day)之后再办理并录入", en: "do it again after \(day) and record that")
          + command(event.code))
    }
  }
}
