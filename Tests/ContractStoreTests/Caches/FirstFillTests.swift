import ContractStore
import LandLifecycle
import TestSupport
import Testing

/// A table of caches that is filled in one transaction has the indexes it had before.
struct FirstFillTests {
  private static let indexes = """
    SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name
    """

  private func fill(_ writer: StoreWriter, _ count: Int) throws {
    for number in 1...count {
      let text = Array("C-\(count - number)".utf8)
      let key = ContractKey(kind: 1, normaliser: 1, number: text, material: text)
      let contract = try writer.makeContract(knownAs: key)
      let entry = try writer.append(
        NewEntry(contract: contract, content: .registered(.sample("C-\(count - number)"))))
      try writer.save(
        .sample(contract.number, entry: entry.number, .sample("C-\(count - number)")),
        findings: [], isNew: true)
    }
  }

  @Test(arguments: [999, 1_000, 2_500])
  func `many rows at once leave the indexes as they were`(count: Int) throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    let raw = try RawDatabase(folder.path())
    let before = try raw.rows(Self.indexes)
    try store.write(expectingMany: true) { try fill($0, count) }
    #expect(try raw.rows(Self.indexes) == before)
    #expect(try raw.rows("PRAGMA integrity_check") == ["ok"])
    let wanted = """
      SELECT contract_id FROM status INDEXED BY status_contract_number
      WHERE contract_number = 'C-7'
      """
    #expect(try raw.rows(wanted) == ["\(count - 7)"])
    try store.write { writer in
      try writer.dropCaches()
      for number in 1...count {
        try writer.save(
          .sample(Int64(number), .sample("C-\(count - number)")), findings: [], isNew: true)
      }
    }
    #expect(try raw.rows(Self.indexes) == before)
    #expect(try raw.rows("PRAGMA integrity_check") == ["ok"])
    #expect(try raw.rows(wanted) == ["\(count - 7)"])
  }

  private struct Stop: Error, Equatable {}

  @Test func `rows that are given up leave the indexes as they were`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    let raw = try RawDatabase(folder.path())
    let before = try raw.rows(Self.indexes)
    #expect(throws: Stop()) {
      try store.write(expectingMany: true) { writer in
        try fill(writer, 1_200)
        throw Stop()
      }
    }
    #expect(try raw.rows(Self.indexes) == before)
    #expect(try raw.rows("PRAGMA integrity_check") == ["ok"])
  }
}
