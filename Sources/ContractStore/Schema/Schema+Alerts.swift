/// What was said to whom, and what open alerts are counted in.
extension Schema {
  /// What was said to whom; not a cache, and not part of the log.
  static let alerts = """
    CREATE TABLE alert (
      contract_id INTEGER NOT NULL,
      kind TEXT NOT NULL,
      part INTEGER NOT NULL,
      instance INTEGER NOT NULL,
      episode INTEGER NOT NULL,
      opened_on INTEGER NOT NULL,
      since INTEGER NOT NULL,
      severity INTEGER NOT NULL,
      tier_rank INTEGER NOT NULL,
      evidence INTEGER NOT NULL,
      is_baseline INTEGER NOT NULL,
      resolved_on INTEGER,
      units TEXT NOT NULL,
      PRIMARY KEY (contract_id, kind, part, instance, episode)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE alert_count (
      units TEXT NOT NULL,
      kind TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (units, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER alert_is_counted AFTER INSERT ON alert WHEN NEW.resolved_on IS NULL
    BEGIN
      INSERT INTO alert_count VALUES (NEW.units, NEW.kind, 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER alert_is_counted_off AFTER UPDATE OF resolved_on ON alert
      WHEN OLD.resolved_on IS NULL AND NEW.resolved_on IS NOT NULL
    BEGIN
      UPDATE alert_count SET count = count - 1 WHERE units = OLD.units AND kind = OLD.kind;
    END;
    CREATE TABLE daily_run (
      number INTEGER PRIMARY KEY,
      day INTEGER NOT NULL,
      ran_at INTEGER NOT NULL,
      digest TEXT NOT NULL,
      sent_at INTEGER
    ) STRICT;
    CREATE INDEX daily_run_unsent ON daily_run (number) WHERE sent_at IS NULL;
    """

  /// How many alerts are open, by units, kind, and whether evidence confirms them: what nothing on record
  /// shows is not called a breach in a total either.
  static let countsByEvidence = """
    DROP TRIGGER alert_is_counted;
    DROP TRIGGER alert_is_counted_off;
    DROP TABLE alert_count;
    CREATE TABLE alert_count (
      units TEXT NOT NULL,
      kind TEXT NOT NULL,
      is_confirmed INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (units, kind, is_confirmed)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO alert_count
      SELECT units, kind, evidence = 2, count(*) FROM alert WHERE resolved_on IS NULL
      GROUP BY 1, 2, 3;
    CREATE TRIGGER alert_is_counted AFTER INSERT ON alert WHEN NEW.resolved_on IS NULL
    BEGIN
      INSERT INTO alert_count VALUES (NEW.units, NEW.kind, NEW.evidence = 2, 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER alert_is_counted_off AFTER UPDATE OF resolved_on ON alert
      WHEN OLD.resolved_on IS NULL AND NEW.resolved_on IS NOT NULL
    BEGIN
      UPDATE alert_count SET count = count - 1
      WHERE units = OLD.units AND kind = OLD.kind AND is_confirmed = (OLD.evidence = 2);
    END;
    CREATE TRIGGER alert_is_counted_otherwise AFTER UPDATE OF evidence ON alert
      WHEN OLD.resolved_on IS NULL AND NEW.resolved_on IS NULL
        AND (OLD.evidence = 2) <> (NEW.evidence = 2)
    BEGIN
      UPDATE alert_count SET count = count - 1
      WHERE units = OLD.units AND kind = OLD.kind AND is_confirmed = (OLD.evidence = 2);
      INSERT INTO alert_count VALUES (NEW.units, NEW.kind, NEW.evidence = 2, 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
    END;
    """

  /// An alert can be handed on to other units, and a run says by which routing it told them.
  static let handedOn = """
    ALTER TABLE daily_run ADD COLUMN routing TEXT;
    DROP TRIGGER alert_is_counted_otherwise;
    CREATE TRIGGER alert_is_counted_otherwise AFTER UPDATE OF evidence, units ON alert
      WHEN OLD.resolved_on IS NULL AND NEW.resolved_on IS NULL
        AND ((OLD.evidence = 2) <> (NEW.evidence = 2) OR OLD.units <> NEW.units)
    BEGIN
      UPDATE alert_count SET count = count - 1
      WHERE units = OLD.units AND kind = OLD.kind AND is_confirmed = (OLD.evidence = 2);
      INSERT INTO alert_count VALUES (NEW.units, NEW.kind, NEW.evidence = 2, 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
    END;
    """
}
