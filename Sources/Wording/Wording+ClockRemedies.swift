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
    case .openInquiry, .determine, .publish, .file, .informFinance, .informMortgagee,
      .approveScheme, .tellHearing, .noticeTakeBack, .decide, .demandPerformance,
      .applyEnforcement, .withdrawPublication, .demandContract, .rescind, .answerInquiry, .payFee,
      .deregister, .applyForReview, .sue, .performAfterDemand, .requestExtension,
      .endTemporaryUse, .holdHearing:
      return sentence(recorded + command(one.acts.map(\.code).joined(separator: "|")))
    }
  }

  /// The milestone a bond secures, as the command line takes it; empty for all.
  private func securing(_ finding: Finding) -> String {
    finding.clockMilestone.map { " --securing \($0.code)" } ?? ""
  }
}
