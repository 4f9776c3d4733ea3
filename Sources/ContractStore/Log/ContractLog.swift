package import LandLifecycle

/// The entries about one contract, as they stand at one moment of learning.
package struct ContractLog: Hashable, Sendable {
  /// Every entry known, in order, superseded ones too.
  package let entries: [Entry]
  /// Which sources come first.
  package let precedence: SourcePrecedence

  /// Makes a log of entries in order.
  package init(_ entries: [Entry], precedence: SourcePrecedence = .none) {
    self.entries = entries
    self.precedence = precedence
  }

  /// Returns the log with entries more, as it stands once those are written.
  package func adding(_ entries: Entry...) -> ContractLog { adding(entries) }

  /// Returns the log with entries more, as it stands once those are written.
  package func adding(_ entries: [Entry]) -> ContractLog {
    ContractLog(self.entries + entries, precedence: precedence)
  }

  /// The entries that hold: neither corrected nor retracted by one that holds itself.
  ///
  /// A correction stands in the place of what it corrects, and so of everything that had corrected
  /// before. A retraction undoes: what the retracted entry had superseded holds again.
  package var live: [Entry] {
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

  /// What one source says of the contract, and holds.
  package struct Claim: Hashable, Sendable {
    /// The entry that says so.
    package let entry: Entry
    /// All it says.
    package let registration: Registration
    /// The register that it, or the row it corrects, comes from; nil where that is not known.
    package let source: RegisterSource?
  }

  /// What the sources say, whose word counts first: by rank, and of one rank the one learnt last.
  package var claims: [Claim] { claims(among: live) }

  private func claims(among live: [Entry]) -> [Claim] {
    var claims: [Claim] = []
    for entry in live.reversed() {
      guard case .registered(let registration) = entry.written.content else { continue }
      claims.append(
        Claim(entry: entry, registration: registration, source: register(behind: entry)))
    }
    if claims.count < 2 { return claims }
    return claims.sorted {
      let (left, right) = (precedence.rank(of: $0.source), precedence.rank(of: $1.source))
      return left == right ? $0.entry.number > $1.entry.number : left < right
    }
  }

  /// The register of an entry, or of the row that it stands in the place of.
  private func register(behind entry: Entry) -> RegisterSource? {
    versions(of: entry).last?.source.register
  }

  /// An entry, and what it corrects by hand one after the other, down to the row of a file.
  package func versions(of entry: Entry) -> [Entry] {
    var versions = [entry]
    while let last = versions.last, last.written.line == nil, let target = last.written.supersedes,
      let before = entries.last(where: { $0.number == target })
    {
      versions.append(before)
    }
    return versions
  }

  /// What an entry registers, and what the versions before it did.
  package func registrations(
    of entry: Entry
  ) -> [(entry: Entry, registration: Registration)] {
    versions(of: entry).compactMap { version in
      guard case .registered(let registration) = version.written.content else { return nil }
      return (version, registration)
    }
  }

  /// What holds of a contract.
  package struct Holding: Sendable {
    /// The claim whose word counts first.
    package let claim: Claim
    /// What it says, and what it does not say as those after it do.
    package let registration: Registration
    /// Everything that happened, the register's own actual days included, in the order of entries.
    package let facts: [Fact]
  }

  /// What holds; nil where nothing that holds registers the contract.
  package var holding: Holding? {
    let live = self.live
    let claims = claims(among: live)
    guard let first = claims.first else { return nil }
    let registration = claims.dropFirst().reduce(first.registration) {
      $0.filled(from: $1.registration)
    }
    var isRegistrationTaken = false
    let facts = live.flatMap { entry -> [Fact] in
      switch entry.written.content {
      case .registered:
        if isRegistrationTaken { return [] }
        isRegistrationTaken = true
        return registration.facts
      case .fact(let fact): return [fact]
      case .retracted, .holidays, .rules, .precedence, .linked: return []
      }
    }
    return Holding(claim: first, registration: registration, facts: facts)
  }

  /// The registration that holds, with the entry whose word counts first; nil where nothing that
  /// holds registers the contract.
  package var registration: (entry: Entry, registration: Registration)? {
    holding.map { ($0.claim.entry, $0.registration) }
  }

  /// Everything the entries that hold say happened, the register's own actual days included.
  package var facts: [Fact] {
    holding?.facts
      ?? live.compactMap { if case .fact(let fact) = $0.written.content { fact } else { nil } }
  }

  /// What a person said of this contract and earlier ones, and holds; with its entries.
  package var links: [(entry: Entry, link: ContractLink)] {
    live.compactMap { entry in
      if case .linked(let link) = entry.written.content { (entry, link) } else { nil }
    }
  }
}
