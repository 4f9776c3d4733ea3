import ContractImport
import ContractStore
import LandLifecycle
import Wording

/// Which known contract a changed row is about.
extension Importer {
  /// The contract that a changed row is about: of several under one key that this file has not
  /// spoken of, the one it differs from least.
  mutating func nearest(
    of known: [StoreWriter.KnownContract], to row: PreparedRow
  ) throws -> StoreWriter.KnownContract? {
    let free = known.filter { !touched.holds($0.contract) }
    guard free.count > 1 else { return free.first }
    let after = row.registration
    var differences: [Int] = []
    for candidate in free {
      let count = try claim(on: candidate).map {
        monitor.wording.differences(from: $0, to: after).count
      }
      differences.append(count ?? .max)
    }
    return zip(free, differences).min { $0.1 < $1.1 }?.0
  }

  /// The contract whose project was renamed: the same number and day of signing, and the same land
  /// in the same hands.
  mutating func renamed(
    _ row: PreparedRow, _ numbered: [StoreWriter.KnownContract]
  ) throws -> StoreWriter.KnownContract? {
    guard row.isSupervisionNumber, !numbered.isEmpty else { return nil }
    let after = row.registration
    for candidate in numbered {
      guard !touched.holds(candidate.contract), let before = try claim(on: candidate)
      else { continue }
      if before.terms.signedOn == after.terms.signedOn, before.terms.area == after.terms.area,
        before[.holder] == after[.holder], before[.location] == after[.location]
      {
        return candidate
      }
    }
    return nil
  }
}
