import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle
package import Reports
import Wording

extension Monitor {
  /// Puts other words in the place of an entry, and shows everything that moves by it.
  ///
  /// The new entry supersedes the old one, through the same checks as what is recorded anew. It is
  /// declaratory: it speaks for the days it covers on every day of judgement, and only a judgement
  /// with what was known before still shows the old.
  ///
  /// - Parameters:
  ///   - correction: What to put in which entry's place.
  ///   - isCheck: Whether nothing is written.
  /// - Throws: `CorrectionRefusal` or `RecordRefusal`; then nothing was written.
  package func correct(_ correction: Correction, isCheck: Bool) throws -> Report {
    let reading = try openForReading()
    if isCheck {
      return try reading.read { reader in
        let plan = try plan(correction, reader, try self.folding(reader))
        return plan.report(entry: nil, self)
      }
    }
    let store = try openForWriting()
    let folding = try store.read { try self.folding($0) }
    return try store.write(
      from: EntrySource(actor: settings.actor, origin: "fallow correct"), learnt: clock.now,
      foldIdentity: folding.identity
    ) { writer in
      let plan = try plan(correction, try writer.reader, folding)
      if let key = plan.key { try writer.add(key, to: plan.written.contract ?? plan.contract) }
      let entry = try writer.append(plan.written)
      guard let after = Standing(plan.before, adding: plan.written, as: entry) else {
        preconditionFailure("a correction leaves its contract registered")
      }
      let folded = folding.fold(plan.contract, after, on: day, isUntold: true)
      try writer.save(folded.row, findings: folded.findingRows, isNew: false)
      return plan.report(entry: entry, self)
    }
  }

  // MARK: - Planning

  /// A correction that passed every check, with the record before and after it.
  private struct Plan {
    let contract: ContractID
    let parcel: String
    let superseded: Entry
    let before: ContractLog
    let written: NewEntry
    let folding: Folding
    /// Another key under which the contract is found from now on; nil where its key stays.
    var key: ContractKey?

    func report(entry: EntryNumber?, _ monitor: Monitor) -> Report {
      let after = before.adding(
        Entry(
          number: entry ?? EntryNumber(.max), learnt: Moment(milliseconds: .max),
          source: superseded.source, written: written))
      return Report.correction(
        CorrectionView(
          parcel: parcel, superseded: Int(superseded.number.number),
          entry: entry.map { Int($0.number) },
          before: side(superseded.written.content, before, monitor),
          after: side(written.content, after, monitor), day: monitor.day,
          overruled: overruled(after, monitor.wording)),
        monitor.wording)
    }

    /// What was corrected in a row of which another source's word counts, a sentence each.
    private func overruled(_ after: ContractLog, _ wording: Wording) -> [String] {
      guard case .registered(let old) = superseded.written.content,
        case .registered(let new) = written.content, let counting = after.holding?.registration
      else { return [] }
      let corrected = Set(wording.statementDifferences(from: old, to: new).map(\.code))
      return wording.statementDifferences(from: new, to: counting).compactMap { difference in
        guard corrected.contains(difference.code), let words = difference.after else { return nil }
        let claim = after.claims.first { claim in
          wording.statements(of: claim.registration).contains { $0.code == difference.code }
        }
        guard let claim else { return nil }
        let (source, number) = (wording.source(claim.source), claim.entry.number.number)
        return wording.text(
          zh: "\(difference.name)：以\(source)的\(words)为准，这项更正不改变评估。\(source)也不对的，请更正 #\(number)；"
            + "应以本来源为准的，请用 fallow sources prefer 选定。",
          en:
            "\(difference.name): \(source) says \(words), which counts, so that nothing is judged by this "
            + "correction. If \(source) is wrong, too, correct #\(number); if this source is to count, "
            + "choose it with fallow sources prefer.")
      }
    }

    private func side(
      _ content: EntryContent, _ log: ContractLog, _ monitor: Monitor
    ) -> CorrectionView.Side {
      guard let (_, registration) = log.registration else {
        preconditionFailure("a contract under correction is registered")
      }
      let words: String
      switch (superseded.written.content, written.content, content) {
      case (.registered(let old), .registered(let new), .registered(let here)):
        let (from, to) = here == new ? (old, new) : (new, old)
        words = monitor.wording.statementDifferences(from: from, to: to)
          .map { $0.after ?? monitor.wording.blank }
          .joined(separator: monitor.wording.text(zh: "，", en: ", "))
      case (_, _, .fact(let fact)): words = monitor.wording.fact(fact)
      case (_, _, .registered), (_, _, .retracted), (_, _, .holidays), (_, _, .rules),
        (_, _, .precedence), (_, _, .linked):
        words = ""
      }
      return CorrectionView.Side(
        words: words, terms: registration.terms,
        judgement: folding.judgement(registration, facts: log.facts))
    }
  }

  private func plan(
    _ correction: Correction, _ reader: StoreReader, _ folding: Folding
  ) throws -> Plan {
    guard let entry = try reader.entry(EntryNumber(Int64(correction.entry))) else {
      throw CorrectionRefusal.noSuchEntry(correction.entry)
    }
    guard let own = entry.written.contract else {
      throw CorrectionRefusal.statesNothing(correction.entry)
    }
    let root = try reader.root(of: own)
    guard let row = try reader.status(of: root) else {
      throw CorrectionRefusal.notRegistered(
        correction.entry, contract: try numberedName(of: root, reader))
    }
    let contract = row.contract
    let parcel = row.name
    let log = try reader.log(of: contract)
    try check(entry, holdsIn: log, parcel)
    let content: EntryContent
    var key: ContractKey?
    switch entry.written.content {
    case .fact(let fact):
      let new = try corrected(fact, correction, log, entry, folding, parcel)
      if let refusal = try reader.refusal(of: new, ending: contract, folding, parcel: parcel) {
        throw refusal
      }
      content = .fact(new)
    case .registered(let registration):
      let (new, rowKey) = try corrected(registration, correction)
      guard new != registration else {
        throw CorrectionRefusal.changesNothing(correction.entry, parcel: parcel)
      }
      content = .registered(new)
      key = rowKey.map { ContractKey($0) }
    case .retracted, .holidays, .rules, .precedence, .linked:
      throw CorrectionRefusal.statesNothing(correction.entry)
    }
    return Plan(
      contract: contract, parcel: parcel, superseded: entry, before: log,
      written: NewEntry(
        contract: own, content: content, supersedes: entry.number,
        document: correction.document, remark: correction.remark),
      folding: folding, key: key)
  }

  private func check(
    _ entry: Entry, holdsIn log: ContractLog, _ parcel: String
  ) throws(CorrectionRefusal) {
    let live = log.live
    if live.contains(where: { $0.number == entry.number }) { return }
    if case .retracted = entry.written.content {
      throw .statesNothing(Int(entry.number.number))
    }
    let taker = log.entries.last { $0.written.supersedes == entry.number }
    if let taker, case .retracted = taker.written.content {
      throw .retracted(Int(entry.number.number), by: Int(taker.number.number), parcel: parcel)
    }
    throw .holdsNoMore(
      Int(entry.number.number), by: Int(taker?.number.number ?? 0), parcel: parcel)
  }

  private func corrected(
    _ fact: Fact, _ correction: Correction, _ log: ContractLog, _ entry: Entry,
    _ folding: Folding, _ parcel: String
  ) throws -> Fact {
    let new: Fact
    do throws(FactPhraseProblem) {
      let parts = log.registration?.registration.terms.parts.map(\.name)
      let given = try FactPhrase("", correction.values).numbering(parts).values
      new = try FactPhrase(fact).replacing(event: correction.event, given).fact(asOf: day)
    } catch { throw CorrectionRefusal.phrase(error) }
    guard new != fact else {
      throw CorrectionRefusal.changesNothing(correction.entry, parcel: parcel)
    }
    let others = ContractLog(
      log.live.filter { $0.number != entry.number }, precedence: log.precedence)
    if let same = others.live.first(where: { $0.written.content == .fact(new) }) {
      throw RecordRefusal.onRecord(entry: Int(same.number.number), parcel: parcel)
    }
    guard let (_, registration) = others.registration else {
      preconditionFailure("a fact stands beside its contract's registration")
    }
    try RecordCheck(registration, facts: others.facts, folding, on: day, parcel: parcel).check(new)
    return new
  }

  private func corrected(
    _ registration: Registration, _ correction: Correction
  ) throws(CorrectionRefusal) -> (registration: Registration, key: RowKey?) {
    let others = correction.values.map(\.name).filter { $0 != .set }
    guard correction.event == nil, others.isEmpty else { throw .notOfRegistration(others) }
    guard correction.document?.isEmpty == false else { throw .noDocument }
    let new = try RegistrationCorrection(correction.values.map(\.text)).applied(to: registration)
    let known = Set(registration.actuals)
    for claim in new.registration.actuals where claim.day > day && !known.contains(claim) {
      throw .inTheFuture(claim.milestone, claim.day, today: day)
    }
    return new
  }
}
