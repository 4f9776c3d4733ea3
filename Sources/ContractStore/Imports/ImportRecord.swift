/// What the log keeps of an import besides its rows.
public struct ImportRecord: Hashable, Sendable {
  /// A column that was read.
  public struct Column: Hashable, Sendable {
    /// What it says, by a stable code such as `agreed-start`.
    public let field: String
    /// Its place in the file, from 1.
    public let number: Int
    /// Its header as the file has it.
    public let header: String

    /// Makes a column.
    public init(field: String, number: Int, header: String) {
      self.field = field
      self.number = number
      self.header = header
    }
  }

  /// How many rows became what.
  public struct Counts: Hashable, Sendable {
    /// Rows read, blank ones not among them.
    public var rows = 0
    /// Contracts that were not known before.
    public var new = 0
    /// Contracts whose row changed.
    public var changed = 0
    /// Rows kept as a claim, behind sources that come first.
    public var kept = 0
    /// Rows that said what was known already.
    public var unchanged = 0
    /// Rows that repeated an earlier row of the file.
    public var repeated = 0
    /// Rows that did not go in.
    public var rejected = 0
    /// Rows that went in and are odd.
    public var warned = 0

    /// Makes counts of nothing.
    public init() {}
  }

  /// The SHA-256 of the file's bytes in hexadecimal, as `sha256sum` prints it.
  public let digest: String
  /// The length of the file in bytes.
  public let byteCount: Int
  /// The sheet of the workbook; nil for a text file.
  public let sheet: String?
  /// The columns that were read, in file order.
  public let columns: [Column]
  /// How many rows became what.
  public let counts: Counts
  /// Of how many rows that did not go in it is kept what was said, at most.
  public static let keptRejects = 100
  /// What was said of the first rows that did not go in, a line each.
  public let rejects: [String]

  /// Makes a record.
  public init(
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
