import CivilCalendar
import LandLifecycle

/// What delays that are over have cost, and what became of it.
extension Wording {
  /// A delay that a supplement or the contract's end ended, and what it cost.
  func chargeAccrued(_ node: Milestone, _ finding: Finding) -> String {
    let name = done(node, instance: finding.instance)
    if case .ended(let way) = finding.tier {
      let missed = finding.due.map { dueDay($0) } ?? ""
      return text(
        zh: "合同已终止（\(closure(way))），终止时\(termName(node, instance: finding.instance))\(missed)已过，"
          + "至终止时逾期应计的金额未见缴纳或者免除的记录",
        en:
          "\(name) was past its due day\(missed.isEmpty ? "" : " \(missed)") when the contract ended "
          + "(\(closure(way))); no record says that what the delay cost up to then was paid or waived"
      )
    }
    let missed = finding.due.map { text(zh: dueDay($0), en: " " + dueDay($0)) } ?? ""
    return text(
      zh: "\(finding.since)补充协议变更期限之前，原\(termName(node, instance: finding.instance))\(missed)已过，"
        + "此前逾期应计的金额未见缴纳或者免除的记录",
      en:
        "\(name) was past its due day\(missed) when a supplement set another on \(finding.since); "
        + "no record says that what the delay cost was paid or waived")
  }

  /// What records that a charge was settled.
  func chargeRemedy(_ node: Milestone, _ finding: Finding) -> String {
    let subject =
      " --milestone \(node.code)"
      + (finding.instance == 1 ? "" : " --instalment \(finding.instance)")
    return sentence(
      text(zh: "已缴纳的，录入", en: "if it was paid, record it") + command("charge-paid" + subject)
        + text(zh: "；补充协议或者书面文件免除的，录入", en: "; if it was waived in writing, record that")
        + command("charge-waived" + subject))
  }

  /// What was recorded of a charge.
  func chargeSettled(_ node: Milestone, _ how: ChargeSettlement) -> String {
    let sum = how.sum.map { money($0) } ?? text(zh: "全部", en: "all of it")
    return switch how {
    case .paid:
      text(
        zh: "缴纳\(milestone(node))逾期应计金额：\(sum)",
        en: "charge for the late \(milestone(node)) paid: \(sum)")
    case .waived:
      text(
        zh: "免除\(milestone(node))逾期应计金额：\(sum)",
        en: "charge for the late \(milestone(node)) waived: \(sum)")
    }
  }

  /// What is to be known of charges by the day that have grown beyond the sum they are a share of; empty
  /// where none has.
  ///
  /// - Source: Civil Code, art. 585.
  func excess(_ amount: AmountRule, on day: Day) -> [String] {
    let charges: [AmountRule] =
      if case .balance(let balance) = amount { balance.charges } else { [amount] }
    for one in charges {
      guard case .perDay(let charge) = one,
        let base = charge.stretches(on: day).map(\.sum.money).max(), charge.amount(on: day) > base
      else { continue }
      return [
        text(
          zh: "按日累计的金额已超过计算基数\(money(base))；违约金过高的，人民法院可以减少，支付违约金不免除履行义务（民法典第585条）",
          en:
            "the charge by the day has grown beyond \(money(base)), the sum it is a share "
            + "of; a court may cut an excessive penalty, and paying it does not end the duty (Civil Code "
            + "art. 585)")
      ]
    }
    return []
  }

  /// Charges added up, less what was paid or waived: 出让价款…＝25万元，减已缴纳或者免除的10万元＝15万元.
  func formula(_ balance: ChargeBalance, _ sum: Money, on day: Day) -> String {
    let pieces = balance.charges.compactMap { formula($0, on: day) }
    let added = pieces.joined(separator: text(zh: "，加", en: ", plus "))
    if balance.settled == .zero {
      return added + text(zh: "，合计\(money(sum))", en: ", together \(money(sum))")
    }
    return added
      + text(
        zh: "，减已缴纳或者免除的\(money(balance.settled))，余\(money(sum))",
        en: ", less \(money(balance.settled)) paid or waived, leaves \(money(sum))")
  }
}
