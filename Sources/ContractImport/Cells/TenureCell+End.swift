import CivilCalendar
package import LandLifecycle

extension Tenure {
  /// By when the term ends, where the text says so; a number of years alone does not say from which day it
  /// runs, and a year not on which of its days it ends.
  package var end: Deadline? {
    switch self {
    case .until(let day): .on(day)
    case .counted(let years, let anchor): .after(anchor, .years(years))
    case .years, .byUse, .untilYear: nil
    }
  }
}

extension TenureCell {
  /// Reads a term that names its end: `2024-05-02至2074-05-01`, `50年（自2024年5月2日至2074年5月1日）`,
  /// `50年，自交付土地之日起算`, `自交付土地之日起50年`; nil for any other text.
  ///
  /// Years and days that do not come to the same are a problem: nobody can tell which are meant.
  static func readEnded(_ start: CellCursor) -> CellReading<Tenure>? {
    var cursor = start
    _ = cursor.eat(oneOf: labels)
    _ = cursor.eat(oneOf: [":", "为"])
    cursor.skipSpaces()
    if let stretch = Stretch(&cursor) {
      let years = eatYears(&cursor, isBehind: true)
      return cursor.isAtEnd ? stretch.reading(years, in: start) : nil
    }
    if let counted = readCounted(cursor) { return .value(counted) }
    guard let years = eatYears(&cursor, isBehind: false) else { return nil }
    cursor.skipSpaces()
    _ = cursor.eat(oneOf: [",", ";", ":", "。"])
    cursor.skipSpaces()
    let isInBrackets = cursor.eat("(")
    cursor.skipSpaces()
    let stretch = Stretch(&cursor)
    let anchor = stretch == nil ? eatAnchor(&cursor) : nil
    if isInBrackets, !cursor.eat(")") { return nil }
    _ = cursor.eat("。")
    guard cursor.isAtEnd else { return nil }
    if let stretch { return stretch.reading(years, in: start) }
    return anchor.map { .value(.counted(years: years, from: $0)) }
  }

  private static func readCounted(_ start: CellCursor) -> Tenure? {
    var cursor = start
    guard let anchor = eatAnchor(&cursor), case .years(let years)? = Period(&cursor) else {
      return nil
    }
    _ = cursor.eat(oneOf: ["止", "。"])
    return cursor.isAtEnd ? .counted(years: years, from: anchor) : nil
  }

  /// Reads the act from which a term runs; what does not say that it runs from there names none.
  private static func eatAnchor(_ cursor: inout CellCursor) -> Anchor? {
    guard cursor.eat(oneOf: ["自", "从"]), let anchor = Anchor(&cursor) else { return nil }
    _ = cursor.eat(oneOf: ["计算", "算"])
    return anchor
  }

  /// Reads whole years, in brackets or behind a comma where they follow something.
  private static func eatYears(_ cursor: inout CellCursor, isBehind: Bool) -> Int? {
    var ahead = cursor
    if isBehind {
      ahead.skipSpaces()
      _ = ahead.eat(oneOf: [",", ";"])
      ahead.skipSpaces()
      let isInBrackets = ahead.eat("(")
      _ = ahead.eat(oneOf: ["共计", "共", "计"])
      guard case .years(let years)? = Period(&ahead), !isInBrackets || ahead.eat(")") else {
        return nil
      }
      cursor = ahead
      return years
    }
    guard case .years(let years)? = Period(&ahead) else { return nil }
    cursor = ahead
    return years
  }
}

/// The first and the last day of a term as written; the first may be left out.
private struct Stretch {
  private let first: Day?
  private let last: Day

  /// Reads `自2024年5月2日起至2074年5月1日止`, `2024-05-02~2074-05-01` or `至2074年5月1日`; nil, and
  /// nothing read, for any other text.
  init?(_ cursor: inout CellCursor) {
    var ahead = cursor
    _ = ahead.eat(oneOf: ["自", "从", "由"])
    ahead.skipSpaces()
    if let written = try? WrittenDate(&ahead) {  // Without a first day it may begin with 至.
      guard let day = try? written.day else { return nil }  // No day: another reader says so.
      first = day
    } else {
      first = nil
    }
    ahead.skipSpaces()
    if first != nil { _ = ahead.eat("起") }
    ahead.skipSpaces()
    let marks: [StaticString] = first == nil ? ["至", "到"] : ["至", "到", "~", "-", "—", "–"]
    guard ahead.eat(oneOf: marks) else { return nil }
    _ = ahead.eat(oneOf: marks)
    ahead.skipSpaces()
    // What is no date here is told by the reader of single days.
    guard let written = try? WrittenDate(&ahead), let day = try? written.day else { return nil }
    last = day
    ahead.skipSpaces()
    _ = ahead.eat("止")
    cursor = ahead
  }

  /// What a term of these days, and of some years beside them, says.
  func reading(_ years: Int?, in text: CellCursor) -> CellReading<Tenure> {
    guard let first else { return .value(.until(last)) }
    // The last day is the one before the anniversary, or the anniversary itself.
    let isMeant =
      first < last
      && years.map { [0, 1].contains(first.endOfPeriod(years: $0) - last) } ?? true
    return isMeant ? .value(.until(last)) : .problem(.unreadableTenure(text.rest))
  }
}
