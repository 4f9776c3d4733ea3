import CivilCalendar
package import LandLifecycle

extension Wording {
  /// Returns which entries cannot both be, as a clause without a full stop.
  package func contradiction(_ contradiction: Contradiction) -> String {
    switch contradiction {
    case .agreedOutOfOrder(let later, let day, before: let earlier, let limit):
      text(
        zh: "\(agreed(later))\(day)早于\(agreed(earlier))\(limit)",
        en: "\(agreed(later)) \(day) lies before \(agreed(earlier)) \(limit)")
    case .doneBeforeSigning(let node, let day, signed: let signed):
      text(
        zh: "记录的\(milestone(node))日期\(day)早于签订日期\(signed)",
        en: "recorded \(milestone(node)) \(day) lies before signing \(signed)")
    case .refused(let refusal, on: let day):
      text(
        zh: "\(day)的\(siteEvent(refused(refusal)))记录与其他记录不符：\(reason(refusal))",
        en: "the \(siteEvent(refused(refusal))) recorded on \(day) does not fit: \(reason(refusal))"
      )
    case .handedOverAfterStart(let day, start: let start):
      text(
        zh: "\(day)交付土地，而\(begun(start))已开工（如提前进场的，请核对）；交地仍按\(day)评估",
        en:
          "handed over on \(day), and works had begun \(begun(start)) (early entry, perhaps); the "
          + "handover is judged by \(day)")
    case .landEventBeforeSigning(let event, let day, signed: let signed):
      text(
        zh: "记录的“\(landEvent(event))”日期\(day)早于合同签订日期\(signed)",
        en: "'\(landEvent(event))' recorded on \(day) lies before signing \(signed)")
    case .caseActRefused(let refusal, on: let day):
      text(
        zh: "\(day)的“\(idleCaseEvent(refused(refusal)))”记录与其他记录不符：\(reason(refusal))",
        en: "'\(idleCaseEvent(refused(refusal)))' recorded on \(day) does not fit: "
          + reason(refusal))
    case .inspectedUnstarted(on: let day, start: .on(let started)):
      text(
        zh: "\(day)巡查所见未动工，与记录的开工日期\(started)不符",
        en: "the inspection of \(day) saw no start, against the start recorded on \(started)")
    case .inspectedUnstarted(on: let day, start: .by(let known)):
      text(
        zh: "\(day)巡查所见未动工，而\(known)的巡查或其他记录表明已开工",
        en:
          "the inspection of \(day) saw no start, and a visit or another record shows one by \(known)"
      )
    case .inspectedUndeveloped(on: let day, recorded: let done):
      text(
        zh: "\(day)巡查所见未达到动工开发的标准（第53号令第三十条），而记录表明\(done)已达到",
        en:
          "the inspection of \(day) saw no start in the sense of Order 53 art. 30, which the record has "
          + "by \(done)")
    case .inspectedOtherwise(let one, let other, on: let day):
      text(
        zh: "\(day)的两次巡查所见不一：\(sighting(one))，\(sighting(other))",
        en: "two inspections of \(day) differ: \(sighting(one)), \(sighting(other))")
    case .causeRefused(let cause, verified: let verified, on: let day):
      text(
        zh: "\(idleCause(cause))：\(verified)核实成立，\(day)又认定不成立，期间仍按核实的扣除",
        en:
          "\(idleCause(cause)): verified on \(verified) and refused on \(day); its days are left out as "
          + "verified")
    case .supplementBackdated(let node, let day, signed: let signed):
      text(
        zh: "\(signed)签订的补充协议约定的\(milestone(node))日期\(day)早于其签订日",
        en: "the supplement signed on \(signed) sets the \(milestone(node)) at \(day), before its "
          + "own signing")
    case .measurementFell(let report, below: let earlier):
      text(
        zh: "\(report.day)记录的\(quantity(report))，少于\(earlier.day)记录的\(quantity(earlier))",
        en: "\(quantity(report)) of \(report.day) is less than \(quantity(earlier)) of "
          + "\(earlier.day)")
    case .supplementBeforeSigning(let day, signed: let signed):
      text(
        zh: "补充协议签订日期\(day)早于合同签订日期\(signed)",
        en: "the supplement was signed on \(day), before the contract on \(signed)")
    case .supplementUnfit(let problem, signed: let day): unfit(problem, of: day)
    case .exchangeUnfounded(let condition, isRefuted: true, on: let day):
      text(
        zh: "\(day)确定置换土地，记录显示当时不具备第53号令第十二条第一款第五项的“\(exchangeCondition(condition))”",
        en: "land was exchanged on \(day), and the record says that a condition of Order 53 art. "
          + "12(1)5 was not met: \(exchangeCondition(condition))")
    case .exchangeUnfounded(let condition, isRefuted: false, on: let day):
      text(
        zh: "\(day)确定置换土地，第53号令第十二条第一款第五项的“\(exchangeCondition(condition))”未见记录",
        en: "land was exchanged on \(day), and a condition of Order 53 art. 12(1)5 is not on "
          + "record: " + exchangeCondition(condition))
    case .disposalAgainstCause(let way, on: let day): againstCause(way, on: day)
    }
  }

  private func begun(_ start: Occurrence) -> String {
    switch start {
    case .on(let day): text(zh: "\(day)", en: "on \(day)")
    case .by(let day): text(zh: "不迟于\(day)", en: "by \(day)")
    }
  }

  /// A way of disposal beside what was found of the causes, with the words of the article.
  private func againstCause(_ way: IdleDisposal, on day: Day) -> String {
    switch way {
    case .feeCharged, .takenBack:
      let isFee = way == .feeCharged
      return text(
        zh: "\(day)决定\(isFee ? "征缴土地闲置费" : "无偿收回")，而扣除已核实的原因期间，至该日未动工开发未满\(isFee ? "一年" : "两年")"
          + "（第53号令第十四条\(isFee ? "第一项" : "第二项")：“除本办法第八条规定情形外”）",
        en:
          "\(isFee ? "a fee was charged" : "the land was taken back") on \(day), and without the days of "
          + "verified causes \(isFee ? "a full year" : "two full years") without a start had not passed by "
          + "then (Order 53 art. 14(\(isFee ? "1" : "2")): except in the cases of art. 8)")
    case .extended, .useChanged, .temporaryUse, .boughtBack, .exchanged, .otherWay:
      return text(
        zh: "\(day)确定的处置方式为“\(idleDisposal(way))”，而已录入无第八条情形（第53号令第十二条：“因本办法第八条规定情形造成闲置土地的”；"
          + "无第八条情形的依第十四条处理）",
        en:
          "the disposal of \(day) is '\(idleDisposal(way))', and it is on record that no cause of art. 8 "
          + "applies (Order 53 art. 12 is for land that such a cause left idle, art. 14 for other land)"
      )
    }
  }

  /// Why a change of a supplement cannot be.
  private func unfit(_ problem: TermsProblem, of day: Day) -> String {
    switch problem {
    case .repeated(let node, part: _, instance: let instance):
      text(
        zh: "\(day)签订的补充协议对\(termName(node, instance: instance))有两种约定",
        en: "the supplements signed on \(day) set \(termName(node, instance: instance)) in two ways"
      )
    case .noSuchPart(let node, part: let number):
      text(
        zh: "\(day)签订的补充协议将\(termName(node))约定给第\(number)部分，合同没有这一部分",
        en: "the supplement signed on \(day) sets \(termName(node)) for part \(number), which the "
          + "contract does not have")
    case .anchorNotEarlier(let node, let act):
      text(
        zh: "\(day)签订的补充协议约定\(termName(node))自\(anchor(act))起算，起算行为并不在先",
        en: "the supplement signed on \(day) counts \(termName(node)) from \(anchor(act)), which "
          + "does not come before it")
    }
  }

  private func quantity(_ report: Measurement) -> String {
    measure(report.measure) + text(zh: "", en: " ") + quantity(report.quantity, of: report.measure)
  }

  private func agreed(_ node: Milestone) -> String {
    node == .signing
      ? text(zh: "签订日期", en: "signing") : field(.agreedDay(node))
  }

  /// Returns why the terms of a contract cannot be, as a sentence.
  package func termsProblem(_ problem: TermsProblem) -> String {
    switch problem {
    case .repeated(let node, part: let number, instance: let instance):
      let place = number == 0 ? "" : part(number: number)
      return sentence(
        text(
          zh: "\(place)\(termName(node, instance: instance))约定了不止一次，请保留一项",
          en:
            "\(termName(node, instance: instance))\(place.isEmpty ? "" : " of \(place)") is stated "
            + "more than once; keep one"))
    case .noSuchPart(let node, part: let number):
      return sentence(
        text(
          zh: "\(termName(node))约定给第\(number)部分，合同没有这一部分，请核对分期",
          en: "\(termName(node)) names part \(number), which the contract does not have; check the "
            + "parts"))
    case .anchorNotEarlier(let node, let act):
      return sentence(
        text(
          zh: "\(termName(node))不能自\(anchor(act))起算，起算行为须先于所约定的节点，请核对合同",
          en: "\(termName(node)) cannot count from \(anchor(act)), which does not come before it; "
            + "check the contract"))
    }
  }
}
