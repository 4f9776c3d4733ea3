import LandLifecycle
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
    lines += wording.undated(summary.undated)
    lines += wording.unknownHeaders(summary) + wording.rejects(summary)
    lines += wording.sameNumbers(summary.sameNumbers)
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

extension Wording {
  /// What cannot be told where columns of actual days are there and hold none.
  fileprivate func undated(_ milestones: [Milestone]) -> [String] {
    guard !milestones.isEmpty else { return [] }
    let names = milestones.map { milestone($0) }.joined(separator: text(zh: "、", en: ", "))
    return [
      text(
        zh: "  实际日期各行均为空：\(names)。期限过后只能提示“未见记录”，不能判断是否逾期；请补录，或录入现场巡查结果",
        en:
          "  no row has an actual day of: \(names). Past the due day Fallow can say that nothing is on "
          + "record, not that it is late; record the days, or what an inspection saw")
    ]
  }

  /// New contracts that another source may have registered under another key, the first with the
  /// command that joins them.
  fileprivate func sameNumbers(_ same: SameNumbers) -> [String] {
    guard same.pairCount > 0 else { return [] }
    let count = same.contractCount
    var lines = [
      text(
        zh: "  \(count)份新合同的电子监管号，已有合同也有，而编号不同；现各计一份。核对后确系同一合同的，请关联：",
        en:
          "  new contracts whose supervision number a contract on record has under another key: "
          + "\(count). Each counts as one; link those that are the same:")
    ]
    for pair in same.pairs {
      lines.append(
        "    fallow link '#\(pair.earlier.contract)' '#\(pair.later.contract)'"
          + text(
            zh: "（\(pair.earlier.name)，\(pair.later.name)）",
            en: " (\(pair.earlier.name), \(pair.later.name))"))
    }
    let hidden = same.pairCount - same.pairs.count
    if hidden > 0 {
      lines.append(
        text(zh: "    …… 另有\(hidden)对", en: "    … and \(hidden) more"))
    }
    return lines
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
