import ContractStore
import LandLifecycle

/// A contract whose whole land goes on under other numbers is judged no more; so those numbers must be
/// there to be judged.
extension StoreReader {
  /// The numbers under which the land of a contract is said to go on, and that are no other contract's own, nor
  /// of its land; one named twice is not there twice.
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
    return try numbers.enumerated().filter { index, number in
      let wanted = number.trimmingSpaces
      let found = try roots(of: contracts(numbered: wanted)) + contracts(ofLand: wanted)
      return numbers[..<index].contains(number) || found.allSatisfy { $0 == contract }
    }.map(\.element)
  }
}
