package import CivilCalendar
package import ContractStore
package import LandLifecycle

/// The rules by which logs are folded: rulebook, calendar, and the identity of both with the engine.
package struct Folding: Sendable {
  /// The rulebook.
  package let rulebook: Rulebook
  /// The calendar, with the notices the log adds.
  package let calendar: WorkCalendar
  /// Which sources come first; the logs that are folded were read with it.
  package let precedence: SourcePrecedence
  /// The towns, one of which a location may name where no row does.
  package let towns: TownNames

  /// Makes rules of folding.
  ///
  /// - Parameter notices: Holiday notices from the log, in the order learnt; one that does not fit
  ///   the calendar was refused when it was loaded, and cannot be here.
  package init(
    rulebook: Rulebook = .shipped, notices: [HolidayNotice] = [],
    precedence: SourcePrecedence = .none, towns: TownNames = .jinshan
  ) throws {
    self.rulebook = rulebook
    self.towns = towns
    var calendar = WorkCalendar.official
    for notice in notices { calendar = try calendar.adding(notice) }
    self.calendar = calendar
    self.precedence = precedence
  }

  private init(
    _ rulebook: Rulebook, _ calendar: WorkCalendar, _ precedence: SourcePrecedence,
    _ towns: TownNames
  ) {
    self.rulebook = rulebook
    self.calendar = calendar
    self.precedence = precedence
    self.towns = towns
  }

  /// Returns these rules with another rulebook.
  func with(_ rulebook: Rulebook) -> Folding {
    Folding(rulebook, calendar, precedence, towns)
  }

  /// What identifies every judgement made by these rules.
  package var identity: String {
    let rules =
      "engine \(Engine.version) rulebook \(rulebook.version) calendar \(calendar.version) towns "
      + towns.names.joined(separator: "\u{1F}")
    return precedence == .none
      ? rules : rules + " sources " + precedence.sources.joined(separator: "\u{1F}")
  }

  /// Judges a registration with further facts.
  package func judgement(_ registration: Registration, facts: [Fact]) -> Judgement {
    Judgement(
      terms: registration.terms, facts: facts, rulebook: rulebook, calendar: calendar)
  }

  /// What the caches hold of a contract, folded for a day.
  package struct Folded: Sendable {
    /// The row.
    package let row: StatusRow
    /// The findings on the day.
    package let findings: [Finding]
    /// What they were found by.
    package let judgement: Judgement

    /// The findings as the caches keep them.
    var findingRows: [FindingRow] { findings.map(FindingRow.init) }
  }

  /// Folds a contract's judgement into what the caches hold.
  ///
  /// - Parameter isUntold: Whether a daily run has yet to look at it.
  package func fold(
    _ contract: ContractID, _ registration: Registration, _ judgement: Judgement, on day: Day,
    registeredEntry: EntryNumber, contentDigest: [UInt8], logPosition: EntryNumber, isUntold: Bool
  ) -> Folded {
    let findings = judgement.timeline.findings(on: day)
    let row = StatusRow(
      contract: contract, registeredEntry: registeredEntry, contentDigest: contentDigest,
      foldDay: day, logPosition: logPosition,
      nextChange: judgement.timeline.nextChange(after: day),
      nextDue: judgement.nextDue(onOrAfter: day, amid: findings), isUntold: isUntold,
      stage: judgement.stage(on: day),
      idleCase: judgement.idleCaseState(on: day, amid: findings).step,
      // Whom lists and alerts name follows a transfer; the clocks run on.
      summary: ParcelSummary(
        registration, heldBy: judgement.holder(on: day)?.name, amid: towns),
      division: judgement.division)
    return Folded(row: row, findings: findings, judgement: judgement)
  }

  /// Folds a contract's log; nil if nothing that holds registers it.
  package func fold(
    _ contract: ContractID, _ log: ContractLog, on day: Day, isUntold: Bool
  ) -> Folded? {
    guard let standing = Standing(log) else { return nil }
    return fold(contract, standing, on: day, isUntold: isUntold)
  }

  /// Folds what holds of a contract.
  func fold(
    _ contract: ContractID, _ standing: Standing, on day: Day, isUntold: Bool
  ) -> Folded {
    fold(
      contract, standing.registration, judgement(standing.registration, facts: standing.facts),
      on: day, registeredEntry: standing.registeredEntry,
      contentDigest: standing.contentDigest,
      logPosition: standing.logPosition, isUntold: isUntold)
  }
}
