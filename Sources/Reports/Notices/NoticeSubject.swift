import CivilCalendar
import LandLifecycle
import Wording

/// What documents print of a parcel, as the record has it on the day of judgement.
struct NoticeSubject {
  let view: ParcelView
  let wording = Wording(.chinese)

  var day: Day { view.day }
  var judgement: Judgement { view.judgement }
  private var terms: ContractTerms { view.registration.terms }

  /// Whether the land was allocated by the State.
  var isAllocated: Bool { terms.supply == .allocation }

  /// The idle case with its duties.
  var idleCase: IdleCase { judgement.idleCase(on: day) }

  // MARK: - Conditions of an exchange

  func standing(of condition: ExchangeCondition) -> ConditionStanding {
    judgement.standing(of: condition, on: day)
  }

  /// What the record says of a condition; a blank where it does not say that it is met.
  func words(for condition: ExchangeCondition) -> NoticeText {
    let standing = standing(of: condition)
    let words = words(for: standing)
    switch standing {
    case .met: return "\(words)"
    case .refuted, .unrecorded: return "\(words)，\(blank: "核对并载明依据")"
    }
  }

  func words(for standing: ConditionStanding) -> String {
    switch standing {
    case .met: "记录载明已具备"
    case .refuted: "记录显示不具备"
    case .unrecorded: "未见记录"
    }
  }

  // MARK: - Whom and what

  var holder: String? { holder(on: day) }

  private func holder(on day: Day) -> String? {
    judgement.holder(on: day)?.name ?? view.registration[.holder]
  }

  /// The addressee's name and address; addresses are kept outside the log.
  var addressee: NoticeText {
    "\(holder, blank: "国有建设用地使用权人姓名或者名称")"
  }

  /// Whom a decision was served on: who held the land on that day, whoever holds it now.
  func addressee(servedOn served: Day?) -> NoticeText {
    "\(served.map { holder(on: $0) } ?? holder, blank: "决定书送达的使用权人姓名或者名称")"
  }

  /// That the land has another holder than whom a decision was served on; nil where it has not.
  func changeOfHolder(since served: Day?) -> String? {
    guard let served, let then = holder(on: served), let now = holder, then != now else {
      return nil
    }
    return "决定书于\(written(served))送达\(then)，土地现由\(now)使用；受送达人以决定书为准，请核对。"
  }

  var holderFacts: [NoticeDraft.Fact] {
    [
      fact("国有建设用地使用权人", "\(holder, blank: "姓名或者名称，见不动产登记")"),
      fact("地址", "\(blank: "使用权人地址，见合同或登记资料")"),
    ]
  }

  /// The basics of the land.
  var landFacts: [NoticeDraft.Fact] {
    let numbers = view.registration.numbers
    var facts = [
      fact("合同（决定书）编号", "\(numbers.contract, blank: "合同编号")"),
      fact("电子监管号", "\(numbers.supervision, blank: "电子监管号")"),
      fact("宗地代码", "\(numbers.parcel ?? numbers.estateUnit, blank: "宗地代码或不动产单元代码")"),
      fact("土地坐落", "\(view.registration[.location], blank: "土地坐落")"),
      fact("土地面积", "\(terms.area.map { squareMetres($0) }, blank: "土地面积")"),
      fact("土地用途", "\(view.registration[.landUse], blank: "土地用途")"),
      fact(
        "供地方式",
        "\(terms.supply == .unknown ? nil : wording.supplyMethod(terms.supply), blank: "供地方式")"),
      fact(
        isAllocated ? "划拨价款" : "出让价款",
        "\(terms.price.map { wording.money($0) }, blank: "价款")"),
      fact("合同签订日期", "\(terms.signedOn.map { written($0) }, blank: "签订日期")"),
    ]
    facts += [Milestone.handover, .start, .completion].flatMap { agreed($0) }
    facts.append(fact("实际交付土地日期", handedOver))
    return facts
  }

  /// The day of handover, which the 交地确认书 fixes.
  var handedOver: NoticeText {
    "\(handoverDay.map { written($0) }, blank: "交地确认书确定的交付日期")"
  }

  var handoverDay: Day? {
    guard case .met(let day) = judgement.history.status(of: .handover), day <= self.day else {
      return nil
    }
    return day
  }

  /// The agreed days of a milestone, one for each part that has its own.
  func agreed(_ milestone: Milestone) -> [NoticeDraft.Fact] {
    let name: String
    switch milestone {
    case .handover: name = "约定交付土地日期"
    case .start: name = "约定动工开发日期"
    case .completion: name = "约定竣工日期"
    case .signing, .payment, .bond, .production, .targetOutput, .evaluation, .termEnd:
      name = "约定\(wording.milestone(milestone))日期"
    }
    let obligations = judgement.obligations(on: day).filter { $0.term.milestone == milestone }
    guard !obligations.isEmpty else { return [fact(name, "\(blank: name)")] }
    return obligations.map { obligation in
      let part = Int(obligation.term.part)
      let label =
        part > 0 && part <= terms.parts.count ? "\(name)（\(terms.parts[part - 1].name)）" : name
      guard case .determined(let due, _) = obligation.due else {
        let deadline = wording.deadline(obligation.term.deadline)
        return fact(label, "\(blank: "\(name)；合同约定：\(deadline)")")
      }
      let counted = wording.deadline(obligation.term.deadline)
      if case .on = obligation.term.deadline { return fact(label, "\(written(due))") }
      return fact(label, "\(written(due))（合同约定：\(counted)）")
    }
  }

  func fact(_ name: String, _ value: NoticeText) -> NoticeDraft.Fact {
    NoticeDraft.Fact(name: name, value: value)
  }

  // MARK: - Days, sums, acts

  /// A day as documents write it.
  func written(_ day: Day) -> String { "\(day.year)年\(day.month)月\(day.dayOfMonth)日" }

  /// A due day as documents write it, with a mark where it can still move.
  func written(_ due: DueDay) -> String {
    written(due.actBy) + (due.certainty == .provisional ? "（暂定，所涉年度节假日安排未公布）" : "")
  }

  func squareMetres(_ area: Area) -> String {
    let hundredths = (area.squareCentimetres + 50) / 100
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)平方米（\(wording.mu(area))亩）"
  }

  /// The day of the last act of a kind that took part in the case at hand; nil where none is on record.
  func act(_ event: IdleCaseEvent) -> Day? {
    let acts = judgement.actsTaken
    let opened = acts.last { $0.event == .suspicionRaised && $0.day <= day }?.day
    return acts.last {
      $0.event == event && $0.day <= day && $0.day >= (opened ?? $0.day)
    }?.day
  }

  /// A deadline counted from an act on record, or a blank that says what it would be.
  func deadline(_ clock: LegalClock, servedOn served: Day?, _ what: String) -> NoticeText {
    if let served, let due = judgement.lastDay(of: clock, from: served) {
      return "\(written(due))"
    }
    let example = judgement.lastDay(of: clock, from: day).map {
      "；如于\(written(day))送达，为\(written($0))"
    }
    return "\(blank: "\(what)，自送达之日起计算\(example ?? "")")"
  }

  // MARK: - What is so

  /// The start that is past due, since when, of which parts, and whether by a rule of the office's own; nil
  /// where no rule suspects.
  var suspicion: (since: Day, due: DueDay?, parts: [UInt8], isByOwnRule: Bool)? {
    let spans = judgement.timeline.spans.filter { span in
      guard span.from <= day else { return false }
      switch span.finding.kind {
      case .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .limbTwo: return true
      case .dueSoon, .overdue, .metLate, .blockedByGrantor, .excused, .anchorUnrecorded,
        .idleProject, .determinedIdle, .startNotVerified, .startDayBySilence, .demandNeeded,
        .rescissionRight, .rescissionLapsed, .chargeAccrued, .belowStandard, .outputShortfall,
        .noRecentProgress, .stalled, .clock, .extensionBeyondLimit, .transferBarred, .surplusLand,
        .lapsedRule,
        .contradiction, .missingData:
        return false
      }
    }
    guard let last = spans.last?.finding else { return nil }
    let same = spans.filter { $0.finding.due == last.due }.map(\.finding)
    return (
      same.map(\.since).min() ?? last.since, last.due,
      Set(same.map(\.part)).subtracting([0]).sorted(), last.caveats.contains(.restsOnOwnRule)
    )
  }

  /// Some of several parts by their names, with their areas where the contract states them; empty for none and
  /// for the only one.
  func named(_ parts: [UInt8]) -> String {
    guard terms.parts.count > 1 else { return "" }
    return parts.map { number in
      let part = terms.parts[Int(number) - 1]
      return part.name + (part.area.map { "\(squareMetres($0))" } ?? "")
    }.joined(separator: "、")
  }

  /// Whether a stage of art. 14 was open on some day up to the day of judgement.
  func wasOpen(_ kind: FindingKind) -> Bool {
    judgement.timeline.spans.contains { $0.finding.kind == kind && $0.from <= day }
  }

  /// What visits saw up to the day, a line each.
  var visits: [String] {
    judgement.history.inspections.filter { $0.day <= day }.map {
      "\(written($0.day))现场巡查：\(wording.sighting($0.saw))"
    }
  }

  /// What was recorded about causes up to the day, a line each.
  var causes: [String] {
    judgement.history.causes.filter { $0.day <= day }.map { finding, when in
      switch finding {
      case .claimed(let cause): "\(written(when))使用权人主张：\(wording.idleCause(cause))"
      case .verified(let cause, let from, let through):
        "\(written(when))审核属实：\(wording.idleCause(cause))，"
          + "自\(written(from))\(through.map { "至\(written($0))" } ?? "起")"
      case .refused(let cause): "\(written(when))审核不予认可：\(wording.idleCause(cause))"
      case .noneApplies: "\(written(when))经审查，不存在第八条规定的情形"
      }
    }
  }

  /// The numbered lines of a list, or a blank.
  func listed(_ lines: [String], blank filler: String) -> NoticeText {
    lines.isEmpty ? "\(blank: filler)" : "\(lines.joined(separator: "；"))"
  }
}
