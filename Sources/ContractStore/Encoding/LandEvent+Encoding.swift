import CivilCalendar
import LandLifecycle

/// The canonical encoding of what happens to the ground and its holder.
extension CBORWriter {
  /// Writes an event as an array whose first item is its code.
  mutating func write(_ event: LandEvent) {
    switch event {
    case .transferred(let name): writeNamed(0, name)
    case .split(let numbers):
      writeArray(count: 1 + numbers.count)
      write(1)
      for number in numbers { write(number) }
    case .merged(let number): writeNamed(2, number)
    case .regranted(let number): writeNamed(3, number)
    case .mortgaged(let name): writeNamed(4, name)
    case .mortgageReleased(let name): writeNamed(5, name)
    case .seized(let name): writeNamed(6, name)
    case .seizureLifted(let name): writeNamed(7, name)
    case .shareholdersChanged(let words): writeNamed(8, words)
    case .surplus(let area, let isSplittable):
      writeArray(count: 3)
      write(9)
      write(area.squareCentimetres)
      write(isSplittable)
    case .surplusSplit(let area, let number):
      writeArray(count: 3)
      write(10)
      write(area.squareCentimetres)
      write(number)
    }
  }

  private mutating func writeNamed(_ code: Int64, _ name: String) {
    writeArray(count: 2)
    write(code)
    write(name)
  }
}

extension CBORReader {
  /// Reads an event that `write` wrote.
  mutating func readLandEvent() throws(DecodingProblem) -> LandEvent {
    let start = offset
    switch try readCodedArray() {
    case (2, 0): return .transferred(to: try readText())
    case (let items, 1) where items > 1:
      var numbers: [String] = []
      for _ in 1..<items { numbers.append(try readText()) }
      return .split(into: numbers)
    case (2, 2): return .merged(into: try readText())
    case (2, 3): return .regranted(as: try readText())
    case (2, 4): return .mortgaged(to: try readText())
    case (2, 5): return .mortgageReleased(by: try readText())
    case (2, 6): return .seized(by: try readText())
    case (2, 7): return .seizureLifted(by: try readText())
    case (2, 8): return .shareholdersChanged(try readText())
    case (3, 9):
      let area = Area(squareCentimetres: try readInteger())
      return .surplus(area, isSplittable: try readBool())
    case (3, 10):
      let area = Area(squareCentimetres: try readInteger())
      return .surplusSplit(area, into: try readText())
    case (_, 0...10): throw .unexpected(offset: start)
    case (_, let code): throw .unknownCode("land event", code)
    }
  }
}
