import ContractStore
import LandLifecycle
import Reports
import Wording

/// Contracts that nothing registers, and what is on record about them: it holds once they are registered
/// again, and until then nobody is judged by it.
extension Monitor {
  /// The facts of contracts that nothing registers, a line each, by contract.
  func factsWithoutRegistration(_ reader: StoreReader) throws -> [String] {
    try reader.unregisteredContracts(knownAt: knownAt).flatMap { contract in
      let name = try numberedName(of: contract, reader)
      return factLines(of: try reader.log(of: contract, knownAt: knownAt)).map { "\(name)  \($0)" }
    }
  }

  /// Why nothing is shown of a contract that a text leads to, where nothing registers it; nil where it
  /// leads to none.
  func unregistered(_ text: String, _ reader: StoreReader) throws -> MonitorProblem? {
    let found =
      text.hasPrefix("#")
      ? Int64(text.dropFirst()).map { [ContractID($0)] } ?? []
      : try reader.contracts(numbered: text)
    guard let contract = found.first else { return nil }
    let root = try reader.root(of: contract)
    let log = try reader.log(of: root)
    guard !log.entries.isEmpty, log.claims.isEmpty else { return nil }
    return .notRegistered(try numberedName(of: root, reader), entries: factLines(of: log))
  }

  /// What a contract is called, behind its number in the database.
  func numberedName(of contract: ContractID, _ reader: StoreReader) throws -> String {
    let (number, name) = ("#\(contract.number)", try name(of: contract, reader))
    return name == number ? number : "\(number) \(name)"
  }

  /// The facts of a log that hold, a line each.
  ///
  /// - Parameter last: Those entered behind an entry alone; nil for all.
  func factLines(of log: ContractLog, after last: EntryNumber? = nil) -> [String] {
    log.live.compactMap { entry in
      guard case .fact(let fact) = entry.written.content, last.map({ entry.number > $0 }) ?? true
      else { return nil }
      return factLine(entry, fact)
    }
  }

  /// A fact with the number of its entry.
  func factLine(_ entry: Entry, _ fact: Fact) -> String {
    "#\(entry.number.number)  \(wording.fact(fact))"
  }
}
