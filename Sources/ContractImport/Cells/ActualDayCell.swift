import CivilCalendar
import LandLifecycle

/// Reads the day on which something was done, with words around it that say no more: `2023-12-01开工`,
/// `已于2023年12月1日开工`, `2023-12-01（补录）`, `2023-12-01。`.
enum ActualDayCell {
  /// Reads a cell of a column of the actual days of a milestone, whose own act may be named.
  static func read(_ cell: Bytes, of milestone: Milestone) -> CellReading<Day> {
    let plain = DateCell.read(cell)
    guard case .problem(.notADate) = plain else { return plain }
    if cell.saysDone(milestone) { return .problem(.doneOnUnknownDay(milestone)) }
    return CellText.withFolded(cell.trimmed, spaces: .dropped) { cursor in
      _ = cursor.eat(oneOf: ["已于", "于"])
      guard let date = try? WrittenDate(&cursor) else { return plain }  // It is another wording.
      _ = cursor.eat(oneOf: ["已", "正式"])
      if milestone == .completion { _ = cursor.eat("竣工验收") }
      _ = cursor.eat(oneOf: milestone.plainActs)
      _ = cursor.eat(oneOf: ["(补录)", "(补登)", "(补填)"])
      _ = cursor.eat(oneOf: ["。", ";"])
      return cursor.isAtEnd ? date.reading(in: DateCell.plausibleYears) : plain
    }
  }
}
