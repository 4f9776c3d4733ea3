import CivilCalendar
package import LandLifecycle

extension Wording {
  /// Returns the short title of a kind of finding by what shows it: a node past its day of which nothing
  /// is on record is not called late.
  package func kind(_ kind: FindingKind, isConfirmed: Bool) -> String {
    guard case .overdue(let node) = kind, !isConfirmed else { return self.kind(kind) }
    return text(zh: "未见\(shortName(node))记录", en: "no record of \(milestone(node))")
  }

  /// Returns the short title of a kind of finding, in the policy's words where it has any.
  ///
  /// A title names the question; what is known of it is in the sentence: see `finding(_:on:)`.
  package func kind(_ kind: FindingKind) -> String {
    switch kind {
    case .dueSoon(let node):
      text(zh: "\(termName(node))将至", en: "\(milestone(node)) due soon")
    case .overdue(let node): overdueTitle(node)
    case .metLate(let node): text(zh: "\(done(node))晚于期限", en: "\(milestone(node)) met late")
    case .blockedByGrantor(let node):
      text(zh: "\(done(node))受出让人影响", en: "\(milestone(node)) blocked by the grantor")
    case .excused(.handover): text(zh: "已通知交地，未接收", en: "land offered, not taken")
    case .excused(let node):
      text(
        zh: "\(done(node))过期（原因已核实）",
        en: "\(milestone(node)) past due, cause verified")
    case .anchorUnrecorded(let node):
      text(
        zh: "\(termName(node))起算日未记录",
        en: "\(milestone(node)) counts from an unrecorded day")
    case .idleProject: text(zh: "闲置用地项目", en: "idle project")
    case .suspectedIdle: text(zh: "疑似闲置", en: "suspected idle land")
    case .idleFeeStage: text(zh: "土地闲置费阶段", en: "idle-fee stage")
    case .idleTakeBackStage: text(zh: "无偿收回阶段", en: "take-back stage")
    case .determinedIdle: text(zh: "已认定闲置土地", en: "determined idle land")
    case .startNotVerified:
      text(zh: "开工未按第三十条核实", en: "start not verified by art. 30")
    case .startDayBySilence: text(zh: "动工日期依法确定", en: "start day set by law")
    case .contradiction: text(zh: "记录矛盾", en: "contradictory record")
    case .missingData(let piece): lack(of: piece)
    case .limbTwo: text(zh: "符合可认定闲置情形", en: "may be determined idle")
    case .demandNeeded(let node):
      text(zh: "\(milestone(node))逾期应催告", en: "demand needed for the \(milestone(node))")
    case .rescissionRight(let node):
      text(zh: "可解除合同（\(milestone(node))逾期）", en: "right to rescind over the \(milestone(node))")
    case .rescissionLapsed(let node):
      text(
        zh: "解除权已消灭（\(milestone(node))逾期）",
        en: "right to rescind over the \(milestone(node)) lapsed")
    case .chargeAccrued(let node):
      text(
        zh: "\(milestone(node))逾期应计金额未结清",
        en: "charge for the late \(milestone(node)) not settled")
    case .belowStandard(let node):
      text(zh: "\(milestone(node))未达到合同约定标准", en: "\(milestone(node)) below its standard")
    case .outputShortfall: text(zh: "年度产出未达到合同约定标准", en: "yearly output below the standard")
    case .noRecentProgress: text(zh: "进度久未更新", en: "no recent progress on record")
    case .stalled: text(zh: "进度停滞", en: "stalled")
    case .clock(let one): clock(one)
    case .extensionBeyondLimit: text(zh: "延期超过期限须核对", en: "extension beyond its limit")
    case .transferBarred: text(zh: "转让、抵押须核对", en: "transfer or mortgage to check")
    case .surplusLand: text(zh: "节余土地", en: "surplus land")
    case .lapsedRule: text(zh: "所依据的文件已失效", en: "a rule it rests on has lapsed")
    }
  }

  private func overdueTitle(_ node: Milestone) -> String {
    switch node {
    case .signing: text(zh: "逾期未签订", en: "signing overdue")
    case .payment: text(zh: "逾期未缴款", en: "payment overdue")
    case .bond: text(zh: "逾期未缴纳履约保证金", en: "performance bond overdue")
    case .handover: text(zh: "逾期未交付土地", en: "handover overdue")
    case .start: text(zh: "逾期未开工", en: "start overdue")
    case .completion: text(zh: "逾期未竣工", en: "completion overdue")
    case .production: text(zh: "逾期未投产", en: "production overdue")
    case .targetOutput: text(zh: "逾期未达产", en: "target output overdue")
    case .evaluation: text(zh: "逾期未作过程评估", en: "evaluation overdue")
    case .termEnd: text(zh: "使用期限已届满", en: "term past its end")
    }
  }

  /// Returns the name of a piece of the record.
  package func field(_ field: DataField) -> String {
    switch field {
    case .signingDay: text(zh: "签订日期", en: "day of signing")
    case .agreedDay(let node): agreedDay(node)
    case .price: text(zh: "出让价款", en: "grant price")
    case .totalInvestment: text(zh: "投资总额", en: "total investment")
    case .landArea: text(zh: "土地面积", en: "area of the land")
    case .anchorDay(let act): actualDay(act)
    case .measured(let one), .idleShare(let one): measure(one)
    case .holidays(let year):
      // Year 0 stands for any year in `FindingKind.all`.
      year > 0
        ? text(zh: "\(year)年节假日安排", en: "official holidays of \(year)")
        : text(zh: "节假日安排", en: "official holidays")
    }
  }

  private func agreedDay(_ node: Milestone) -> String {
    switch node {
    case .handover: text(zh: "约定交地时间", en: "agreed day of handover")
    case .bond: text(zh: "约定履约保证金缴纳时间", en: "agreed day of the performance bond")
    case .termEnd: text(zh: "使用期限届满日期", en: "agreed end of the term")
    case .payment: text(zh: "约定付款时间", en: "agreed day of payment")
    case .signing, .start, .completion, .production, .targetOutput, .evaluation:
      text(zh: "约定\(milestone(node))时间", en: "agreed day of \(milestone(node))")
    }
  }

  /// What would settle what a missing field leaves open: of an act on site, its day if it was done, and
  /// what a visit saw if it was not.
  package func remedy(for piece: DataField) -> String {
    switch piece {
    case .anchorDay(.start), .anchorDay(.completion), .anchorDay(.production),
      .anchorDay(.targetOutput):
      text(zh: "\(field(piece))（或现场巡查）", en: "\(field(piece)) (or a visit)")
    case .signingDay, .agreedDay, .price, .totalInvestment, .landArea, .anchorDay, .measured,
      .idleShare, .holidays:
      field(piece)
    }
  }

  private func actualDay(_ act: Anchor) -> String {
    switch act {
    case .signing: text(zh: "签订日期", en: "day of signing")
    case .fullPayment: text(zh: "付清全部出让价款日期", en: "actual day of full payment")
    case .handover, .start, .completion, .production, .targetOutput:
      text(zh: "实际\(anchor(act))日期", en: "actual day of \(anchor(act))")
    }
  }

  /// What is missing, said in few words.
  func lack(of piece: DataField) -> String {
    switch piece {
    case .signingDay, .agreedDay, .price, .totalInvestment, .landArea, .anchorDay, .measured,
      .idleShare:
      text(zh: "缺\(field(piece))", en: "no \(field(piece)) on record")
    case .holidays(let year):
      year < WorkCalendar.official.publishedYears.lowerBound && year > 0
        ? text(zh: "\(field(piece))未收录", en: "\(field(piece)) not on file")
        : text(zh: "\(field(piece))未公布", en: "\(field(piece)) not published")
    }
  }
}
