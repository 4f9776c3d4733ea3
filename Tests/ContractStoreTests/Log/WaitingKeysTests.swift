import TestSupport
import Testing

// Keys and the table they wait for, which the writer keeps to itself.
@testable import ContractStore

struct WaitingKeysTests {
  private func key(
    _ number: String, _ rest: String = "", kind: UInt8 = 1, normaliser: UInt8 = 1
  ) -> ContractKey {
    ContractKey(
      kind: kind, normaliser: normaliser, number: Array(number.utf8),
      material: Array((number + rest).utf8))
  }

  @Test func `keys are handed on in the order of their table`() {
    var seeded = Seeded(seed: 3)
    var waiting = WaitingKeys()
    var expected: [[UInt8]] = []
    for contract: Int64 in 1...2_000 {
      // Numbers that share their first 16 bytes, shorter ones among them, and keys without a number.
      let number = "3101002012B0000\(seeded.number(below: 40))".prefix(seeded.number(below: 18))
      let key = key(
        String(number), "\(seeded.number(below: 30))", kind: UInt8(1 + seeded.number(below: 3)),
        normaliser: UInt8(1 + seeded.number(below: 2)))
      waiting.append(key, ContractID(contract))
      expected.append([key.kind, key.normaliser] + key.stored)
    }
    var found: [[UInt8]] = []
    waiting.forEachInOrder { kind, normaliser, stored, _ in
      found.append([kind, normaliser] + Array(stored))
    }
    #expect(found == expected.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `keys are found where they wait`() {
    var waiting = WaitingKeys()
    #expect(waiting.contracts(knownAs: key("S-7")).isEmpty)
    let keys = [
      key("S-7", "a"), key("S-7", "b"), key("S-71", "a"), key("S-7", "a", kind: 2), key("", "S-7"),
      key("S-7", "a", normaliser: 2),
    ]
    for (index, key) in keys.enumerated() { waiting.append(key, ContractID(Int64(index + 1))) }
    func found(_ key: ContractKey) -> [String] {
      waiting.contracts(knownAs: key).map {
        "\($0.contract.number)\($0.isWholeKey ? " whole" : "")"
      }.sorted()
    }
    #expect(found(key("S-7", "a")) == ["1 whole", "2"])
    #expect(found(key("S-7", "c")) == ["1", "2"])
    #expect(found(key("S-7", "a", kind: 2)) == ["4 whole"])
    #expect(found(key("", "S-7")) == ["5 whole"])
    #expect(found(key("", "S-8")) == [])
    #expect(found(key("S-8")) == [])
    waiting.removeAll()
    #expect(found(key("S-7", "a")) == [])
  }

  @Test func `more keys than may wait are all in the table`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    let count = WaitingKeys.capacity + 100
    try store.write(expectingMany: true) { writer in
      for number in 1...count { _ = try writer.makeContract(knownAs: key("C-\(count - number)")) }
    }
    let raw = try RawDatabase(folder.path())
    #expect(
      try raw.rows("SELECT count(*), min(contract_id), max(contract_id) FROM contract_key") == [
        "\(count) | 1 | \(count)"
      ])
    #expect(try raw.rows("PRAGMA integrity_check") == ["ok"])
  }
}
