import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle

/// Finds the contracts that the rows of a table of events are about, by their exact numbers.
///
/// Numbers are folded as keys are, so that width, spaces and brackets tell none apart.
struct EventMatching {
  private let reader: StoreReader
  /// Contracts by the folded cadastral or real-estate code, once a row goes by one.
  private var parcels: ContractTextIndex?
  /// Contracts by their folded projects, once a row names one that its contract does not have.
  private var projects: ContractTextIndex?

  init(_ reader: StoreReader) { self.reader = reader }

  /// Returns the one contract that a row is about.
  ///
  /// Of several contracts under a number, those with the row's project are taken, if it names one.
  mutating func contract(of row: EventRow) throws -> ContractID {
    let numbers: [(number: String, found: [ContractID])] = [
      (row.numbers.contract, try found(row.numbers.contract, .contractNumber)),
      (row.numbers.supervision, try found(row.numbers.supervision, .supervisionNumber)),
      (row.numbers.parcel, try found(parcel: row.numbers.parcel)),
      (row.numbers.estateUnit, try found(parcel: row.numbers.estateUnit)),
    ].compactMap { number, found in number.map { ($0, found) } }
    let names = numbers.map(\.number).joined(separator: " / ")
    var common = Set(numbers.first?.found ?? [])
    for other in numbers.dropFirst() { common.formIntersection(other.found) }
    guard !common.isEmpty else {
      throw numbers.allSatisfy { !$0.found.isEmpty }
        ? EventRowProblem.numbersDiffer(names)
        : EventRowProblem.noContract(numbers.first { $0.found.isEmpty }?.number ?? names)
    }
    // Which of several it is, their rows say; nearly always there is one.
    if common.count == 1, let only = common.first { return only }
    var rows = try common.sorted().compactMap { try reader.status(of: $0) }
    if let project = row.project {
      let same = rows.filter { $0.summary.project.map(NameKey.folded) == NameKey.folded(project) }
      if !same.isEmpty { rows = same }
    }
    if rows.count == 1 { return rows[0].contract }
    throw EventRowProblem.severalContracts(
      names,
      candidates: rows.prefix(5).map { row in
        [
          row.contract.mark, row.summary.project, row.summary.holder,
          row.summary.signedOn?.description,
        ].compactMap { $0 }.joined(separator: " ")
      }, count: rows.count)
  }

  /// The first other contract whose project a row names, letter by letter, where the row's own has another;
  /// nil for nearly all.
  mutating func owner(
    ofProject project: String?, otherThan contract: ContractID, named known: String?
  ) throws -> ContractID? {
    guard let project, let known else { return nil }
    let folded = NameKey.folded(project)
    guard folded != NameKey.folded(known) else { return nil }
    let index = try projects ?? ContractTextIndex(reader, of: .project, folded: NameKey.folded)
    projects = index
    return try index.contracts(folded).first { $0 != contract }
  }

  private mutating func found(parcel code: String?) throws -> [ContractID] {
    guard let code else { return [] }
    let known = try parcels ?? ContractTextIndex(reader, of: .parcelCode, folded: NameKey.folded)
    parcels = known
    return try known.contracts(NameKey.folded(code))
  }

  private func found(_ number: String?, _ kind: RowKey.Kind) throws -> [ContractID] {
    guard let number else { return [] }
    let keys = KeyQuery(kind, number: number)
    switch kind {
    case .contractNumber:
      // Lists give the mark of a contract that has no number in the place of one.
      if let contract = ContractID(mark: number) { return try reader.roots(of: [contract]) }
      return try reader.contracts(contractNumber: number, knownBy: keys)
    case .supervisionNumber:
      return try reader.contracts(supervisionNumber: number, knownBy: keys)
    case .registerRow, .description: return []
    }
  }
}
