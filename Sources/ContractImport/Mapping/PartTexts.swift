package import LandLifecycle

/// Texts that say something of each part of a contract: `一期=…|二期=…`.
package enum PartTexts {
  /// What a text says of each of some parts, by their numbers from 1, and under 0 of the whole contract;
  /// empty where it names none of them.
  package static func pieces(of text: String, naming parts: [Part]) -> [UInt8: String] {
    var text = text
    return text.withUTF8 { text in
      guard text.namesPart(of: parts) else { return [:] }
      var pieces: [UInt8: String] = [:]
      for piece in PipedCells(text.trimmed) {
        guard let (name, rest) = piece.namedPiece else {
          pieces[0] = String(decoding: piece.trimmed, as: UTF8.self)
          continue
        }
        guard let index = parts.firstIndex(where: { $0.name == name }) else { continue }
        pieces[UInt8(index + 1)] = String(decoding: rest.trimmed, as: UTF8.self)
      }
      return pieces
    }
  }
}

extension Bytes {
  /// Whether a text of several pieces, or its only one, begins with the name of a part and `=`.
  func namesPart(of parts: [Part]) -> Bool {
    guard !parts.isEmpty else { return false }
    for piece in PipedCells(trimmed) {
      if let (name, _) = piece.namedPiece, parts.contains(where: { $0.name == name }) {
        return true
      }
    }
    return false
  }

  /// What stands before the first `=` of a piece, as the name of a part, and what stands behind it; nil
  /// where there is none.
  var namedPiece: (name: String, rest: Bytes)? {
    guard let mark = firstMark(UInt8(ascii: "=")) else { return nil }
    return (
      Bytes(rebasing: self[..<mark.lowerBound]).partName, Bytes(rebasing: self[mark.upperBound...])
    )
  }

  /// The name of a part, with full-width forms as ASCII.
  var partName: String { CellText.withFolded(trimmed, spaces: .single) { $0.rest } }
}
