/// The towns and parks that an office knows, by which a parcel's own is found in the words of where it lies.
///
/// Registers such as the national one have no column for the town, and name it in 项目位置: 金山区枫泾镇9街坊.
public struct TownNames: Hashable, Sendable {
  /// The names, in the order given.
  public let names: [String]
  private let known: [Known]
  /// A bit for the last six of the third byte of each: most places of a text begin none of the names.
  private let beginnings: UInt64

  private struct Known: Hashable, Sendable {
    let name: String
    let bytes: [UInt8]
  }

  /// Knows some towns; one whose name has fewer than three bytes is never looked for.
  public init(_ names: [String]) {
    self.names = names
    // The longer first: 金山工业区 is not 工业区.
    known = names.map { Known(name: $0, bytes: Array($0.utf8)) }.filter { $0.bytes.count >= 3 }
      .sorted { ($1.bytes.count, $0.name) < ($0.bytes.count, $1.name) }
    beginnings = known.reduce(0) { $0 | Self.bit($1.bytes[2]) }
  }

  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 0x3F) }

  /// None.
  public static let none = TownNames([])

  /// The towns, the sub-district and the industrial park of Jinshan, whose policy the shipped units are of.
  public static let jinshan = TownNames([
    "石化街道", "朱泾镇", "枫泾镇", "张堰镇", "亭林镇", "吕巷镇", "廊下镇", "金山卫镇", "漕泾镇", "山阳镇", "金山工业区",
  ])

  /// The only one of them that a text names; nil if it names none or several.
  ///
  /// - Complexity: O(*n*·*m*) for a text of *n* characters and *m* names.
  public func only(in text: String) -> String? {
    if known.isEmpty { return nil }
    var text = text
    return text.withUTF8 { bytes in
      var found: Known?
      var place = 0
      while place + 3 <= bytes.count {
        guard let name = name(at: place, of: bytes) else {
          place += 1
          while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
          continue
        }
        if let found, found != name { return nil }
        found = name
        place += name.bytes.count
      }
      return found?.name
    }
  }

  private func name(at place: Int, of text: UnsafeBufferPointer<UInt8>) -> Known? {
    guard beginnings & Self.bit(text[place + 2]) != 0 else { return nil }
    return known.first { name in
      guard name.bytes[0] == text[place], name.bytes[1] == text[place + 1],
        name.bytes[2] == text[place + 2], place + name.bytes.count <= text.count
      else { return false }
      return name.bytes.indices.allSatisfy { text[place + $0] == name.bytes[$0] }
    }
  }
}

extension Registration {
  /// The town or park in which its land lies: the one it states itself, else the only one of these that its
  /// location names.
  public func town(amid towns: TownNames) -> String? {
    self[.town] ?? self[.location].flatMap { towns.only(in: $0) }
  }
}
