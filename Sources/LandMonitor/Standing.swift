import ContractStore
import LandLifecycle

/// What holds of a contract: its registration and the facts.
struct Standing {
  /// The entry of the registration.
  let registeredEntry: EntryNumber
  /// The registration.
  let registration: Registration
  /// The facts, in the order of their entries.
  let facts: [Fact]
  /// The last entry about the contract.
  let logPosition: EntryNumber

  /// What holds by a log; nil if nothing that holds registers the contract.
  init?(_ log: ContractLog) {
    guard let (entry, registration) = log.registration, let last = log.entries.last else {
      return nil
    }
    registeredEntry = entry.number
    self.registration = registration
    facts = log.facts
    logPosition = last.number
  }

  /// What holds once an entry is added to a log; nil if nothing registers the contract any more.
  ///
  /// A transaction does not read what it appends itself, so that the entry is added here.
  init?(_ log: ContractLog, adding entry: NewEntry, as number: EntryNumber) {
    // When and by whom it was written decides nothing about what holds.
    let source = EntrySource(actor: "", origin: "")
    self.init(
      log.adding(
        Entry(number: number, learnt: Moment(milliseconds: .max), source: source, written: entry)))
  }
}
