/// Facts written in a line of text, as scenarios have them.
extension FactPhrase {
  /// Reads a line: `2026-06-22 inspected --saw not-started`; a day that stands first is that of the
  /// fact, and so is `by 2026-06-22` or `unknown`. It may stand behind the event's word, too.
  package init(line: String) throws(FactPhraseProblem) {
    try self.init(words: Self.words(of: line))
  }

  /// Reads the words of a line.
  package init(words: [String]) throws(FactPhraseProblem) {
    var rest = words[...]
    var values: [Value] = []
    if let day = Self.takeDay(from: &rest) { values.append(day) }
    guard let event = rest.popFirst() else {
      throw .unknownEvent(words.joined(separator: " "), suggestions: [])
    }
    if values.isEmpty, let day = Self.takeDay(from: &rest) { values.append(day) }
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else { throw .strayWord(word) }
      guard let name = Name(rawValue: String(word.dropFirst(2))) else {
        let names = Name.allCases.map { "--\($0.rawValue)" }
        throw .unknownName(word, suggestions: Suggestions.nearest(to: word, among: names))
      }
      if name.isFlag {
        values.append(Value(name))
      } else {
        guard let text = rest.popFirst() else { throw .blank(name) }
        values.append(Value(name, text))
      }
    }
    self.init(event, values)
  }

  /// Takes the day that stands first, if one does.
  private static func takeDay(from words: inout ArraySlice<String>) -> Value? {
    guard let first = words.first else { return nil }
    if first == "by" || first == "不迟于", words.count > 1 {
      let day = words[words.startIndex + 1]
      words = words.dropFirst(2)
      return Value(.on, "by \(day)")
    }
    guard first.first?.isWholeNumber == true || first == "unknown" || first == "不详" else {
      return nil
    }
    words = words.dropFirst()
    return Value(.on, first)
  }

  /// The words of a line; what stands in quotes is one word, quotes of both kinds left out.
  package static func words(of line: String) throws(FactPhraseProblem) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw .openQuote(line) }
    return words + (word.map { [$0] } ?? [])
  }
}
