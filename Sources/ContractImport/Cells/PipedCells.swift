/// The pieces of a cell that holds a list, such as `1|2|` or `2015-08-14|2015-09-14`.
///
/// A last piece that is blank is no piece; blank ones before it are, so that lists in several
/// columns stay in step. Pieces are in order, and as untrimmed as the cell. The mark between them
/// may be full-width.
package struct PipedCells: Sequence, IteratorProtocol {
  private var rest: Bytes

  /// Splits a cell; the pieces are good as long as the cell's bytes.
  package init(_ cell: Bytes) { rest = cell }

  /// The next piece; nil after the last.
  package mutating func next() -> Bytes? {
    guard !rest.isEmpty else { return nil }
    guard let mark = rest.firstMark(UInt8(ascii: "|")) else {
      defer { rest = Bytes(rebasing: rest[rest.count...]) }
      return rest.isBlank ? nil : rest
    }
    let piece = Bytes(rebasing: rest[..<mark.lowerBound])
    rest = Bytes(rebasing: rest[mark.upperBound...])
    return piece
  }
}

extension Bytes {
  /// Where a mark first stands, in ASCII or in its full-width form; nil if it does not.
  func firstMark(_ mark: UInt8) -> Range<Int>? {
    var place = 0
    while place < count {
      if self[place] == mark { return place..<(place + 1) }
      if self[place] == 0xEF, CellText.halfWidth(in: self, at: place) == mark {
        return place..<(place + 3)
      }
      place &+= 1
    }
    return nil
  }
}
