import LandMonitor
import Wording

/// The lines that every import's outcome has.
extension Wording {
  private static var shownRows: Int { 20 }

  /// Rows that are none of what the file is for: the first, and how many more.
  func passedOver(_ summary: some FileSummary) -> [String] {
    let lines = summary.passedOver.prefix(Self.shownRows).map { "  \($0)" }
    let hidden = summary.passedOverCount - Self.shownRows
    guard hidden > 0 else { return lines }
    return lines + [
      text(
        zh: "  另有\(hidden)行是合计、说明或重复的表头，未导入",
        en: "  \(hidden) more rows are totals, remarks or headers and were not imported")
    ]
  }

  /// The columns that are not known, and those left for others; none where all are read.
  func unknownHeaders(_ summary: some FileSummary) -> [String] {
    let beside = summary.besideHeaders.map { "  \($0)" }
    guard !summary.unknownHeaders.isEmpty else { return beside }
    let names = summary.unknownHeaders.joined(separator: text(zh: "、", en: ", "))
    return beside
      + [text(zh: "  未识别的列，未导入：\(names)", en: "  columns not known, not imported: \(names)")]
  }

  /// Where the rejected rows are; none where there is no file of them.
  func rejects(_ summary: some FileSummary) -> [String] {
    guard let path = summary.rejectsPath else { return [] }
    let command = summary.rejectsCommand.map { text(zh: "：\($0)", en: ": \($0)") } ?? ""
    var lines = [
      text(zh: "  退回的行在 \(path)，改正后可再次导入", en: "  rejected rows are in \(path); edit and import it")
        + command
    ]
    if let kept = summary.rejectsKept {
      lines.append(
        text(
          zh: "  原有的 \(kept) 内容不同，可能已有人改正，予以保留",
          en:
            "  \(kept) was there and says something else; it was kept, as somebody may have "
            + "edited it"
        ))
    }
    return lines
  }

  /// That nothing was written, where it was only a check.
  func checkedOnly(_ isCheck: Bool) -> [String] {
    isCheck ? [text(zh: "  只检查，未写入。", en: "  Checked only; nothing was written.")] : []
  }
}
