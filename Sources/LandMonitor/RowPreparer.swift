import CivilCalendar
import ContractImport
import ContractStore
import Foundation
import LandLifecycle
import Wording

/// A row that goes in, with what can be known of it before the log is asked.
///
/// A class, though nothing in it changes: it is handed on a million times. It holds encoded what it
/// claims, and not in dozens of texts that one thread makes and another takes apart.
final class PreparedRow: Sendable {
  /// The line on which it starts.
  let line: Int
  /// The key under which its contract is found.
  let key: ContractKey
  /// Whether that is a supervision number, which a renamed project keeps.
  let isSupervisionNumber: Bool
  /// What it claims.
  let encoded: EncodedRegistration
  /// What is odd about it.
  let oddities: [RowProblem<RowOddity>]
  /// How it is judged, if that was done ahead.
  let judged: JudgedRow?

  init(_ row: ImportedRow, judged judge: (Registration, EncodedRegistration) -> JudgedRow?) {
    line = row.line
    key = ContractKey(row.key)
    isSupervisionNumber = row.key.kind == .supervisionNumber
    encoded = EncodedRegistration(row.registration)
    oddities = row.oddities
    judged = judge(row.registration, encoded)
  }

  /// What it claims, read from its encoding: asked of few rows.
  var registration: Registration { encoded.registration }
}

/// What is known of a row if its contract is new.
struct JudgedRow: Sendable {
  /// What the caches would hold, but for the contract's identity.
  let status: EncodedStatus
  /// What is so on the day; empty unless it is to be opened as known.
  let findings: [Finding]
  /// What its days contradict, and which of them are still to come.
  let oddities: [RowOddity]

  init(
    _ registration: Registration, _ encoded: EncodedRegistration, _ folding: Folding, on day: Day,
    isBaseline: Bool
  ) {
    let judgement = folding.judgement(registration, facts: registration.facts)
    let folded = folding.fold(
      ContractID(0), registration, judgement, on: day, registeredEntry: EntryNumber(0),
      contentDigest: encoded.digest, logPosition: EntryNumber(0), isUntold: !isBaseline)
    status = EncodedStatus(folded.row, findings: folded.findings.map(FindingRow.init))
    findings = isBaseline ? folded.findings : []
    var oddities: [RowOddity] = []
    let spans = judgement.timeline.spans
    for index in spans.indices {
      if case .contradiction(let found) = spans[index].finding.tier {
        oddities.append(.contradiction(found))
      }
    }
    for actual in registration.actuals where actual.day > day {
      oddities.append(.futureActual(actual.milestone, actual.day))
    }
    self.oddities = oddities
  }
}

/// Some rows of a file, in order.
struct PreparedBatch: Sendable {
  enum Item: Sendable {
    case accepted(PreparedRow)
    /// A row that does not go in: what is wrong, a sentence each.
    case rejected([String])
  }

  var items: [Item] = []
  var bytesRead = 0
  /// What is known at the end of the file; nil before.
  var end: End?

  /// What is known at the end of a file.
  struct End: Sendable {
    let blankRows: Int
    /// Rows that are no contract's, a sentence each.
    let passedOver: [String]
    let passedOverCount: Int
    let rejectsPath: String?
  }
}

/// Reads a file's rows and judges each as if it were new, on a thread of its own, while the store
/// writes the rows before.
///
/// A class that is handed over whole to that thread; no other touches what changes in it but for the
/// flag, which guards itself.
final class RowPreparer: @unchecked Sendable {
  private static let batchLength = 256
  private var file: ContractFile
  private let rejects: RejectsFile?
  private let folding: Folding
  private let day: Day
  private let isBaseline: Bool
  private let wording: Wording
  private let fileName: String
  /// Whether rows are judged ahead: where most contracts are known already, that would be for nothing.
  let areNewExpected = SharedFlag(true)

  init(
    _ file: consuming ContractFile, rejects: RejectsFile?, folding: Folding, day: Day,
    isBaseline: Bool, wording: Wording, fileName: String
  ) {
    self.day = day
    self.isBaseline = isBaseline
    self.file = file
    self.rejects = rejects
    self.folding = folding
    self.wording = wording
    self.fileName = fileName
  }

  /// Begins to read, and gives batches until the one that holds the end, or what went wrong.
  func start() -> HandOver<Result<PreparedBatch, any Error>> {
    .giving { give in
      var isAtEnd = false
      while !isAtEnd {
        let batch = try self.nextBatch()
        isAtEnd = batch.end != nil
        try give(batch)
      }
    }
  }

  /// How a row is judged if its contract is new.
  func judged(_ registration: Registration, _ encoded: EncodedRegistration) -> JudgedRow {
    JudgedRow(registration, encoded, folding, on: day, isBaseline: isBaseline)
  }

  private func nextBatch() throws -> PreparedBatch {
    var batch = PreparedBatch()
    batch.items.reserveCapacity(Self.batchLength)
    while batch.items.count < Self.batchLength {
      guard let item = try nextItem() else {
        batch.end = PreparedBatch.End(
          blankRows: file.blankRowCount,
          passedOver: file.passedOver.map { wording.passedOver($0) },
          passedOverCount: file.passedOverCount, rejectsPath: try rejects?.close())
        break
      }
      batch.items.append(item)
    }
    batch.bytesRead = file.bytesRead
    return batch
  }

  private func nextItem() throws -> PreparedBatch.Item? {
    try file.next { outcome, record in
      switch outcome {
      case .accepted(let row):
        let judge = areNewExpected.isSo ? judged : { _, _ in nil }
        return .accepted(PreparedRow(row, judged: judge))
      case .rejected(let problems):
        let short = problems.map { wording.problemShort($0) }.joined(separator: "；")
        try rejects?.append(record, problem: short)
        return .rejected(problems.map { wording.rowProblem($0, file: fileName) })
      }
    }
  }
}

extension ContractKey {
  /// The store's key of a row's.
  init(_ key: RowKey) {
    self.init(
      kind: key.kind.rawValue, normaliser: RowKey.normaliser, number: Array(key.number),
      material: key.material)
  }
}

/// Yes or no, said by one thread and asked by another.
///
/// A class shared by the two: the lock guards the value.
final class SharedFlag: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Bool

  init(_ value: Bool) { self.value = value }

  var isSo: Bool {
    get { lock.withLock { value } }
    set { lock.withLock { value = newValue } }
  }
}
