package import CivilCalendar
package import LandLifecycle

/// Why a row does not go in.
package enum RowReason: Hashable, Sendable {
  /// The cell's text is not what its column asks for.
  case cell(CellProblem)
  /// The row is no CSV record.
  case record(CSVProblem)
  /// The row has more or fewer fields than the header.
  case fieldCount(found: Int, expected: Int)
  /// The row has text in columns side by side whose headers are blank; the first and the last of them, from 0.
  case textWithoutHeader(ClosedRange<Int>)
  /// The quote of a field, from 0, was not closed in its row, and the field holds so many line ends and
  /// what belongs to other rows.
  case swallowedRows(field: Int, lineEnds: Int)
  /// The row has the fields of two: the line end between them is missing.
  case gluedRows(found: Int, expected: Int)
  /// The row has a part in cells that were made one: for which of them the content stands, nobody can tell.
  case mergedCells(String)
  /// The sheet shows something else in the cell than what stands there.
  case sheetCell(SheetCellProblem)
  /// The row stands under a header with other columns, on this line, or is that header.
  case underAnotherHeader(line: Int)
  /// Nothing in the row says which contract it is.
  case noIdentity
  /// The row has what identifies a contract and says nothing of it.
  case nothingButIdentity
  /// The row has names and no number, and no day, area or price: the rest of the row above, perhaps.
  case nothingButNames
  /// The row has a name with an area or a price, and no number, day, holder or place: the heading or the
  /// total of a group, perhaps.
  case nothingButSums
  /// The contract's number is that of a supplement to it.
  case supplementNumber
  /// No number in the row says which contract its event is about.
  case noNumber
  /// Bytes of the row are no characters of the file's encoding.
  case unreadableCharacters
  /// A yes-or-no cell says neither.
  case notYesOrNo
  /// A column that has one day for the contract or for each part has several for the same.
  case severalDays
  /// Two lists that belong together have different lengths.
  case listsDiffer(other: String, count: Int, otherCount: Int)
  /// There are days of more payments than the other column has agreed.
  case moreDaysThanAgreed(other: String, count: Int, otherCount: Int)
  /// Its contract has these facts on record of parts or instalments that the row does not have as they were,
  /// so that they would stand for others.
  case movesFacts([String])
  /// Several contracts on record go by the row's numbers, named here, and it does not tell which of them it is.
  case fitsSeveral([String])
  /// A day is of a payment for this part, and the other column has none, or no further one.
  case nothingAgreedOfPart(String, other: String)
  /// A list has more pieces than this many.
  case listTooLong(maximum: Int)
  /// A list names a part that the column of parts does not.
  case unknownPart(String)
  /// The column of parts names one of them twice.
  case repeatedPart(String)
  /// A column says several things of the whole contract, and does not say for which parts.
  case severalForWhole
  /// The column of parts has one without a name.
  case unnamedPart
  /// A bond below 1 万元 without unit or per cent sign: it may be a share of the price.
  case shareOrSum
  /// Day and month may be confused: the days it may be, and how so many dates above it in its column
  /// are written that can be read in one order only.
  case unclearDayOrder([Day], above: DayOrder, count: Int)
  /// The terms contradict themselves.
  case terms(TermsProblem)
  /// Another column of the same meaning says otherwise; where the header leaves open which of several it
  /// means, all of those do.
  case saidOtherwise([OtherCell])

  /// A cell that another is held against.
  package struct OtherCell: Hashable, Sendable {
    /// The header of its column.
    package let header: String
    /// Its text.
    package let value: String

    package init(header: String, value: String) {
      self.header = header
      self.value = value
    }
  }
}

/// What is odd about a row that goes in all the same.
package enum RowOddity: Hashable, Sendable {
  /// The days it states are out of order, or contradict each other.
  case contradiction(Contradiction)
  /// The supervision number is not built as the register builds them.
  case unusualSupervisionNumber
  /// The way of supply is not one that is known; it is kept as text.
  case unknownSupplyMethod
  /// The way of supply says that the land was granted, and not how; told once a file.
  case grantInUnsaidWay
  /// The term of use is not understood; it is kept as text.
  case unreadableTenure
  /// The limit of the floor area ratio is not understood; it is kept as text.
  case unreadableRatio
  /// The price of a grant is 0: it counts as not recorded.
  case zeroPrice
  /// A sum is a share of the price, which is not recorded: the sum is not known.
  case shareOfUnknownPrice
  /// A text looks like a standard and is not understood as one: it is kept as text.
  case standardNotJudged
  /// Land allocated by the State has consequences of a contract: nothing is judged by them.
  case ladderOnAllocation
  /// The row is the same as an earlier one of the file.
  case repeated(line: Int)
  /// The row has the number, project and day of an earlier one, and differs from it: it is taken
  /// for another contract.
  case sameKey(line: Int)
  /// An actual day lies after today: nothing was done on it, and it is not taken.
  case futureActual(Milestone, Day)
  /// The day of signing lies after today.
  case futureSigning(Day)
  /// A date that can be read in this order only, in a column whose first such date, on this line, can be
  /// read in the other only.
  case mixedDayOrder(DayOrder, otherLine: Int)
  /// A list of days names some parts of the contract and leaves out these: their day is not known.
  case partsWithoutDay([String])
  /// A value that is read and can hardly be meant.
  case implausible(Implausible)
  /// What a document had corrected is said otherwise by the register now, which counts: what, as
  /// corrected and as the row has it; nil where it is nothing that rows are compared by.
  case correctionReplaced(document: String, CorrectedValue?)
  /// These facts on record of the whole contract count for each of the parts that are new.
  case countsForEachPart([String])
  /// Another source says otherwise of the same contract.
  case otherwise(name: String, here: String, there: String, source: String, prevails: Prevailing)

  /// A value that was corrected, and what the register says now.
  package struct CorrectedValue: Hashable, Sendable {
    package let name: String
    package let corrected: String
    package let registered: String

    package init(name: String, corrected: String, registered: String) {
      self.name = name
      self.corrected = corrected
      self.registered = registered
    }
  }

  /// Whose word counts where two sources differ.
  package enum Prevailing: Hashable, Sendable {
    /// The office put the file's source first.
    case this
    /// The office put the other source first.
    case other
    /// The office chose none, and the file came last.
    case latest
  }
}

/// One thing to tell about a row.
package struct RowProblem<Reason: Hashable & Sendable>: Hashable, Sendable {
  /// The line on which the row starts, from 1.
  package let line: Int
  /// The header of the column; nil for the row as a whole.
  package let column: String?
  /// The cell's or the row's text, on one line, at most 60 characters of it.
  package let value: String
  /// What is wrong or odd.
  package let reason: Reason
  /// The row or cell as a spreadsheet names it, such as `Sheet1!C7`; nil in a text file.
  package let place: String?

  package init(
    line: Int, column: String?, value: String, reason: Reason, place: String? = nil
  ) {
    self.place = place
    self.line = line
    self.column = column
    self.value = value
    self.reason = reason
  }
}
