/// How a number format writes the figures of a number: leading zeros, and words beside and between.
struct FigurePattern: Hashable, Sendable {
  /// A place of the whole part, from the left.
  private enum Place: Hashable, Sendable {
    case figure(isZero: Bool)
    case words(String)
  }

  private var before = ""
  private var behind = ""
  private var whole: [Place] = []
  /// The fewest decimals.
  private var decimals = 0
  private var hasDecimals = false
  private var isPercent = false

  /// What is shown by the pieces of a section in which figures stand.
  static func shown(_ tokens: [FormatToken]) -> NumberFormatSection.Shown {
    guard let pattern = FigurePattern(tokens) else { return .another }
    return pattern.isPlain ? .number : .figures(pattern)
  }

  /// The words among some pieces, with ￥ in one spelling.
  static func words(_ tokens: ArraySlice<FormatToken>) -> String {
    let words = tokens.map { token in
      switch token {
      case .words(let words): words
      case .percent: "%"
      case .slash: "/"
      case .figure, .general, .point, .comma, .exponent, .letter, .condition, .text, .sectionEnd,
        .nothing:
        ""
      }
    }
    return String(words.joined().map { $0 == "¥" ? "￥" : $0 })
  }

  /// Reads the pieces of a section; nil if they show another number.
  private init?(_ tokens: [FormatToken]) {
    guard let first = tokens.firstIndex(where: { $0.isFigure || $0 == .point }),
      let last = tokens.lastIndex(where: { $0.isFigure || $0 == .point })
    else { return nil }
    let figures = tokens[first...last]
    before = FigurePattern.words(tokens[..<first])
    behind = FigurePattern.words(tokens[(last + 1)...])
    if tokens.contains(.exponent) || figures.contains(.slash) {
      // Powers of ten and fractions are ways to write the same number, as long as it is alone.
      whole = [.figure(isZero: false)]
      guard isPlain else { return nil }
      return
    }
    let percents = tokens.count { $0 == .percent }
    isPercent = percents == 1
    let point = figures.firstIndex(of: .point) ?? figures.endIndex
    // A comma with no figure behind it shows thousands.
    let isScaled = tokens[last...].contains(.comma)
    guard percents <= 1, !figures.contains(.percent), !isScaled, readWhole(figures[..<point]),
      readDecimals(figures[point...].dropFirst())
    else { return nil }
  }

  /// Reads the pieces before the point; false if they show another number.
  private mutating func readWhole(_ tokens: ArraySlice<FormatToken>) -> Bool {
    let last = tokens.lastIndex { $0.isFigure } ?? tokens.startIndex
    if tokens[last...].contains(.comma) { return false }
    var points = 0
    for token in tokens {
      switch token {
      case .figure(let isZero): whole.append(.figure(isZero: isZero))
      case .general: whole.append(.figure(isZero: false))
      case .words(let words):
        points += words.count { $0 == "." || $0 == "．" }
        if words.contains(where: { !$0.isWhitespace }) { whole.append(.words(words)) }
      case .point, .comma, .percent, .slash, .exponent, .letter, .condition, .text, .sectionEnd,
        .nothing:
        break
      }
    }
    // A point that is only written makes 1568.0000 of 15680000.
    return points != 1
  }

  /// Reads the pieces behind the point; false if they show another number.
  private mutating func readDecimals(_ tokens: ArraySlice<FormatToken>) -> Bool {
    var count = 0
    for token in tokens {
      switch token {
      case .figure(let isZero):
        count += 1
        if isZero { decimals = count }
      case .condition, .nothing: break
      case .general, .point, .comma, .percent, .slash, .exponent, .letter, .words, .text,
        .sectionEnd:
        return false
      }
    }
    hasDecimals = count > 0
    return true
  }

  // MARK: - Writing

  private var hasWordsBetween: Bool {
    whole.contains { if case .words = $0 { true } else { false } }
  }

  /// How many figures the whole part has at least.
  private var leastFigures: Int {
    let figures = whole.filter { if case .figure = $0 { true } else { false } }
    return figures.count - (figures.firstIndex(of: .figure(isZero: true)) ?? figures.count)
  }

  private var isPlain: Bool {
    FigurePattern.trimmed(before + behind).isEmpty && !hasWordsBetween && leastFigures <= 1
  }

  /// A number as it is shown, with all the decimals that it has; nil where figures of it are not shown
  /// and the words between them leave no place for those.
  func text(of number: Double) -> String? {
    let figures = DecimalFigures(abs(number), shiftedBy: isPercent ? 2 : 0)
    guard !hasWordsBetween || figures.decimals.isEmpty || hasDecimals else { return nil }
    var (before, behind) = (before, behind)
    var others = (before + behind).filter { !"￥-–— ".contains($0) }
    if number == 0, decimals == 0, leastFigures == 0, others.isEmpty, !hasWordsBetween {
      // Accounts write a dash for it.
      return "0"
    }
    if number < 0 {
      // The section for numbers below zero writes its own sign, or brackets.
      before.removeAll { "-(".contains($0) }
      behind.removeAll { "-)".contains($0) }
      others.removeAll { "()".contains($0) }
    }
    let shortage = max(0, leastFigures - figures.whole.count)
    var text = written(String(repeating: "0", count: shortage) + figures.whole)
    // Beside a word they stand as the sheet has them; beside none they would say nothing.
    let places = others.isEmpty ? 0 : decimals
    let decimals =
      figures.decimals + String(repeating: "0", count: max(0, places - figures.decimals.count))
    if !decimals.isEmpty { text += "." + decimals }
    return (number < 0 ? "-" : "") + FigurePattern.trimmed(before + text + behind)
  }

  /// The figures of the whole part, with the words between them; figures fill the places from the
  /// right, and those left over stand in the first.
  private func written(_ figures: String) -> String {
    guard hasWordsBetween else { return figures }
    var places = whole.count { if case .figure = $0 { true } else { false } }
    var rest = figures[...]
    var text = ""
    for place in whole {
      switch place {
      case .words(let words): text += words
      case .figure:
        places -= 1
        let count = max(0, rest.count - places)
        text += rest.prefix(count)
        rest = rest.dropFirst(count)
      }
    }
    return text
  }

  /// A text without spaces around it.
  static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
