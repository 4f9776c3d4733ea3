import CivilCalendar
import ContractStore
import LandLifecycle

/// Facts that fitted what was on record, and do not fit what is left of it: a stop without its start.
struct RestingFacts {
  let folding: Folding
  let day: Day
  let parcel: String

  /// The facts that hold in both logs, and that nobody could record by the second as they could by the
  /// first, in order; none where nothing registers the contract in either.
  func entries(in before: ContractLog, butNotIn after: ContractLog) -> [Entry] {
    after.live.filter { entry in
      guard case .fact(let fact) = entry.written.content else { return false }
      return fits(fact, entry, among: before) == true && fits(fact, entry, among: after) == false
    }
  }

  /// Whether a fact could be recorded beside the others of a log; nil where nothing registers the
  /// contract.
  private func fits(_ fact: Fact, _ entry: Entry, among log: ContractLog) -> Bool? {
    let others = ContractLog(
      log.live.filter { $0.number != entry.number }, precedence: log.precedence)
    guard let holding = others.holding else { return nil }
    let check = RecordCheck(
      holding.registration, facts: holding.facts, folding, on: max(day, fact.day), parcel: parcel)
    do throws(RecordRefusal) {
      try check.check(fact)
      return true
    } catch { return false }
  }
}

extension ContractLog {
  /// The log once entries of it are retracted.
  func retracting(_ entries: some Sequence<Entry>) -> ContractLog {
    entries.reduce(self) { log, entry in
      log.adding(
        NewEntry(
          contract: entry.written.contract, content: .retracted(""), supersedes: entry.number),
        as: EntryNumber(.max))
    }
  }
}
