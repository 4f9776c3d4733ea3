import CivilCalendar
import ContractImport
import ContractStore
import Foundation
import LandLifecycle
import Wording

/// A row that goes in, with what can be known of it before the log is asked.
///
/// A class, though nothing in it changes: it holds dozens of texts, and is handed on a million times.
final class PreparedRow: Sendable {
  let row: ImportedRow
  let key: ContractKey
  let encoded: EncodedRegistration
  /// How it is judged, if that was done ahead.
  let judged: JudgedRow?

  init(_ row: ImportedRow, judged judge: (ImportedRow, EncodedRegistration) -> JudgedRow?) {
    let encoded = EncodedRegistration(row.registration)
    self.row = row
    self.encoded = encoded
    key = ContractKey(row.key)
    judged = judge(row, encoded)
  }
}

/// What is known of a row if its contract is new.
struct JudgedRow: Sendable {
  /// What the caches would hold, but for the contract's identity.
  let status: StatusRow
  let findings: [Finding]
  let findingsText: FindingsText
  /// What its days contradict.
  let contradictions: [Contradiction]

  init(
    _ registration: Registration, _ encoded: EncodedRegistration, _ folding: Folding, on day: Day,
    isUntold: Bool
  ) {
    let judgement = folding.judgement(registration, facts: registration.facts)
    let folded = folding.fold(
      ContractID(0), registration, judgement, on: day, registeredEntry: EntryNumber(0),
      contentDigest: encoded.digest, logPosition: EntryNumber(0), isUntold: isUntold)
    status = folded.row
    findings = folded.findings
    findingsText = FindingsText(folded.findings.map(FindingRow.init))
    contradictions = judgement.timeline.spans.compactMap { span in
      if case .contradiction(let found) = span.finding.tier { found } else { nil }
    }
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
  private let isUntold: Bool
  private let wording: Wording
  private let fileName: String
  /// Whether rows are judged ahead: where most contracts are known already, that would be for nothing.
  let areNewExpected = SharedFlag(true)

  init(
    _ file: consuming ContractFile, rejects: RejectsFile?, folding: Folding, day: Day,
    isUntold: Bool, wording: Wording, fileName: String
  ) {
    self.day = day
    self.isUntold = isUntold
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

  /// Takes a half-written rejects file away, once nothing is read any more; a finished one stays.
  func discardRejects() { rejects?.discard() }

  /// How a row is judged if its contract is new.
  func judged(_ row: ImportedRow, _ encoded: EncodedRegistration) -> JudgedRow {
    JudgedRow(row.registration, encoded, folding, on: day, isUntold: isUntold)
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
