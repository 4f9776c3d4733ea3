/// The characters of a cell in one spelling: full-width forms as ASCII, spaces of all kinds alike.
enum CellText {
  /// What becomes of spaces and line ends within a cell.
  enum Spaces {
    /// A run of them is one ASCII space.
    case single
    /// They are left out.
    case dropped
  }

  /// Hands the folded text to `body`, which must not keep it.
  static func withFolded<Result>(
    _ cell: Bytes, spaces: Spaces, _ body: (inout CellCursor) -> Result
  ) -> Result {
    if isFolded(cell) {
      var cursor = CellCursor(cell)
      return body(&cursor)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: cell.count) { room in
      let count = fold(cell, spaces: spaces, into: room)
      var cursor = CellCursor(Bytes(rebasing: room[..<count]))
      return body(&cursor)
    }
  }

  /// Whether there is nothing to fold: only ASCII, and no spaces.
  private static func isFolded(_ cell: Bytes) -> Bool {
    for byte in cell where byte &- 0x21 > 0x5D { return false }
    return true
  }

  /// Writes the folded text, which is never longer, and returns its length.
  static func fold(
    _ cell: Bytes, spaces: Spaces, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var place = 0
    var count = 0
    while place < cell.count {
      let byte = cell[place]
      // Nearly all Chinese characters: three bytes that are neither spaces nor full-width forms.
      if byte >= 0xE4, byte <= 0xEE, place &+ 2 < cell.count {
        room[count] = byte
        room[count &+ 1] = cell[place &+ 1]
        room[count &+ 2] = cell[place &+ 2]
        place &+= 3
        count &+= 3
        continue
      }
      let space = cell.lengthOfSpace(at: place)
      if space > 0 {
        place &+= space
        if spaces == .single, count > 0, room[count - 1] != 0x20 {
          room[count] = 0x20
          count &+= 1
        }
      } else if byte == 0xEF, let narrow = halfWidth(in: cell, at: place) {
        place &+= 3
        room[count] = narrow
        count &+= 1
      } else {
        place &+= 1
        room[count] = byte
        count &+= 1
      }
    }
    return count
  }

  /// The ASCII character of a full-width form, U+FF01 to U+FF5E, that begins at a place.
  @inline(__always)
  static func halfWidth(in cell: Bytes, at place: Int) -> UInt8? {
    guard place + 2 < cell.count else { return nil }
    let last = cell[place + 2]
    switch cell[place + 1] {
    case 0xBC where last >= 0x81 && last <= 0xBF: return last - 0x60
    case 0xBD where last >= 0x80 && last <= 0x9E: return last - 0x20
    default: return nil
    }
  }
}

extension Bytes {
  /// Whether this trimmed text is one of the marks that registers write for "none".
  var meansNone: Bool {
    guard count <= 6 else { return false }
    return switch count {
    case 0: true
    case 1: self[0] == UInt8(ascii: "-") || self[0] == UInt8(ascii: "/")
    case 2: isText("--") || isText("\\n")
    case 3:
      isText("无") || isText("—") || isText("－") || isText("／") || isText("nah") || isText("nan")
        || isText("n/a")
    case 4: isText("none") || isText("null")
    case 6:
      isText("——") || isText("－－") || isText("(null)") || isText("<null>") || isText("[null]")
    default: false
    }
  }

  /// Whether this trimmed text says that what stands above it stands here, too.
  var meansSameAsAbove: Bool {
    switch count {
    case 3: isText("〃") || isText("″") || isText("”")
    case 6: isText("同上") || isText("同前")
    case 9: isText("同上行") || isText("同上格")
    default: false
    }
  }

  /// Whether this is a text, given in lower case, in any case of its ASCII letters.
  private func isText(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard wanted.count == count else { return false }
      for index in 0..<count {
        let byte = self[index]
        let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        if (isCapital ? byte | 0x20 : byte) != wanted[index] { return false }
      }
      return true
    }
  }
}
