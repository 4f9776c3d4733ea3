import CivilCalendar
import LandLifecycle

/// A row of a table as bytes, for as long as it waits for its place among others; of no use beyond the
/// program that wrote it.
package enum RowBytes {
  /// What stands next.
  private enum Mark: UInt8 {
    case none, text, integer, number, numbers, no, yes, day, unknownDay, coded, codes, area,
      money, fen, noFen
  }

  /// Returns a row's bytes.
  package static func bytes(of row: [GridValue]) -> [UInt8] {
    var writer = Writer()
    for value in row { writer.write(value) }
    return writer.bytes
  }

  /// Returns the row that was written.
  package static func row(in bytes: UnsafeRawBufferPointer) -> [GridValue] {
    var reader = Reader(bytes: bytes)
    var row: [GridValue] = []
    while !reader.isAtEnd { row.append(reader.readValue()) }
    return row
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func write(_ value: GridValue) {
      switch value {
      case .none: write(Mark.none)
      case .text(let text): write(.text, text)
      case .integer(let number): write(.integer, Int64(number))
      case .number(let number, let words):
        write(.number, Int64(number))
        write(words)
      case .numbers(let numbers, let words):
        write(.numbers, Int64(numbers.count))
        for number in numbers { write(Int64(number)) }
        write(words)
      case .flag(let flag): write(flag ? .yes : .no)
      case .day(let day): write(.day, Int64(day.number))
      case .unknownDay(let words): write(.unknownDay, words)
      case .coded(let code, let words):
        write(.coded, code)
        write(words)
      case .codes(let codes, let words):
        write(.codes, Int64(codes.count))
        for code in codes { write(code) }
        write(words)
      case .area(let area, let words):
        write(.area, area.squareCentimetres)
        write(words)
      case .money(let money, let words):
        write(.money, money.fen)
        write(words)
      case .fen(let money?, let words):
        write(.fen, money.fen)
        write(words)
      case .fen(nil, let words): write(.noFen, words)
      }
    }

    private mutating func write(_ mark: Mark) { bytes.append(mark.rawValue) }

    private mutating func write(_ mark: Mark, _ text: String) {
      write(mark)
      write(text)
    }

    private mutating func write(_ mark: Mark, _ number: Int64) {
      write(mark)
      write(number)
    }

    private mutating func write(_ number: Int64) {
      withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    private mutating func write(_ text: String) {
      write(Int64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func readValue() -> GridValue {
      guard let mark = Mark(rawValue: bytes[place]) else {
        preconditionFailure("only the writer above writes marks")
      }
      place += 1
      switch mark {
      case .none: return .none
      case .text: return .text(readText())
      case .integer: return .integer(Int(readInteger()))
      case .number: return .number(Int(readInteger()), words: readText())
      case .numbers:
        let numbers = (0..<readInteger()).map { _ in Int(readInteger()) }
        return .numbers(numbers, words: readText())
      case .no: return .flag(false)
      case .yes: return .flag(true)
      case .day: return .day(Day(number: Int32(readInteger())))
      case .unknownDay: return .unknownDay(words: readText())
      case .coded:
        let code = readText()
        return .coded(code, words: readText())
      case .codes:
        let codes = (0..<readInteger()).map { _ in readText() }
        return .codes(codes, words: readText())
      case .area:
        let area = Area(squareCentimetres: readInteger())
        return .area(area, words: readText())
      case .money:
        let money = Money(fen: readInteger())
        return .money(money, words: readText())
      case .fen:
        let money = Money(fen: readInteger())
        return .fen(money, words: readText())
      case .noFen: return .fen(nil, words: readText())
      }
    }

    private mutating func readInteger() -> Int64 {
      defer { place += MemoryLayout<Int64>.size }
      return bytes.loadUnaligned(fromByteOffset: place, as: Int64.self)
    }

    private mutating func readText() -> String {
      let count = Int(readInteger())
      defer { place += count }
      return String(decoding: bytes[place..<place + count], as: UTF8.self)
    }
  }
}
