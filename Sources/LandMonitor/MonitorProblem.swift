package import CivilCalendar

/// Why something asked for cannot be done.
package enum MonitorProblem: Error, Hashable, Sendable {
  /// Nothing matches; these names are near.
  case noSuchParcel(String, suggestions: [String])
  /// Nothing registers the contract any more; what is on record about it, a line each.
  case notRegistered(String, entries: [String])
  /// Several parcels match where one is wanted; the first of them, and how many there are.
  case ambiguousParcel(String, candidates: [String], count: Int)
  /// The database knew nothing of the parcel at that time.
  case notKnownYet(String, at: Day)
  /// A newer day was told already.
  case dayAlreadyTold(day: Day, last: Day)
  /// Nobody is told of a day that has not come.
  case dayNotCome(Day, today: Day)
  /// A file is not taken in as of a day that has not come.
  case importDayNotCome(Day, today: Day)
  /// Another daily run is at work.
  case dailyRunAtWork
  /// A finding's name is none; these are near.
  case unknownFinding(String, suggestions: [String])
  /// An entry's number is none of the parcel's, or it does not hold any more, or it is a link.
  case noSuchEntry(Int, parcel: String)
  /// The entry is the last registration that holds of its parcel.
  case lastRegistration(Int, parcel: String)
  /// A stage's or step's name is none.
  case unknownGoal(String, known: [String])
  /// There is no import of that number; these are the last.
  case noSuchImport(Int, last: [Int])
  /// The import was undone already, by this transaction.
  case importUndone(Int, by: Int)
  /// The import brought nothing that could be undone.
  case importBroughtNothing(Int)
  /// What was entered after an import rests on it: each with its parcel, and how many there are.
  case importRestedOn(Int, [String], count: Int)
  /// No source has that name; these are known.
  case noSuchSource(String, known: [String])
  /// A source is named twice.
  case sourceTwice(String)
  /// Two texts lead to one contract, which is not linked to itself.
  case sameParcel(String)
  /// The two contracts are linked like this already, by this entry.
  case linkedAlready(String, String, entry: Int)
  /// The two contracts differ in what one contract has once, a phrase each; the texts that name them.
  case differingContracts(String, String, differences: [String])
  /// The two contracts are not linked.
  case notLinked(String, String)
  /// A row would found a contract, by this number if it has one, in a table that has these columns of actual
  /// days and nothing of what contracts agree.
  case contractOfActualDaysAlone(
    path: String, line: Int, number: String?, headers: [String], command: String)
  /// Two rows of a register are instalments of one contract; how one row writes their days.
  case instalmentRows(path: String, line: Int, earlier: Int, days: String)
  /// A sheet is asked for of a file that is no workbook.
  case noSheets(path: String, sheet: String)
  /// A folder cannot be made or a file cannot be written.
  case cannotWrite(path: String, errorNumber: Int32)
}
