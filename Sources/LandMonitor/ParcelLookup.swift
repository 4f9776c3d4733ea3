import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle
import Reports
import Wording

extension Monitor {
  /// Finds the parcels that any part of a number or name leads to.
  ///
  /// - Throws: `MonitorProblem.noSuchParcel` with the nearest names if there are none;
  ///   `.notRegistered` where nothing registers the contract any more.
  func parcels(matching text: String, _ reader: StoreReader) throws -> [ContractID] {
    let wanted = text.trimmingSpaces
    if wanted.hasPrefix("#"), let number = Int64(wanted.dropFirst()) {
      let root = try reader.root(of: ContractID(number))
      if try reader.status(of: root) != nil { return [root] }
    }
    var found = wanted.isEmpty ? [] : try reader.contracts(matching: wanted)
    if found.isEmpty, !wanted.isEmpty { found = try parcels(numbered: wanted, reader) }
    guard found.isEmpty else { return found }
    if let problem = try unregistered(wanted, reader) { throw problem }
    throw MonitorProblem.noSuchParcel(
      wanted, suggestions: Suggestions(try reader.searchableNames()).nearest(to: wanted))
  }

  /// Finds the one parcel that any part of a number or name leads to.
  func parcel(matching text: String, _ reader: StoreReader) throws -> ContractID {
    let found = try parcels(matching: text, reader)
    if found.count == 1 { return found[0] }
    throw MonitorProblem.ambiguousParcel(
      text,
      candidates: try found.prefix(20).map { contract in
        let summary = try reader.status(of: contract)?.summary
        let names = [summary?.displayNumber, summary?.project, summary?.holder]
        let words = names.compactMap { $0 }.joined(separator: "  ")
        // A name on two lines of a cell would be taken for two parcels.
        return "#\(contract.number) "
          + words.split(whereSeparator: \.isNewline).joined(separator: " ")
      }, count: found.count)
  }

  /// What lists call a parcel.
  func name(ofParcel contract: ContractID, _ reader: StoreReader) throws -> String? {
    try reader.status(of: contract)?.summary.displayNumber
  }

  /// Reads a contract's log as known, and judges it.
  ///
  /// - Parameter withColumns: Whether each entry says in which columns of its file it stood.
  func view(
    of contract: ContractID, named name: String, withColumns: Bool = false, _ reader: StoreReader
  ) throws -> ParcelView {
    let log = try reader.log(of: contract, knownAt: knownAt)
    guard let (_, registration) = log.registration else {
      throw MonitorProblem.notKnownYet(name, at: settings.knownAt ?? day)
    }
    let judgement = try folding(reader).judgement(registration, facts: log.facts)
    let recorded = try recorded(log, withColumns: withColumns, reader)
    let claims = log.claims.map { claim in
      SourceClaim(
        source: wording.source(claim.source),
        versions: log.versions(of: claim.entry).compactMap { version in
          guard let entry = recorded.first(where: { $0.number == Int(version.number.number) }),
            case .registered(let registration) = version.written.content
          else { return nil }
          return (entry, registration)
        }, isRanked: log.precedence.ranks(claim.source))
    }
    return ParcelView(
      registration: registration, judgement: judgement, entries: recorded, claims: claims,
      related: try related(to: contract, reader),
      partTexts: PartTexts.standards(of: registration), day: day, knownAt: settings.knownAt)
  }

  /// The parcels to whose keys a number belongs that is shown nowhere: of two contracts linked as one,
  /// each with a number of the same kind, one is not shown.
  private func parcels(numbered text: String, _ reader: StoreReader) throws -> [ContractID] {
    var found: [ContractID] = []
    for contract in try contracts(numbered: text, reader) {
      let root = try reader.root(of: contract)
      if !found.contains(root), try reader.status(of: root) != nil { found.append(root) }
    }
    return found
  }

  /// The contracts whose keys have a number, those known under others among them.
  func contracts(numbered text: String, _ reader: StoreReader) throws -> [ContractID] {
    try reader.contracts(numbered: RowKey.number(written: text))
  }

  private func recorded(
    _ log: ContractLog, withColumns: Bool, _ reader: StoreReader
  ) throws -> [RecordedEntry] {
    let live = log.live.map(\.number)
    let columns = withColumns ? try columns(of: log, reader) : [:]
    return try log.entries.map { entry in
      let content: RecordedEntry.Content
      var isRetraction = false
      switch entry.written.content {
      case .registered(let registration): content = .registered(registration.facts)
      case .fact(let fact): content = .fact(fact)
      case .retracted(let reason):
        content = .retracted(
          entry: Int(entry.written.supersedes?.number ?? 0), reason: reason)
        isRetraction = true
      case .linked(let link): content = .linked(try words(for: link, reader))
      case .holidays, .rules, .precedence:
        preconditionFailure("they are entries about no contract")
      }
      let line = entry.written.line.map { ":\($0)" } ?? ""
      return RecordedEntry(
        number: Int(entry.number.number), learnt: entry.learnt.dayInShanghai,
        origin: "\(entry.source.origin)\(line) \(entry.source.actor)",
        document: entry.written.document, content: content, remark: entry.written.remark,
        isSuperseded: !isRetraction && !live.contains(entry.number), actor: entry.source.actor,
        place: entry.written.line.map { line in
          let columns = columns[entry.transaction] ?? [:]
          return RecordedEntry.Place(
            file: entry.source.origin, line: line, columns: columns,
            column: entry.written.column.flatMap { number in
              columns.values.first { $0.number == number }
            })
        })
    }
  }

  /// The columns of the files that entries come from, by field, for each import.
  private func columns(
    of log: ContractLog, _ reader: StoreReader
  ) throws -> [Int64: [String: RecordedEntry.Column]] {
    let imports = Set(log.entries.filter { $0.written.line != nil }.map(\.transaction))
    return try reader.columns(of: imports).mapValues { columns in
      Dictionary(
        columns.map { ($0.field, RecordedEntry.Column(number: $0.number, header: $0.header)) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}

extension String {
  /// The text without spaces at its ends, full-width ones too.
  var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// Names that look like one that was not found.
struct Suggestions {
  private let names: [String]

  init(_ names: [String]) { self.names = names }

  /// Returns at most five names, nearest first: those that hold the most of the text's pairs of
  /// characters, a third at least; of two that hold as many, the shorter.
  func nearest(to text: String) -> [String] {
    let wanted = Self.pairs(text)
    guard !wanted.isEmpty else { return [] }
    let ranked = names.map { name in
      (name: name, shared: wanted.intersection(Self.pairs(name)).count, length: name.count)
    }
    return ranked.filter { $0.shared * 3 >= wanted.count && $0.shared > 0 }
      .sorted { ($1.shared, $0.length, $0.name) < ($0.shared, $1.length, $1.name) }
      .prefix(5).map(\.name)
  }

  private static func pairs(_ text: String) -> Set<String> {
    let characters = Array(text.uppercased())
    guard characters.count > 1 else { return Set(characters.map { String($0) }) }
    return Set(zip(characters, characters.dropFirst()).map { "\($0)\($1)" })
  }
}
