import ContractImport
import ContractStore
import LandLifecycle
import Wording

/// Which known contract a changed row is about.
extension Importer {
  /// The contracts that a changed row may be about, of those under its key that this file has not spoken of:
  /// one where the row itself tells them apart, and else all that it leaves open.
  ///
  /// Land, price and numbers tell first, then the holder, the place and the use: the row is of the one that it
  /// contradicts in none of them. Of several such it is of the one to which it only adds.
  mutating func nearest(
    of known: [StoreWriter.KnownContract], to row: PreparedRow
  ) throws -> [StoreWriter.KnownContract] {
    let free = known.filter { !touched.holds($0.contract) }
    guard free.count > 1, Set(free.map(\.root)).count > 1 else { return Array(free.prefix(1)) }
    let after = row.registration
    var claims: [(contract: StoreWriter.KnownContract, said: Registration)] = []
    for candidate in free {
      if let said = try claim(on: candidate) { claims.append((candidate, said)) }
    }
    // Their import was undone: they are taken up again in their order.
    if claims.isEmpty { return Array(free.prefix(1)) }
    var open = claims.filter { !Self.isOtherLand(after, $0.said) }
    if open.isEmpty { return claims.map(\.contract) }
    if open.count > 1 {
      let alike = open.filter { !Self.isOtherHolding(after, $0.said) }
      if !alike.isEmpty { open = alike }
    }
    if open.count > 1 {
      let fitting = open.filter { !contradicts(after, $0.said) }
      if fitting.count == 1 { open = fitting }
    }
    return open.map(\.contract)
  }

  /// The contracts whose project may have been renamed: the same number and day of signing, and the same
  /// land in the same hands.
  mutating func renamed(
    _ row: PreparedRow, _ numbered: [StoreWriter.KnownContract]
  ) throws -> [StoreWriter.KnownContract] {
    guard row.isSupervisionNumber, !numbered.isEmpty else { return [] }
    let after = row.registration
    var found: [StoreWriter.KnownContract] = []
    for candidate in numbered {
      guard !touched.holds(candidate.contract), let before = try claim(on: candidate)
      else { continue }
      if before.terms.signedOn == after.terms.signedOn, before.terms.area == after.terms.area,
        before[.holder] == after[.holder], before[.location] == after[.location],
        !found.contains(where: { $0.root == candidate.root })
      {
        found.append(candidate)
      }
    }
    return found
  }

  /// Puts a row in the place of what was said of a contract whose project was renamed, which goes by the
  /// row's key from now on, too.
  mutating func rename(
    _ known: StoreWriter.KnownContract, to row: PreparedRow,
    _ notify: (ImportNotice) throws -> Void
  ) throws -> [RowProblem<RowOddity>] {
    try writer.add(row.key, to: known.contract)
    return try change(known, to: row, notify)
  }

  /// Leaves contracts as they are, as a row does not tell which of them it is about.
  mutating func refuse(
    _ row: PreparedRow, among contracts: [StoreWriter.KnownContract],
    _ notify: (ImportNotice) throws -> Void
  ) throws -> [RowProblem<RowOddity>] {
    try refuse(row, .fitsSeveral(try names(of: contracts)), notify)
  }

  /// Contracts as a refusal names them, so that a person can tell them apart and give them to a command.
  private func names(of contracts: [StoreWriter.KnownContract]) throws -> [String] {
    var roots: [ContractID] = []
    for known in contracts where !roots.contains(known.root) { roots.append(known.root) }
    return try roots.compactMap { try writer.reader.status(of: $0) }.map { row in
      ([row.contract.mark]
        + [
          row.summary.contractNumber, row.summary.project, row.summary.holder,
          row.summary.area.map(monitor.wording.area),
        ].compactMap { $0 }).joined(separator: " ")
    }
  }

  /// Whether both say something of the land, the price or the numbers, and not the same.
  private static func isOtherLand(_ one: Registration, _ other: Registration) -> Bool {
    func differ(_ one: String?, _ other: String?) -> Bool {
      guard let one, let other else { return false }
      return NameKey.folded(one) != NameKey.folded(other)
    }
    func differ(_ one: Int64?, _ other: Int64?) -> Bool {
      guard let one, let other else { return false }
      // Sources round: the same land in 亩 and in hectares may differ in the last figure.
      return abs(one - other) > max(one, other) / 1_000
    }
    return differ(one.numbers.parcel, other.numbers.parcel)
      || differ(one.numbers.estateUnit, other.numbers.estateUnit)
      || differ(one.numbers.registerRow, other.numbers.registerRow)
      || differ(one.numbers.supervision, other.numbers.supervision)
      || differ(one.terms.area?.squareCentimetres, other.terms.area?.squareCentimetres)
      || differ(one.terms.price?.fen, other.terms.price?.fen)
  }

  /// Whether both say something of the project, the holder, the place or the use, and not the same.
  private static func isOtherHolding(_ one: Registration, _ other: Registration) -> Bool {
    [Detail.project, .holder, .location, .landUse].contains { detail in
      guard let own = one[detail], let theirs = other[detail] else { return false }
      return NameKey.folded(own) != NameKey.folded(theirs)
    }
  }

  /// Whether both say something of anything, and not the same.
  private func contradicts(_ one: Registration, _ other: Registration) -> Bool {
    monitor.wording.statementDifferences(from: other, to: one).contains {
      $0.before != nil && $0.after != nil
    }
  }
}
