/// The one spelling of a name, for use in a key.
package enum NameKey {
  /// A name or a number as keys have it; see `append(_:to:)`.
  package static func folded(_ name: String) -> [UInt8] {
    var name = name
    var key: [UInt8] = []
    name.withUTF8 { append($0, to: &key) }
    return key
  }

  /// Appends a name without spaces of any kind, with full-width forms as ASCII, all brackets round,
  /// and ASCII letters in upper case.
  ///
  /// A blank name appends nothing.
  package static func append(_ name: Bytes, to key: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count) { room in
      let folded = CellText.fold(name, spaces: .dropped, into: room)
      var count = 0
      var place = 0
      while place < folded {
        let byte = room[place]
        if byte < 0x80 {
          room[count] = bracket(ascii: byte)
          place &+= 1
        } else if byte == 0xE3, place + 2 < folded, room[place + 1] == 0x80,
          let round = bracket(last: room[place + 2])
        {
          room[count] = round
          place &+= 3
        } else {
          room[count] = byte
          place &+= 1
        }
        count &+= 1
      }
      key.append(contentsOf: room[..<count])
    }
  }

  @inline(__always)
  private static func bracket(ascii byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): UInt8(ascii: "(")
    case UInt8(ascii: "]"), UInt8(ascii: "}"): UInt8(ascii: ")")
    default: byte.asciiUppercased
    }
  }

  /// The round bracket for 【】, 〔〕 and 〖〗, which are E3 80 and this byte.
  private static func bracket(last byte: UInt8) -> UInt8? {
    switch byte {
    case 0x90, 0x94, 0x96: UInt8(ascii: "(")
    case 0x91, 0x95, 0x97: UInt8(ascii: ")")
    default: nil
    }
  }
}

extension UInt8 {
  /// The upper-case letter of an ASCII letter; any other byte as it is.
  var asciiUppercased: UInt8 {
    self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") ? self - 0x20 : self
  }
}
