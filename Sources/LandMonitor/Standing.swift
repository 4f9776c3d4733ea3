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

  private init(
    _ registeredEntry: EntryNumber, _ registration: Registration, _ facts: [Fact],
    _ logPosition: EntryNumber
  ) {
    self.registeredEntry = registeredEntry
    self.registration = registration
    self.facts = facts
    self.logPosition = logPosition
  }

  /// What holds by a log; nil if nothing that holds registers the contract.
  init?(_ log: ContractLog) {
    guard let (entry, registration) = log.registration, let last = log.entries.last else {
      return nil
    }
    self.init(entry.number, registration, log.facts, last.number)
  }

  /// What holds once an entry is added to a log; nil if nothing registers the contract any more.
  ///
  /// A transaction does not read what it appends itself, so that the entry is added here.
  init?(_ log: ContractLog, adding entry: NewEntry, as number: EntryNumber) {
    switch entry.content {
    case .registered(let registration):
      let others = ContractLog(log.live.filter { $0.number != entry.supersedes })
      self.init(number, registration, others.facts + registration.facts, number)
    case .fact(let fact):
      guard let before = Standing(log) else { return nil }
      self.init(before.registeredEntry, before.registration, before.facts + [fact], number)
    case .retracted:
      // What is retracted supersedes nothing any more: the log is as if it had never been.
      let others = ContractLog(log.entries.filter { $0.number != entry.supersedes })
      guard let rest = Standing(others) else { return nil }
      self.init(rest.registeredEntry, rest.registration, rest.facts, number)
    case .holidays, .rules: return nil
    }
  }
}
