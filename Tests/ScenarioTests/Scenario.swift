import CivilCalendar
import ContractImport
import LandLifecycle
import LandMonitor

/// A story that a lawyer can read, and what must be so on its days.
struct Scenario {
  /// A line of the file, for messages.
  struct Place: Hashable {
    let file: String
    let line: Int
  }

  /// Something that happens in the story, in file order.
  enum Step {
    /// A fact is recorded.
    case fact(FactPhrase)
    /// The fact of that number, from 1, does not hold.
    case retraction(Int, reason: String)
    /// Other values take the place of those of the fact of that number.
    case correction(Int, FactPhrase)
    /// A fact that the strict checks must refuse.
    case refused(FactPhrase)
  }

  /// What must be so on a day.
  struct Expectation {
    let day: Day
    let knownAt: Day?
    let key: String
    let value: String
    let place: Place
  }

  /// Why a file is no scenario.
  struct Problem: Error, CustomStringConvertible {
    let place: Place
    let words: String

    var description: String { "\(place.file):\(place.line): \(words)" }
  }

  let name: String
  private(set) var title = ""
  private(set) var articles: [String] = []
  private(set) var cells: [(header: String, text: String)] = []
  private(set) var uncarried: [String] = []
  private(set) var clauses = ClauseLines()
  private(set) var steps: [(step: Step, learnt: Day?, place: Place)] = []
  private(set) var expectations: [Expectation] = []

  // MARK: - Reading

  /// Reads a file's text.
  init(_ text: String, name: String) throws(Problem) {
    self.name = name
    var learnt: Day?
    var judged: (day: Day, knownAt: Day?)?
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let place = Place(file: name, line: index + 1)
      let line = Self.withoutComment(String(raw))
      let isIndented = line.first?.isWhitespace == true
      let words = line.trimmed
      if words.isEmpty { continue }
      if words.hasPrefix("@") {
        judged = try judgedDay(words, place)
      } else if isIndented, let judged {
        try expect(words, on: judged, place)
      } else if let rest = words.after("known", "知悉") {
        learnt = try Self.day(rest, place)
      } else {
        try take(words, learnt: learnt, place)
      }
    }
    guard !title.isEmpty, !articles.isEmpty, !expectations.isEmpty else {
      throw Problem(
        place: Place(file: name, line: 1),
        words: "a scenario has a title, articles and expectations")
    }
  }

  private mutating func take(
    _ words: String, learnt: Day?, _ place: Place
  ) throws(Problem) {
    if let rest = words.after("refused", "不能录入") {
      steps.append((.refused(try Self.phrase(rest, place)), learnt, place))
    } else if let rest = words.after("retract", "撤销") {
      let (number, reason) = try Self.numbered(rest, place)
      steps.append((.retraction(number, reason: reason), learnt, place))
    } else if let rest = words.after("correct", "更正") {
      let (number, values) = try Self.numbered(rest, place)
      steps.append((.correction(number, try Self.phrase(values, place)), learnt, place))
    } else if let rest = words.after("clause", "条款") {
      try clauses.take(rest, place)
    } else if words.first?.isNumber == true || words.after("by", "unknown", "不迟于", "不详") != nil {
      steps.append((.fact(try Self.phrase(words, place)), learnt, place))
    } else {
      try takeField(words, place)
    }
  }

  private mutating func takeField(_ words: String, _ place: Place) throws(Problem) {
    guard let (name, value) = words.parted else {
      throw Problem(place: place, words: "'\(words)' is neither a field, a fact nor an expectation")
    }
    switch name {
    case "题目", "title": title = value
    case "条文", "articles": articles = value.list(";", "；")
    case "不载", "uncarried": uncarried += value.list(",", "，", "、")
    case _: cells.append((name, value))
    }
  }

  // MARK: - Expectations

  private mutating func judgedDay(
    _ words: String, _ place: Place
  ) throws(Problem) -> (day: Day, knownAt: Day?) {
    var rest = words.dropFirst()
    let day = try Self.day(String(rest.prefix(10)), place)
    rest = rest.dropFirst(10)
    var text = String(rest).trimmed
    var knownAt: Day?
    if let after = text.after("known", "知悉") {
      knownAt = try Self.day(String(after.prefix(10)), place)
      text = String(after.dropFirst(10)).trimmed
    }
    if text.hasPrefix(":") || text.hasPrefix("：") { text = String(text.dropFirst()).trimmed }
    if !text.isEmpty { try expect(text, on: (day, knownAt), place) }
    return (day, knownAt)
  }

  private mutating func expect(
    _ words: String, on judged: (day: Day, knownAt: Day?), _ place: Place
  ) throws(Problem) {
    guard let (key, value) = words.parted else {
      throw Problem(place: place, words: "'\(words)' expects nothing; write KEY: VALUE")
    }
    expectations.append(
      Expectation(
        day: judged.day, knownAt: judged.knownAt, key: key, value: value, place: place))
  }

  // MARK: - Pieces of a line

  /// A line without what stands behind ` # `, and without one that is all comment.
  private static func withoutComment(_ line: String) -> String {
    if line.trimmed.hasPrefix("#") { return "" }
    let characters = Array(line)
    for place in characters.indices.dropFirst() where characters[place] == "#" {
      let isLast = place + 1 == characters.count
      if characters[place - 1].isWhitespace, isLast || characters[place + 1].isWhitespace {
        return String(characters[..<place])
      }
    }
    return line
  }

  static func day(_ text: String, _ place: Place) throws(Problem) -> Day {
    guard let day = Day(text.trimmed) else {
      throw Problem(place: place, words: "'\(text)' is no day; write YYYY-MM-DD")
    }
    return day
  }

  private static func phrase(_ line: String, _ place: Place) throws(Problem) -> FactPhrase {
    do throws(FactPhraseProblem) {
      return try FactPhrase(line: line)
    } catch { throw Problem(place: place, words: Words.english.problem(error)) }
  }

  private static func numbered(
    _ text: String, _ place: Place
  ) throws(Problem) -> (number: Int, rest: String) {
    let digits = text.drop { $0 == "#" }.prefix { $0.isNumber }
    guard let number = Int(digits) else {
      throw Problem(place: place, words: "'\(text)' begins with no number of a fact")
    }
    return (number, String(text.drop { $0 == "#" }.dropFirst(digits.count)).trimmed)
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// What follows one of these words and a space.
  func after(_ words: String...) -> String? {
    for word in words where hasPrefix(word) {
      let rest = dropFirst(word.count)
      if rest.first?.isWhitespace == true { return String(rest).trimmed }
    }
    return nil
  }

  /// What stands before and behind the first colon.
  var parted: (name: String, value: String)? {
    guard let mark = firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    return (String(self[..<mark]).trimmed, String(self[index(after: mark)...]).trimmed)
  }

  /// The pieces between separators, none blank.
  func list(_ separators: Character...) -> [String] {
    split { separators.contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
