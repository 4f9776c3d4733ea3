import CivilCalendar
package import LandLifecycle

// MARK: - Extensions

extension Wording {
  func extensionBeyondLimit(_ finding: Finding) -> String {
    let title =
      if case .extended(let supplement) = finding.tier {
        supplementKind(supplement)
      } else { kind(finding.kind) }
    guard let due = finding.due else {
      return text(zh: "\(title)：新约定的开工日期晚于可延期限", en: "\(title): new start day beyond its limit")
    }
    return text(
      zh: "\(title)：\(finding.since)起适用的开工日期晚于可延至的\(due.actBy)，请核对合同和处置方案",
      en: "\(title): the start day that counts since \(finding.since) lies after \(due.actBy), the "
        + "last day it could be extended to; check the contract and the scheme")
  }

  func extensionShort(_ finding: Finding) -> String {
    switch finding.tier {
    case .extended(.contractExtension):
      text(zh: "延建超过期限须核对", en: "contract extension too long")
    case .extended(.idleLandExtension):
      text(zh: "第十二条延期过长须核对", en: "art. 12 extension too long")
    case .extended(.other), .single, .within, .idleClass, .idleCase, .contradiction, .rung, .clock,
      .standard, .land, .barred, .rule, .yearly, .limbTwo, .unpermitted, .ended:
      kind(finding.kind)
    }
  }

  var extensionRemedy: String {
    sentence(
      text(
        zh: "核对补充协议；日期录入有误的，更正原记录",
        en: "check the supplement; if a day was entered wrongly, correct the entry"))
  }

  func askedLate(_ finding: Finding) -> String {
    guard let due = finding.due else {
      return text(zh: "延建申请晚于合同约定的申请期限", en: "extension asked for after its time")
    }
    return text(
      zh: "\(finding.since)提出延建申请，晚于合同约定的申请期限\(dueDay(due))",
      en: "extension asked for on \(finding.since), after the contract's last day for it, "
        + dueDay(due))
  }

  func extensionRequestRemedy(_ finding: Finding) -> String {
    if finding.tier == .clock(isPast: true) {
      return sentence(
        text(
          zh: "是否同意由出让人决定；同意的，签订补充协议后录入",
          en: "whether to agree is the grantor's to decide; if it does, record the supplement")
          + command("supplement --kind contract-extension --set NODE=DEADLINE"))
    }
    return sentence(
      text(
        zh: "受让人需要延建的，在期限内提出申请；提出后录入",
        en: "if an extension is needed, ask for it in time; once asked for, record it")
        + command("extension-requested"))
  }
}

// MARK: - Handover offered

extension Wording {
  func landOffered(_ finding: Finding, on day: Day) -> String {
    pastDue(.handover, finding, on: day)
      + text(
        zh: "；出让人已通知交地，受让人尚未接收，不列为出让人逾期",
        en:
          "; the grantor has offered the land and the grantee has not taken it, so it is not listed "
          + "as the grantor's delay")
  }

  var offeredRemedy: String {
    sentence(
      text(zh: "签订交地确认书后录入", en: "once the handover certificate is signed, record it")
        + command("handed-over")
        + text(
          zh: "；经查未达到约定交付条件的，录入",
          en: "; if the land is found not to be in the agreed condition, record that")
        + command("handover-not-to-condition"))
  }
}

// MARK: - Transfers

extension Wording {
  func transferBarred(_ finding: Finding) -> String {
    guard case .barred(let event, let bar) = finding.tier else { return kind(finding.kind) }
    let act = text(
      zh: "\(finding.since)\(landEvent(event))", en: "\(landEvent(event)) on \(finding.since)")
    return text(zh: "\(act)，\(reason(bar, finding))", en: "\(act): \(reason(bar, finding))")
  }

  /// What stands against an act on the land; what is not on file is not said to be undone.
  private func reason(_ bar: TransferBar, _ finding: Finding) -> String {
    switch (bar, finding.evidence) {
    case (.determinedIdle, _):
      text(
        zh: "当时土地已认定为闲置且未处置完毕；属恶意囤地、炒地的，处置完毕前不得办理（第53号令第二十四条），请核对",
        en:
          "the land was determined to be idle and not disposed of; where it is hoarded in bad faith "
          + "this is barred until then (Order 53 art. 24), to be checked")
    case (.priceUnpaid, .confirmed(by: let day)):
      text(
        zh: "出让价款\(day)才付清，转让须已付清全部出让价款（城市房地产管理法第三十九条），请核对",
        en: "the price was paid in full on \(day) only; a transfer needs it paid (Real Estate Act "
          + "art. 39), to be checked")
    case (.priceUnpaid, .unrecorded), (.priceUnpaid, .notNeeded):
      text(
        zh: "未见付清全部出让价款的记录，转让须已付清（城市房地产管理法第三十九条），请核对",
        en:
          "no record shows the price paid in full; a transfer needs it paid (Real Estate Act art. "
          + "39), to be checked")
    case (.investmentShort, .confirmed(by: let day)):
      text(
        zh: "\(day)的记录显示已投资额不足总投资额的百分之二十五（城市房地产管理法第三十九条），请核对",
        en:
          "the record of \(day) shows less than 25 % of the whole investment made (Real Estate Act "
          + "art. 39), to be checked")
    case (.investmentShort, .unrecorded), (.investmentShort, .notNeeded):
      text(
        zh: "转让前的记录中已投资额不足总投资额的百分之二十五，其后未见记录（城市房地产管理法第三十九条），请核对",
        en: "the last record before it shows less than 25 % of the whole investment made, and none "
          + "followed (Real Estate Act art. 39), to be checked")
    }
  }

  func transferShort(_ finding: Finding) -> String {
    guard case .barred(_, let bar) = finding.tier else { return kind(finding.kind) }
    switch bar {
    case .determinedIdle: return text(zh: "闲置未处置完毕有变动", en: "changed while idle, undisposed")
    case .priceUnpaid: return text(zh: "转让前未见付清价款", en: "transferred, price not shown")
    case .investmentShort: return text(zh: "转让前投资不足四分之一", en: "transferred below 25 %")
    }
  }

  func transferRemedy(_ finding: Finding) -> String {
    guard case .barred(_, let bar) = finding.tier else {
      return sentence(text(zh: "供核对，无需补录", en: "for checking; nothing is missing"))
    }
    switch bar {
    case .determinedIdle:
      return sentence(
        text(zh: "核对登记办理情况；处置完毕后录入", en: "check the registration; once disposed of, record it")
          + command(disposalActs))
    case .priceUnpaid:
      return sentence(
        text(zh: "核对价款缴纳凭证，已缴的录入", en: "check the receipts; if it was paid, record it")
          + command(meeting: .payment))
    case .investmentShort:
      return sentence(
        text(zh: "核对投资情况，录入最新数量", en: "check the investment and record the latest sum")
          + command("measured --measure investment --quantity QUANTITY"))
    }
  }
}

// MARK: - What a supplement changed

extension Wording {
  /// Returns what an obligation said at first and what changed it, in one line.
  ///
  /// - Parameter document: The number of the supplement's document, if one is on record.
  package func changed(_ change: ObligationChange, document: String?) -> String {
    let first =
      change.original.map { text(zh: "原约定：\(deadline($0))", en: "at first: \(deadline($0))") }
      ?? text(zh: "原合同未约定", en: "not in the contract at first")
    guard let last = change.supplements.last else { return first }
    let number = document.map { text(zh: "，文号\($0)", en: ", document \($0)") } ?? ""
    let count =
      change.supplements.count > 1
      ? text(
        zh: "，共变更\(change.supplements.count)次", en: ", \(change.supplements.count) changes in all")
      : ""
    return text(
      zh: "\(first)；\(last.signedOn)\(supplementKind(last.kind))\(number)\(count)",
      en: "\(first); \(supplementKind(last.kind)) of \(last.signedOn)\(number)\(count)")
  }

  /// Returns somebody with a right in the land, and since when.
  package func landInterest(_ interest: LandInterest) -> String {
    text(
      zh: "\(interest.name)（\(interest.since)起）", en: "\(interest.name) (since \(interest.since))")
  }
}
