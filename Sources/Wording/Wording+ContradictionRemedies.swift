import LandLifecycle

/// What to do about entries that cannot both be.
extension Wording {
  /// Returns what clears a contradiction, with the commands that record it where there are any.
  func contradictionRemedy(_ finding: Finding) -> String {
    switch finding.tier {
    case .contradiction(.exchangeUnfounded(let condition, isRefuted: _, on: _)):
      sentence(
        text(zh: "处置时已具备的，录入", en: "if it was met by then, record it")
          + text(zh: "：", en: ": ") + exchangeCommand(condition)
          + text(zh: "；不具备的，核对处置方案", en: "; if not, look at the scheme of disposal"))
    case .contradiction(.disposalAgainstCause):
      sentence(
        text(
          zh: "核对原因审查结论和处置方式，有误的更正原记录；审查结论有变的，录入",
          en:
            "compare what was found of the causes with the disposal, and correct the entry that is "
            + "wrong; if the finding changed, record it")
          + causeCommands)
    case .contradiction, .single, .within, .idleClass, .idleCase, .rung, .clock, .standard,
      .extended, .land, .barred, .rule, .yearly, .limbTwo, .unpermitted, .ended:
      sentence(
        text(
          zh: "核对合同和记录原件，更正有误的一项",
          en: "compare the contract and the records, and correct the entry that is wrong"))
    }
  }

  /// The command that records a condition of an exchange.
  func exchangeCommand(_ condition: ExchangeCondition) -> String {
    switch condition {
    case .pricePaid: recordLine("paid")
    case .fundsSecured: recordLine(IdleCaseEvent.fundsSecured.code)
    case .planChanged:
      recordLine("cause --verified \(IdleCause.planChanged.code) --from DAY")
    }
  }
}
