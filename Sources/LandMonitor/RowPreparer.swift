import CivilCalendar
import ContractImport
import ContractStore
import Foundation
import LandLifecycle
import Wording

/// A row that goes in, with everything that can be known of it before the log is asked.
///
/// A class, though nothing in it changes: it holds dozens of texts, and is handed on a million times.
final class PreparedRow: Sendable {
  let row: ImportedRow
  let key: ContractKey
  let encoded: EncodedRegistration
  /// What the caches would hold if the contract is new, but for its identity.
  let status: StatusRow
  let findings: [Finding]
  let findingsText: FindingsText
  /// What its days contradict, to be told if the contract is new.
  let contradictions: [Contradiction]

  init(_ row: ImportedRow, _ folding: Folding, on day: Day, isUntold: Bool) {
    let registration = row.registration
    let judgement = folding.judgement(registration, facts: registration.facts)
    let encoded = EncodedRegistration(registration)
    let folded = folding.fold(
      ContractID(0), registration, judgement, on: day, registeredEntry: EntryNumber(0),
      contentDigest: encoded.digest, logPosition: EntryNumber(0), isUntold: isUntold)
    self.row = row
    self.encoded = encoded
    key = ContractKey(row.key)
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
/// A class that is handed over whole to that thread and touched by no other.
final class RowPreparer: @unchecked Sendable {
  private static let batchLength = 256
  private var file: ContractFile
  private let rejects: RejectsFile?
  private let folding: Folding
  private let day: Day
  private let isUntold: Bool
  private let wording: Wording
  private let fileName: String

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
    let batches = HandOver<Result<PreparedBatch, any Error>>(atMost: 8)
    Thread.detachNewThread {
      do {
        while true {
          let batch = try self.nextBatch()
          guard batches.give(.success(batch)), batch.end == nil else { return }
        }
      } catch {
        _ = batches.give(.failure(error))
      }
    }
    return batches
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
        return .accepted(PreparedRow(row, folding, on: day, isUntold: isUntold))
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
