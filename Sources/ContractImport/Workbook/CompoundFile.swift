/// A compound file, the archive in which old Office programs keep a document: its streams by name.
struct CompoundFile {
  private let bytes: LittleEndianBytes
  private let sectorSize: Int
  /// For each sector the next one of its stream.
  private let table: [UInt32]
  private let entries: [Entry]
  /// Streams shorter than this lie in small sectors of the root's.
  private let shortest: Int
  private let smallTable: [UInt32]

  /// A stream, or the root that holds the short ones.
  private struct Entry {
    let name: String
    let isRoot: Bool
    let start: UInt32
    let count: Int
  }

  private static let headerSize = 512
  private static let entrySize = 128
  private static let smallSectorSize = 64
  /// The greatest number of a sector; what is above marks an end or a use.
  private static let lastSector: UInt32 = 0xFFFF_FFFA

  /// Opens a file.
  ///
  /// - Throws: `FileRefusal.damagedWorkbook` if it is no whole compound file.
  init(path: String) throws(FileRefusal) {
    let file = try ByteFile(path: path)
    let buffer = ByteBuffer(count: file.byteCount)
    var count = 0
    while count < file.byteCount {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[count...])
      let read = try file.read(into: part, at: count)
      if read == 0 { break }
      count += read
    }
    bytes = LittleEndianBytes(Array(buffer.bytes[..<count]))
    guard count >= Self.headerSize, let shift = bytes.word(30), (7...12).contains(shift) else {
      throw .damagedWorkbook
    }
    sectorSize = 1 << Int(shift)
    shortest = Int(bytes.long(56) ?? 0)
    table = try Self.table(bytes, sectorSize)
    let directory = try Self.stream(bytes.long(48) ?? 0, bytes, sectorSize, table)
    entries = stride(from: 0, to: directory.count - Self.entrySize + 1, by: Self.entrySize)
      .compactMap { place in
        guard let length = directory.word(place + 64), (2...64).contains(length),
          let kind = directory.byte(place + 66), kind == 2 || kind == 5,
          let start = directory.long(place + 116), let count = directory.long(place + 120)
        else { return nil }
        return Entry(
          name: directory.utf16(place, count: Int(length) / 2 - 1), isRoot: kind == 5,
          start: start, count: Int(count))
      }
    let small = try Self.stream(bytes.long(60) ?? Self.lastSector, bytes, sectorSize, table)
    smallTable = (0..<(small.count / 4)).compactMap { small.long(4 * $0) }
  }

  /// The sectors' table, whose own sectors the header lists, and further ones where it has no room.
  private static func table(
    _ bytes: LittleEndianBytes, _ sectorSize: Int
  ) throws(FileRefusal) -> [UInt32] {
    var places = (0..<109).compactMap { bytes.long(76 + 4 * $0) }
    var more = bytes.long(68) ?? lastSector
    let perSector = sectorSize / 4
    while more < lastSector {
      let start = headerSize + Int(more) * sectorSize
      guard start + sectorSize <= bytes.count,
        places.count * sectorSize <= bytes.count + 109 * sectorSize
      else { throw .damagedWorkbook }
      places += (0..<(perSector - 1)).compactMap { bytes.long(start + 4 * $0) }
      more = bytes.long(start + 4 * (perSector - 1)) ?? lastSector
    }
    var table: [UInt32] = []
    for place in places where place < lastSector {
      let start = headerSize + Int(place) * sectorSize
      for index in 0..<perSector {
        guard let next = bytes.long(start + 4 * index) else { throw .damagedWorkbook }
        table.append(next)
      }
    }
    return table
  }

  /// The sectors of a chain, end to end.
  private static func stream(
    _ start: UInt32, _ bytes: LittleEndianBytes, _ size: Int, _ table: [UInt32],
    from origin: Int = headerSize
  ) throws(FileRefusal) -> LittleEndianBytes {
    var found: [UInt8] = []
    var sector = start
    var count = 0
    while sector < lastSector {
      let place = origin + Int(sector) * size
      // A chain that bites its tail is longer than the table.
      guard Int(sector) < table.count, place < bytes.count, count <= table.count else {
        throw .damagedWorkbook
      }
      found.append(contentsOf: bytes.slice(place, count: size))
      sector = table[Int(sector)]
      count += 1
    }
    return LittleEndianBytes(found)
  }

  /// A stream by one of its names; nil if there is none.
  func stream(named names: [String]) throws(FileRefusal) -> LittleEndianBytes? {
    guard let entry = entries.first(where: { !$0.isRoot && names.contains($0.name) }) else {
      return nil
    }
    let whole: LittleEndianBytes
    if entry.count < shortest, let root = entries.first(where: \.isRoot) {
      let small = try Self.stream(root.start, bytes, sectorSize, table)
      whole = try Self.stream(entry.start, small, Self.smallSectorSize, smallTable, from: 0)
    } else {
      whole = try Self.stream(entry.start, bytes, sectorSize, table)
    }
    return LittleEndianBytes(Array(whole.slice(0, count: entry.count)))
  }
}

/// Bytes with numbers in them, the lowest byte of each first; what lies beyond the end is nil.
struct LittleEndianBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func byte(_ place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

  func word(_ place: Int) -> UInt16? {
    guard place >= 0, place + 2 <= bytes.count else { return nil }
    return UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
  }

  func long(_ place: Int) -> UInt32? {
    guard let low = word(place), let high = word(place + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  func double(_ place: Int) -> Double? {
    guard let low = long(place), let high = long(place + 4) else { return nil }
    return Double(bitPattern: UInt64(low) | UInt64(high) << 32)
  }

  /// As many bytes from a place on as there are, up to a count.
  func slice(_ place: Int, count: Int) -> ArraySlice<UInt8> {
    let start = min(max(0, place), bytes.count)
    return bytes[start..<min(bytes.count, start + max(0, count))]
  }

  /// A text of so many characters of two bytes.
  func utf16(_ place: Int, count: Int) -> String {
    String(decoding: (0..<max(0, count)).compactMap { word(place + 2 * $0) }, as: UTF16.self)
  }
}
