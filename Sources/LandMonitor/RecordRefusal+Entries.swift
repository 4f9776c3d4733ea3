import ContractStore
import LandLifecycle
import Reports

extension RecordRefusal {
  /// The same, with the entry that would have to be retracted or corrected.
  func naming(entryOf log: ContractLog, _ terms: ContractTerms) -> RecordRefusal {
    switch self {
    case .contradicts(let event, on: let day, entry: _, let parcel):
      let entry = EntryAtFault(
        saying: event, on: day, parts: terms.parts.map(\.name),
        among: log.live.lazy.compactMap { entry in
          let number = Int(entry.number.number)
          return switch entry.written.content {
          case .fact(let fact): (number, [fact], false)
          case .registered(let registration): (number, registration.facts, true)
          case .retracted, .holidays, .rules, .precedence, .linked: nil
          }
        })
      return .contradicts(event, on: day, entry: entry, parcel: parcel)
    case .contradictsAct(let act, on: let day, entry: _, let parcel):
      let found = log.live.first {
        if case .fact(.idleCase(act, on: day, _, sum: _)) = $0.written.content {
          true
        } else {
          false
        }
      }
      return .contradictsAct(
        act, on: day, entry: found.map { Int($0.number.number) }, parcel: parcel)
    case .ofOneOf(let parts, let refusal):
      return .ofOneOf(parts, refusal.naming(entryOf: log, terms))
    case .site, .idleCase, .inTheFuture, .noSuchPart, .noSuchInstance, .noSuchBond, .onRecord,
      .partUnnamed, .sumOfNoPart, .changesNothing, .terms, .beforeSigning,
      .landEventBeforeSigning, .noSuchMortgage,
      .noSuchSeizure, .yearNotBegun, .measuredOtherwise, .inspectedOtherwise, .largerThanParcel,
      .succeeded, .successorsUnregistered, .successorsEnded:
      return self
    }
  }
}
