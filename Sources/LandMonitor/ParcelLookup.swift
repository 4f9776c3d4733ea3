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
    let found = try reader.contracts(foundBy: wanted)
    guard found.isEmpty else { return found }
    if let problem = try unregistered(wanted, reader) { throw problem }
    var near = Suggestions(near: wanted)
    try reader.forEachName { near.consider($0) }
    throw MonitorProblem.noSuchParcel(wanted, suggestions: near.names)
  }

  /// Finds the one parcel that any part of a number or name leads to.
  func parcel(matching text: String, _ reader: StoreReader) throws -> ContractID {
    let found = try parcels(matching: text, reader)
    if found.count == 1 { return found[0] }
    throw MonitorProblem.ambiguousParcel(
      text,
      candidates: try found.prefix(20).map { contract in
        guard let row = try reader.status(of: contract) else { return contract.mark }
        let named = row.name == contract.mark ? nil : row.name
        let words = [named, row.summary.project, row.summary.holder].compactMap { $0 }
          .joined(separator: "  ")
        // A name on two lines of a cell would be taken for two parcels.
        return contract.mark + " "
          + words.split(whereSeparator: \.isNewline).joined(separator: " ")
      }, count: found.count)
  }

  /// What a command about a contract is given to find it: what it is called, where that leads to no
  /// other, else its mark.
  func argument(
    for contract: ContractID, called name: String, _ reader: StoreReader
  ) throws -> String {
    try reader.contracts(foundBy: name) == [contract] ? name : contract.mark
  }

  /// What a command about a contract is given to find it.
  func argument(for contract: ContractID, _ reader: StoreReader) throws -> String {
    try argument(
      for: contract, called: try reader.status(of: contract)?.name ?? contract.mark, reader)
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
        versions: log.registrations(of: claim.entry).compactMap { version in
          recorded.first { $0.number == Int(version.entry.number.number) }
            .map { ($0, version.registration) }
        }, isRanked: log.precedence.ranks(claim.source))
    }
    let number = ParcelSummary(registration).name(of: contract)
    return ParcelView(
      // What found it finds it again.
      number: number,
      argument: name == number ? name : try argument(for: contract, called: number, reader),
      registration: registration, judgement: judgement, entries: recorded, claims: claims,
      related: try related(to: contract, reader),
      partTexts: PartTexts.standards(of: registration),
      town: registration.town(amid: configuration.towns), day: day, knownAt: settings.knownAt)
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
          var columns = columns[entry.transaction] ?? [:]
          if case .registered(let row) = entry.written.content, row.statesEndInTerm {
            columns[Field.agreed(.termEnd).code] = columns[Field.detail(.tenure).code]
          }
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

extension Registration {
  /// Whether its term of use names the end that it agrees on.
  fileprivate var statesEndInTerm: Bool {
    guard let term = terms.obligations.last, term.milestone == .termEnd,
      case .value(let tenure)? = self[.tenure]?.asCell({ TenureCell.read($0) })
    else { return false }
    return tenure.end == term.deadline
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

extension StoreReader {
  /// The contracts that a text leads to: the one whose mark it is; those whose number it is; those with
  /// a number or name that it is part of; those known under others that have the number.
  fileprivate func contracts(foundBy text: String) throws -> [ContractID] {
    if text.isEmpty { return [] }
    if let contract = ContractID(mark: text) {
      let known = try roots(of: [contract])
      if !known.isEmpty { return known }
    }
    let found = try contracts(matching: text)
    return found.isEmpty ? try roots(of: contracts(numbered: text)) : found
  }

  /// The contracts whose keys have a number, those known under others among them.
  func contracts(numbered text: String) throws -> [ContractID] {
    try contracts(knownBy: KeyQuery.all(number: text))
  }
}
