/// A generator of the same numbers on every machine and in every run (SplitMix64).
package struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  /// Makes a generator; the same seed gives the same numbers.
  package init(seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, but not including, `end`; never the standard library's own way,
  /// which may change between releases.
  package mutating func number(below end: Int) -> Int { Int(next() % UInt64(end)) }

  /// True this many times in a hundred.
  package mutating func happens(_ percent: Int) -> Bool { number(below: 100) < percent }

  /// One of these.
  package mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  /// The same elements in another order.
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var rest = elements
    var shuffled: [Element] = []
    while !rest.isEmpty { shuffled.append(rest.remove(at: number(below: rest.count))) }
    return shuffled
  }
}
