package import CivilCalendar
package import LandLifecycle

/// Where a piece of knowledge comes from, in words.
package struct RecordedEntry: Hashable, Sendable {
  /// The entry's number in the log.
  package let number: Int
  /// The day it was learnt, in Shanghai.
  package let learnt: Day
  /// The file and line, or the command, and who entered it.
  package let origin: String
  /// The number of the document that proves it.
  package let document: String?
  /// What it says.
  package let content: Content
  /// A remark of whoever entered it.
  package let remark: String?
  /// Whether another entry has taken its place.
  package let isSuperseded: Bool
  /// Who entered it.
  package let actor: String
  /// The place in a file; nil for what was typed.
  package let place: Place?

  /// What an entry says.
  package enum Content: Hashable, Sendable {
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
  package struct Column: Hashable, Sendable {
    /// Its place, from 1.
    package let number: Int
    /// Its header.
    package let header: String

    /// Makes a column.
    package init(number: Int, header: String) {
      self.number = number
      self.header = header
    }
  }

  /// Where in a file it was.
  package struct Place: Hashable, Sendable {
    /// The file's name.
    package let file: String
    /// The line, from 1.
    package let line: Int
    /// The columns that were read, by what they say; empty where that was not kept.
    package let columns: [String: Column]
    /// The one column in which all of it stands; nil where there are several, or that was not kept.
    package let column: Column?

    /// The column that says something; nil where that is not known.
    func column(saying code: String?) -> Column? { code.flatMap { columns[$0] } ?? column }

    /// Makes a place.
    package init(file: String, line: Int, columns: [String: Column], column: Column? = nil) {
      self.column = column
      self.file = file
      self.line = line
      self.columns = columns
    }
  }

  /// Makes an entry.
  package init(
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
