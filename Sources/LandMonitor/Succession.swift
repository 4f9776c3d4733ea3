import ContractStore
import LandLifecycle

/// A contract whose whole land goes on under other numbers is judged no more; so those numbers must be
/// there to be judged.
extension StoreReader {
  /// Why a fact cannot end a contract: numbers under which its land is said to go on are no other contract's own,
  /// nor of its land, or that contract had ended itself by then. Nil where it can, or ends none.
  ///
  /// Asked of what ends the contract alone: what is split off a part leaves the rest judged. One number named twice
  /// is not there twice.
  func refusal(
    of fact: Fact, ending contract: ContractID, _ folding: Folding, parcel: String
  ) throws -> RecordRefusal? {
    guard case .land(let event, let day) = fact, event.endsContract else { return nil }
    let numbers = event.successors
    let found = try numbers.map { try contracts(named: $0, besides: contract) }
    let unregistered = numbers.indices.filter {
      found[$0].isEmpty || numbers[..<$0].contains(numbers[$0])
    }
    if !unregistered.isEmpty {
      return .successorsUnregistered(unregistered.map { numbers[$0] }, parcel: parcel)
    }
    let ended = try numbers.indices.filter { index in
      try found[index].allSatisfy { successor in
        guard let holding = try log(of: successor).holding else { return true }
        return folding.judgement(holding.registration, facts: holding.facts).stage(on: day)
          == .closed
      }
    }
    return ended.isEmpty
      ? nil : .successorsEnded(ended.map { numbers[$0] }, by: day, parcel: parcel)
  }

  /// The contracts that a number names, by their own or by their land's.
  private func contracts(
    named number: String, besides contract: ContractID
  ) throws -> [ContractID] {
    let wanted = number.trimmingSpaces
    return try (roots(of: contracts(numbered: wanted)) + contracts(ofLand: wanted)).filter {
      $0 != contract
    }
  }

  /// What ended contracts, each with those that its numbers name.
  ///
  /// Cost is that of passing over every entry of the log.
  func successions() throws -> [ContractEnding] {
    var endings: [ContractEnding] = []
    for contract in try roots(of: contractsWithFacts()) {
      for entry in try log(of: contract).live {
        guard case .fact(.land(let event, _)) = entry.written.content, event.endsContract else {
          continue
        }
        endings.append(
          ContractEnding(
            contract: contract, entry: entry,
            successors: try event.successors.map { try contracts(named: $0, besides: contract) }))
      }
    }
    return endings
  }
}

/// What ended a contract because its land went on as others.
struct ContractEnding {
  let contract: ContractID
  let entry: Entry
  /// The contracts that each of its numbers names.
  let successors: [[ContractID]]

  /// Whether one of its numbers names these alone.
  func goesOn(onlyIn gone: Set<ContractID>) -> Bool {
    !gone.contains(contract)
      && successors.contains { !$0.isEmpty && $0.allSatisfy { gone.contains($0) } }
  }
}

extension LandEvent {
  /// The numbers that the whole land goes on under; empty for what does not end the contract.
  fileprivate var successors: [String] {
    switch self {
    case .split(into: let numbers): numbers.count > 1 ? numbers : []
    case .merged(into: let number), .regranted(as: let number): [number]
    case .transferred, .mortgaged, .mortgageReleased, .seized, .seizureLifted,
      .shareholdersChanged, .surplus, .surplusSplit:
      []
    }
  }
}
