import ContractImport
import LandLifecycle

extension PartTexts {
  /// What a register's texts about milestones say of the parts that they name.
  static func standards(of registration: Registration) -> [Detail: [UInt8: String]] {
    let parts = registration.terms.parts
    guard !parts.isEmpty else { return [:] }
    var texts: [Detail: [UInt8: String]] = [:]
    for detail: Detail in [
      .bondRemark, .startStandard, .completionStandard, .productionStandard, .targetOutputStandard,
    ] {
      let pieces = registration[detail].map { PartTexts.pieces(of: $0, naming: parts) } ?? [:]
      if !pieces.isEmpty { texts[detail] = pieces }
    }
    return texts
  }
}
