public import LandLifecycle

/// The entries about one contract, as they stand at one moment of learning.
public struct ContractLog: Hashable, Sendable {
  /// Every entry known, in order, superseded ones too.
  public let entries: [Entry]

  /// Makes a log of entries in order.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// Returns the log with an entry more, as it stands once that is written.
  public func adding(_ entry: Entry) -> ContractLog { ContractLog(entries + [entry]) }

  /// The entries that hold: neither corrected nor retracted by one that holds itself.
  ///
  /// A correction stands in the place of what it corrects, and so of everything that had corrected
  /// before. A retraction undoes: what the retracted entry had superseded holds again.
  public var live: [Entry] {
    var corrected: Set<EntryNumber> = []
    var retracted: Set<EntryNumber> = []
    var live: [Entry] = []
    // Whatever supersedes an entry comes after it, so from the end each entry's fate is known.
    for entry in entries.reversed() {
      let isCorrected = corrected.contains(entry.number)
      if retracted.contains(entry.number), !isCorrected { continue }
      let target = entry.written.supersedes
      if case .retracted = entry.written.content {
        if let target { retracted.insert(target) }
      } else {
        if let target { corrected.insert(target) }
        if !isCorrected { live.append(entry) }
      }
    }
    return live.reversed()
  }

  /// The registration that holds, with its entry; nil where nothing was registered yet.
  public var registration: (entry: Entry, registration: Registration)? {
    for entry in live.reversed() {
      if case .registered(let registration) = entry.written.content { return (entry, registration) }
    }
    return nil
  }

  /// Everything the entries that hold say happened, the register's own actual days included.
  public var facts: [Fact] {
    live.flatMap { entry -> [Fact] in
      switch entry.written.content {
      case .registered(let registration): registration.facts
      case .fact(let fact): [fact]
      case .retracted, .holidays, .rules: []
      }
    }
  }
}
