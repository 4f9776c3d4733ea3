import CivilCalendar
// What the log found is made by the log alone.
@testable import ContractStore
import LandLifecycle
import TestSupport
import Testing

/// What `verify` says of a log of six entries in three transactions: 1–2, 3–5 and 6.
struct LogVerifierTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let damage: [LogDamage]

    init(_ name: String, _ sql: String, _ damage: LogDamage...) {
      testDescription = name
      self.sql = sql
      self.damage = damage
    }
  }

  private static func changed(_ first: Int64, _ last: Int64, in transaction: Int64) -> LogDamage {
    .entriesChanged(EntryNumber(first), EntryNumber(last), transaction: transaction)
  }

  static let cases = [
    Case("nothing", ""),
    Case(
      "a body in place of another",
      "UPDATE entry SET body = (SELECT body FROM entry WHERE number = 3) WHERE number = 4",
      changed(3, 5, in: 2)),
    Case(
      "a body that is none", "UPDATE entry SET body = x'8901' WHERE number = 4",
      changed(3, 5, in: 2), changed(4, 4, in: 2)),
    Case(
      "a byte moved from one body to the next",
      """
      UPDATE entry SET body = CAST(body || x'89' AS BLOB) WHERE number = 3;
      UPDATE entry SET body = substr(body, 2) WHERE number = 4
      """, changed(3, 3, in: 2), changed(4, 4, in: 2)),
    Case(
      "an entry given to another contract", "UPDATE entry SET contract_id = 2 WHERE number = 4",
      changed(4, 4, in: 2)),
    Case(
      "an entry given to no contract", "UPDATE entry SET contract_id = NULL WHERE number = 4",
      changed(4, 4, in: 2)),
    Case(
      "an entry said to be learnt later",
      "UPDATE entry SET transaction_number = 3 WHERE number = 4",
      changed(4, 4, in: 2)),
    Case(
      "an entry said to supersede another", "UPDATE entry SET supersedes = 1 WHERE number = 4",
      changed(4, 4, in: 2)),
    Case(
      "an entry said to be of another kind", "UPDATE entry SET kind = 4 WHERE number = 4",
      changed(4, 4, in: 2)),
    Case(
      "an entry gone from the middle", "DELETE FROM entry WHERE number = 4",
      .gap(before: EntryNumber(5)), changed(3, 5, in: 2)),
    Case(
      "the last entry of a transaction gone", "DELETE FROM entry WHERE number = 5",
      .gap(before: EntryNumber(6)), changed(3, 5, in: 2)),
    Case(
      "the last entry of the log gone", "DELETE FROM entry WHERE number = 6",
      .gap(before: EntryNumber(7)), changed(6, 6, in: 3), .wrongEnd(expected: 6, found: 5)),
    Case(
      "an entry added at the end",
      "INSERT INTO entry SELECT 7, 3, contract_id, kind, NULL, body FROM entry WHERE number = 6",
      .wrongEnd(expected: 6, found: 7)),
    Case(
      "an entry added before the first",
      "INSERT INTO entry SELECT 0, 3, contract_id, kind, NULL, body FROM entry WHERE number = 6",
      .gap(before: EntryNumber(0))),
    Case(
      "another actor", "UPDATE log_transaction SET actor = 'wang' WHERE number = 2",
      .chainBroken(transaction: 2)),
    Case(
      "another file", "UPDATE log_transaction SET origin = 'b.csv' WHERE number = 2",
      .chainBroken(transaction: 2)),
    Case(
      "another moment", "UPDATE log_transaction SET learnt_at = learnt_at - 1 WHERE number = 2",
      .chainBroken(transaction: 2)),
    Case(
      "another head", "UPDATE log_transaction SET head = zeroblob(32) WHERE number = 2",
      .chainBroken(transaction: 2), .chainBroken(transaction: 3)),
    Case(
      "another digest", "UPDATE entry_digest SET digest = zeroblob(32) WHERE first_entry = 3",
      changed(3, 5, in: 2), .chainBroken(transaction: 2)),
    Case(
      "a digest of fewer entries", "UPDATE entry_digest SET last_entry = 4 WHERE first_entry = 3",
      changed(3, 4, in: 2)),
    Case(
      "a digest gone", "DELETE FROM entry_digest WHERE first_entry = 3",
      .chainBroken(transaction: 2)),
    Case(
      "a transaction gone from the middle", "DELETE FROM log_transaction WHERE number = 2",
      .gap(before: EntryNumber(6)), .chainBroken(transaction: 3)),
    Case(
      "a transaction and all of its own gone",
      """
      DELETE FROM entry WHERE number BETWEEN 3 AND 5;
      DELETE FROM entry_digest WHERE first_entry = 3;
      DELETE FROM log_transaction WHERE number = 2
      """, .gap(before: EntryNumber(6)), .chainBroken(transaction: 3)),
    Case(
      "the last transaction gone without its entries",
      "DELETE FROM log_transaction WHERE number = 3", .wrongEnd(expected: 5, found: 6)),
  ]

  @Test(arguments: cases)
  func `verify names the place of what was changed`(_ item: Case) throws {
    let folder = try TemporaryFolder()
    let store = try Self.makeLog(at: folder.path())
    try RawDatabase(folder.path()).tamper(item.sql)
    #expect(try store.read { try $0.verify() }.damage == item.damage)
  }

  @Test func `verify counts what it read and gives the head of the chain`() throws {
    let folder = try TemporaryFolder()
    let store = try Self.makeLog(at: folder.path())
    #expect(
      try store.read { try $0.verify() }
        == LogVerification(
          entries: 6, transactions: 3, head: Self.head, damage: []))
    #expect(
      try RawDatabase(folder.path()).rows(
        "SELECT head FROM log_transaction WHERE number = 3") == [Self.head])
  }

  @Test func `an empty log is sound`() throws {
    #expect(
      try ContractStore.temporary().read { try $0.verify() }
        == LogVerification(
          entries: 0, transactions: 0, head: String(repeating: "0", count: 64), damage: []))
  }

  /// Computed by another program from the description of the format.
  private static let head = "98d708f303dfdefdc36e6898a5347f2bdf0e9b24b9dd205d62ca85cbf1ec76fb"

  private static func makeLog(at path: String) throws -> ContractStore {
    let store = try ContractStore(at: path, .writing)
    try store.append(.started("2025-01-01"), .started("2025-01-02"), on: "2025-06-01")
    try store.append(
      .started("2025-01-03"), .started("2025-01-04"), .started("2025-01-05"), on: "2025-06-02")
    try store.append(.started("2025-01-06"), on: "2025-06-03")
    return store
  }
}
