package import LandLifecycle
import Wording

/// What one source says of a contract.
package struct SourceClaim: Sendable {
  /// What the source is called.
  package let source: String
  /// What it says, and what that was before corrections by hand, down to the row of a file.
  package let versions: [(entry: RecordedEntry, registration: Registration)]
  /// Whether the office chose that its word counts before others, or after.
  package let isRanked: Bool

  /// Makes a claim; `versions` holds one at least.
  package init(
    source: String, versions: [(entry: RecordedEntry, registration: Registration)], isRanked: Bool
  ) {
    self.source = source
    self.versions = versions
    self.isRanked = isRanked
  }
}

/// Something that is said, and the entry that says so.
struct SourcedStatement {
  let statement: Statement
  let entry: RecordedEntry
}

extension SourceClaim {
  /// What the source says, each with the entry that said so first and was not corrected since.
  func statements(_ wording: Wording) -> [SourcedStatement] {
    let said = versions.map { version in
      Dictionary(
        wording.statements(of: version.registration).map { ($0.code, $0.text) },
        uniquingKeysWith: { first, _ in first })
    }
    guard let newest = versions.first else { return [] }
    return wording.statements(of: newest.registration).map { statement in
      var entry = newest.entry
      for (version, texts) in zip(versions, said).dropFirst() {
        guard texts[statement.code] == statement.text else { break }
        entry = version.entry
      }
      return SourcedStatement(statement: statement, entry: entry)
    }
  }
}

extension ParcelView {
  /// The entry that says what counts of something: of what no statement is made of, that of the source
  /// that comes first.
  func entry(saying code: String, _ wording: Wording) -> RecordedEntry? {
    for claim in claims {
      if let found = claim.statements(wording).first(where: { $0.statement.code == code }) {
        return found.entry
      }
    }
    return claims.first?.versions.first?.entry
      ?? entries.last { entry in
        if case .registered = entry.content { !entry.isSuperseded } else { false }
      }
  }
}
