import AlertPlanning
package import CivilCalendar
import ContractStore
package import LandLifecycle
package import Reports
import Wording

/// What a person wants to record about a parcel.
package enum NewRecord: Hashable, Sendable {
  /// A fact; a site event or act goes through the strict machine.
  case fact(Fact)
  /// An entry does not hold, and why.
  case retraction(entry: Int, reason: String)
}

/// A part as the command line takes it, and as the contract names it.
package struct NamedPart: Hashable, Sendable {
  /// Its number, from 1.
  package let number: Int
  /// Its name.
  package let name: String

  /// Makes a part.
  package init(number: Int, name: String) {
    self.number = number
    self.name = name
  }
}

/// Why a record was refused.
package enum RecordRefusal: Error, Hashable, Sendable {
  /// The site machine refuses the event of a part, 0 for the whole contract.
  case site(EventRefusal, part: UInt8, parcel: String)
  /// The idle-case machine refuses the act; by the case of the act's own day, where acts of later days
  /// are on record.
  case idleCase(IdleCaseRefusal, ownDay: Day?, parcel: String)
  /// An act of the idle case already on record, as this entry, could not follow it.
  case contradictsAct(IdleCaseEvent, on: Day, entry: Int?, parcel: String)
  /// The day lies after the day of judgement.
  case inTheFuture(Day, today: Day)
  /// The parcel has no part of that number.
  case noSuchPart(Int, parcel: String, parts: [String])
  /// The contract has no instalment, bond or round of that number.
  case noSuchInstance(Milestone, Int, parcel: String, count: Int)
  /// The contract has no bond that secures this; it has bonds that secure these.
  case noSuchBond(Milestone, parcel: String, bonds: [Milestone])
  /// An event already on record could not follow it; the entry that says so, where that is known.
  case contradicts(SiteEvent, on: Day, entry: EntryAtFault?, parcel: String)
  /// This refuses the event for the whole contract, and it would be taken of each of these parts alone.
  indirect case ofOneOf([NamedPart], RecordRefusal)
  /// It does not say which of these parts it is about.
  case partUnnamed([NamedPart], parcel: String)
  /// The very same is on record, as this entry.
  case onRecord(entry: Int, parcel: String)
  /// A sum was paid or waived, and several parts may owe it.
  case sumOfNoPart(Milestone, parcel: String, parts: [String])
  /// The supplement leaves every deadline as it is.
  case changesNothing(parcel: String)
  /// The terms would contradict themselves.
  case terms(TermsProblem, parcel: String)
  /// A supplement to a contract that was signed later.
  case beforeSigning(Day, signed: Day, parcel: String)
  /// An act about the right that the contract granted only later.
  case landEventBeforeSigning(LandEvent, Day, signed: Day, parcel: String)
  /// Nobody by that name holds a mortgage on the day; these do.
  case noSuchMortgage(String, parcel: String, onRecord: [String])
  /// Nobody by that name holds the land seized on the day; these do.
  case noSuchSeizure(String, parcel: String, onRecord: [String])
  /// The year that a measurement is about begins after it.
  case yearNotBegun(Int, on: Day)
  /// Another quantity is on record for the same day.
  case measuredOtherwise(Measurement, parcel: String)
  /// A visit of the same day saw something else.
  case inspectedOtherwise(Inspection, parcel: String)
  /// The area is larger than the whole parcel.
  case largerThanParcel(Area, Area, parcel: String)
  /// Others had taken the contract's place by the day: what happens on site is theirs.
  case succeeded(Succession, parcel: String)
  /// The contract would end, and nothing registers what its land goes on as.
  case successorsUnregistered([String], parcel: String)
  /// The contract would end on a day by which what its land goes on as had ended itself.
  case successorsEnded([String], by: Day, parcel: String)
}

/// What recording changed.
package struct RecordOutcome: Sendable {
  /// The parcel's number.
  package let parcel: String
  /// The entry written.
  package let entry: Int
  /// What was recorded, in words.
  package let recorded: String
  /// By which case an act learnt late was judged, in words; nil for everything else.
  package let judgedBy: String?
  /// Findings that are gone, in few words.
  package let gone: [String]
  /// Findings that are new, in few words.
  package let new: [String]
  /// Findings that are so as before and stand otherwise now: shown by evidence, of another class.
  package let changed: [String]
  /// Facts that rest on what was retracted and stay on record, a line each.
  package let resting: [String]
}

extension Monitor {
  /// Records something about a parcel and folds it anew in the same transaction.
  ///
  /// - Parameters:
  ///   - record: What.
  ///   - text: Any part of the parcel's numbers or names.
  ///   - document: The number of the document that proves it.
  ///   - remark: A remark.
  ///   - isForced: Whether the contract may end though nothing registers what its land goes on as.
  /// - Throws: `RecordRefusal` if it cannot follow what is on record; then nothing was written.
  package func record(
    _ record: NewRecord, about text: String, document: String?, remark: String?,
    isForced: Bool = false
  ) throws -> RecordOutcome {
    _ = try openForReading()
    let store = try openForWriting()
    let folding = try store.read { try self.folding($0) }
    return try store.write(
      from: EntrySource(actor: settings.actor, origin: "fallow record"), learnt: clock.now,
      foldIdentity: folding.identity
    ) { writer in
      let contract = try parcel(matching: text, writer.reader)
      let name = try argument(for: contract, writer.reader)
      let before = try writer.reader.log(of: contract)
      guard let (_, registration) = before.registration else {
        throw StoreProblem.cacheUnreadable(contract: contract.number)
      }
      let content = try content(of: record, before, registration, folding, parcel: name)
      if case .fact(let fact) = record, !isForced,
        let refusal = try writer.reader.refusal(of: fact, ending: contract, folding, parcel: name)
      {
        throw refusal
      }
      let written = NewEntry(
        contract: content.contract ?? contract, content: content.content,
        supersedes: content.supersedes,
        document: document, remark: remark)
      let entry = try writer.append(written)
      guard let after = Standing(before, adding: written, as: entry) else {
        throw MonitorProblem.lastRegistration(Int(content.supersedes?.number ?? 0), parcel: name)
      }
      let folded = folding.fold(contract, after, on: day, isUntold: true)
      try writer.save(folded.row, findings: folded.findingRows, isNew: false)
      let old = folding.fold(contract, before, on: day, isUntold: true)?.findings ?? []
      return outcome(
        name, entry, record, judgedBy: words(forCaseOf: record, before, folding), old, folded,
        resting: resting(on: record, before, before.adding(written, as: entry), folding, name))
    }
  }

  /// The facts that rest on what a retraction takes away.
  private func resting(
    on record: NewRecord, _ before: ContractLog, _ after: ContractLog, _ folding: Folding,
    _ parcel: String
  ) -> [String] {
    guard case .retraction = record else { return [] }
    return RestingFacts(folding: folding, day: day, parcel: parcel)
      .entries(in: before, butNotIn: after).compactMap { entry in
        if case .fact(let fact) = entry.written.content { factLine(entry, fact) } else { nil }
      }
  }

  private func outcome(
    _ parcel: String, _ entry: EntryNumber, _ record: NewRecord, judgedBy: String?,
    _ old: [Finding], _ folded: Folding.Folded, resting: [String]
  ) -> RecordOutcome {
    let (new, wording) = (folded.findings, wording.about(folded.row.division))
    func told(_ findings: [Finding], without others: [Finding]) -> [String] {
      let known = Set(others.map { AlertSubject($0) })
      return findings.filter { !known.contains(AlertSubject($0)) }
        .map { wording.findingShort($0, on: day) }
    }
    let words =
      switch record {
      case .fact(let fact): wording.fact(fact) + wording.ofEachPart(fact)
      case .retraction(let entry, let reason):
        wording.text(zh: "撤销 #\(entry)：\(reason)", en: "entry #\(entry) retracted: \(reason)")
      }
    return RecordOutcome(
      parcel: parcel, entry: Int(entry.number), recorded: words, judgedBy: judgedBy,
      gone: told(old, without: new), new: told(new, without: old),
      changed: changed(old, new, wording),
      resting: resting)
  }

  /// Findings that are so before and after, and stand otherwise, each as it was and as it is.
  private func changed(_ old: [Finding], _ new: [Finding], _ wording: Wording) -> [String] {
    new.compactMap { finding in
      let same = old.first { AlertSubject($0) == AlertSubject(finding) }
      guard let same, Told(same) != Told(finding) else { return nil }
      let (was, now) = (
        wording.findingShort(same, on: day), wording.findingShort(finding, on: day)
      )
      let words = was == now ? now : "\(was) → \(now)"
      switch (Told(same).isConfirmed, Told(finding).isConfirmed) {
      case (false, true): return words + wording.text(zh: "（已有证据）", en: " (shown by evidence)")
      case (true, false):
        return words + wording.text(zh: "（不再有证据）", en: " (no evidence any more)")
      // What reads as before, such as a step of the case, is what was recorded itself.
      case (true, true), (false, false): return was == now ? nil : words
      }
    }
  }

  /// By which case an act of the idle case was judged that lies before others on record.
  private func words(
    forCaseOf record: NewRecord, _ log: ContractLog, _ folding: Folding
  ) -> String? {
    guard case .fact(.idleCase(let event, on: let onDay, _, sum: _)) = record,
      let (_, registration) = log.registration
    else { return nil }
    let judgement = folding.judgement(registration, facts: log.facts)
    guard judgement.hasCaseActs(after: onDay) else { return nil }
    let step = wording.idleCaseStep(judgement.idleCase(before: event, on: onDay).state.step)
    return wording.text(
      zh: "补录：按\(onDay)当日的案件状态“\(step)”核对，其后的步骤仍然成立",
      en:
        "learnt late: checked against the case as \(onDay) found it, '\(step)'; what followed stands"
    )
  }

  // MARK: - The strict machines

  private func content(
    of record: NewRecord, _ log: ContractLog, _ registration: Registration, _ folding: Folding,
    parcel: String
  ) throws -> (content: EntryContent, supersedes: EntryNumber?, contract: ContractID?) {
    switch record {
    case .fact(let fact):
      if let same = log.live.first(where: { $0.written.content == .fact(fact) }) {
        throw RecordRefusal.onRecord(entry: Int(same.number.number), parcel: parcel)
      }
      do throws(RecordRefusal) {
        try RecordCheck(registration, facts: log.facts, folding, on: day, parcel: parcel)
          .check(fact)
      } catch { throw error.naming(entryOf: log, registration.terms) }
      return (.fact(fact), nil, nil)
    case .retraction(let number, let reason):
      let entry = log.live.first { $0.number.number == Int64(number) }
      // Links are taken back with `fallow unlink`, which brings the other contract back as well.
      guard let entry, !log.links.contains(where: { $0.entry.number == entry.number }) else {
        throw MonitorProblem.noSuchEntry(number, parcel: parcel)
      }
      return (.retracted(reason), entry.number, entry.written.contract)
    }
  }
}
