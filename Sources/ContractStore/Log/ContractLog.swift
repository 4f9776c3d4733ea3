public import LandLifecycle

/// The entries about one contract, as they stand at one moment of learning.
public struct ContractLog: Hashable, Sendable {
  /// Every entry known, in order, superseded ones too.
  public let entries: [Entry]

  /// Makes a log of entries in order.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The entries that hold: not superseded by one that holds itself.
  ///
  /// A retraction supersedes; what the retracted entry had superseded then holds again.
  public var live: [Entry] {
    var superseded: Set<EntryNumber> = []
    var live: [Entry] = []
    for entry in entries.reversed() where !superseded.contains(entry.number) {
      if let target = entry.written.supersedes { superseded.insert(target) }
      if case .retracted = entry.written.content { continue }
      live.append(entry)
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
      case .retracted, .holidays: []
      }
    }
  }
}
