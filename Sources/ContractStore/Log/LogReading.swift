import CivilCalendar
import Foundation
import GRDB
import LandLifecycle

extension Entry {
  static let columns = """
    e.number, t.learnt_at, t.actor, t.origin, e.body
    """

  init(_ row: Row) throws {
    let number = EntryNumber(row[0])
    let body: Data = row[4]
    let written = try body.withUnsafeBytes { bytes throws in
      var reader = CBORReader(bytes)
      do throws(DecodingProblem) {
        return try reader.readEntry()
      } catch {
        throw StoreProblem.entryUnreadable(number, error)
      }
    }
    self.init(
      number: number, learnt: Moment(milliseconds: row[1]),
      source: EntrySource(actor: row[2], origin: row[3]), written: written)
  }
}

/// Where the log and its chain do not agree.
public enum LogDamage: Error, Hashable, Sendable {
  /// Entries are missing or out of order before this one.
  case gap(before: EntryNumber)
  /// These entries are not what was written: their bodies are not what their digest was made of, or
  /// the columns beside a body do not say what the body says.
  case entriesChanged(EntryNumber, EntryNumber, transaction: Int64)
  /// A transaction's head does not follow from the one before it and its own digests.
  case chainBroken(transaction: Int64)
  /// The log ends before or after its last transaction says.
  case wrongEnd(expected: Int64, found: Int64)
}

/// What `verify` found.
public struct LogVerification: Hashable, Sendable {
  /// How many entries were read.
  public let entries: Int64
  /// How many transactions were read.
  public let transactions: Int64
  /// The head of the chain, in hexadecimal; note it elsewhere to prove later that nothing was cut.
  public let head: String
  /// What does not agree, in log order; empty when all is well.
  public let damage: [LogDamage]
}
