package import CivilCalendar
import Foundation
import GRDB
import LandLifecycle

extension StoreReader {
  /// Returns every alert ever opened about a contract, by kind, part, instance and episode.
  package func alerts(of contract: ContractID) throws -> [AlertRow] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT contract_id, kind, part, instance, episode, opened_on, since, severity, tier_rank,
          evidence, is_baseline, resolved_on, units
        FROM alert WHERE contract_id = ? ORDER BY kind, part, instance, episode
        """)
    return try Row.fetchAll(statement, arguments: [contract.number]).map(AlertRow.init)
  }

  /// Returns how many alerts are open, by units, kind and evidence, sorted, those without evidence first.
  package func openAlertCounts() throws -> [AlertCount] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT units, kind, is_confirmed, count FROM alert_count WHERE count > 0
        ORDER BY units, kind, is_confirmed
        """
    ).map { AlertCount(units: $0[0], kindCode: $0[1], isConfirmed: $0[2], count: $0[3]) }
  }

  /// Returns the day of the last daily run; nil before the first.
  package func lastDailyDay() throws -> Day? {
    try Int32.fetchOne(database, sql: "SELECT day FROM daily_run ORDER BY number DESC LIMIT 1")
      .map(Day.init(number:))
  }

  /// Returns the day of the last daily run for a day that is not after another; nil where there is none.
  package func lastDailyDay(notAfter day: Day) throws -> Day? {
    try Int32.fetchOne(
      database,
      sql: "SELECT day FROM daily_run WHERE day <= ? ORDER BY number DESC LIMIT 1",
      arguments: [Int(day.number)]
    ).map(Day.init(number:))
  }

  /// Returns by which routing the last daily run told units; nil before the first, and where a version
  /// ran that did not write it down.
  package func lastRouting() throws -> String? {
    try Row.fetchOne(
      database, sql: "SELECT routing FROM daily_run ORDER BY number DESC LIMIT 1")?[0]
  }

  /// Returns daily runs whose text was written down but never marked as sent, oldest first.
  package func unsentDailyRuns() throws -> [DailyRunRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT number, day, digest FROM daily_run WHERE sent_at IS NULL ORDER BY number
        """
    ).map(DailyRunRow.init)
  }
}

extension AlertRow {
  fileprivate init(_ row: Row) throws {
    let contract: Int64 = row[0]
    do {
      guard let severity = Severity(rawValue: try row.decode(atIndex: 7)) else {
        throw StoreProblem.cacheUnreadable(contract: contract)
      }
      self.init(
        contract: ContractID(contract), kindCode: row[1], part: try row.decode(atIndex: 2),
        instance: try row.decode(atIndex: 3), episode: row[4],
        openedOn: try row.day(5),
        since: try row.day(6), severity: severity, tierRank: row[8],
        evidenceCode: try row.decode(atIndex: 9), isBaseline: row[10],
        resolvedOn: try row.dayIfAny(11),
        units: row[12])
    } catch is RowDecodingError { throw StoreProblem.cacheUnreadable(contract: contract) }
  }
}

extension DailyRunRow {
  fileprivate init(_ row: Row) {
    self.init(number: row[0], day: Day(number: row[1]), digest: row[2])
  }
}

extension StoreWriter {
  /// Writes an alert, new or changed.
  package func save(_ alert: AlertRow) throws {
    let statement = try alertStatement()
    statement.bind(alert.contract.number)
    statement.bind(alert.kindCode)
    statement.bind(Int64(alert.part))
    statement.bind(Int64(alert.instance))
    statement.bind(Int64(alert.episode))
    statement.bind(Int64(alert.openedOn.number))
    statement.bind(Int64(alert.since.number))
    statement.bind(Int64(alert.severity.rawValue))
    statement.bind(Int64(alert.tierRank))
    statement.bind(Int64(alert.evidenceCode))
    statement.bind(alert.isBaseline ? 1 : 0)
    statement.bind(alert.resolvedOn.map { Int64($0.number) })
    statement.bind(alert.units)
    try statement.run()
  }

  /// Writes down a daily run's text, not yet sent, and what tells the routing by which units were told.
  package func saveDailyRun(day: Day, digest: String, routing: String) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO daily_run (day, ran_at, digest, routing) VALUES (?, ?, ?, ?)",
      arguments: [Int(day.number), learnt.milliseconds, digest, routing])
    return database.lastInsertedRowID
  }

  /// Marks a daily run's text as sent.
  package func markSent(dailyRun number: Int64) throws {
    try database.execute(
      sql: "UPDATE daily_run SET sent_at = ? WHERE number = ?",
      arguments: [learnt.milliseconds, number])
  }
}
