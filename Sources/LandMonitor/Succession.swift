import ContractStore
import LandLifecycle

/// A contract whose whole land goes on under other numbers is judged no more; so those numbers must be
/// there to be judged.
extension StoreReader {
  /// The numbers under which the land of a contract is said to go on, and that lead to no other contract.
  ///
  /// Asked of what ends the contract alone: what is split off a part leaves the rest judged.
  func unregisteredSuccessors(
    by fact: Fact, of contract: ContractID
  ) throws -> [String] {
    guard case .land(let event, _) = fact, event.endsContract else { return [] }
    let numbers: [String] =
      switch event {
      case .split(into: let numbers): numbers
      case .merged(into: let number), .regranted(as: let number): [number]
      case .transferred, .mortgaged, .mortgageReleased, .seized, .seizureLifted,
        .shareholdersChanged, .surplus, .surplusSplit:
        []
      }
    return try numbers.filter { number in
      try contracts(foundBy: number.trimmingSpaces).allSatisfy { $0 == contract }
    }
  }
}
