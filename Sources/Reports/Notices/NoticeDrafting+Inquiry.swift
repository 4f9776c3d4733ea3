import CivilCalendar
import LandLifecycle

// From suspicion to the hearing: Order 53, arts. 5, 6, 9, 10 and 15.
extension NoticeDrafting {
  func inquiry() throws(NoticeRefusal) -> NoticeDraft {
    try requireSuspicion()
    var warnings: [String] = []
    if let served = subject.act(.inquiryServed) {
      warnings.append("记录显示调查通知书已于\(subject.written(served))送达，请核对是否重复。")
    }
    return draft(
      to: subject.addressee, warnings: warnings,
      [
        facts(subject.holderFacts, gives: "holder"),
        paragraph("你（单位）使用的下列国有建设用地涉嫌构成闲置土地，现依照《闲置土地处置办法》第五条开展调查核实。"),
        facts(subject.landFacts, gives: "land"),
        paragraph(grounds, gives: "facts"),
        paragraph(evidence, gives: "facts"),
        paragraph(
          """
          调查的主要内容：土地开发利用情况、闲置原因以及相关说明。请自接到本通知书之日起三十日内\
          （截止日：\(subject.deadline(.answerInquiry, servedOn: subject.act(.inquiryServed), "提交材料的截止日"))），\
          按照要求提供上述材料。
          """, gives: "matters"),
        paragraph(
          """
          你（单位）有权就土地闲置原因作出说明并提供证据；属于《闲置土地处置办法》第八条规定情形的，应当提供原因说明材料，\
          经审核属实的，依照该办法第十二条、第十三条处置。你（单位）应当配合询问、现场勘测和查阅、复制资料。
          """, gives: "rights"),
        paragraph("其他需要调查的事项：\(blank: "其他需要调查的事项，没有的填“无”")", gives: "other"),
      ])
  }

  func determination() throws(NoticeRefusal) -> NoticeDraft {
    try require(.inquiryServed)
    var warnings: [String] = []
    if subject.visits.isEmpty { warnings.append("未见现场巡查记录，认定前应当核实现场情况。") }
    if subject.causes.isEmpty { warnings.append("未见对闲置原因的审查记录（第八条）。") }
    if subject.act(.answered) == nil {
      warnings.append("未见使用权人提交材料的记录，请核对三十日期限是否届满（第五条第二款）。")
    }
    return draft(
      to: subject.addressee, warnings: warnings,
      [
        facts(subject.holderFacts, gives: "holder"), facts(subject.landFacts, gives: "land"),
        paragraph(grounds, gives: "facts"), paragraph(evidence, gives: "facts"),
        paragraph(
          """
          本机关于\(subject.act(.inquiryServed).map { subject.written($0) }, blank: "调查通知书送达日期")\
          送达《闲置土地调查通知书》，\
          \(subject.act(.answered).map { "你（单位）于\(subject.written($0))提交材料。" } ?? "未见你（单位）提交材料的记录。")
          """, gives: "facts"),
        paragraph(
          """
          闲置原因：\(subject.listed(subject.causes, blank: "经调查核实的闲置原因"))。\
          认定结论：依照《闲置土地处置办法》第二条第\(blank: "一或者二")款、第九条，认定上述土地为闲置土地。
          """, gives: "conclusion"),
        paragraph(
          """
          本认定书下达后，本机关将依照《闲置土地处置办法》第十一条向社会公开闲置土地的位置、使用权人名称、闲置时间等信息。\
          其他需要说明的事项：\(blank: "没有的填“无”")
          """, gives: "other"),
      ])
  }

  func hearing() throws(NoticeRefusal) -> NoticeDraft {
    try require(.determinationServed)
    var warnings: [String] = []
    if !subject.wasOpen(.idleFeeStage), !subject.wasOpen(.idleTakeBackStage) {
      warnings.append("记录尚不支持第十四条的处理：须有起算满一年后的现场巡查，并录入无第八条情形。是否告知由经办人决定。")
    }
    let takesBack = subject.wasOpen(.idleTakeBackStage)
    let kind: NoticeText =
      takesBack
      ? "\(blank: "征缴土地闲置费，或者收回国有建设用地使用权；未动工开发已满两年，由经办人确定")"
      : "\(blank: "征缴土地闲置费或者收回国有建设用地使用权，由经办人确定")"
    return draft(
      to: subject.addressee, warnings: warnings,
      [
        facts(subject.landFacts), paragraph(grounds), paragraph(evidence),
        paragraph(
          """
          本机关已于\(determinedOn, blank: "认定书送达日期")送达《闲置土地认定书》，拟依照《闲置土地处置办法》第十四条作出下列决定：\(kind)。
          """, gives: "decision"),
        paragraph(
          """
          依照《闲置土地处置办法》第十五条，你（单位）有申请听证的权利。要求举行听证的，请向本机关提出，\
          提出的期限和方式为：\(blank: "依照现行听证规定填写；该规定原文未收录，不作推定")。
          """, gives: "right"),
      ])
  }

  // MARK: - Shared words

  var determinedOn: String? { subject.act(.determinationServed).map { subject.written($0) } }

  /// Why the land is or, while that is inquired into, may be idle.
  var grounds: NoticeText {
    let isInquiry = document == .inquiry
    guard let suspicion = subject.suspicion else {
      let what = isInquiry ? "涉嫌闲置" : "认定土地闲置"
      return "事实和依据：\(blank: "\(what)的事实和依据，《闲置土地处置办法》第二条第一款或者第二款")。"
    }
    guard let due = suspicion.due else {
      return """
        事实和依据：自\(subject.written(suspicion.since))起\(isInquiry ? "涉嫌" : "土地")闲置；\
        动工开发日期：\(blank: "合同约定、规定的动工开发日期")（《闲置土地处置办法》第二条）。
        """
    }
    // The measure's words are a year; a rule of the office's own has words of its own.
    let article: NoticeText =
      suspicion.isByOwnRule ? "\(blank: "本单位所依据规定的名称和条款")" : "《闲置土地处置办法》第二条第一款"
    return """
      事实和依据：该地块\(place(suspicion.parts))的动工开发日期为\(subject.written(due))，至\(subject.written(suspicion.since - 1))\
      \(suspicion.isByOwnRule ? "满规定期限" : "满一年")；\(started(suspicion.parts))依照\(article)，自\(subject.written(suspicion.since))起\
      \(isInquiry ? "涉嫌构成闲置土地" : "构成闲置土地")。
      """
  }

  /// The parts that are meant, where the contract has several.
  private func place(_ parts: [UInt8]) -> String {
    let named = subject.named(parts)
    return named.isEmpty ? "" : "（\(named)）"
  }

  private func started(_ parts: [UInt8]) -> String {
    switch subject.judgement.history.status(of: .start, part: parts.first ?? 0) {
    case .met(let day) where day <= subject.day: "记录的开工日期为\(subject.written(day))。"
    case .metBy(let day, _) where day <= subject.day: "有记录表明不迟于\(subject.written(day))已开工，日期未记录。"
    case .met, .metBy, .open: "截至\(subject.written(subject.day))，未见动工开发的记录。"
    }
  }

  /// What was seen and examined.
  var evidence: NoticeText {
    "证据：\(subject.listed(subject.visits, blank: "现场巡查、勘测等证据"))。"
  }
}
