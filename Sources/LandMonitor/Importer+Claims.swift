import ContractImport
import ContractStore
import LandLifecycle
import Reports
import Wording

/// What other sources say of the contracts of a file.
extension Importer {
  /// The contract of which the file's source said just this before: behind sources that come first,
  /// or before a person corrected it. Saying it again is no news.
  mutating func claimant(
    _ known: [StoreWriter.KnownContract], saying row: PreparedRow,
    except isTaken: (ContractID) -> Bool
  ) throws -> StoreWriter.KnownContract? {
    let free = known.filter { !isTaken($0.contract) }
    guard !free.isEmpty else { return nil }
    let registration = row.registration
    for candidate in free {
      let log = try writer.reader.log(of: candidate.root)
      guard let own = try ownClaim(on: candidate.contract, in: log),
        let said = log.registrations(of: own.entry).last?.registration
      else { continue }
      if said == registration { return candidate }
    }
    return nil
  }

  /// Whether a row says what is known of a contract but for how its numbers are written: in full width, with
  /// other brackets.
  func isSpelledOtherwise(
    _ row: PreparedRow, in known: StoreWriter.KnownContract
  ) throws -> Bool {
    guard let said = try writer.reader.status(of: known.root)?.summary else { return false }
    let registration = row.registration
    var numbers = registration.numbers
    guard numbers.contract.map(NameKey.folded) == said.contractNumber.map(NameKey.folded),
      numbers.supervision.map(NameKey.folded) == said.supervisionNumber.map(NameKey.folded)
    else { return false }
    (numbers.contract, numbers.supervision) = (said.contractNumber, said.supervisionNumber)
    return StoreWriter.contentDigest(of: registration.with(numbers), from: source)
      == known.contentDigest
  }

  /// What the log keeps of the import, once it was run.
  func record(digest: String) -> ImportRecord {
    var counts = ImportRecord.Counts()
    counts.rows = summary.rows
    counts.new = summary.new
    counts.changed = summary.changed
    counts.kept = summary.kept
    counts.unchanged = summary.unchanged
    counts.repeated = summary.repeated
    counts.rejected = summary.rejected
    counts.warned = summary.warned
    return ImportRecord(
      digest: digest, byteCount: byteCount, sheet: sheet, columns: columns, counts: counts,
      rejects: rejects)
  }

  /// What the file's source says of a contract under its own keys; else what somebody said of it
  /// before sources were written down, which the source's word takes the place of.
  ///
  /// What another table of the source says stands beside this one's word, unless this one has each
  /// of its columns: a column that a table has not takes nothing away.
  mutating func ownClaim(
    on contract: ContractID, in log: ContractLog
  ) throws -> ContractLog.Claim? {
    let claims = log.claims.filter { $0.entry.written.contract == contract }
    var own: (claim: ContractLog.Claim, columnCount: Int)?
    for claim in claims where claim.source?.isOfOneOffice(with: source) == true {
      let theirs = try columnsOfTable(behind: claim, in: log)
      guard theirs.isSubset(of: readFields), own.map({ $0.columnCount < theirs.count }) ?? true
      else { continue }
      own = (claim, theirs.count)
    }
    return own?.claim ?? claims.first { $0.source == nil }
  }

  /// The columns, by what they say, of the table that a claim comes from; none where nothing was kept.
  private mutating func columnsOfTable(
    behind claim: ContractLog.Claim, in log: ContractLog
  ) throws -> Set<String> {
    guard let row = log.versions(of: claim.entry).last, row.transaction > 0 else {
      return readFields
    }
    if let known = fieldsOfImports[row.transaction] { return known }
    let columns = try writer.reader.columns(of: [row.transaction])[row.transaction] ?? []
    let fields = columns.fields
    fieldsOfImports[row.transaction] = fields
    return fields
  }

  /// What a row is compared with to tell which contract it is about.
  mutating func claim(on known: StoreWriter.KnownContract) throws -> Registration? {
    let log = try writer.reader.log(of: known.root)
    return try ownClaim(on: known.contract, in: log)?.registration
      ?? log.registration?.registration
  }

  /// What a contract's days contradict, and did not before.
  func newContradictions(
    in judgement: Judgement, since before: ContractLog
  ) -> [RowOddity] {
    let found = judgement.contradictions
    guard !found.isEmpty, let was = before.holding else { return found }
    let known = folding.judgement(was.registration, facts: was.facts).contradictions
    return found.filter { !known.contains($0) }
  }

  /// What judged matters other sources put otherwise than a row just appended, and whose word counts.
  func disagreements(of entry: EntryNumber, in log: ContractLog) -> [RowOddity] {
    let claims = log.claims
    guard claims.count > 1, let place = claims.firstIndex(where: { $0.entry.number == entry })
    else { return [] }
    let own = claims[place]
    var told: Set<String> = []
    return claims.enumerated().flatMap { index, other -> [RowOddity] in
      if index == place { return [] }
      let isChosen = log.precedence.ranks(own.source) || log.precedence.ranks(other.source)
      let supplies = [own, other].map(\.registration.terms.supply)
      // A grant in a way not said is no other way than the one that another names.
      let isOneWay = supplies.contains(.grant) && supplies.allSatisfy(\.isGrant)
      let parts = [own, other].map { Set($0.registration.terms.parts.map(\.name)) }
      return monitor.wording.statementDifferences(from: other.registration, to: own.registration)
        .compactMap { difference in
          // What one leaves blank is filled from the other, but for days of land divided otherwise.
          let isDropped = parts[0] != parts[1] && difference.code.hasPrefix("actual-")
          let blank = isDropped ? monitor.wording.blank : nil
          guard difference.isJudged, !(isOneWay && difference.code == "supply"),
            let theirs = difference.before ?? blank, let ours = difference.after ?? blank,
            told.insert(difference.code).inserted
          else { return nil }
          return .otherwise(
            name: difference.name, here: ours, there: theirs,
            source: monitor.wording.source(other.source),
            prevails: isChosen ? (index < place ? .other : .this) : .latest)
        }
    }
  }
}

extension [ImportRecord.Column] {
  /// What they say, by their codes; what is passed over says nothing.
  var fields: Set<String> {
    Set(lazy.map(\.field).filter { $0 != Field.ignored.code })
  }
}

extension RegisterSource {
  /// Whether two sources are tables that one office may have written: of one name, or of none and of
  /// one format. A ledger is a template once it has the columns of one.
  fileprivate func isOfOneOffice(with other: RegisterSource) -> Bool {
    let own: Set = [
      RegisterFormat.Name.genericRegister.rawValue, RegisterFormat.Name.fallowTemplate.rawValue,
    ]
    return identity == other.identity
      || name == nil && other.name == nil && own.isSuperset(of: [format, other.format])
  }
}

extension Wording {
  /// What a source is called.
  func source(_ source: RegisterSource?) -> String {
    guard let source else { return text(zh: "未注明的来源", en: "a source not on record") }
    return source.name ?? formatName(code: source.format)
  }

  /// What a format is called by its stable name.
  func formatName(code: String) -> String {
    guard let name = RegisterFormat.Name(rawValue: code) else { return code }
    return formatName(name)
  }
}
