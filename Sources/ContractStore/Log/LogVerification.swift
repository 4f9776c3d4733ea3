/// Where the log and its chain do not agree.
package enum LogDamage: Error, Hashable, Sendable {
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
package struct LogVerification: Hashable, Sendable {
  /// How many entries were read.
  package let entries: Int64
  /// How many transactions were read.
  package let transactions: Int64
  /// The head of the chain, in hexadecimal; note it elsewhere to prove later that nothing was cut.
  package let head: String
  /// What does not agree, in log order; empty when all is well.
  package let damage: [LogDamage]
}
