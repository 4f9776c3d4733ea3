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
  /// The chapters with their lines, in order; empty ones are left out of the text.
  public let chapters: [(title: String, lines: [DigestLine])]
  /// How many are still open, in words.
  public let open: String?

  /// Makes a part.
  public init(
    units: String, chapters: [(title: String, lines: [DigestLine])], open: String?
  ) {
    self.units = units
    self.chapters = chapters
    self.open = open
  }

  /// Whether two parts say the same.
  public static func == (left: DigestPart, right: DigestPart) -> Bool {
    left.units == right.units && left.open == right.open
      && left.chapters.elementsEqual(right.chapters, by: ==)
  }

  /// Feeds what identifies the part into a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(units) }
}

/// The text of a daily digest.
public enum DigestText {
  /// How many parcels a chapter names before it refers to the list: a first run on an old register
  /// would otherwise fill a mail that nobody reads.
  public static let longestChapter = 60

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
    let isQuiet = parts.allSatisfy { $0.chapters.allSatisfy(\.lines.isEmpty) }
    if isQuiet {
      lines.append(wording.text(zh: "今日没有新的变化。", en: "Nothing changed today."))
    }
    for part in parts {
      lines.append("")
      lines.append(wording.text(zh: "【责任单位】\(part.units)", en: "[Units] \(part.units)"))
      for (title, items) in part.chapters where !items.isEmpty {
        lines.append(
          wording.text(zh: "  \(title)（\(items.count)宗）", en: "  \(title) (\(items.count))"))
        for item in items.prefix(longestChapter) {
          lines.append("    ● \(item.parcel)")
          lines.append("      " + item.matters.joined(separator: wording.text(zh: "；", en: "; ")))
        }
        if items.count > longestChapter {
          lines.append(
            wording.text(
              zh: "    …… 另有\(items.count - longestChapter)宗，见 fallow list",
              en: "    … and \(items.count - longestChapter) more, see fallow list"))
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
