/// What the log keeps of an import besides its rows.
package struct ImportRecord: Hashable, Sendable {
  /// A column that was read.
  package struct Column: Hashable, Sendable {
    /// What it says, by a stable code such as `agreed-start`.
    package let field: String
    /// Its place in the file, from 1.
    package let number: Int
    /// Its header as the file has it.
    package let header: String

    /// Makes a column.
    package init(field: String, number: Int, header: String) {
      self.field = field
      self.number = number
      self.header = header
    }
  }

  /// How many rows became what.
  package struct Counts: Hashable, Sendable {
    /// Rows read, blank ones not among them.
    package var rows = 0
    /// Contracts that were not known before.
    package var new = 0
    /// Contracts whose row changed.
    package var changed = 0
    /// Rows kept as a claim, behind sources that come first.
    package var kept = 0
    /// Rows that said what was known already.
    package var unchanged = 0
    /// Rows that repeated an earlier row of the file.
    package var repeated = 0
    /// Rows that did not go in.
    package var rejected = 0
    /// Rows that went in and are odd.
    package var warned = 0

    /// Makes counts of nothing.
    package init() {}
  }

  /// The SHA-256 of the file's bytes in hexadecimal, as `sha256sum` prints it.
  package let digest: String
  /// The length of the file in bytes.
  package let byteCount: Int
  /// The sheet of the workbook; nil for a text file.
  package let sheet: String?
  /// The columns that were read, in file order.
  package let columns: [Column]
  /// How many rows became what.
  package let counts: Counts
  /// Of how many rows that did not go in it is kept what was said, at most.
  package static let keptRejects = 100
  /// What was said of the first rows that did not go in, a line each.
  package let rejects: [String]

  /// Makes a record.
  package init(
    digest: String, byteCount: Int, sheet: String?, columns: [Column], counts: Counts,
    rejects: [String]
  ) {
    self.digest = digest
    self.byteCount = byteCount
    self.sheet = sheet
    self.columns = columns
    self.counts = counts
    self.rejects = rejects
  }
}
