import LandMonitor
import Wording

/// The outcome of importing a table of events, as lines.
struct EventSummaryText {
  private let summary: EventSummary
  private let isCheck: Bool

  private static let shownRows = 5

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
          + "退回 \(summary.rejected)；空行\(summary.blank)",
        en: "  \(summary.rows) rows: recorded \(summary.recorded), known \(summary.known), "
          + "rejected \(summary.rejected); \(summary.blank) blank"),
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
    lines += summary.passedOver.prefix(Self.shownRows).map { "  \($0)" }
    let hidden = summary.passedOverCount - Self.shownRows
    if hidden > 0 {
      lines.append(
        wording.text(
          zh: "  另有\(hidden)行是合计、说明或重复的表头，未导入",
          en: "  \(hidden) more rows are totals, remarks or headers and were not imported"))
    }
    if !summary.unknownHeaders.isEmpty {
      let names = summary.unknownHeaders.joined(separator: wording.text(zh: "、", en: ", "))
      lines.append(
        wording.text(zh: "  未识别的列，未导入：\(names)", en: "  columns not known, not imported: \(names)"))
    }
    if let path = summary.rejectsPath {
      lines.append(
        wording.text(
          zh: "  退回的行在 \(path)，改正后可再次导入", en: "  rejected rows are in \(path); edit and import it"))
    }
    if isCheck {
      lines.append(wording.text(zh: "  只检查，未写入。", en: "  Checked only; nothing was written."))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
