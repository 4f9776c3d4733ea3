/// A section of a number format.
struct NumberFormatSection: Hashable, Sendable {
  /// What it shows of a number.
  enum Shown: Hashable, Sendable {
    /// The number and nothing else, or a time without a date.
    case number
    /// Year, month and day.
    case date
    /// Year and month: the day is not shown, and was perhaps never meant.
    case yearAndMonth
    /// Month and day: the year is not shown, and was perhaps never meant.
    case monthAndDay
    /// Its figures, with leading zeros or with words beside or between them.
    case figures(FigurePattern)
    /// Words in its place; none where it is hidden.
    case words(String)
    /// Another number, such as thousands of it, or something that cannot be told.
    case another
  }

  /// Which numbers a section is for.
  struct Condition: Hashable, Sendable {
    let comparison: String
    let limit: Double

    func holds(for number: Double) -> Bool {
      switch comparison {
      case "<": number < limit
      case "<=": number <= limit
      case ">": number > limit
      case ">=": number >= limit
      case "<>": number != limit
      case _: number == limit
      }
    }
  }

  /// What it shows.
  let shown: Shown
  /// Which numbers it is for; nil if it does not say.
  let condition: Condition?
  /// Whether it is for texts.
  let isForText: Bool

  /// Reads the sections of a code such as `[>=10000]0!.0,"万";0.00;@`.
  static func sections(of code: String) -> [NumberFormatSection] {
    var sections: [NumberFormatSection] = []
    var tokens: [FormatToken] = []
    var rest = code[...]
    while let token = FormatToken(next: &rest) {
      guard token == .sectionEnd else {
        tokens.append(token)
        continue
      }
      sections.append(NumberFormatSection(tokens))
      tokens = []
    }
    return sections + [NumberFormatSection(tokens)]
  }

  private init(_ tokens: [FormatToken]) {
    condition = tokens.lazy.compactMap(\.condition).first
    isForText = tokens.contains(.text) && !tokens.contains { $0.isFigure }
    shown = Shown(tokens)
  }
}

extension NumberFormatSection.Shown {
  fileprivate init(_ tokens: [FormatToken]) {
    let letters = Set(tokens.compactMap(\.letter))
    let hasFigures = tokens.contains { $0.isFigure }
    if letters.isEmpty {
      self =
        hasFigures
        ? FigurePattern.shown(tokens)
        : .words(FigurePattern.trimmed(FigurePattern.words(tokens[...])))
      return
    }
    let hasYear = letters.contains("y") || letters.contains("e")
    switch (hasYear, letters.contains("m"), letters.contains("d")) {
    // Times with parts of a second; any other letters beside figures are no format known here.
    case _ where hasFigures:
      self = letters.isSubset(of: ["h", "m", "s", "a", "p"]) ? .number : .another
    case (true, true, true): self = .date
    case (true, true, false): self = .yearAndMonth
    case (false, true, true): self = .monthAndDay
    case (true, false, _), (false, false, _), (false, true, false): self = .number
    }
  }
}

/// A piece of a number format.
enum FormatToken: Hashable, Sendable {
  /// Where a figure stands; `isZero` where a zero is written if there is none.
  case figure(isZero: Bool)
  /// The whole number as it is.
  case general
  case point
  case comma
  case percent
  case slash
  case exponent
  /// A letter of dates and times, in lower case.
  case letter(Character)
  /// What is written as it stands.
  case words(String)
  case condition(NumberFormatSection.Condition)
  /// Where a cell's text stands.
  case text
  case sectionEnd
  /// A colour, a country, a gap.
  case nothing

  /// Whether figures of the number stand here.
  var isFigure: Bool {
    if case .figure = self { return true }
    return self == .general
  }

  var letter: Character? {
    if case .letter(let letter) = self { return letter }
    return nil
  }

  var condition: NumberFormatSection.Condition? {
    if case .condition(let condition) = self { return condition }
    return nil
  }
}

extension FormatToken {
  /// Takes the next piece of a code; nil at its end.
  init?(next rest: inout Substring) {
    for name in ["General", "G/通用格式"] where rest.lowercased().hasPrefix(name.lowercased()) {
      rest = rest.dropFirst(name.count)
      self = .general
      return
    }
    guard let character = rest.popFirst() else { return nil }
    switch character {
    case "0": self = .figure(isZero: true)
    case "#", "?": self = .figure(isZero: false)
    case ".": self = .point
    case ",": self = .comma
    case "%": self = .percent
    case "/": self = .slash
    case "@": self = .text
    case ";": self = .sectionEnd
    case "\"": self = .words(String(FormatToken.take(until: "\"", &rest)))
    case "[": self = FormatToken(inBrackets: FormatToken.take(until: "]", &rest))
    case "\\", "!": self = .words(rest.popFirst().map { String($0) } ?? "")
    case "_", "*":
      _ = rest.popFirst()
      self = .nothing
    case "E" where rest.first == "+" || rest.first == "-":
      _ = rest.popFirst()
      self = .exponent
    case _ where character.isASCII && character.isLetter:
      self = .letter(Character(character.lowercased()))
    case _: self = .words(String(character))
    }
  }

  private static func take(until end: Character, _ rest: inout Substring) -> Substring {
    let part = rest.prefix { $0 != end }
    rest = rest.dropFirst(part.count + 1)
    return part
  }

  /// Reads what stands in brackets, such as `$￥-804`, `>=10000`, `h` or `Red`.
  private init(inBrackets text: Substring) {
    if text.first == "$" {
      self = .words(String(text.dropFirst().prefix { $0 != "-" }))
      return
    }
    let comparison = text.prefix { "<>=".contains($0) }
    if !comparison.isEmpty, let limit = Double(text.dropFirst(comparison.count)) {
      self = .condition(.init(comparison: String(comparison), limit: limit))
      return
    }
    let isTime = !text.isEmpty && text.lowercased().allSatisfy { "hms".contains($0) }
    self = isTime ? .letter("h") : .nothing
  }
}
