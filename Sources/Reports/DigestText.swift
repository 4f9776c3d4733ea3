public import CivilCalendar
import LandLifecycle
public import Wording

/// One parcel of a digest's chapter, in words for people.
public struct DigestLine: Hashable, Sendable {
  /// The parcel: number, project, holder.
  public let parcel: String
  /// What is said of it, a phrase each.
  public let matters: [String]

  /// Makes a line.
  public init(parcel: String, matters: [String]) {
    self.parcel = parcel
    self.matters = matters
  }
}

/// What a digest says to one group of units.
public struct DigestPart: Hashable, Sendable {
  /// The units, the lead marked ☆.
  public let units: String
  /// The chapters in order; empty ones are left out of the text.
  public let chapters: [Chapter]
  /// How many are still open, in words.
  public let open: String?

  /// A chapter: the parcels it names, and how many there are.
  public struct Chapter: Hashable, Sendable {
    /// What is told in it.
    public let title: String
    /// The parcels that are named.
    public let lines: [DigestLine]
    /// How many parcels there are, those that are not named among them.
    public let count: Int

    /// Makes a chapter.
    public init(title: String, lines: [DigestLine], count: Int) {
      self.title = title
      self.lines = lines
      self.count = count
    }
  }

  /// Makes a part.
  public init(units: String, chapters: [Chapter], open: String?) {
    self.units = units
    self.chapters = chapters
    self.open = open
  }
}

/// The text of a daily digest.
public enum DigestText {
  /// Returns the whole text.
  ///
  /// - Parameters:
  ///   - day: The day it is for.
  ///   - missed: The days on which no run took place before this one; nil if none was missed.
  ///   - parts: What each group of units is told.
  ///   - wording: The language.
  public static func text(
    for day: Day, missed: ClosedRange<Day>?, parts: [DigestPart], _ wording: Wording
  ) -> String {
    var lines = [
      wording.text(
        zh: "土地全生命周期管理 每日评估 \(day)", en: "Land lifecycle, daily assessment \(day)")
    ]
    if let missed {
      let count = missed.upperBound - missed.lowerBound + 1
      lines.append(
        wording.text(
          zh: "补报：\(missed.lowerBound)至\(missed.upperBound)共\(count)天未运行，其间的变化并入本日。",
          en: "Catching up: no run from \(missed.lowerBound) to \(missed.upperBound) (\(count) "
            + "days); what changed then is told today."))
    }
    let isQuiet = parts.allSatisfy { $0.chapters.allSatisfy { $0.count == 0 } }
    if isQuiet {
      lines.append(wording.text(zh: "今日没有新的变化。", en: "Nothing changed today."))
    }
    for part in parts {
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
}
