/// The names most like one that was not found, of as many as are considered: those that hold the most of
/// the text's pairs of characters, a third at least; of two that hold as many, the shorter.
struct Suggestions {
  /// A name that is like the text.
  private struct Candidate {
    let name: String
    /// How many of the text's pairs it holds.
    let shared: Int
    /// Its length in characters.
    let length: Int

    func isBefore(_ other: Candidate) -> Bool {
      (other.shared, length, name) < (shared, other.length, other.name)
    }
  }

  private static let count = 5

  /// The text's pairs of characters, each once.
  private let wanted: [UInt64]
  /// By the wanted pair, the last name that held it.
  private var holders: [Int]
  private var considered = 0
  /// Nearest first, five at most.
  private var best: [Candidate] = []

  /// Begins with no names.
  init(near text: String) {
    var text = text
    var wanted: [UInt64] = []
    text.withUTF8 { bytes in
      _ = Self.forEachPair(of: bytes) { if !wanted.contains($0) { wanted.append($0) } }
    }
    self.wanted = wanted
    holders = Array(repeating: 0, count: wanted.count)
  }

  /// Returns the nearest of some names.
  static func nearest(to text: String, among names: [String]) -> [String] {
    var suggestions = Suggestions(near: text)
    for var name in names { name.withUTF8 { suggestions.consider($0) } }
    return suggestions.names
  }

  /// The nearest names so far, nearest first, five at most.
  var names: [String] { best.map(\.name) }

  /// Looks at a name in UTF-8; one that was suggested already changes nothing.
  mutating func consider(_ name: UnsafeBufferPointer<UInt8>) {
    considered += 1
    var shared = 0
    let length = Self.forEachPair(of: name) { pair in
      guard let place = wanted.firstIndex(of: pair), holders[place] != considered else { return }
      holders[place] = considered
      shared += 1
    }
    guard shared > 0, shared * 3 >= wanted.count else { return }
    // Of millions of names nearly all end here, before a string is made of them.
    if best.count == Self.count, let last = best.last,
      (shared, last.length) < (last.shared, length)
    {
      return
    }
    let candidate = Candidate(
      name: String(decoding: name, as: UTF8.self), shared: shared, length: length)
    if best.contains(where: { $0.name == candidate.name }) { return }
    best.insert(candidate, at: best.firstIndex { candidate.isBefore($0) } ?? best.count)
    if best.count > Self.count { best.removeLast() }
  }

  /// Calls the body with each two characters that follow each other, or with the only one, ASCII letters
  /// in upper case; a character is its bytes.
  ///
  /// - Returns: How many characters there are.
  private static func forEachPair(
    of text: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void
  ) -> Int {
    var count = 0
    var (before, current): (UInt64, UInt64) = (0, 0)
    func end() {
      guard current != 0 else { return }
      if count > 0 { body(before << 32 | current) }
      count += 1
      (before, current) = (current, 0)
    }
    for byte in text {
      if byte & 0xC0 == 0x80 {
        current = (current << 8 | UInt64(byte)) & 0xFFFF_FFFF
      } else {
        end()
        let isSmall = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
        current = UInt64(isSmall ? byte - 0x20 : byte)
      }
    }
    end()
    if count == 1 { body(before) }
    return count
  }
}
