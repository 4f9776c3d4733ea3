/// What became of any file that is imported, whatever its rows are.
package protocol FileSummary {
  /// Headers that are not known.
  var unknownHeaders: [String] { get }
  /// Which columns were held against others, or left for them, a sentence each.
  var besideHeaders: [String] { get }
  /// Rows that are none of what the file is for, such as totals, a sentence each, at most 100.
  var passedOver: [String] { get }
  /// How many rows were passed over so.
  var passedOverCount: Int { get }
  /// The rejects file; nil if no row was rejected or nothing was written.
  var rejectsPath: String? { get }
  /// The command that imports the rejects file as the file was; nil where it needs no more than its name.
  var rejectsCommand: String? { get }
  /// A file of the usual name that was there, says something else, and was kept; nil for none.
  var rejectsKept: String? { get }
}
