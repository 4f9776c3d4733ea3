/// Text of a draft in which what nobody knows stays a visible blank.
package struct NoticeText: Hashable, Sendable {
  /// A piece of it.
  package enum Piece: Hashable, Sendable {
    /// Words.
    case words(String)
    /// A blank, and what would fill it.
    case blank(String)
  }

  /// The pieces, in order; no two of words beside each other.
  package private(set) var pieces: [Piece] = []

  /// Makes text of words.
  package init(_ words: String) { append(.words(words)) }

  /// Whether nothing is left blank in it.
  package var isComplete: Bool {
    pieces.allSatisfy { piece in
      if case .blank = piece { false } else { true }
    }
  }

  /// The text as it is read without marks: 〔待填：…〕 for each blank.
  package var plain: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .blank(let filler): "〔待填：\(filler)〕"
      }
    }.joined()
  }

  fileprivate mutating func append(_ piece: Piece) {
    if case .words(let words) = piece {
      if words.isEmpty { return }
      if case .words(let before)? = pieces.last {
        pieces[pieces.count - 1] = .words(before + words)
        return
      }
    }
    pieces.append(piece)
  }
}

extension NoticeText: ExpressibleByStringInterpolation {
  /// Makes text of a literal.
  package init(stringLiteral words: String) { self.init(words) }

  /// Makes text of an interpolation.
  package init(stringInterpolation: Interpolation) {
    for piece in stringInterpolation.pieces { append(piece) }
  }

  /// The pieces of an interpolation as they come.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// Makes an empty one.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words.
    package mutating func appendLiteral(_ words: String) { pieces.append(.words(words)) }

    /// Adds words.
    package mutating func appendInterpolation(_ words: String) { pieces.append(.words(words)) }

    /// Adds what is known, or a blank with what would fill it.
    package mutating func appendInterpolation(_ words: String?, blank filler: String) {
      pieces.append(words.map { .words($0) } ?? .blank(filler))
    }

    /// Adds a blank.
    package mutating func appendInterpolation(blank filler: String) {
      pieces.append(.blank(filler))
    }

    /// Adds text with its blanks.
    package mutating func appendInterpolation(_ text: NoticeText) { pieces += text.pieces }
  }
}
