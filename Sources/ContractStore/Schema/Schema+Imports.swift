/// What imports, sources and links are kept in.
extension Schema {
  /// What a transaction says of an import, and which it undoes. An import that brought nothing is a
  /// transaction without entries. The sources became part of the digests by which rows are
  /// recognised, so that no fold is good any more.
  static let imports =
    """
    CREATE TABLE log_transaction_anew (
      number INTEGER PRIMARY KEY,
      learnt_at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      origin TEXT NOT NULL,
      first_entry INTEGER NOT NULL,
      last_entry INTEGER NOT NULL CHECK (last_entry >= first_entry - 1),
      head BLOB NOT NULL CHECK (length(head) = 32),
      format TEXT,
      source TEXT,
      import BLOB,
      undoes INTEGER CHECK (undoes BETWEEN 1 AND number - 1)
    ) STRICT;
    INSERT INTO log_transaction_anew
      SELECT number, learnt_at, actor, origin, first_entry, last_entry, head,
        NULL, NULL, NULL, NULL
      FROM log_transaction ORDER BY number;
    DROP TABLE log_transaction;
    ALTER TABLE log_transaction_anew RENAME TO log_transaction;
    CREATE INDEX log_transaction_undoing ON log_transaction (undoes) WHERE undoes IS NOT NULL;
    CREATE INDEX entry_of_precedence ON entry (kind, number) WHERE kind = 6;
    UPDATE status SET fold_id = 0;
    """ + appendOnly(["log_transaction"]) + rising("log_transaction", "number")

  /// Which contracts a person linked to which; and contracts that nothing registers any more, until
  /// a daily run has told it.
  static let links =
    """
    CREATE TABLE contract_link (
      other INTEGER NOT NULL,
      contract_id INTEGER NOT NULL CHECK (contract_id > other),
      entry INTEGER NOT NULL,
      PRIMARY KEY (other, contract_id, entry)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contract_link_by_contract ON contract_link (contract_id);
    CREATE TABLE withdrawn (
      contract_id INTEGER PRIMARY KEY
    ) STRICT;
    """ + appendOnly(["contract_link"])
}
