/// The same numbers for the same seed, on every machine and in every run (SplitMix64).
///
/// Never the standard library's own ways of drawing: they may change between releases, and with
/// them every byte that is written.
package struct SeededNumbers {
  private var state: UInt64

  /// Starts a sequence.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, but not including, `end`.
  package mutating func number(below end: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(end)).high)
  }

  /// A whole number of a range, both ends included.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + number(below: range.upperBound - range.lowerBound + 1)
  }

  /// True this many times in ten thousand.
  package mutating func happens(_ timesInTenThousand: Int) -> Bool {
    number(below: 10_000) < timesInTenThousand
  }

  /// One of these.
  package mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }
}
