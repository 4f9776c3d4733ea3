import LandLifecycle

/// What clears a clock of law or contract.
extension Wording {
  /// Returns what to do about a clock, with the command that records it where there is one.
  func clockRemedy(_ one: LegalClock, _ finding: Finding) -> String {
    let recorded = text(zh: "办理后录入", en: "once done, record it")
    switch one {
    case .renewGuarantee:
      return sentence(
        text(zh: "收到新的保函后录入", en: "once the new guarantee is lodged, record it")
          + command("guarantee-lodged\(securing(finding)) --expires DAY"))
    case .returnBond:
      return sentence(
        text(zh: "退还后录入", en: "once it is returned, record it")
          + command("bond-returned\(securing(finding))"))
    case .inspect: return sentence(recorded + inspectedCommand)
    case .startAfterPermit:
      return sentence(
        text(zh: "开工后录入", en: "once started, record it") + command(meeting: .start))
    case .recheckPermit:
      return sentence(
        text(zh: "核验并复工后录入", en: "once the permit is checked and works resume, record it")
          + command("resumed"))
    case .reportStop:
      return sentence(
        text(
          zh: "督促建设单位报告，核对施工许可证；复工后录入",
          en: "see that the stop is reported; once works resume, record it") + command("resumed"))
    case .signSupplement:
      return sentence(
        text(zh: "签订后录入", en: "once signed, record it")
          + command(
            "supplement --kind idle-land-extension" + setting(.start) + setting(.completion)))
    case .answerExtension:
      return sentence(
        text(
          zh: "同意的，签订补充协议后录入", en: "if it is agreed to, record the supplement once signed")
          + command("supplement --kind contract-extension" + setting(.start) + setting(.completion))
          + text(zh: "；不同意的，书面答复后录入", en: "; if not, record the answer once served")
          + command("extension-refused"))
    case .agreeAnew:
      return sentence(
        text(
          zh: "按处置方案重新约定动工开发时间后录入",
          en: "once a new start day is agreed on by the scheme, record it")
          + command("supplement --kind other" + setting(.start))
          + text(zh: "；重新签订出让合同的，录入", en: "; if the land was granted anew, record that")
          + command("regranted --into NUMBER"))
    case .publish where finding.caveats.contains(.causeVerified):
      return sentence(
        text(
          zh: "同时公开闲置原因，并书面告知有关政府或者政府部门；公开后录入",
          en:
            "publish the cause, too, and tell the government or office concerned in writing; once "
            + "published, record it") + command(IdleCaseEvent.published.code))
    case .openInquiry, .determine, .publish, .file, .informFinance, .informMortgagee,
      .approveScheme, .approveDecision, .tellHearing, .noticeTakeBack, .decide, .demandPerformance,
      .applyEnforcement, .withdrawPublication, .demandContract, .rescind, .answerInquiry, .payFee,
      .deregister, .applyForReview, .sue, .sueAfterReview, .performAfterDemand, .requestExtension,
      .endTemporaryUse, .holdHearing:
      return sentence(recorded + command(one.acts.map(\.code).joined(separator: "/")))
    }
  }

  /// A new day of a milestone, as the command line takes it, of the part that the answer is about.
  private func setting(_ milestone: Milestone) -> String {
    " --set \(milestone.code)" + (commandPart > 0 ? "@\(commandPart)" : "") + "=DAY"
  }

  /// The milestone a bond secures, as the command line takes it; empty for all.
  private func securing(_ finding: Finding) -> String {
    finding.clockMilestone.map { " --securing \($0.code)" } ?? ""
  }
}
