public import CivilCalendar
public import LandLifecycle

/// Where a piece of knowledge comes from, in words.
public struct RecordedEntry: Hashable, Sendable {
  /// The entry's number in the log.
  public let number: Int
  /// The day it was learnt, in Shanghai.
  public let learnt: Day
  /// The file and line, or the command, and who entered it.
  public let origin: String
  /// The number of the document that proves it.
  public let document: String?
  /// What it says.
  public let content: Content
  /// A remark of whoever entered it.
  public let remark: String?
  /// Whether another entry has taken its place.
  public let isSuperseded: Bool
  /// Who entered it.
  public let actor: String
  /// The place in a file; nil for what was typed.
  public let place: Place?

  /// What an entry says.
  public enum Content: Hashable, Sendable {
    /// A row of a register, with the days it claims.
    case registered([Fact])
    /// Something known beyond the terms.
    case fact(Fact)
    /// Another entry does not hold.
    case retracted(entry: Int, reason: String)
    /// What it is to an earlier contract, in words.
    case linked(String)
  }

  /// A column of a file.
  public struct Column: Hashable, Sendable {
    /// Its place, from 1.
    public let number: Int
    /// Its header.
    public let header: String

    /// Makes a column.
    public init(number: Int, header: String) {
      self.number = number
      self.header = header
    }
  }

  /// Where in a file it was.
  public struct Place: Hashable, Sendable {
    /// The file's name.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The columns that were read, by what they say; empty where that was not kept.
    public let columns: [String: Column]
    /// The one column in which all of it stands; nil where there are several, or that was not kept.
    public let column: Column?

    /// The column that says something; nil where that is not known.
    func column(saying code: String?) -> Column? { code.flatMap { columns[$0] } ?? column }

    /// Makes a place.
    public init(file: String, line: Int, columns: [String: Column], column: Column? = nil) {
      self.column = column
      self.file = file
      self.line = line
      self.columns = columns
    }
  }

  /// Makes an entry.
  public init(
    number: Int, learnt: Day, origin: String, document: String?, content: Content,
    remark: String? = nil, isSuperseded: Bool, actor: String = "", place: Place? = nil
  ) {
    self.actor = actor
    self.place = place
    self.number = number
    self.learnt = learnt
    self.origin = origin
    self.document = document
    self.content = content
    self.remark = remark
    self.isSuperseded = isSuperseded
  }
}
