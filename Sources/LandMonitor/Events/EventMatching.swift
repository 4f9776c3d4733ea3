import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle

/// Finds the contracts that the rows of a table of events are about, by their exact numbers.
///
/// Numbers are folded as keys are, so that width, spaces and brackets tell none apart.
struct EventMatching {
  private let reader: StoreReader
  /// Contracts by the folded cadastral or real-estate code, of those that the rows name.
  private let parcels: [[UInt8]: [ContractID]]

  /// Prepares for rows; cost is that of reading every contract's codes, if any row goes by one.
  init(_ reader: StoreReader, for rows: [EventRow]) throws {
    self.reader = reader
    let wanted = Set(
      rows.flatMap { [$0.numbers.parcel, $0.numbers.estateUnit] }.compactMap {
        $0.map(NameKey.folded)
      })
    var parcels: [[UInt8]: [ContractID]] = [:]
    if !wanted.isEmpty {
      try reader.forEachParcelCode { code, contract in
        let code = NameKey.folded(code)
        if wanted.contains(code) { parcels[code, default: []].append(contract) }
      }
    }
    self.parcels = parcels
  }

  /// Returns the one contract that a row is about.
  ///
  /// Of several contracts under a number, those with the row's project are taken, if it names one.
  func contract(of row: EventRow) throws -> StatusRow {
    let numbers: [(number: String, found: [ContractID])] = [
      (row.numbers.contract, try found(row.numbers.contract, .contractNumber)),
      (row.numbers.supervision, try found(row.numbers.supervision, .supervisionNumber)),
      (row.numbers.parcel, row.numbers.parcel.flatMap { parcels[NameKey.folded($0)] } ?? []),
      (
        row.numbers.estateUnit, row.numbers.estateUnit.flatMap { parcels[NameKey.folded($0)] } ?? []
      ),
    ].compactMap { number, found in number.map { ($0, found) } }
    let names = numbers.map(\.number).joined(separator: " / ")
    var common = Set(numbers.first?.found ?? [])
    for other in numbers.dropFirst() { common.formIntersection(other.found) }
    guard !common.isEmpty else {
      throw numbers.allSatisfy { !$0.found.isEmpty }
        ? EventRowProblem.numbersDiffer(names)
        : EventRowProblem.noContract(numbers.first { $0.found.isEmpty }?.number ?? names)
    }
    var rows = try common.sorted().compactMap { try reader.status(of: $0) }
    if rows.count > 1, let project = row.project {
      let same = rows.filter { $0.summary.project.map(NameKey.folded) == NameKey.folded(project) }
      if !same.isEmpty { rows = same }
    }
    guard rows.count > 1 else { return rows[0] }
    throw EventRowProblem.severalContracts(
      names,
      candidates: rows.prefix(5).map { row in
        [
          "#\(row.contract.number)", row.summary.project, row.summary.holder,
          row.summary.signedOn?.description,
        ].compactMap { $0 }.joined(separator: " ")
      }, count: rows.count)
  }

  private func found(_ number: String?, _ kind: RowKey.Kind) throws -> [ContractID] {
    guard let number else { return [] }
    switch kind {
    case .contractNumber:
      return try reader.contracts(contractNumber: number, folded: NameKey.folded(number))
    case .supervisionNumber:
      return try reader.contracts(supervisionNumber: number, folded: NameKey.folded(number))
    case .registerRow, .description: return []
    }
  }
}
