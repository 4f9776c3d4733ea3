package import LandLifecycle

extension Wording {
  /// Returns how an obligation stands, in few words.
  package func obligationState(_ state: ObligationState) -> String {
    switch state {
    case .pending: return text(zh: "未到期", en: "not yet due")
    case .dueSoon(let within):
      return text(zh: "\(within)日内到期", en: "due within \(counted(within, "day"))")
    case .met(let day): return text(zh: "已按期完成（\(day)）", en: "met in time (\(day))")
    case .metLate(let day, let late):
      return text(
        zh: "逾期完成（\(day)，迟\(late)天）", en: "met late (\(day), \(counted(late, "day")) late)")
    case .metBy(let day, let node): return metBy("\(day)", node)
    case .metUndecided(let day):
      return text(
        zh: "已完成（\(day)），是否按期无法判断", en: "met (\(day)), in time or not is unknown")
    case .overdue(let late, let evidence):
      return text(
        zh: "逾期\(late)天\(mark(evidence))", en: "\(counted(late, "day")) late\(mark(evidence))")
    case .blockedByGrantor(let late):
      return text(
        zh: "受出让人影响（过期\(late)天）",
        en: "blocked by the grantor (\(counted(late, "day")) past due)")
    case .excused: return text(zh: "过期原因已核实", en: "past due, cause verified")
    case .offered(let day):
      return text(zh: "已通知交地，未接收（\(day)起）", en: "offered, not taken (since \(day))")
    case .waiting(for: let act, projected: let day):
      let projection = day.map { text(zh: "（推算\($0)）", en: " (projected: \($0))") } ?? ""
      return text(zh: "待\(anchor(act))", en: "waiting for \(anchor(act))") + projection
    case .notCarried:
      return text(zh: "登记中无此项", en: "the register has no place for it")
    case .indeterminate(let piece):
      return text(zh: "无法判断：\(lack(of: piece))", en: "cannot be judged: \(lack(of: piece))")
    case .notAgreed: return text(zh: "合同未约定", en: "not agreed")
    case .ended: return text(zh: "合同已终止", en: "contract ended")
    }
  }

  private func metBy(_ day: String, _ node: Milestone?) -> String {
    let implied =
      node.map { text(zh: "，由\(milestone($0))推定", en: ", implied by \(milestone($0))") } ?? ""
    return text(
      zh: "已完成，日期未记录（不迟于\(day)\(implied)）",
      en: "met on a day not recorded (by \(day)\(implied))")
  }

  private func mark(_ evidence: Evidence) -> String {
    switch evidence {
    case .notNeeded: ""
    case .unrecorded: text(zh: "（未见记录）", en: " (nothing on record)")
    case .confirmed(let day): text(zh: "（\(day)有据）", en: " (shown on \(day))")
    }
  }

  // MARK: - Sites and idle cases

  /// Returns where a site stands and since when.
  package func siteState(_ state: SiteState) -> String {
    let name = stage(state.stage)
    switch state {
    case .granted: return name
    case .handedOver(let when), .completed(let when): return name + on(when)
    case .underConstruction(let when), .suspended(let when), .inProduction(let when),
      .atTarget(let when):
      return name + since(when)
    case .closed(let way, let when):
      return text(zh: "\(name)：\(closure(way))", en: "\(name): \(closure(way))") + on(when)
    }
  }

  /// Returns how a contract ended by others' taking its place.
  package func succession(_ succession: Succession) -> String {
    let event = landEvent(succession.event)
    return text(
      zh: "\(stage(.closed))：\(event)（\(succession.from)起由后续合同评估）",
      en: "\(stage(.closed)): \(event) (judged as that since \(succession.from))")
  }

  private func on(_ when: Occurrence) -> String {
    switch when {
    case .on(let day): text(zh: "（\(day)）", en: " (\(day))")
    case .by(let day): text(zh: "（不迟于\(day)）", en: " (by \(day))")
    }
  }

  private func since(_ when: Occurrence) -> String {
    switch when {
    case .on(let day): text(zh: "（\(day)起）", en: " (since \(day))")
    case .by: on(when)
    }
  }

  /// Returns where an idle case stands and since when.
  package func idleCaseState(_ state: IdleCaseState) -> String {
    let name = idleCaseStep(state.step)
    switch state {
    case .none: return name
    case .suspected(let day): return text(zh: "\(name)（\(day)起）", en: "\(name) (since \(day))")
    case .underInvestigation(let day):
      return text(zh: "\(name)（\(day)送达调查通知书）", en: "\(name) (inquiry notice served \(day))")
    case .determined(let day):
      return text(zh: "\(name)（\(day)送达认定书）", en: "\(name) (served \(day))")
    case .disposed(let way, let day):
      return text(
        zh: "\(name)：\(idleDisposal(way))（\(day)）", en: "\(name): \(idleDisposal(way)) (\(day))")
    case .underReview(let way, let day), .inCourt(let way, let day), .reviewed(let way, let day),
      .judged(let way, let day), .setAside(let way, let day), .demanded(let way, let day),
      .enforcing(let way, let day), .performed(let way, let day):
      return text(
        zh: "\(name)：\(idleDisposal(way))（\(day)）", en: "\(name): \(idleDisposal(way)) (\(day))")
    case .hearingTold(let day), .closed(let day):
      return text(zh: "\(name)（\(day)）", en: "\(name) (\(day))")
    }
  }
}
