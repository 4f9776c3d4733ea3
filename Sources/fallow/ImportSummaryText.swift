import LandMonitor
import Reports
import Wording

/// An import's outcome as lines.
struct ImportSummaryText {
  private let summary: ImportSummary
  private let isCheck: Bool

  init(_ summary: ImportSummary, isCheck: Bool) {
    self.summary = summary
    self.isCheck = isCheck
  }

  func text(_ wording: Wording) -> String {
    var lines = [
      wording.text(
        zh: "\(summary.file)：\(summary.format)，\(summary.encoding)",
        en: "\(summary.file): \(summary.format), \(summary.encoding)")
    ]
    let counts: [(String, Int)] = [
      (wording.text(zh: "新增", en: "new"), summary.new),
      (wording.text(zh: "变更", en: "changed"), summary.changed),
      (wording.text(zh: "未变", en: "unchanged"), summary.unchanged),
      (wording.text(zh: "文件内重复", en: "repeated"), summary.repeated),
      (wording.text(zh: "退回", en: "rejected"), summary.rejected),
    ]
    let words = counts.map { "\($0) \($1)" }.joined(separator: wording.text(zh: "，", en: ", "))
    lines.append(
      wording.text(
        zh: "  共\(summary.rows)行：\(words)；有提示\(summary.warned)行，空行\(summary.blank)",
        en: "  \(summary.rows) rows: \(words); \(summary.warned) with warnings, "
          + "\(summary.blank) blank"))
    if summary.kept > 0 {
      lines.append(
        wording.text(
          zh: "  另有\(summary.kept)行排在其他来源之后，留存备查，不改变评估",
          en: "  \(summary.kept) rows are kept behind other sources and change nothing"))
    }
    if let shape = summary.shape { lines.append("  \(shape)") }
    lines += wording.passedOver(summary)
    if let uncarried = summary.uncarried { lines.append("  \(uncarried)") }
    lines += wording.unknownHeaders(summary) + wording.rejects(summary)
    for units in summary.baseline.keys.sorted() {
      let count = summary.baseline[units] ?? 0
      lines.append(
        wording.text(
          zh: "  作为已知情况登记：\(units) \(count)项", en: "  opened as known: \(units) \(count)"))
    }
    if let gaps = wording.dataGaps(summary.gaps) {
      lines.append("  \(gaps)" + wording.text(zh: "（fallow quality）", en: " (fallow quality)"))
    }
    lines += wording.checkedOnly(isCheck)
    return lines.map { $0 + "\n" }.joined()
  }
}

/// Says warnings as they come, the first of each kind unless all are wanted.
struct WarningPrinter {
  private static let shownOfAKind = 10
  private let showsAll: Bool
  private var counts: [String: Int] = [:]

  init(showsAll: Bool) { self.showsAll = showsAll }

  mutating func take(_ kind: String, _ sentence: () -> String) {
    counts[kind, default: 0] += 1
    guard showsAll || counts[kind, default: 0] <= Self.shownOfAKind else { return }
    Terminal.progress("")
    Terminal.error(sentence())
  }

  func finish(_ wording: Wording) {
    guard !showsAll else { return }
    for kind in counts.keys.sorted() {
      let hidden = (counts[kind] ?? 0) - Self.shownOfAKind
      guard hidden > 0 else { continue }
      Terminal.error(
        wording.text(
          zh: "另有\(hidden)处：\(kind)（--all-warnings 全部列出）",
          en: "\(hidden) more: \(kind) (--all-warnings lists them)"))
    }
  }
}
