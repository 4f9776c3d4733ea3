import ContractStore
import TestSupport
import Testing

struct EntryFuzzTests {
  @Test func `a cut encoding never reads as an entry`() {
    for seed: UInt64 in 1...12 {
      var seeded = Seeded(seed: seed)
      let whole = written(.random(&seeded))
      for count in 0..<whole.count {
        #expect(throws: DecodingProblem.self, "seed \(seed), \(count) of \(whole.count) bytes") {
          try read(Array(whole[..<count]))
        }
      }
    }
  }

  @Test func `bytes after an entry are refused where they begin`() {
    for seed: UInt64 in 1...40 {
      var seeded = Seeded(seed: seed)
      let whole = written(.random(&seeded))
      #expect(throws: DecodingProblem.unexpected(offset: whole.count), "seed \(seed)") {
        try read(whole + [0])
      }
    }
  }

  @Test func `a damaged encoding is refused, or is another entry's encoding`() throws {
    for seed: UInt64 in 1...6_000 {
      var seeded = Seeded(seed: seed)
      var damaged = written(.random(&seeded))
      for _ in 0...seeded.number(below: 3) { damage(&damaged, &seeded) }
      guard let entry = try entry(of: damaged) else { continue }
      #expect(try read(written(entry)) == entry, "seed \(seed)")
    }
  }

  /// The entry of an encoding; nil if it is refused. Other errors pass.
  private func entry(of bytes: [UInt8]) throws -> NewEntry? {
    do {
      return try read(bytes)
    } catch is DecodingProblem { return nil }
  }

  private func damage(_ bytes: inout [UInt8], _ seeded: inout Seeded) {
    let place = seeded.number(below: bytes.count)
    switch seeded.number(below: 4) {
    case 0: bytes[place] = UInt8(seeded.number(below: 256))
    case 1: bytes[place] ^= 1 << UInt8(seeded.number(below: 8))
    case 2 where bytes.count > 1: bytes.remove(at: place)
    default: bytes.insert(UInt8(seeded.number(below: 256)), at: place)
    }
  }
}
