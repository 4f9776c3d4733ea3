import ContractImport
import ContractStore
import LandLifecycle
package import Reports
import Wording

extension Monitor {
  /// The sources there are, those that come first first, with what was imported from each.
  package func sources() throws -> Report {
    let (precedence, imports) = try openForReading().read { reader in
      (try reader.precedence(knownAt: knownAt), try reader.imports(knownAt: knownAt))
    }
    var grid = Grid(columns: [
      GridColumn("rank", wording.text(zh: "次序", en: "Rank"), isRightAligned: true),
      GridColumn("name", wording.text(zh: "名称", en: "Name")),
      GridColumn("format", wording.text(zh: "登记", en: "Register")),
      GridColumn("imports", wording.text(zh: "导入次数", en: "Imports"), isRightAligned: true),
      GridColumn("rows", wording.text(zh: "行数", en: "Rows"), isRightAligned: true),
      GridColumn("last", wording.text(zh: "最近导入", en: "Last")),
    ])
    let known = Dictionary(grouping: imports.filter { $0.undoneBy == nil }) {
      $0.source.register?.identity ?? ""
    }
    let others = known.keys.filter { !$0.isEmpty && !precedence.sources.contains($0) }.sorted()
    for name in precedence.sources + others {
      let own = known[name] ?? []
      let format =
        own.last?.source.register?.format ?? RegisterFormat.Name(rawValue: name)?.rawValue
      grid.append([
        precedence.sources.firstIndex(of: name).map { .integer($0 + 1) } ?? .none, .text(name),
        format.map { .coded($0, words: wording.formatName(code: $0)) } ?? .none,
        .integer(own.count), .integer(own.compactMap { $0.record?.counts.rows }.reduce(0, +)),
        .optionalDay(own.last?.learnt.dayInShanghai),
      ])
    }
    let rule =
      precedence == .none
      ? wording.text(
        zh: "没有选定次序：各来源不一致的，以后导入的为准；一来源没有写的，取另一来源的。",
        en:
          "No order is chosen: where sources differ, the later import counts; what one does not say "
          + "is taken from another.")
      : wording.text(
        zh: "不一致的，以次序在前的为准；没有次序的在最后，其中以后导入的为准。前面没有写的，取后面的。",
        en:
          "Where sources differ, the one that comes first counts; those without a rank come last, the "
          + "later import first. What one does not say is taken from the next.")
    return Report(
      schema: .sources,
      blocks: [
        .grid(key: "sources", heading: "", grid), .lines(key: "rule", heading: "", [rule]),
      ])
  }

  /// Puts sources in order, in the place of the order before, and folds everything anew.
  ///
  /// - Parameters:
  ///   - names: Names of sources, or stable names of registers; none takes the order back.
  ///   - notify: Called as contracts are folded anew; by then the order is in the log.
  /// - Returns: The entry written, and what moved by it, a line each; nil where that order holds already.
  /// - Throws: `MonitorProblem.noSuchSource` or `.sourceTwice`; then nothing was written.
  package func prefer(
    _ names: [String], notify: (WorkProgress) throws -> Void = { _ in }
  ) throws -> (entry: Int, moved: [String])? {
    let store = try openForWriting()
    let (folding, before, known) = try store.read { reader in
      (
        try self.folding(reader), try reader.precedenceEntry(),
        Set(try reader.imports().compactMap { $0.source.register?.name })
      )
    }
    // A table of events says nothing of what contracts agree.
    let formats = RegisterFormat.Name.allCases.filter { $0 != .events }.map(\.rawValue)
    for (index, name) in names.enumerated() {
      guard known.contains(name) || formats.contains(name) else {
        throw MonitorProblem.noSuchSource(name, known: known.sorted() + formats)
      }
      if names[..<index].contains(name) { throw MonitorProblem.sourceTwice(name) }
    }
    let precedence = SourcePrecedence(names)
    if precedence == before?.precedence ?? .none { return nil }
    let (entry, moved) = try telling(notify) {
      try store.write(
        from: EntrySource(actor: settings.actor, origin: "fallow sources"), learnt: clock.now,
        foldIdentity: folding.identity
      ) { writer in
        try writer.append(
          NewEntry(contract: nil, content: .precedence(precedence), supersedes: before?.entry))
      }
    }
    return (Int(entry.number), moved)
  }
}
