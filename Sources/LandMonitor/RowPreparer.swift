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
  /// The digest of its text, if the same text would state the same in the next file, and nothing odd, and
  /// no row below is judged by it.
  let digest: RowDigest?
  /// How it is judged, if that was done ahead.
  let judged: JudgedRow?
  /// Whether it has several parts, which the record may know in another order.
  let hasSeveralParts: Bool
  /// What it claims, where it is yet to be judged; nil where it hardly will be.
  private let kept: Registration?

  /// What is done ahead for a row that may be of a new contract.
  enum Ahead {
    /// It is judged.
    case judging((Registration, EncodedRegistration) -> JudgedRow)
    /// What it claims is kept at hand.
    case keeping
    /// Nothing: its contract is known, as far as can be told.
    case nothing
  }

  init(_ row: ImportedRow, from source: RegisterSource, _ digest: RowDigest?, _ ahead: Ahead) {
    line = row.line
    key = ContractKey(row.key)
    isSupervisionNumber = row.key.kind == .supervisionNumber
    encoded = EncodedRegistration(row.registration, from: source)
    oddities = row.oddities
    hasSeveralParts = row.registration.terms.parts.count > 1
    self.digest = row.oddities.isEmpty && !row.tellsDayOrder ? digest : nil
    switch ahead {
    case .judging(let judge): (judged, kept) = (judge(row.registration, encoded), nil)
    case .keeping: (judged, kept) = (nil, row.registration)
    case .nothing: (judged, kept) = (nil, nil)
    }
  }

  private init(
    _ row: PreparedRow, claiming registration: Registration, from source: RegisterSource
  ) {
    (line, key, isSupervisionNumber) = (row.line, row.key, row.isSupervisionNumber)
    (oddities, digest, hasSeveralParts) = (row.oddities, row.digest, row.hasSeveralParts)
    encoded = EncodedRegistration(registration, from: source)
    (judged, kept) = (nil, registration)
  }

  /// Returns the row with what it claims put otherwise, such as with its parts in another order.
  func claiming(_ registration: Registration, from source: RegisterSource) -> PreparedRow {
    PreparedRow(self, claiming: registration, from: source)
  }

  /// What it claims; read from its encoding where it is not at hand, which is asked of few rows.
  var registration: Registration { kept ?? encoded.registration }
}

/// What is known of a row if its contract is new. A class for the reason that a prepared row is one.
final class JudgedRow: Sendable {
  /// What the caches would hold, but for the contract's identity.
  let status: EncodedStatus
  /// What is so on the day; empty unless it is to be opened as known.
  let findings: [Finding]
  /// What its days contradict.
  let oddities: [RowOddity]
  /// What its row lacks.
  let missing: [DataField]

  init(
    _ registration: Registration, _ encoded: EncodedRegistration, _ folding: Folding, on day: Day,
    isBaseline: Bool
  ) {
    let judgement = folding.judgement(registration, facts: registration.facts)
    let folded = folding.fold(
      ContractID(0), registration, judgement, on: day, registeredEntry: EntryNumber(0),
      contentDigest: encoded.digest, logPosition: EntryNumber(0), isUntold: !isBaseline)
    status = EncodedStatus(folded.row, findings: folded.findingRows)
    missing = judgement.missingFields(on: day, amid: folded.findings)
    findings = isBaseline ? folded.findings : []
    oddities = judgement.contradictions
  }
}

extension Judgement {
  /// What the days on record contradict.
  var contradictions: [RowOddity] {
    var oddities: [RowOddity] = []
    let spans = timeline.spans
    for index in spans.indices {
      if case .contradiction(let found) = spans[index].finding.tier {
        oddities.append(.contradiction(found))
      }
    }
    return oddities
  }
}

/// A row that was not read, because the last file of its kind had it.
struct RecognisedRow: Sendable {
  /// The line on which it starts.
  let line: Int
  /// What was known of it.
  let match: KnownRowsReader.Match
  /// Where its text lies among those of its batch.
  let text: Range<Int>
}

/// A row that is in order by itself, and does not go in for what is known of its contract.
struct RefusedRow {
  /// The line on which it starts.
  let line: Int
  /// What is wrong, as a rejects file says it.
  let problem: String
}

/// Some rows of a file, in order.
struct PreparedBatch: Sendable {
  enum Item: Sendable {
    case accepted(PreparedRow)
    /// A row that says what is known already, as its text tells, and where it is.
    case recognised(RecognisedRow)
    /// A row that does not go in: what is wrong, a sentence each.
    case rejected([String])
  }

  var items: [Item] = []
  /// The texts of the rows recognised, in case one has to be read after all.
  var texts: [UInt8] = []
  var bytesRead = 0
  /// What is known at the end of the file; nil before.
  var end: End?

  /// What is known at the end of a file.
  struct End: Sendable {
    let blankRows: Int
    /// Rows that are no contract's, a sentence each.
    let passedOver: [String]
    let passedOverCount: Int
    /// Milestones that are agreed, and whose column of actual days holds none.
    let undated: [Milestone]
  }
}

/// Reads a file's rows on a thread of its own, while the store writes the rows before, and judges each
/// as if it were new while it is ahead of the store.
///
/// A class that is handed over whole to that thread; no other touches what changes in it but for the
/// flags, which guard themselves.
final class RowPreparer: @unchecked Sendable {
  private static let batchLength = 256
  /// How many batches may wait: enough for the time in which the store puts many keys into their table.
  private static let batchesAhead = 32
  private var file: ContractFile
  private let rejects: (any RejectsWriter)?
  private let folding: Folding
  private let day: Day
  private let isBaseline: Bool
  private let wording: Wording
  private let fileName: String
  private let source: RegisterSource
  /// What the rows state; the thread that reads them alone asks.
  private var stated = StatedDays()
  /// How its rows are read; nil where none is recognised by its text.
  let reading: RowReading?
  /// Whether rows are judged ahead: where most contracts are known already, that would be for nothing.
  let areNewExpected = SharedFlag(true)
  /// Whether there is time to judge ahead: where the store waits for rows, it judges them itself.
  let isAhead = SharedFlag(true)

  init(
    _ file: consuming ContractFile, rejects: (any RejectsWriter)?, folding: Folding, day: Day,
    isBaseline: Bool, wording: Wording, fileName: String, source: RegisterSource
  ) {
    self.source = source
    self.day = day
    self.isBaseline = isBaseline
    reading = file.reading
    self.file = file
    self.rejects = rejects
    self.folding = folding
    self.wording = wording
    self.fileName = fileName
  }

  /// Begins to read, and gives batches until the one that holds the end, or what went wrong.
  ///
  /// - Parameter knower: Whose database knows rows of the last file of this kind; nil for none.
  func start(recognisingBy knower: Monitor?) -> HandOver<Result<PreparedBatch, any Error>> {
    .giving(atMost: Self.batchesAhead) { give in
      guard let knower, let reading = self.reading else { return try self.giveAll(nil, give) }
      try knower.openForReading().read { reader in
        try self.giveAll(reader.knownRows(readAs: reading.identityBytes(from: self.source)), give)
      }
    }
  }

  /// Takes a half-written rejects file away, once nothing is read any more; a finished one stays.
  func discardRejects() { rejects?.discard() }

  /// Finishes the rejects file, once nothing is read any more.
  ///
  /// - Parameters:
  ///   - late: Rows that were taken for good when they were read, by rising line, and what is wrong with
  ///     each. They are looked for in the file once more.
  ///   - open: Opens the file anew.
  /// - Returns: Where the rejects are; nil where there are none.
  func closeRejects(
    adding late: [RefusedRow], _ open: () throws -> ContractFile
  ) throws -> SettledRejects? {
    guard let rejects else { return nil }
    if !late.isEmpty {
      var file = try open()
      for row in late {
        while let isReached = try file.next({ _, record in
          guard record.line == row.line else { return false }
          try rejects.append(record, problem: row.problem)
          return true
        }), !isReached {}
      }
    }
    return try rejects.close()
  }

  private func giveAll(
    _ known: KnownRowsReader?, _ give: Giver<PreparedBatch>
  ) throws {
    var isAtEnd = false
    while !isAtEnd {
      let batch = try nextBatch(known)
      isAtEnd = batch.end != nil
      try give(batch)
    }
  }

  /// How a row is judged if its contract is new.
  func judged(_ registration: Registration, _ encoded: EncodedRegistration) -> JudgedRow {
    JudgedRow(registration, encoded, folding, on: day, isBaseline: isBaseline)
  }

  private func nextBatch(_ known: KnownRowsReader?) throws -> PreparedBatch {
    var batch = PreparedBatch()
    batch.items.reserveCapacity(Self.batchLength)
    while batch.items.count < Self.batchLength {
      guard let item = try nextItem(known, &batch.texts) else {
        batch.end = PreparedBatch.End(
          blankRows: file.blankRowCount,
          passedOver: file.passedOver.map { wording.passedOver($0) },
          passedOverCount: file.passedOverCount,
          undated: stated.undated(in: file.map.coverage))
        break
      }
      batch.items.append(item)
    }
    batch.bytesRead = file.bytesRead
    return batch
  }

  private func nextItem(
    _ known: KnownRowsReader?, _ texts: inout [UInt8]
  ) throws -> PreparedBatch.Item? {
    var digest: RowDigest?
    var item: PreparedBatch.Item?
    _ = try file.withNext { text, line in
      guard reading != nil else { return false }
      let found = RowDigest(of: UnsafeRawBufferPointer(text))
      digest = found
      guard let match = try known?.match(found) else { return false }
      let start = texts.count
      texts.append(contentsOf: text)
      stated.passOver()
      item = .recognised(RecognisedRow(line: line, match: match, text: start..<texts.count))
      return true
    } _: { outcome, record in
      switch outcome {
      case .accepted(let row):
        stated.add(row.registration)
        let ahead: PreparedRow.Ahead =
          !areNewExpected.isSo ? .nothing : isAhead.isSo ? .judging(judged) : .keeping
        item = .accepted(PreparedRow(row, from: source, digest, ahead))
      case .rejected(let problems):
        try rejects?.append(record, problem: wording.problemsShort(problems))
        item = .rejected(problems.map { wording.rowProblem($0, file: fileName) })
      }
    }
    return item
  }
}

extension RowReading {
  /// What a database knows rows by that are read so from a source: what one has said, another has not.
  func identityBytes(from source: RegisterSource) -> [UInt8] {
    Array((identity + (source.name.map { "\u{1F}" + $0 } ?? "")).utf8)
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
