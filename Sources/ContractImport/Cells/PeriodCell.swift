package import CivilCalendar

/// Reads a length of time that a clause states: `30日`, `提前30日申请`, `不超过一年`.
///
/// A number without a unit is none: it may be days or months.
package enum PeriodCell {
  /// Reads how long before a day something is to be asked for.
  package static func readNotice(_ cell: Bytes) -> CellReading<Period> {
    read(cell, leads: noticeLeads, tails: noticeTails)
  }

  /// Reads how long something may last at most; not in working days, which a limit is not stated in.
  package static func readLimit(_ cell: Bytes) -> CellReading<Period> {
    let reading = read(cell, leads: limitLeads, tails: ["(含)"])
    guard case .value(.workingDays) = reading else { return reading }
    return .problem(
      .unreadablePeriod(CellText.withFolded(cell.trimmed, spaces: .dropped) { $0.rest }))
  }

  private static func read(
    _ cell: Bytes, leads: [StaticString], tails: [StaticString]
  ) -> CellReading<Period> {
    let text = cell.trimmed
    if text.meansNone { return .none }
    return CellText.withFolded(text, spaces: .dropped) { cursor in
      CellReading { () throws(CellProblem) in
        while cursor.eat(oneOf: leads) {}
        guard let period = Period(&cursor) else { throw .unreadablePeriod(cursor.rest) }
        while cursor.eat(oneOf: tails) {}
        _ = cursor.eat("。")
        guard cursor.isAtEnd else { throw .unreadablePeriod(cursor.rest) }
        return period
      }
    }
  }

  private static let noticeLeads: [StaticString] = [
    "受让人", "应当", "应", "须", "在", "于", "约定", "开工日期", "开工日", "开工", "之前", "前", "提前", "至少", "不少于", "不晚于",
  ]
  private static let noticeTails: [StaticString] = [
    "向", "出让人", "书面", "提出", "延建", "延期", "申请",
  ]
  private static let limitLeads: [StaticString] = [
    "延建", "延期", "期限", "最长", "最多", "至多", "不得", "不", "超过",
  ]
}
