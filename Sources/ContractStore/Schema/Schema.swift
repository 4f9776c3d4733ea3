import GRDB

/// The tables, migration by migration; a migration that has shipped never changes.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001-log") { try $0.execute(sql: log) }
    migrator.registerMigration("0002-caches") { try $0.execute(sql: caches) }
    migrator.registerMigration("0003-alerts") { try $0.execute(sql: alerts) }
    migrator.registerMigration("0004-findings-with-status") {
      try $0.execute(sql: findingsWithStatus)
    }
    migrator.registerMigration("0005-rules") { try $0.execute(sql: rules) }
    migrator.registerMigration("0006-latest-fold-by-index") {
      try $0.execute(sql: latestFoldByIndex)
    }
    migrator.registerMigration("0007-known-rows") { try $0.execute(sql: knownRows) }
    migrator.registerMigration("0008-since-unknown") { try $0.execute(sql: sinceUnknown) }
    migrator.registerMigration("0009-imports") { try $0.execute(sql: imports) }
    migrator.registerMigration("0010-links") { try $0.execute(sql: links) }
    migrator.registerMigration("0011-counts-by-evidence") { try $0.execute(sql: countsByEvidence) }
    migrator.registerMigration("0012-handed-on") { try $0.execute(sql: handedOn) }
    return migrator
  }

  /// Whose a database is, and how old.
  enum State {
    /// It is Fallow's and up to date.
    case current
    /// It is an earlier version's, or holds nothing yet.
    case outdated
    /// It is another program's, or a later version's.
    case notOurs
  }

  static func state(of database: Database) throws -> State {
    let migrator = self.migrator
    let (known, applied) = (Set(migrator.migrations), try migrator.appliedIdentifiers(database))
    if applied == known { return .current }
    guard applied.isSubset(of: known) else { return .notOurs }
    if !applied.isEmpty { return .outdated }
    let others = try Int.fetchOne(
      database, sql: "SELECT 1 FROM sqlite_master WHERE tbl_name <> 'grdb_migrations' LIMIT 1")
    return others == nil ? .outdated : .notOurs
  }

  /// The truth: transactions, entries, digests, keys. Nothing here is ever updated or deleted.
  private static let log = """
    CREATE TABLE log_transaction (
      number INTEGER PRIMARY KEY,
      learnt_at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      origin TEXT NOT NULL,
      first_entry INTEGER NOT NULL,
      last_entry INTEGER NOT NULL CHECK (last_entry >= first_entry),
      head BLOB NOT NULL CHECK (length(head) = 32)
    ) STRICT;
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      transaction_number INTEGER NOT NULL,
      contract_id INTEGER,
      kind INTEGER NOT NULL,
      supersedes INTEGER CHECK (supersedes BETWEEN 1 AND number - 1),
      body BLOB NOT NULL
    ) STRICT;
    CREATE INDEX entry_by_contract ON entry (contract_id) WHERE contract_id IS NOT NULL;
    CREATE INDEX entry_of_kind ON entry (kind) WHERE kind = 4;
    CREATE TABLE entry_digest (
      first_entry INTEGER PRIMARY KEY,
      last_entry INTEGER NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT;
    CREATE TABLE contract_key (
      kind INTEGER NOT NULL,
      normaliser INTEGER NOT NULL,
      key BLOB NOT NULL CHECK (length(key) > 12),
      contract_id INTEGER NOT NULL,
      PRIMARY KEY (kind, normaliser, key, contract_id)
    ) STRICT, WITHOUT ROWID;
    """ + appendOnly(["log_transaction", "entry", "entry_digest", "contract_key"])
    + rising("log_transaction", "number") + rising("entry", "number")
    + rising("entry_digest", "first_entry")

  static func appendOnly(_ tables: [String]) -> String {
    tables.map { table in
      """

      CREATE TRIGGER \(table)_is_not_updated BEFORE UPDATE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
      CREATE TRIGGER \(table)_is_not_deleted BEFORE DELETE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
      """
    }.joined()
  }

  /// INSERT OR REPLACE deletes without asking the triggers against deletion; this one stops it.
  static func rising(_ table: String, _ number: String) -> String {
    """

    CREATE TRIGGER \(table)_is_not_replaced BEFORE INSERT ON \(table)
    WHEN NEW.\(number) <= (SELECT max(\(number)) FROM \(table))
    BEGIN SELECT RAISE(FAIL, 'the log is append-only'); END;
    """
  }

  /// What `fallow rebuild` drops and refolds, and the views for people with other tools.
  private static let caches = """
    CREATE TABLE status (
      contract_id INTEGER PRIMARY KEY,
      registered_entry INTEGER NOT NULL,
      content_digest BLOB NOT NULL,
      fold_id INTEGER NOT NULL,
      fold_day INTEGER NOT NULL,
      log_position INTEGER NOT NULL,
      next_change_on INTEGER,
      next_due_on INTEGER,
      is_untold INTEGER NOT NULL,
      stage INTEGER NOT NULL,
      idle_case INTEGER NOT NULL,
      contract_number TEXT,
      supervision_number TEXT,
      parcel_code TEXT,
      other_number TEXT,
      project TEXT,
      holder TEXT,
      tenant TEXT,
      location TEXT,
      district TEXT,
      town TEXT,
      land_use TEXT,
      units TEXT,
      supply INTEGER NOT NULL,
      is_key_project INTEGER NOT NULL,
      signed_on INTEGER,
      area_cm2 INTEGER,
      price_fen INTEGER
    ) STRICT;
    CREATE INDEX status_next_change ON status (next_change_on)
      WHERE next_change_on IS NOT NULL;
    CREATE INDEX status_next_due ON status (next_due_on)
      WHERE next_due_on IS NOT NULL;
    CREATE INDEX status_untold ON status (contract_id)
      WHERE is_untold = 1;
    CREATE INDEX status_fold ON status (fold_id);
    CREATE INDEX status_contract_number ON status (contract_number)
      WHERE contract_number IS NOT NULL;
    CREATE INDEX status_supervision_number ON status (supervision_number)
      WHERE supervision_number IS NOT NULL;
    CREATE TABLE finding_now (
      contract_id INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      part INTEGER NOT NULL,
      instance INTEGER NOT NULL,
      since INTEGER NOT NULL,
      due INTEGER,
      severity INTEGER NOT NULL,
      list INTEGER NOT NULL,
      evidence INTEGER NOT NULL,
      idle_class INTEGER,
      tier_rank INTEGER NOT NULL,
      caveats INTEGER NOT NULL,
      PRIMARY KEY (contract_id, kind, part, instance)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE finding_kind (
      kind INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE fold_identity (
      fold_id INTEGER PRIMARY KEY,
      identity TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE VIEW parcels AS
      SELECT contract_id, contract_number, supervision_number, parcel_code, project, holder, tenant,
        location, district, town, land_use, units, is_key_project,
        date(signed_on * 86400, 'unixepoch') AS signed_on,
        area_cm2 / 10000.0 AS area_m2, price_fen / 1000000.0 AS price_wan,
        date(fold_day * 86400, 'unixepoch') AS judged_on,
        date(next_change_on * 86400, 'unixepoch') AS next_change_on
      FROM status;
    CREATE VIEW findings AS
      SELECT f.contract_id, s.contract_number, s.supervision_number, s.project, s.holder, s.town,
        k.code AS finding, f.part, f.instance,
        date(f.since * 86400, 'unixepoch') AS since, date(f.due * 86400, 'unixepoch') AS due,
        CASE f.severity WHEN 0 THEN 'note' WHEN 1 THEN 'notice' WHEN 2 THEN 'warning'
          ELSE 'grave' END AS severity,
        CASE f.evidence WHEN 0 THEN 'not-needed' WHEN 1 THEN 'unrecorded'
          ELSE 'confirmed' END AS evidence,
        date(s.fold_day * 86400, 'unixepoch') AS judged_on
      FROM finding_now f
      JOIN status s USING (contract_id)
      JOIN finding_kind k USING (kind);
    """

  /// Rule files are found without walking the log.
  private static let rules = """
    CREATE INDEX entry_of_rules ON entry (kind, number) WHERE kind = 5;
    """

  /// A contract's findings in its own row. No fold has the number 0: until the caches are folded
  /// anew, nobody takes the findings that are missing for none.
  private static let findingsWithStatus = """
    DROP VIEW findings;
    DROP TABLE finding_now;
    ALTER TABLE status ADD COLUMN findings TEXT NOT NULL DEFAULT '[]';
    UPDATE status SET fold_id = 0;
    CREATE VIEW findings AS
      SELECT s.contract_id, s.contract_number, s.supervision_number, s.project, s.holder, s.town,
        k.code AS finding, f.value ->> 1 AS part, f.value ->> 2 AS instance,
        date((f.value ->> 3) * 86400, 'unixepoch') AS since,
        date((f.value ->> 4) * 86400, 'unixepoch') AS due,
        CASE f.value ->> 5 WHEN 0 THEN 'note' WHEN 1 THEN 'notice' WHEN 2 THEN 'warning'
          ELSE 'grave' END AS severity,
        CASE f.value ->> 7 WHEN 0 THEN 'not-needed' WHEN 1 THEN 'unrecorded'
          ELSE 'confirmed' END AS evidence,
        date(s.fold_day * 86400, 'unixepoch') AS judged_on
      FROM status s, json_each(s.findings) f
      JOIN finding_kind k ON k.kind = f.value ->> 0;
    """

  /// The latest day of a fold without reading every row.
  private static let latestFoldByIndex = """
    DROP INDEX status_fold;
    CREATE INDEX status_fold ON status (fold_id, fold_day);
    """

  /// The rows that a file had when it was last imported; a cache, which may be emptied.
  private static let knownRows = """
    CREATE TABLE known_file (
      identity BLOB PRIMARY KEY,
      first_block INTEGER NOT NULL,
      last_block INTEGER NOT NULL,
      last_entry INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE known_rows (
      block INTEGER PRIMARY KEY,
      rows BLOB NOT NULL
    ) STRICT;
    """

  /// What is so since the day of a signing that nobody wrote down has no first day to show.
  private static let sinceUnknown = """
    DROP VIEW findings;
    CREATE VIEW findings AS
      SELECT s.contract_id, s.contract_number, s.supervision_number, s.project, s.holder, s.town,
        k.code AS finding, f.value ->> 1 AS part, f.value ->> 2 AS instance,
        CASE WHEN f.value ->> 3 > -1000000
          THEN date((f.value ->> 3) * 86400, 'unixepoch') END AS since,
        date((f.value ->> 4) * 86400, 'unixepoch') AS due,
        CASE f.value ->> 5 WHEN 0 THEN 'note' WHEN 1 THEN 'notice' WHEN 2 THEN 'warning'
          ELSE 'grave' END AS severity,
        CASE f.value ->> 7 WHEN 0 THEN 'not-needed' WHEN 1 THEN 'unrecorded'
          ELSE 'confirmed' END AS evidence,
        date(s.fold_day * 86400, 'unixepoch') AS judged_on
      FROM status s, json_each(s.findings) f
      JOIN finding_kind k ON k.kind = f.value ->> 0;
    """
}
