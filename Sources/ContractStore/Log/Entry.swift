package import CivilCalendar
package import LandLifecycle

/// The opaque identity of a contract in one database.
package struct ContractID: Hashable, Sendable, Comparable {
  /// The number behind it.
  package let number: Int64

  /// Makes an identity of its number.
  package init(_ number: Int64) { self.number = number }

  /// The number as people write it, such as `#7`; every command that takes a parcel takes it.
  package var mark: String { "#\(number)" }

  /// Reads a mark as `mark` writes it, or with a full-width `＃`; nil for anything else.
  package init?(mark: some StringProtocol) {
    guard mark.first == "#" || mark.first == "＃", let number = Int64(mark.dropFirst()),
      number > 0
    else { return nil }
    self.number = number
  }

  /// Orders contracts by when they were first registered.
  package static func < (left: ContractID, right: ContractID) -> Bool { left.number < right.number }
}

/// The place of an entry in the log, from 1.
package struct EntryNumber: Hashable, Sendable, Comparable {
  /// The number itself.
  package let number: Int64

  /// Makes a place of its number.
  package init(_ number: Int64) { self.number = number }

  /// Orders entries as they were learnt.
  package static func < (left: EntryNumber, right: EntryNumber) -> Bool {
    left.number < right.number
  }
}

/// A moment in time, in UTC.
package struct Moment: Hashable, Sendable, Comparable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  package let milliseconds: Int64

  /// Makes a moment.
  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Orders moments in time.
  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Returns the last moment of a day in Shanghai: 24:00, UTC+8 all year round.
  package static func endOfDayInShanghai(_ day: Day) -> Moment {
    Moment(milliseconds: (Int64(day.number) + 1) * 86_400_000 - 8 * 3_600_000 - 1)
  }

  /// The day this moment falls on in Shanghai.
  ///
  /// A moment too far away for `Day` falls on its first or last day.
  package var dayInShanghai: Day {
    let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    // The remainder has the sign of the moment; a day begins 8 hours before UTC's.
    let local = rest + 8 * 3_600_000
    let overflow: Int64 = local < 0 ? -1 : local < 86_400_000 ? 0 : 1
    return Day(number: Int32(clamping: days + overflow))
  }
}

/// What an entry says.
package enum EntryContent: Hashable, Sendable {
  /// A row of a register, with everything it claims.
  case registered(Registration)
  /// Something known beyond the terms.
  case fact(Fact)
  /// The entry it supersedes does not hold; the text says why.
  case retracted(String)
  /// The official holidays of a year; about no contract.
  case holidays(HolidayNotice)
  /// An office's own rules, as one file stated them; about no contract. A later entry of this kind
  /// takes the place of an earlier one as a whole.
  case rules([Parameter])
  /// Which sources come first; about no contract. A later entry of this kind takes the place of an
  /// earlier one as a whole.
  case precedence(SourcePrecedence)
  /// What a person said of this contract and an earlier one.
  case linked(ContractLink)
}

/// Who or what a transaction's entries come from.
package struct EntrySource: Hashable, Sendable {
  /// Who entered it: the account's name.
  package let actor: String
  /// The file or the command.
  package let origin: String
  /// The register that the rows come from; nil for what comes from no register, and for imports of
  /// versions that did not write it down.
  package let register: RegisterSource?

  /// Makes a source.
  package init(actor: String, origin: String, register: RegisterSource? = nil) {
    self.actor = actor
    self.origin = origin
    self.register = register
  }
}

/// An entry about to be written.
package struct NewEntry: Hashable, Sendable {
  /// The contract it is about; nil for holidays.
  package let contract: ContractID?
  /// What it says.
  package let content: EntryContent
  /// The entry it takes the place of.
  package let supersedes: EntryNumber?
  /// The line of the file it comes from.
  package let line: Int?
  /// The column of the file in which it stands, from 1; nil where it comes from several, as a row of a
  /// register does, or from none.
  package let column: Int?
  /// The number of the document that proves it.
  package let document: String?
  /// A remark of whoever entered it.
  package let remark: String?

  /// Makes an entry to write.
  package init(
    contract: ContractID?, content: EntryContent, supersedes: EntryNumber? = nil,
    line: Int? = nil, column: Int? = nil, document: String? = nil, remark: String? = nil
  ) {
    self.contract = contract
    self.content = content
    self.supersedes = supersedes
    self.line = line
    self.column = column
    self.document = document
    self.remark = remark
  }
}

/// An entry of the log.
package struct Entry: Hashable, Sendable {
  /// Its place.
  package let number: EntryNumber
  /// The moment it was learnt.
  package let learnt: Moment
  /// Who or what said so.
  package let source: EntrySource
  /// The transaction that wrote it; 0 for an entry that stands in no database.
  package let transaction: Int64
  /// What it says, and of what.
  package let written: NewEntry

  /// Makes an entry that stands in no database: one about to be written, or one of a story.
  package init(number: EntryNumber, learnt: Moment, source: EntrySource, written: NewEntry) {
    self.init(number: number, learnt: learnt, source: source, transaction: 0, written: written)
  }

  init(
    number: EntryNumber, learnt: Moment, source: EntrySource, transaction: Int64, written: NewEntry
  ) {
    self.number = number
    self.learnt = learnt
    self.source = source
    self.transaction = transaction
    self.written = written
  }
}
