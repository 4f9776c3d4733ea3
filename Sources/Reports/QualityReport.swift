package import CivilCalendar
import LandLifecycle
package import Wording

extension Report {
  /// What the record lacks, and which columns would settle how many parcels.
  ///
  /// - Parameters:
  ///   - gaps: The count of all parcels.
  ///   - groups: The counts of groups of them by name, with what the groups are; nil for none.
  ///   - unsigned: How many contracts were left out, as they were signed after the day.
  package static func quality(
    _ gaps: DataGaps, by groups: (title: String, [(name: String, gaps: DataGaps)])?,
    unsigned: Int = 0, on day: Day, _ wording: Wording
  ) -> Report {
    var blocks: [Block] = [
      .fields([
        ReportField(
          "asOf", wording.text(zh: "评估日", en: "as of"), .day(day)),
        ReportField("parcels", wording.text(zh: "宗数", en: "parcels"), .integer(gaps.parcels)),
        ReportField(
          "undecidable", wording.text(zh: "因缺数据无法得出结论", en: "cannot be judged for want of data"),
          .integer(gaps.undecidable)),
        ReportField(
          "beyondColumns",
          wording.text(zh: "其中缺节假日安排", en: "of these for want of official holidays"),
          gaps.beyondColumns == 0 ? .none : .integer(gaps.beyondColumns)),
      ])
    ]
    if let groups {
      blocks.append(.grid(key: "groups", heading: "", grid(of: groups.1, groups.title, wording)))
    }
    blocks += [
      .grid(
        key: "choices", heading: wording.text(zh: "补齐哪几列", en: "Which columns to fill in"),
        choices(of: gaps, wording)),
      .grid(
        key: "missing", heading: wording.text(zh: "缺什么", en: "What is missing"),
        missing(of: gaps, wording)),
      .lines(
        key: "summary", heading: "",
        [wording.dataGaps(gaps), wording.unsigned(unsigned, on: day)].compactMap(\.self)),
    ]
    return Report(schema: .quality, blocks: blocks)
  }

  private static func choices(of gaps: DataGaps, _ wording: Wording) -> Grid {
    var grid = Grid(columns: [
      GridColumn("columns", wording.text(zh: "补齐的列", en: "columns filled in")),
      GridColumn("settled", wording.text(zh: "可得出结论", en: "settled"), isRightAligned: true),
      GridColumn("left", wording.text(zh: "仍不能", en: "left"), isRightAligned: true),
    ])
    for choice in gaps.choices {
      grid.append([
        fields(choice.columns, wording), .integer(choice.settled),
        .integer(gaps.undecidable - choice.settled),
      ])
    }
    return grid
  }

  private static func missing(of gaps: DataGaps, _ wording: Wording) -> Grid {
    var grid = Grid(columns: [
      GridColumn("field", wording.text(zh: "缺的内容", en: "missing")),
      GridColumn("parcels", wording.text(zh: "宗数", en: "parcels"), isRightAligned: true),
      GridColumn(
        "alone", wording.text(zh: "只缺这一项", en: "nothing else missing"), isRightAligned: true),
    ])
    let counted = gaps.columns.map { (field: $0, count: gaps.count(lacking: $0)) }
    for (field, count) in counted.sorted(by: {
      ($1.count.all, $0.field.order) < ($0.count.all, $1.field.order)
    }) {
      grid.append([
        .coded(field.code, words: wording.field(field)), .integer(count.all),
        .integer(count.alone),
      ])
    }
    return grid
  }

  private static func grid(
    of groups: [(name: String, gaps: DataGaps)], _ title: String, _ wording: Wording
  ) -> Grid {
    var grid = Grid(columns: [
      GridColumn("group", title, maximumWidth: 40),
      GridColumn("parcels", wording.text(zh: "宗数", en: "parcels"), isRightAligned: true),
      GridColumn(
        "undecidable", wording.text(zh: "不能得出结论", en: "cannot be judged"), isRightAligned: true),
      GridColumn("columns", wording.text(zh: "补齐的列", en: "columns filled in"), maximumWidth: 60),
      GridColumn("settled", wording.text(zh: "可得出结论", en: "settled"), isRightAligned: true),
    ])
    for group in groups {
      let best = group.gaps.choices.last
      grid.append([
        .text(group.name), .integer(group.gaps.parcels), .integer(group.gaps.undecidable),
        best.map { fields($0.columns, wording) } ?? .none, .integer(best?.settled ?? 0),
      ])
    }
    return grid
  }

  private static func fields(_ fields: [DataField], _ wording: Wording) -> GridValue {
    .codes(
      fields.map(\.code),
      words: fields.map { wording.remedy(for: $0) }.joined(
        separator: wording.text(zh: "、", en: ", ")))
  }
}

extension Wording {
  /// How many contracts a count of a day leaves out, as they were signed after it; nil for none.
  func unsigned(_ count: Int, on day: Day) -> String? {
    count == 0
      ? nil
      : text(
        zh: "另有\(count)宗在\(day)之后签订，未计入", en: "\(count) signed after \(day) are not counted")
  }

  /// Returns what would settle how many parcels, in a sentence; nil where everything can be judged.
  package func dataGaps(_ gaps: DataGaps) -> String? {
    guard gaps.undecidable > 0 else { return nil }
    let count = gaps.undecidable
    let first = text(
      zh: "\(count)宗因缺数据无法得出结论",
      en: count == 1
        ? "1 parcel cannot be judged for want of data"
        : "\(count) parcels cannot be judged for want of data")
    let choices = gaps.choices.map { choice in
      let names = choice.columns.map { remedy(for: $0) }
      return text(
        zh: "补上 \(names.joined(separator: "、")) 可使\(choice.settled)宗得出结论",
        en: "\(names.joined(separator: ", ")) would settle \(choice.settled)")
    }
    guard !choices.isEmpty else {
      return first + text(zh: "，补上任何三列都不够。", en: "; no three columns would settle any.")
    }
    return first + text(zh: "；", en: "; ") + choices.joined(separator: text(zh: "，", en: ", "))
      + text(zh: "。", en: ".")
  }
}
