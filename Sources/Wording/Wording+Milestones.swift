import LandLifecycle

/// The turns of phrase that sentences about milestones share.
extension Wording {
  /// The doing of it, as in 缴纳履约保证金; in English the milestone's name.
  ///
  /// - Parameter instance: Which instalment, bond or round is meant; nil where it is none in particular.
  func done(_ node: Milestone, instance: UInt8? = nil) -> String {
    text(
      zh: repetition(node, instance) + chineseAct(node), en: milestone(node, instance: instance))
  }

  /// The time limit for it, as in 开工期限.
  func termName(_ node: Milestone, instance: UInt8? = nil) -> String {
    text(
      zh: chineseTerm(node, instance), en: "\(milestone(node, instance: instance)) due day")
  }

  private func chineseTerm(_ node: Milestone, _ instance: UInt8?) -> String {
    switch node {
    case .handover: "出让人交付土地期限"
    case .termEnd: "使用期限"
    case .signing, .payment, .bond, .start, .completion, .production, .targetOutput, .evaluation:
      done(node, instance: instance) + "期限"
    }
  }

  /// The record of it, as in 开工记录.
  func record(of node: Milestone) -> String {
    text(zh: chineseAct(node) + "记录", en: "record of the \(milestone(node))")
  }

  /// Its shortest name, for tables.
  func shortName(_ node: Milestone) -> String {
    switch node {
    case .bond: text(zh: "保证金", en: "bond")
    case .handover: text(zh: "交地", en: "handover")
    case .targetOutput: text(zh: "达产", en: "target")
    case .evaluation: text(zh: "评估", en: "evaluation")
    case .termEnd: text(zh: "到期", en: "term end")
    case .signing, .payment, .start, .completion, .production: milestone(node)
    }
  }

  /// The name with its repetition, which is said where there are several.
  private func milestone(_ node: Milestone, instance: UInt8?) -> String {
    milestone(node) + repetition(node, instance)
  }

  private func repetition(_ node: Milestone, _ instance: UInt8?) -> String {
    guard let instance, instance > 1 || division.hasSeveral(of: node) else { return "" }
    return ordinal(node, instance)
  }

  private func chineseAct(_ node: Milestone) -> String {
    switch node {
    case .bond: "缴纳履约保证金"
    case .termEnd: "使用期限届满"
    case .signing, .payment, .handover, .start, .completion, .production, .targetOutput,
      .evaluation:
      Wording(.chinese).milestone(node)
    }
  }

  /// Where to look when nothing is on record.
  func whereToLook(_ node: Milestone) -> String {
    switch node {
    case .signing: text(zh: "请核对合同原件", en: "check the contract")
    case .payment: text(zh: "请核对缴款凭证", en: "check the payment vouchers")
    case .bond: text(zh: "请核对保证金缴纳凭证或保函", en: "check the voucher or guarantee")
    case .handover: text(zh: "请核对交地确认书", en: "check the handover certificate")
    case .start, .completion, .production, .targetOutput:
      text(zh: "请现场核查", en: "inspect the site")
    case .evaluation: text(zh: "请核对评估材料", en: "check the evaluation papers")
    case .termEnd: text(zh: "请核对合同使用期限", en: "check the term in the contract")
    }
  }
}
