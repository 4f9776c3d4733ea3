import CivilCalendar
import LandLifecycle
import Wording

// Documents of the contract itself; its clauses are the only source of what they ask.
extension NoticeDrafting {
  func handover() -> NoticeDraft {
    var warnings: [String] = []
    if subject.handoverDay == nil {
      warnings.append("未见交付土地记录；交付日期以本确认书确定的时间为准（第53号令第二十二条第二款），不得补写更早的日期。")
    }
    return draft(
      to: nil, warnings: warnings,
      [
        paragraph("交付方：\(blank: "出让人名称")。接收方：\(subject.addressee)。"),
        facts(subject.landFacts),
        paragraph("双方确认：上述地块于\(subject.handedOver)实际交付。", gives: "day"),
        paragraph("交付时的土地条件：\(blank: "场地平整、通路、通电、通水等，按合同约定逐项核对")。"),
      ],
      signature: [
        "交付方：\(blank: "签章")", "接收方：\(blank: "签章")", "\(blank: "签署日期")",
      ])
  }

  func siteBoard() -> NoticeDraft {
    let registration = subject.view.registration
    let standards: [Detail] = [
      .startStandard, .completionStandard, .productionStandard, .targetOutputStandard,
      .floorAreaRatioMin, .floorAreaRatioMax, .investmentIntensity, .outputPerMu, .taxPerMu,
    ]
    let known = standards.compactMap { detail in
      registration[detail].map {
        "\(subject.wording.detail(detail))：\(subject.wording.figure($0, of: detail))"
      }
    }
    return draft(
      to: nil, warnings: [],
      [
        facts(
          [subject.fact("建设用地使用权人", subject.addressee)], gives: "user"),
        facts([subject.fact("建设单位", "\(blank: "建设单位名称")")], gives: "builder"),
        facts(
          [
            subject.fact("项目名称", "\(registration[.project], blank: "项目名称")"),
            subject.fact("土地坐落", "\(registration[.location], blank: "土地坐落")"),
          ]),
        facts(subject.agreed(.start) + subject.agreed(.completion), gives: "dates"),
        facts(
          [subject.fact("土地开发利用标准", subject.listed(known, blank: "合同约定的开发利用标准"))],
          gives: "standards"),
      ], signature: [])
  }

  func extensionRequest() -> NoticeDraft {
    var warnings = ["须在约定开工日期之前按合同约定的天数提出；提前的天数以合同原文为准，未收录的不作推定。"]
    if subject.judgement.history.status(of: .start) != .open {
      warnings.append("记录显示已开工，请核对是否仍需申请。")
    }
    return draft(
      to: "\(blank: "出让人名称")", warnings: warnings,
      [
        facts(subject.landFacts),
        paragraph(
          "我（单位）依照合同\(blank: "延建条款")申请延期建设，提出日期：\(blank: "提出日期")。", gives: "notice"),
        paragraph(
          "开工日期延至\(blank: "申请延至的开工日期")，竣工日期相应延至\(blank: "申请延至的竣工日期")。",
          gives: "days"),
        paragraph("理由：\(blank: "延建的理由")。", gives: "reason"),
      ],
      signature: ["申请人：\(subject.addressee)（\(blank: "签章")）", "\(blank: "申请日期")"])
  }

  func contractDemand() throws(NoticeRefusal) -> NoticeDraft {
    try requireContract()
    let late = lateObligations
    guard !late.isEmpty else { throw refuseNothingLate() }
    return draft(
      to: subject.addressee, warnings: evidenceWarnings(late),
      [
        facts(subject.landFacts),
        facts(late.map { lateFact($0) }, gives: "matter"),
        paragraph(
          "依照合同\(clauses(late))，请在下列期限内履行：\(blank: "履行期限；合同约定催告期限的，以合同为准")。",
          gives: "clause", "time"),
      ])
  }

  func rescission() throws(NoticeRefusal) -> NoticeDraft {
    try requireContract()
    let all = lateObligations
    guard !all.isEmpty else { throw refuseNothingLate() }
    let rights = subject.judgement.timeline.findings(on: subject.day)
    let founded = all.filter { late in rights.contains { $0.isRight(over: late.obligation) } }
    let isFounded = !founded.isEmpty
    let late = isFounded ? founded : all.filter { canGiveRight($0.obligation) }
    var warnings = evidenceWarnings(late)
    var ground = [facts(late.map { lateFact($0) }, gives: "ground")]
    if !isFounded {
      warnings.append("记录未显示解除权已经成立：合同条款、催告和期限须逐项核对，是否解除由经办人决定。")
      ground.append(
        paragraph("解除的事由：\(blank: "合同约定或者法律规定可以解除的情形；记录未显示解除权已经成立")。", gives: "ground"))
    }
    let demands = subject.judgement.history.later.contractActs.compactMap { item in
      if case .demanded(let milestone, _) = item.act, item.day <= subject.day {
        "\(subject.written(item.day))送达催告（\(subject.wording.milestone(milestone))）"
      } else {
        nil
      }
    }
    return draft(
      to: subject.addressee, warnings: warnings,
      [
        facts(subject.landFacts)
      ] + ground + [
        paragraph(
          "催告情况：\(subject.listed(demands, blank: "催告日期和送达情况；合同不要求催告的填“无”"))。",
          gives: "demand"),
        paragraph("依照合同\(clauses(late))，现通知解除合同，收回土地使用权。", gives: "clause"),
        paragraph(
          "解除后的处理：\(blank: "定金、履约保证金、剩余年期价款和地上建筑物的处理，按合同约定逐项填写")。",
          gives: "after"),
      ])
  }

  // MARK: - Shared words

  private typealias Late = (obligation: Obligation, days: Int, evidence: Evidence)

  /// What is past its due day and the grantee's own: the handover is the office's.
  private var lateObligations: [Late] {
    subject.judgement.obligations(on: subject.day).compactMap { obligation in
      guard obligation.term.milestone != .handover,
        case .overdue(let days, let evidence) = obligation.state
      else { return nil }
      return (obligation, days, evidence)
    }
  }

  /// Whether lateness can give the grantor a right to rescind, as far as the record says: a ladder on
  /// file that gives none rules it out, none on file leaves it to the contract.
  private func canGiveRight(_ obligation: Obligation) -> Bool {
    let ladder = subject.view.registration.terms.clauses.ladder(
      of: obligation.term.milestone, part: obligation.term.part)
    return ladder?.tiers.contains { $0.powers.contains(.rescind) } ?? true
  }

  private func lateFact(_ late: Late) -> NoticeDraft.Fact {
    let milestone = subject.wording.milestone(late.obligation.term.milestone)
    guard case .determined(let due, _) = late.obligation.due else {
      return subject.fact(milestone, "\(blank: "期限")")
    }
    let shown: String =
      switch late.evidence {
      case .confirmed(let day): "，经核实至\(subject.written(day))尚未履行"
      case .unrecorded, .notNeeded: "，未见履行的记录"
      }
    let sum = late.obligation.term.amount.map { "，应付\(subject.wording.money($0))" } ?? ""
    return subject.fact(
      milestone, "期限\(subject.written(due))，已过\(String(late.days))天\(shown)\(sum)")
  }

  private func clauses(_ late: [Late]) -> NoticeText {
    let numbers = late.compactMap { late in
      subject.view.registration.terms.clauses
        .ladder(of: late.obligation.term.milestone, part: late.obligation.term.part)?.clause
    }.filter { !$0.isEmpty }
    return "\(numbers.isEmpty ? nil : numbers.joined(separator: "、"), blank: "违约责任条款的条号")"
  }

  private func evidenceWarnings(_ late: [Late]) -> [String] {
    let unrecorded = late.contains { late in
      if case .confirmed = late.evidence { false } else { true }
    }
    return unrecorded ? ["部分事项仅为未见记录，发出前须核实是否已经履行：未见记录不等于未履行。"] : []
  }
}

extension Finding {
  /// Whether it is the right to rescind over an obligation.
  fileprivate func isRight(over obligation: Obligation) -> Bool {
    kind == .rescissionRight(obligation.term.milestone) && part == obligation.term.part
      && instance == obligation.term.instance
  }
}
