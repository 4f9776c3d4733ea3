import CivilCalendar
import LandLifecycle

extension Timeline {
  /// What is at stake on a day: kind, tier and the sum in yuan, of the kinds that begin with one of
  /// these words.
  func stakes(on day: Day, _ kinds: String...) -> [String] {
    findings(on: day).filter { finding in
      kinds.contains { finding.kind.code.hasPrefix($0) }
    }.map { finding in
      var words = [finding.kind.code]
      if case .rung(let rung) = finding.tier { words.append("tier \(rung)") }
      switch finding.amount {
      case .none: break
      case .notStated: words.append("not stated")
      case .unrecorded: words.append("not on record")
      case .notApportioned: words.append("not apportioned")
      case .statedWith(let part): words.append("stated with part \(part)")
      case .share, .perDay, .balance, .decided:
        let fen = finding.amount.amount(on: day)?.fen ?? -1
        words.append("\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)")
      }
      return words.joined(separator: " ")
    }
  }
}

extension ContractTerms {
  /// These terms with clauses.
  func with(
    deposit: Money? = nil, bonds: [BondClause] = [], ladders: ConsequenceLadder...,
    floorArea: Area? = nil
  ) -> ContractTerms {
    stating(
      ContractClauses(
        deposit: deposit, bonds: bonds, consequences: ladders, floorArea: floorArea))
  }
}
