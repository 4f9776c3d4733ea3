package import LandLifecycle

extension Wording {
  /// Returns what a reader must know before relying on a finding, one clause each, gravest first.
  package func caveats(_ caveats: Caveats) -> [String] {
    var clauses: [String] = []
    if caveats.contains(.grantorLate) {
      clauses.append(
        text(
          zh: "第53号令第八条第一项提示：出让人交付土地晚于约定、未达到约定条件或未见交付土地记录",
          en: "Order 53 art. 8(1) indicated: the grantor's handover was late, not in the agreed "
            + "condition or is not on record"))
    }
    clauses += causes(caveats)
    if caveats.contains(.daysNotCounted) {
      clauses.append(
        text(
          zh: "逾期期间中由出让人迟延交付土地或者经核实的原因所致的天数，不计入合同约定的逾期责任",
          en: "days late that the grantor's handover or a verified cause accounts for do not count "
            + "towards what the contract says of lateness"))
    }
    if caveats.contains(.restsOnOwnRule) {
      clauses.append(
        text(
          zh: "按本单位载入的规则判断，与本软件所附的数值不同",
          en: "judged by a rule that the office loaded, whose value is not the one shipped"))
    }
    if caveats.contains(.restsOnLapsedRule) {
      clauses.append(
        text(
          zh: "所依据的文件已失效，已签合同仍按其约定执行",
          en: "a document it rests on is not in force any more; a contract signed before keeps its "
            + "terms"))
    }
    if caveats.contains(.agreedDaysOutOfOrder) {
      clauses.append(text(zh: "合同约定日期先后矛盾", en: "the agreed days are out of order"))
    }
    if caveats.contains(.handoverNotCarried) {
      clauses.append(
        text(
          zh: "登记簿不载交地日期，出让人是否按期交付土地不明",
          en: "the register has no place for the day of handover, so the grantor's own part is "
            + "unknown"))
    }
    if caveats.contains(.provisionalDay) {
      clauses.append(
        text(
          zh: "期限为暂定，所涉年度节假日安排未公布或未收录",
          en: "the due day is provisional, as a year's official holidays are not on file"))
    }
    return clauses
  }

  /// What is known of causes of the delay.
  private func causes(_ caveats: Caveats) -> [String] {
    var clauses: [String] = []
    if caveats.contains(.causeCoversAll) {
      clauses.append(
        text(
          zh: "全部期间有已核实的第53号令第八条原因，按第十二条处置，不计土地闲置费",
          en:
            "a cause of Order 53 art. 8 was verified for all of the time: disposal goes by art. 12, "
            + "without an idle fee"))
    } else if caveats.contains(.causeVerified) {
      clauses.append(
        text(
          zh: "部分期间有已核实的第53号令第八条原因，按第十二条处置，该期间不计土地闲置费",
          en: "a cause of Order 53 art. 8 was verified for some days: disposal goes by art. 12, "
            + "without an idle fee for them"))
    }
    if caveats.contains(.earlyWorksVerified) {
      clauses.append(
        text(
          zh: "部分期间经核实为动工开发必需的前期工作（城市房地产管理法第二十六条），该期间不计入征缴闲置费和无偿收回的期间",
          en:
            "early works that a start needs were verified for some days (Real Estate Act art. 26): "
            + "they do not count towards the idle fee and the take-back"))
    }
    if caveats.contains(.causeClaimed) {
      clauses.append(
        text(
          zh: "受让人提出第53号令第八条原因，尚未核实",
          en: "the grantee claims a cause of Order 53 art. 8; nobody has verified it"))
    }
    return clauses
  }
}
