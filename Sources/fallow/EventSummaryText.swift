import LandMonitor
import Wording

/// The outcome of importing a table of events, as lines.
struct EventSummaryText {
  private let summary: EventSummary
  private let isCheck: Bool

  init(_ summary: EventSummary, isCheck: Bool) {
    self.summary = summary
    self.isCheck = isCheck
  }

  func text(_ wording: Wording) -> String {
    var lines = [
      wording.text(
        zh: "\(summary.file)：事项表，\(summary.encoding)",
        en: "\(summary.file): events, \(summary.encoding)"),
      wording.text(
        zh: "  共\(summary.rows)行：记录 \(summary.recorded)，已有 \(summary.known)，"
          + "退回 \(summary.rejected)；有提示\(summary.warned)行，空行\(summary.blank)",
        en: "  \(summary.rows) rows: recorded \(summary.recorded), known \(summary.known), "
          + "rejected \(summary.rejected); \(summary.warned) with warnings, \(summary.blank) blank"),
      wording.text(
        zh: "  共记录\(summary.facts)项，涉及\(summary.contracts)份合同",
        en: "  facts recorded: \(summary.facts), of contracts: \(summary.contracts)"),
    ]
    if summary.unmatched + summary.ambiguous > 0 {
      lines.append(
        wording.text(
          zh: "  退回的行中，\(summary.unmatched)行没有对应的合同，\(summary.ambiguous)行对应不止一份合同",
          en: "  of the rejected rows \(summary.unmatched) match no contract, \(summary.ambiguous) "
            + "match several"))
    }
    lines += warnings(wording)
    lines += wording.passedOver(summary)
    lines += wording.unknownHeaders(summary) + wording.rejects(summary)
    lines += wording.checkedOnly(isCheck)
    return lines.map { $0 + "\n" }.joined()
  }

  /// What rows that went in take for granted.
  private func warnings(_ wording: Wording) -> [String] {
    let rest = summary.warned - EventSummary.namedWarnings
    let more = wording.text(zh: "  …… 另有\(rest)行", en: "  … and \(rest) rows more")
    return summary.warnings.map { "  \($0)" } + (rest > 0 ? [more] : [])
  }
}
