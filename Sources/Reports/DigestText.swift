package import CivilCalendar
import LandLifecycle
package import Wording

/// One parcel of a digest's chapter, in words for people.
package struct DigestLine: Hashable, Sendable {
  /// The parcel: number, project, holder.
  package let parcel: String
  /// What is said of it, a phrase each.
  package let matters: [String]

  /// Makes a line.
  package init(parcel: String, matters: [String]) {
    self.parcel = parcel
    self.matters = matters
  }
}

/// What a digest says to one group of units.
package struct DigestPart: Hashable, Sendable {
  /// The units, the lead marked ☆.
  package let units: String
  /// The chapters in order; empty ones are left out of the text.
  package let chapters: [Chapter]
  /// How many are still open, in words.
  package let open: String?
  /// How many are still open.
  package let openCount: Int

  /// A chapter: the parcels it names, and how many there are.
  package struct Chapter: Hashable, Sendable {
    /// What is told in it.
    package let title: String
    /// The parcels that are named.
    package let lines: [DigestLine]
    /// How many parcels there are, those that are not named among them.
    package let count: Int

    /// Makes a chapter.
    package init(title: String, lines: [DigestLine], count: Int) {
      self.title = title
      self.lines = lines
      self.count = count
    }
  }

  /// Makes a part.
  package init(units: String, chapters: [Chapter], open: String?, openCount: Int = 0) {
    self.openCount = openCount
    self.units = units
    self.chapters = chapters
    self.open = open
  }
}

extension DigestPart {
  /// Whether anything is told besides what is still open.
  fileprivate var hasNews: Bool { chapters.contains { $0.count > 0 } }
}

/// The text of a daily digest.
package enum DigestText {
  /// Returns the whole text.
  ///
  /// - Parameters:
  ///   - day: The day it is for.
  ///   - missed: The days on which no run took place before this one; nil if none was missed.
  ///   - ahead: A later day that was told though it has not come; nil where none was.
  ///   - parts: What each group of units is told.
  ///   - wording: The language.
  package static func text(
    for day: Day, missed: ClosedRange<Day>?, ahead: Day? = nil, parts: [DigestPart],
    _ wording: Wording
  ) -> String {
    var lines = [
      wording.text(
        zh: "土地全生命周期管理 每日评估 \(day)", en: "Land lifecycle, daily assessment \(day)")
    ]
    if let ahead {
      lines.append(
        wording.text(
          zh: "更正：\(ahead)还没有到，此前误发的该日评估不作数；其中今日仍然成立的，下面重新列出。",
          en:
            "Correction: \(ahead) has not come; the assessment sent for it does not count. What it "
            + "said and is so today is told again below."))
    }
    if let missed { lines.append(words(forMissed: missed, wording)) }
    let isQuiet = !parts.contains(where: \.hasNews)
    if isQuiet {
      lines.append(wording.text(zh: "今日没有新的变化。", en: "Nothing changed today."))
    }
    for part in parts where part.hasNews {
      lines.append("")
      lines.append(wording.text(zh: "【责任单位】\(part.units)", en: "[Units] \(part.units)"))
      for chapter in part.chapters where chapter.count > 0 {
        lines.append(
          wording.text(
            zh: "  \(chapter.title)（\(chapter.count)宗）", en: "  \(chapter.title) (\(chapter.count))"
          ))
        for item in chapter.lines {
          lines.append("    ● \(item.parcel)")
          lines.append("      " + item.matters.joined(separator: wording.text(zh: "；", en: "; ")))
        }
        let rest = chapter.count - chapter.lines.count
        if rest > 0 {
          let command = "fallow list --unit \(ShellText.word(part.units))"
          lines.append(
            wording.text(
              zh: "    …… 另有\(rest)宗，见 \(command)", en: "    … and \(rest) more, see \(command)"))
        }
      }
      if let open = part.open { lines.append("  \(open)") }
    }
    lines += remainder(of: parts, wording)
    if !isQuiet {
      lines.append("")
      lines.append(
        wording.text(
          zh: "依据和下一步：fallow show 编号；推算过程：fallow why 编号。“未见记录”不等于未履行，请先核查。",
          en: "What to do next: fallow show NUMBER; how it was reckoned: fallow why NUMBER. "
            + "\"No record\" does not mean not done: check first."))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What is still open with units to which nothing is told today, in one line; none where there is
  /// nothing.
  private static func remainder(of parts: [DigestPart], _ wording: Wording) -> [String] {
    let quiet = parts.filter { !$0.hasNews && $0.openCount > 0 }
    guard !quiet.isEmpty else { return [] }
    let count = quiet.map(\.openCount).reduce(0, +)
    return [
      "",
      wording.text(
        zh: "没有新变化的责任单位\(quiet.count)组，仍未消除 \(count) 项；明细：fallow list",
        en: "Units without news: \(quiet.count); still open with them: \(count). See fallow list"),
    ]
  }

  private static func words(forMissed days: ClosedRange<Day>, _ wording: Wording) -> String {
    let count = days.upperBound - days.lowerBound + 1
    guard count > 1 else {
      return wording.text(
        zh: "补报：\(days.lowerBound)未运行，当日的变化并入本日。",
        en: "Catching up: no run on \(days.lowerBound); what changed then is told today.")
    }
    return wording.text(
      zh: "补报：\(days.lowerBound)至\(days.upperBound)共\(count)天未运行，其间的变化并入本日。",
      en: "Catching up: no run from \(days.lowerBound) to \(days.upperBound) (\(count) "
        + "days); what changed then is told today.")
  }
}
