import CivilCalendar
// Migrations are the room's own, and so is the patience with other processes.
@testable import ContractStore
import Foundation
import GRDB
import LandLifecycle
import TestSupport
import Testing

struct OpeningTests {
  @Test func `a database opened again is as it was`() throws {
    let folder = try TemporaryFolder()
    try ContractStore(at: folder.path(), .writing).append(.started("2025-01-01"))
    for access in [ContractStore.Access.writing, .writingOnlyIfPresent, .reading] {
      let store = try ContractStore(at: folder.path(), access)
      #expect(try store.read { try $0.log(of: ContractID(1)) }.facts == [.started("2025-01-01")])
    }
  }

  @Test func `a missing database is made by a writer alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path()
    for access in [ContractStore.Access.reading, .writingOnlyIfPresent] {
      #expect(throws: StoreProblem.missing(path: path)) { try ContractStore(at: path, access) }
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    _ = try ContractStore(at: path, .writing)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  static let accesses = [ContractStore.Access.reading, .writing, .writingOnlyIfPresent]

  @Test(arguments: accesses)
  func `a file that is no database is not ours`(_ access: ContractStore.Access) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("contracts.csv")
    let text = String(repeating: "合同编号,宗地代码\n", count: 400)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreProblem.notOurs(path: path)) { try ContractStore(at: path, access) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test(arguments: accesses)
  func `another program's database is not ours and is left alone`(
    _ access: ContractStore.Access
  ) throws {
    let folder = try TemporaryFolder()
    let raw = try RawDatabase(folder.path())
    try raw.run("CREATE TABLE entry (a); CREATE TABLE other (b)")
    #expect(throws: StoreProblem.notOurs(path: folder.path())) {
      try ContractStore(at: folder.path(), access)
    }
    #expect(try raw.rows("SELECT name FROM sqlite_master ORDER BY name") == ["entry", "other"])
    #expect(try raw.rows("PRAGMA journal_mode") == ["delete"])
  }

  @Test(arguments: accesses)
  func `a later version's database is not ours`(_ access: ContractStore.Access) throws {
    let folder = try TemporaryFolder()
    _ = try ContractStore(at: folder.path(), .writing)
    try RawDatabase(folder.path()).run("INSERT INTO grdb_migrations VALUES ('0099-later')")
    #expect(throws: StoreProblem.notOurs(path: folder.path())) {
      try ContractStore(at: folder.path(), access)
    }
  }

  @Test func `a database that is damaged is told as that`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    for number in 1...40 { try store.append(.started(("2025-01-01" as Day) + number)) }
    try store.checkpoint()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.path()))
    let size = try file.seekToEnd()
    for offset in stride(from: UInt64(16_384), to: size, by: 512) {
      try file.seek(toOffset: offset)
      try file.write(contentsOf: Data(repeating: 0xFF, count: 512))
    }
    try file.close()
    #expect(throws: StoreProblem.damaged(path: folder.path())) {
      try ContractStore(at: folder.path(), .reading).read { try $0.log(of: ContractID(1)) }
    }
  }

  @Test func `an empty file becomes a database`() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path()))
    #expect(throws: StoreProblem.needsMigration(path: folder.path())) {
      try ContractStore(at: folder.path(), .reading)
    }
    try ContractStore(at: folder.path(), .writing).append(.started("2025-01-01"))
  }

  @Test func `a folder cannot be opened`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("folder")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    for access in Self.accesses {
      #expect(throws: StoreProblem.isFolder(path: path)) { try ContractStore(at: path, access) }
    }
  }

  @Test func `a database in a folder that is not there cannot be opened`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("no/fallow.sqlite")
    #expect(throws: StoreProblem.cannotOpen(path: path, reason: "unable to open database file")) {
      try ContractStore(at: path, .writing)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read and write everything"))
  func `a file without permissions cannot be opened, one without write permission not written`()
    throws
  {
    let folder = try TemporaryFolder()
    try ContractStore(at: folder.path(), .writing).append(.started("2025-01-01"))
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.path())
    #expect(throws: StoreProblem.readOnly(path: folder.path())) {
      try ContractStore(at: folder.path(), .writing).append(.started("2025-01-02"))
    }
    try manager.setAttributes([.posixPermissions: 0o000], ofItemAtPath: folder.path())
    #expect(
      throws: StoreProblem.cannotOpen(
        path: folder.path(), reason: "unable to open database file")
    ) { try ContractStore(at: folder.path(), .reading) }
  }

  @Test func `a reader cannot write`() throws {
    let folder = try TemporaryFolder()
    _ = try ContractStore(at: folder.path(), .writing)
    let store = try ContractStore(at: folder.path(), .reading)
    #expect(throws: StoreProblem.readOnly(path: folder.path())) {
      try store.append(.started("2025-01-01"))
    }
  }

  @Test func `an entry that cannot be read is named with its problem`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    try store.append(.started("2025-01-01"), .started("2025-01-02"))
    let raw = try RawDatabase(folder.path())
    try raw.tamper("UPDATE entry SET body = x'89030000000000000000' WHERE number = 2")
    #expect(throws: StoreProblem.entryUnreadable(EntryNumber(2), .unknownVersion(3))) {
      try store.read { try $0.log(of: ContractID(1)) }
    }
    #expect(throws: StoreProblem.entryUnreadable(EntryNumber(2), .unknownVersion(3))) {
      try store.read { try $0.forEachLog { _, _ in } }
    }
    try raw.run("UPDATE entry SET body = x'' WHERE number = 2")
    #expect(throws: StoreProblem.entryUnreadable(EntryNumber(2), .truncated(offset: 0))) {
      try store.read { try $0.entry(EntryNumber(2)) }
    }
  }
}

struct MigrationTests {
  static let versions = [
    "0001-log", "0002-caches", "0003-alerts", "0004-findings-with-status", "0005-rules",
    "0006-latest-fold-by-index", "0007-known-rows", "0008-since-unknown", "0009-imports",
    "0010-links", "0011-counts-by-evidence", "0012-handed-on",
  ]

  @Test(arguments: versions)
  func `a database of each past version is brought up to date by a writer`(_ version: String) throws
  {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: folder.path())
    try Schema.migrator.migrate(queue, upTo: version)
    try queue.close()
    if version != Self.versions.last {
      #expect(throws: StoreProblem.needsMigration(path: folder.path())) {
        try ContractStore(at: folder.path(), .reading)
      }
    }
    let store = try ContractStore(at: folder.path(), .writingOnlyIfPresent)
    try store.append(.started("2025-01-01"))
    try store.save(.sample(1))
    #expect(
      try RawDatabase(folder.path()).rows("SELECT identifier FROM grdb_migrations")
        == Self.versions)
    _ = try ContractStore(at: folder.path(), .reading)
  }

  @Test func `what an older version wrote is there after it`() throws {
    let folder = try TemporaryFolder()
    let newest = folder.path("newest.sqlite")
    try ContractStore(at: newest, .writing).append(.started("2025-01-01"))
    let queue = try DatabaseQueue(path: folder.path())
    try Schema.migrator.migrate(queue, upTo: "0001-log")
    try queue.close()
    try RawDatabase(folder.path()).run(
      """
      ATTACH '\(newest)' AS newest;
      INSERT INTO log_transaction
        SELECT number, learnt_at, actor, origin, first_entry, last_entry, head
        FROM newest.log_transaction;
      INSERT INTO entry SELECT * FROM newest.entry;
      INSERT INTO entry_digest SELECT * FROM newest.entry_digest
      """)
    let store = try ContractStore(at: folder.path(), .writing)
    #expect(try store.read { try $0.log(of: ContractID(1)) }.facts == [.started("2025-01-01")])
    #expect(try store.read { try $0.verify() }.damage == [])
  }

  @Test func `open alerts that an older version counted are counted by their evidence`() throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: folder.path())
    try Schema.migrator.migrate(queue, upTo: "0010-links")
    try queue.close()
    try RawDatabase(folder.path()).run(
      """
      INSERT INTO alert VALUES
        (1, 'start-overdue', 0, 1, 1, 0, 0, 2, 0, 1, 0, NULL, '乙'),
        (2, 'start-overdue', 0, 1, 1, 0, 0, 2, 0, 2, 0, NULL, '乙'),
        (3, 'start-overdue', 0, 1, 1, 0, 0, 2, 0, 1, 0, NULL, '乙'),
        (4, 'start-overdue', 0, 1, 1, 0, 0, 2, 0, 2, 0, 9, '乙')
      """)
    let store = try ContractStore(at: folder.path(), .writing)
    #expect(
      try store.read { try $0.openAlertCounts() } == [
        AlertCount(units: "乙", kindCode: "start-overdue", isConfirmed: false, count: 2),
        AlertCount(units: "乙", kindCode: "start-overdue", isConfirmed: true, count: 1),
      ])
  }

  @Test func `findings in rows of their own are folded anew before anybody relies on them`() throws
  {
    let folder = try TemporaryFolder()
    let newest = folder.path("newest.sqlite")
    let row = StatusRow.sample(1, nextChange: "2025-07-01", .full)
    try ContractStore(at: newest, .writing).save(row)
    let queue = try DatabaseQueue(path: folder.path())
    try Schema.migrator.migrate(queue, upTo: "0003-alerts")
    try queue.close()
    let raw = try RawDatabase(folder.path())
    let columns = try raw.rows("SELECT name FROM pragma_table_info('status')")
      .joined(separator: ",")
    try raw.run(
      """
      ATTACH '\(newest)' AS newest;
      INSERT INTO status SELECT \(columns) FROM newest.status;
      INSERT INTO fold_identity SELECT * FROM newest.fold_identity;
      INSERT INTO finding_kind SELECT * FROM newest.finding_kind;
      INSERT INTO finding_now VALUES (1, 14, 0, 1, 20000, 19999, 2, 1, 1, NULL, 0, 0)
      """)
    #expect(
      try raw.rows("SELECT finding, since FROM findings") == ["start-overdue | 2024-10-04"])
    let store = try ContractStore(at: folder.path(), .writing)
    try store.read { reader throws in
      #expect(try !reader.isFolded(under: "one"))
      #expect(try reader.status(of: ContractID(1)) == row)
      #expect(try reader.findings(of: ContractID(1)) == [])
    }
    let finding = FindingRow(Finding(.overdue(.start), since: "2025-01-01"))
    try store.write { writer in
      try writer.dropCaches()
      try writer.save(row, findings: [finding], isNew: true)
    }
    #expect(try store.read { try $0.isFolded(under: "one") })
    #expect(try store.read { try $0.findings(of: ContractID(1)) } == [finding])
    #expect(
      try raw.rows("SELECT finding, since FROM findings") == ["start-overdue | 2025-01-01"])
  }

  @Test func `a writing connection waits for the disk and keeps foreign keys`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    let settings = try store.read { reader in
      try ["journal_mode", "synchronous", "foreign_keys"].map {
        try String.fetchOne(reader.database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["wal", "2", "1"])
  }

  @Test func `many rows go into an empty file without a write-ahead log, which is back after it`()
    throws
  {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    func mode(_ reader: StoreReader) throws -> String? {
      try String.fetchOne(reader.database, sql: "PRAGMA journal_mode")
    }
    for expected in ["truncate", "wal"] {
      try store.write(expectingMany: true) { writer throws in
        #expect(try mode(writer.reader) == expected)
        _ = try writer.append(NewEntry(contract: nil, content: .fact(.started("2025-01-01"))))
      }
      #expect(try store.read(mode) == "wal")
    }
    #expect(try RawDatabase(folder.path()).rows("SELECT count(*) FROM entry") == ["2"])
  }

  @Test func `many rows go through the write-ahead log while another has the file open`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing, patience: 0.02)
    let other = try ContractStore(at: folder.path(), .reading)
    try store.write(expectingMany: true) { writer throws in
      _ = try writer.append(NewEntry(contract: nil, content: .fact(.started("2025-01-01"))))
      #expect(try other.read { try $0.entry(EntryNumber(1)) } == nil)
    }
    #expect(try other.read { try $0.entry(EntryNumber(1)) } != nil)
  }

  @Test func `a first import that was cut short leaves an empty database`() throws {
    let folder = try TemporaryFolder()
    let cut = folder.path("cut.sqlite")
    let store = try ContractStore(at: folder.path(), .writing)
    let manager = FileManager.default
    try store.write(expectingMany: true) { writer throws in
      // A small cache, so that pages are in the file before the end.
      try writer.database.execute(sql: "PRAGMA cache_size = 4")
      for number: Int64 in 1...2_000 {
        try writer.save(.sample(number, .full), findings: [], isNew: true)
      }
      try manager.copyItem(atPath: folder.path(), toPath: cut)
      try manager.copyItem(atPath: folder.path() + "-journal", toPath: cut + "-journal")
    }
    #expect(throws: StoreProblem.needsMigration(path: cut)) { try ContractStore(at: cut, .reading) }
    let again = try ContractStore(at: cut, .writing)
    #expect(try again.read { try $0.contractCount() } == 0)
    #expect(try RawDatabase(cut).rows("PRAGMA integrity_check") == ["ok"])
    #expect(try store.read { try $0.contractCount() } == 2_000)
    _ = try ContractStore(at: cut, .reading)
  }
}
