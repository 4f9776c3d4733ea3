import CivilCalendar
import ContractStore
import LandLifecycle
import Reports
import Wording

extension Monitor {
  /// Finds the parcels that any part of a number or name leads to.
  ///
  /// - Throws: `MonitorProblem.noSuchParcel` with the nearest names if there are none.
  func parcels(matching text: String, _ reader: StoreReader) throws -> [StatusRow] {
    let wanted = text.trimmingSpaces
    if wanted.hasPrefix("#"), let number = Int64(wanted.dropFirst()),
      let row = try reader.status(of: ContractID(number))
    {
      return [row]
    }
    let found = wanted.isEmpty ? [] : try reader.contracts(matching: wanted)
    guard found.isEmpty else { return found }
    throw MonitorProblem.noSuchParcel(
      wanted, suggestions: Suggestions(try reader.searchableNames()).nearest(to: wanted))
  }

  /// Finds the one parcel that any part of a number or name leads to.
  func parcel(matching text: String, _ reader: StoreReader) throws -> StatusRow {
    let found = try parcels(matching: text, reader)
    if found.count == 1 { return found[0] }
    throw MonitorProblem.ambiguousParcel(
      text,
      candidates: found.prefix(20).map { row in
        let names = [row.summary.displayNumber, row.summary.project, row.summary.holder]
        return "#\(row.contract.number) " + names.compactMap { $0 }.joined(separator: "  ")
      }, count: found.count)
  }

  /// Reads a contract's log as known, and judges it.
  func view(of contract: ContractID, named name: String, _ reader: StoreReader) throws -> ParcelView
  {
    let log = try reader.log(of: contract, knownAt: knownAt)
    guard let (_, registration) = log.registration else {
      throw MonitorProblem.notKnownYet(name, at: settings.knownAt ?? day)
    }
    let judgement = try folding(reader).judgement(registration, facts: log.facts)
    return ParcelView(
      registration: registration, judgement: judgement, entries: recorded(log), day: day,
      knownAt: settings.knownAt)
  }

  private func recorded(_ log: ContractLog) -> [RecordedEntry] {
    let live = Set(log.live.map(\.number))
    return log.entries.map { entry in
      let content: RecordedEntry.Content
      var isRetraction = false
      switch entry.written.content {
      case .registered(let registration): content = .registered(registration.facts)
      case .fact(let fact): content = .fact(fact)
      case .retracted(let reason):
        content = .retracted(
          entry: Int(entry.written.supersedes?.number ?? 0), reason: reason)
        isRetraction = true
      case .holidays, .rules: preconditionFailure("they are entries about no contract")
      }
      let line = entry.written.line.map { ":\($0)" } ?? ""
      return RecordedEntry(
        number: Int(entry.number.number), learnt: entry.learnt.dayInShanghai,
        origin: "\(entry.source.origin)\(line) \(entry.source.actor)",
        document: entry.written.document, content: content, remark: entry.written.remark,
        isSuperseded: !isRetraction && !live.contains(entry.number))
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
