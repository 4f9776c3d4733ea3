public import CivilCalendar
import ContractStore
public import LandLifecycle
import Reports
import Wording

/// What a person wants to record about a parcel.
public enum NewRecord: Hashable, Sendable {
  /// A fact; a site event or act goes through the strict machine.
  case fact(Fact)
  /// An entry does not hold, and why.
  case retraction(entry: Int, reason: String)
}

/// Why a record was refused by a machine.
public enum RecordRefusal: Error, Hashable, Sendable {
  /// The site machine refuses the event.
  case site(EventRefusal, parcel: String)
  /// The idle-case machine refuses the act.
  case idleCase(IdleCaseRefusal, parcel: String)
  /// The day lies after the day of judgement.
  case inTheFuture(Day, today: Day)
  /// The parcel has no part of that number.
  case noSuchPart(Int, parcel: String, parts: [String])
  /// The contract has no instalment of that number.
  case noSuchInstalment(Int, parcel: String, count: Int)
  /// An event already on record could not follow it.
  case contradicts(SiteEvent, on: Day, parcel: String)
  /// The very same is on record, as this entry.
  case onRecord(entry: Int, parcel: String)
}

/// What recording changed.
public struct RecordOutcome: Sendable {
  /// The parcel's number.
  public let parcel: String
  /// The entry written.
  public let entry: Int
  /// What was recorded, in words.
  public let recorded: String
  /// Findings that are gone, in few words.
  public let gone: [String]
  /// Findings that are new, in few words.
  public let new: [String]
}

extension Monitor {
  /// Records something about a parcel and folds it anew in the same transaction.
  ///
  /// - Parameters:
  ///   - record: What.
  ///   - text: Any part of the parcel's numbers or names.
  ///   - document: The number of the document that proves it.
  ///   - remark: A remark.
  /// - Throws: `RecordRefusal` if it cannot follow what is on record; then nothing was written.
  public func record(
    _ record: NewRecord, about text: String, document: String?, remark: String?
  ) throws -> RecordOutcome {
    _ = try openForReading()
    let store = try openForWriting()
    let folding = try store.read { try self.folding($0) }
    return try store.write(
      from: EntrySource(actor: settings.actor, origin: "fallow record"), learnt: clock.now,
      foldIdentity: folding.identity
    ) { writer in
      let row = try parcel(matching: text, writer.reader)
      let name = row.summary.displayNumber ?? text
      let before = try writer.reader.log(of: row.contract)
      let content = try content(of: record, before, folding, parcel: name)
      let written = NewEntry(
        contract: row.contract, content: content.content, supersedes: content.supersedes,
        document: document, remark: remark)
      let entry = try writer.append(written)
      guard let after = Standing(before, adding: written, as: entry) else {
        throw MonitorProblem.noSuchEntry(Int(content.supersedes?.number ?? 0), parcel: name)
      }
      let folded = folding.fold(row.contract, after, on: day, isUntold: true)
      try writer.save(folded.row, findings: folded.findings.map(FindingRow.init), isNew: false)
      let old = folding.fold(row.contract, before, on: day, isUntold: true)?.findings ?? []
      return outcome(name, entry, record, old, folded.findings)
    }
  }

  private func outcome(
    _ parcel: String, _ entry: EntryNumber, _ record: NewRecord, _ old: [Finding],
    _ new: [Finding]
  ) -> RecordOutcome {
    func told(_ findings: [Finding], without others: [Finding]) -> [String] {
      let known = Set(others.map { [$0.kind.code, "\($0.part)", "\($0.instance)"] })
      return findings.filter { !known.contains([$0.kind.code, "\($0.part)", "\($0.instance)"]) }
        .map { wording.findingShort($0, on: day) }
    }
    let words =
      switch record {
      case .fact(let fact): wording.fact(fact)
      case .retraction(let entry, let reason):
        wording.text(zh: "撤销 #\(entry)：\(reason)", en: "entry #\(entry) retracted: \(reason)")
      }
    return RecordOutcome(
      parcel: parcel, entry: Int(entry.number), recorded: words,
      gone: told(old, without: new), new: told(new, without: old))
  }

  // MARK: - The strict machines

  private func content(
    of record: NewRecord, _ log: ContractLog, _ folding: Folding, parcel: String
  ) throws -> (content: EntryContent, supersedes: EntryNumber?) {
    switch record {
    case .fact(let fact):
      guard let (_, registration) = log.registration else {
        throw MonitorProblem.noSuchEntry(0, parcel: parcel)
      }
      if let same = log.live.first(where: { $0.written.content == .fact(fact) }) {
        throw RecordRefusal.onRecord(entry: Int(same.number.number), parcel: parcel)
      }
      try check(
        fact, folding.judgement(registration, facts: log.facts), log.facts, registration,
        parcel: parcel)
      return (.fact(fact), nil)
    case .retraction(let number, let reason):
      let entry = log.live.first { $0.number.number == Int64(number) }
      guard let entry else { throw MonitorProblem.noSuchEntry(number, parcel: parcel) }
      return (.retracted(reason), entry.number)
    }
  }

  private func check(
    _ fact: Fact, _ judgement: Judgement, _ facts: [Fact], _ registration: Registration,
    parcel: String
  ) throws {
    if fact.day > day { throw RecordRefusal.inTheFuture(fact.day, today: day) }
    switch fact {
    case .site(let event, let when, let part):
      try check(part, registration, parcel)
      try check(event, when, part, judgement, facts, parcel)
    case .inspected(let inspection): try check(inspection.part, registration, parcel)
    case .idleCase(let event, let onDay, _):
      do throws(IdleCaseRefusal) {
        _ = try judgement.applying(event, on: onDay, asOf: day)
      } catch { throw RecordRefusal.idleCase(error, parcel: parcel) }
    case .paid(let instance, _):
      let count = registration.terms.obligations.count { $0.milestone == .payment }
      if instance > max(1, count) {
        throw RecordRefusal.noSuchInstalment(Int(instance), parcel: parcel, count: count)
      }
    case .handoverAct(_, _, let part), .permitted(_, let part), .developed(_, _, let part):
      try check(part, registration, parcel)
    case .measured(let measurement): try check(measurement.part, registration, parcel)
    case .bondPosted, .causeExamined, .supplement, .land, .bond, .contractAct: break
    }
  }

  /// Refuses an event that would contradict the record or leave earlier events to be implied.
  ///
  /// An event learnt late is judged by the state on its own day, and then with everything that is
  /// on record after it.
  private func check(
    _ event: SiteEvent, _ when: Occurrence, _ part: UInt8, _ judgement: Judgement,
    _ facts: [Fact], _ parcel: String
  ) throws {
    let before = judgement.history.tracks
    let after = History(
      folding: facts + [.site(event, when, part: part)],
      partCount: before.count > 1 ? before.count : 0
    ).tracks
    for (old, new) in zip(before, after) {
      let known = Set(old.contradictions)
      for contradiction in new.contradictions where !known.contains(contradiction) {
        guard case .refused(let refusal, on: let day) = contradiction else { continue }
        if refusal.event == event { throw RecordRefusal.site(refusal, parcel: parcel) }
        throw RecordRefusal.contradicts(refusal.event, on: day, parcel: parcel)
      }
      guard new.impliedCount > old.impliedCount else { continue }
      do throws(EventRefusal) {
        _ = try old.state(on: when.knownFrom).applying(event, when)
      } catch { throw RecordRefusal.site(error, parcel: parcel) }
    }
  }

  private func check(_ part: UInt8, _ registration: Registration, _ parcel: String) throws {
    let parts = registration.terms.parts
    guard Int(part) <= parts.count else {
      throw RecordRefusal.noSuchPart(Int(part), parcel: parcel, parts: parts.map(\.name))
    }
  }
}

extension EventRefusal {
  /// The event that was refused.
  fileprivate var event: SiteEvent {
    switch self {
    case .needs(_, before: let event), .alreadyPast(let event, while: _),
      .noConstruction(let event, while: _), .afterEnd(let event, _),
      .beforeEarlierEvent(let event, earlier: _):
      event
    }
  }
}
