/// What a row says that is shown and searched but never judged: a text for each detail, each detail at
/// most once, rising, and no text empty.
///
/// The texts lie one behind the other in one piece of memory: a register has ten of them a row, and a
/// million rows. As a sequence it gives them out one by one.
public struct Details: Hashable, Sendable {
  /// For each text its detail, how many bytes it has (two bytes for fewer than 65,535, else these and
  /// eight more), and the bytes, in UTF-8.
  private var bytes: [UInt8] = []
  /// How many texts there are.
  public private(set) var count = 0
  /// The detail of the last text; 0 for none.
  private var last: UInt8 = 0

  /// Makes details without any text.
  public init() {}

  /// Makes details of texts in any order.
  ///
  /// - Precondition: Each detail is there once, and no text is empty.
  public init(_ texts: some Sequence<(Detail, String)>) {
    for (detail, text) in texts.sorted(by: { $0.0 < $1.0 }) { append(detail, text) }
  }

  /// Whether there is no text.
  public var isEmpty: Bool { count == 0 }

  /// Makes room for texts of so many bytes in all.
  public mutating func reserveCapacity(_ byteCount: Int) { bytes.reserveCapacity(byteCount) }

  /// Appends a text.
  ///
  /// - Precondition: The detail comes behind those that are there, and the text is not empty.
  public mutating func append(_ detail: Detail, _ text: String) {
    text.utf8Span.span.withUnsafeBufferPointer { append(detail, utf8: $0) }
  }

  /// Appends a text by its bytes.
  ///
  /// - Parameters:
  ///   - detail: Which one; it comes behind those that are there.
  ///   - text: The text in valid UTF-8, not empty.
  public mutating func append(_ detail: Detail, utf8 text: UnsafeBufferPointer<UInt8>) {
    precondition(detail.rawValue > last, "details rise")
    precondition(!text.isEmpty, "a detail is never empty")
    assert((try? UTF8Span(validating: text.span)) != nil, "a detail is UTF-8")
    bytes.append(detail.rawValue)
    if let short = UInt16(exactly: text.count), short < .max {
      bytes.append(UInt8(truncatingIfNeeded: short))
      bytes.append(UInt8(truncatingIfNeeded: short >> 8))
    } else {
      bytes.append(contentsOf: [0xFF, 0xFF])
      withUnsafeBytes(of: UInt64(text.count).littleEndian) { bytes.append(contentsOf: $0) }
    }
    bytes.append(contentsOf: text)
    count += 1
    last = detail.rawValue
  }

  /// Returns a detail's text; nil if there is none.
  public subscript(_ detail: Detail) -> String? {
    withUTF8(of: detail) { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// Calls the body with a detail's text in UTF-8; with nil if there is none.
  public func withUTF8<Result>(
    of detail: Detail, _ body: (UnsafeBufferPointer<UInt8>?) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while let (known, text) = Self.text(in: bytes, at: &place), known <= detail {
        if known == detail { return body(text) }
      }
      return body(nil)
    }
  }

  /// Returns these texts with one detail stated as said, whether it was there or not.
  public func stating(_ detail: Detail, as text: String) -> Details {
    var stated = Details()
    stated.reserveCapacity(bytes.count + text.utf8.count + 11)
    var isStated = false
    for (known, old) in self {
      if known >= detail, !isStated {
        stated.append(detail, text)
        isStated = true
      }
      if known != detail { stated.append(known, old) }
    }
    if !isStated { stated.append(detail, text) }
    return stated
  }

  /// Calls the body with every text's bytes, in UTF-8.
  public func forEachText(_ body: (Detail, UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while let (detail, text) = Self.text(in: bytes, at: &place) { body(detail, text) }
    }
  }

  /// The text that begins at a place, which then is that of the next one; nil at the end.
  private static func text(
    in bytes: UnsafeBufferPointer<UInt8>, at place: inout Int
  ) -> (Detail, UnsafeBufferPointer<UInt8>)? {
    guard place < bytes.count else { return nil }
    // Only this type writes the codes.
    let detail = Detail(rawValue: bytes[place])!
    var count = Int(bytes[place + 1]) | Int(bytes[place + 2]) << 8
    var start = place + 3
    if count == 0xFFFF {
      count = (0..<8).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
      start += 8
    }
    place = start + count
    return (detail, UnsafeBufferPointer(rebasing: bytes[start..<place]))
  }
}

extension Details: Sequence {
  /// Gives the texts out one by one.
  public struct Iterator: IteratorProtocol {
    fileprivate let details: Details
    fileprivate var place = 0

    /// Returns the next detail and its text; nil behind the last.
    public mutating func next() -> (Detail, String)? {
      var place = place
      defer { self.place = place }
      return details.bytes.withUnsafeBufferPointer { bytes in
        Details.text(in: bytes, at: &place).map { ($0, String(decoding: $1, as: UTF8.self)) }
      }
    }
  }

  /// Returns what gives out the texts in order.
  public func makeIterator() -> Iterator { Iterator(details: self) }

  /// How many texts there are.
  public var underestimatedCount: Int { count }
}

extension Details: ExpressibleByArrayLiteral {
  /// Makes details of texts in any order.
  public init(arrayLiteral texts: (Detail, String)...) { self.init(texts) }
}
