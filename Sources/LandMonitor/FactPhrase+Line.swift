/// Facts written in a line of text, as scenarios have them.
extension FactPhrase {
  /// Reads a line: `2026-06-22 inspected --saw not-started`; a day that stands first is that of the
  /// fact, and so is `by 2026-06-22` or `unknown`.
  package init(line: String) throws(FactPhraseProblem) {
    try self.init(words: Self.words(of: line))
  }

  /// Reads the words of a line.
  package init(words: [String]) throws(FactPhraseProblem) {
    var rest = words[...]
    var values: [Value] = []
    if let first = rest.first {
      if first == "by" || first == "不迟于", rest.count > 1 {
        values.append(Value(.on, "by \(rest[rest.startIndex + 1])"))
        rest = rest.dropFirst(2)
      } else if first.first?.isWholeNumber == true || first == "unknown" || first == "不详" {
        values.append(Value(.on, first))
        rest = rest.dropFirst()
      }
    }
    guard let event = rest.popFirst() else {
      throw .unknownEvent(words.joined(separator: " "), suggestions: [])
    }
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else { throw .strayWord(word) }
      guard let name = Name(rawValue: String(word.dropFirst(2))) else {
        let names = Name.allCases.map { "--\($0.rawValue)" }
        throw .unknownName(word, suggestions: Suggestions(names).nearest(to: word))
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
