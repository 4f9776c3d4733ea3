import ContractStore
import LandLifecycle

/// What holds of a contract: its registration and the facts.
struct Standing {
  /// The entry of the claim whose word counts first.
  let registeredEntry: EntryNumber
  /// The digest of that claim.
  let contentDigest: [UInt8]
  /// The registration.
  let registration: Registration
  /// The facts, in the order of their entries.
  let facts: [Fact]
  /// The last entry about the contract.
  let logPosition: EntryNumber

  /// What holds by a log; nil if nothing that holds registers the contract.
  init?(_ log: ContractLog) {
    guard let holding = log.holding, let last = log.entries.last else { return nil }
    let claim = holding.claim
    registeredEntry = claim.entry.number
    contentDigest = StoreWriter.contentDigest(of: claim.registration, from: claim.source)
    registration = holding.registration
    facts = holding.facts
    logPosition = last.number
  }

  /// What holds once an entry is added to a log; nil if nothing registers the contract any more.
  ///
  /// A transaction does not read what it appends itself, so that the entry is added here.
  init?(
    _ log: ContractLog, adding entry: NewEntry, as number: EntryNumber,
    from source: RegisterSource? = nil
  ) {
    self.init(log.adding(entry, as: number, from: source))
  }
}

extension ContractLog {
  /// The log with an entry just appended. When and by whom it was written decides nothing about what
  /// holds; from which register it comes does.
  func adding(
    _ entry: NewEntry, as number: EntryNumber, from register: RegisterSource? = nil
  ) -> ContractLog {
    adding(
      Entry(
        number: number, learnt: Moment(milliseconds: .max),
        source: EntrySource(actor: "", origin: "", register: register), written: entry))
  }
}
