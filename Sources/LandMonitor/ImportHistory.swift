import CivilCalendar
import ContractStore
import LandLifecycle
package import Reports
import Wording

extension Monitor {
  /// Every import, in order: when, who, which file, what became of its rows, and whether it stands.
  package func imports() throws -> Report {
    try openForReading().read { reader in
      var grid = Grid(columns: [
        GridColumn("number", wording.text(zh: "号", en: "No."), isRightAligned: true),
        GridColumn("learnt", wording.text(zh: "时间", en: "When")),
        GridColumn("file", wording.text(zh: "文件", en: "File"), maximumWidth: 40),
        GridColumn("source", wording.text(zh: "来源", en: "Source")),
        GridColumn("actor", wording.text(zh: "录入人", en: "Who")),
        GridColumn("rows", wording.text(zh: "行数", en: "Rows"), isRightAligned: true),
        GridColumn("new", wording.text(zh: "新增", en: "New"), isRightAligned: true),
        GridColumn("changed", wording.text(zh: "变更", en: "Changed"), isRightAligned: true),
        GridColumn("kept", wording.text(zh: "留存", en: "Kept"), isRightAligned: true),
        GridColumn("unchanged", wording.text(zh: "未变", en: "Unchanged"), isRightAligned: true),
        GridColumn("repeated", wording.text(zh: "重复", en: "Repeated"), isRightAligned: true),
        GridColumn("rejected", wording.text(zh: "退回", en: "Rejected"), isRightAligned: true),
        GridColumn("warned", wording.text(zh: "有提示", en: "Warned"), isRightAligned: true),
        GridColumn("state", wording.text(zh: "状态", en: "State")),
        GridColumn("sha256", "SHA-256"),
      ])
      for batch in try reader.imports(knownAt: knownAt) {
        let counts = try counts(of: batch, reader)
        func count(_ value: Int?) -> GridValue { value.map { .integer($0) } ?? .none }
        let digest = batch.record?.digest
        grid.append([
          .integer(Int(batch.number)), .text(batch.learnt.timeInShanghai),
          .text(batch.source.origin), source(of: batch), .text(batch.source.actor),
          count(batch.record?.counts.rows), .integer(counts.new), .integer(counts.changed),
          count(batch.record?.counts.kept), count(batch.record?.counts.unchanged),
          count(batch.record?.counts.repeated), count(batch.record?.counts.rejected),
          count(batch.record?.counts.warned),
          state(of: batch), digest.map { .coded($0, words: String($0.prefix(12))) } ?? .none,
        ])
      }
      return Report(
        schema: .importList, blocks: [.grid(key: "imports", heading: "", grid)])
    }
  }

  /// What an import brought: contracts, what changed, and what did not go in.
  ///
  /// - Parameter count: How many rows are listed at most.
  /// - Throws: `MonitorProblem.noSuchImport`.
  package func showImport(_ number: Int, atMost count: Int) throws -> Report {
    try openForReading().read { reader in
      let batch = try importedBatch(number, reader)
      var blocks: [Report.Block] = [.fields(try heading(of: batch, reader))]
      if let range = batch.entries {
        let (grid, listed) = try rows(of: batch, in: range, atMost: count, reader)
        blocks.append(
          .grid(key: "rows", heading: wording.text(zh: "写入的行", en: "Rows written"), grid))
        let hidden = Int(range.upperBound.number - range.lowerBound.number) + 1 - listed
        if hidden > 0 {
          blocks.append(
            .lines(
              key: "hidden", heading: "",
              [
                wording.text(
                  zh: "另有\(hidden)行未列出（--limit）", en: "\(hidden) rows are not listed (--limit)")
              ]))
        }
      }
      if let rejects = batch.record?.rejects, !rejects.isEmpty {
        blocks.append(
          .lines(key: "rejects", heading: wording.text(zh: "退回", en: "Rejected"), rejects))
      }
      return Report(schema: .importShow, blocks: blocks)
    }
  }

  func importedBatch(_ number: Int, _ reader: StoreReader) throws -> ImportedBatch {
    if let batch = try reader.importedBatch(Int64(number), knownAt: knownAt) { return batch }
    throw MonitorProblem.noSuchImport(
      number, last: try reader.imports(knownAt: knownAt).suffix(5).map { Int($0.number) })
  }

  // MARK: - Pieces

  private func counts(
    of batch: ImportedBatch, _ reader: StoreReader
  ) throws -> (new: Int, changed: Int) {
    if let counts = batch.record?.counts { return (counts.new, counts.changed) }
    return try batch.entries.map { try reader.counts(of: $0) } ?? (0, 0)
  }

  private func source(of batch: ImportedBatch) -> GridValue {
    guard let register = batch.source.register else { return .none }
    return .coded(register.identity, words: wording.source(register))
  }

  func state(of batch: ImportedBatch) -> GridValue {
    guard let undoing = batch.undoneBy else {
      return .coded("in-force", words: wording.text(zh: "有效", en: "in force"))
    }
    return .coded("undone", words: wording.text(zh: "已撤销（\(undoing)）", en: "undone (\(undoing))"))
  }

  private func heading(
    of batch: ImportedBatch, _ reader: StoreReader
  ) throws -> [ReportField] {
    let (new, changed) = try counts(of: batch, reader)
    let record = batch.record
    func count(_ key: String, _ name: String, _ value: Int?) -> ReportField {
      ReportField(key, name, value.map { .integer($0) } ?? .none)
    }
    return [
      count("number", wording.text(zh: "号", en: "No."), Int(batch.number)),
      ReportField(
        "learnt", wording.text(zh: "时间", en: "When"), .text(batch.learnt.timeInShanghai)),
      ReportField("file", wording.text(zh: "文件", en: "File"), .text(batch.source.origin)),
      ReportField(
        "sheet", wording.text(zh: "工作表", en: "Sheet"), .optionalText(record?.sheet)),
      ReportField("source", wording.text(zh: "来源", en: "Source"), source(of: batch)),
      ReportField("actor", wording.text(zh: "录入人", en: "Who"), .text(batch.source.actor)),
      count("byteCount", wording.text(zh: "字节", en: "Bytes"), record?.byteCount),
      ReportField("sha256", "SHA-256", .optionalText(record?.digest)),
      ReportField("state", wording.text(zh: "状态", en: "State"), state(of: batch)),
      count("rowCount", wording.text(zh: "行数", en: "Rows"), record?.counts.rows),
      count("new", wording.text(zh: "新增", en: "New"), new),
      count("changed", wording.text(zh: "变更", en: "Changed"), changed),
      count("kept", wording.text(zh: "留存", en: "Kept"), record?.counts.kept),
      count("unchanged", wording.text(zh: "未变", en: "Unchanged"), record?.counts.unchanged),
      count("repeated", wording.text(zh: "文件内重复", en: "Repeated"), record?.counts.repeated),
      count("rejected", wording.text(zh: "退回", en: "Rejected"), record?.counts.rejected),
      count("warned", wording.text(zh: "有提示", en: "Warned"), record?.counts.warned),
    ]
  }

  /// What the rows of an import did, in the order of the file.
  private func rows(
    of batch: ImportedBatch, in range: ClosedRange<EntryNumber>, atMost count: Int,
    _ reader: StoreReader
  ) throws -> (grid: Grid, listed: Int) {
    var grid = Grid(columns: [
      GridColumn("line", wording.text(zh: "行", en: "Line"), isRightAligned: true),
      GridColumn("parcel", wording.text(zh: "合同/编号", en: "Contract"), maximumWidth: 30),
      GridColumn("project", wording.text(zh: "项目名称", en: "Project"), maximumWidth: 30),
      GridColumn("effect", wording.text(zh: "写入", en: "Wrote")),
      GridColumn("differences", wording.text(zh: "变动", en: "Differences"), maximumWidth: 100),
    ])
    let entries = try reader.entries(in: range, atMost: count)
    for entry in entries {
      guard let contract = entry.written.contract else { continue }
      let log = try reader.log(of: contract)
      if case .fact(let fact) = entry.written.content {
        let known = log.registration.map { ParcelSummary($0.registration) }
        let name = known?.name(of: contract) ?? contract.mark
        grid.append([
          entry.written.line.map { .integer($0) } ?? .none,
          .text(name), .optionalText(known?.project),
          .coded("recorded", words: wording.text(zh: "录入", en: "recorded")),
          .codes([wording.fact(fact)], words: wording.fact(fact)),
        ])
      }
      guard case .registered(let registration) = entry.written.content else { continue }
      let summary = ParcelSummary(registration)
      if entry.written.line == nil {
        grid.append(keptRow(entry, summary, of: contract, in: log))
        continue
      }
      let before = ContractLog(
        log.entries.filter { $0.number < range.lowerBound }, precedence: log.precedence)
      let (effect, differences) = effect(of: entry, registration, after: before)
      grid.append([
        entry.written.line.map { .integer($0) } ?? .none,
        .text(summary.name(of: contract)), .optionalText(summary.project),
        effect,
        .codes(
          differences, words: differences.joined(separator: wording.text(zh: "；", en: "; "))),
      ])
    }
    return (grid, entries.count)
  }

  /// A correction that a row of the import left standing.
  private func keptRow(
    _ entry: Entry, _ summary: ParcelSummary, of contract: ContractID, in log: ContractLog
  ) -> [GridValue] {
    let versions = log.registrations(of: entry).map(\.registration)
    let differences =
      versions.count < 2 ? [] : wording.differences(from: versions[1], to: versions[0])
    return [
      .none, .text(summary.name(of: contract)),
      .optionalText(summary.project),
      .coded(
        "correction-kept",
        words: wording.text(
          zh: "保留更正（\(entry.written.document ?? "")）",
          en: "correction kept (\(entry.written.document ?? ""))")),
      .codes(
        differences, words: differences.joined(separator: wording.text(zh: "；", en: "; "))),
    ]
  }

  private func effect(
    of entry: Entry, _ registration: Registration, after before: ContractLog
  ) -> (GridValue, [String]) {
    if let target = entry.written.supersedes,
      case .registered(let old)? = before.entries.first(where: { $0.number == target })?
        .written.content
    {
      return (
        .coded("changed", words: wording.text(zh: "变更", en: "changed")),
        wording.differences(from: old, to: registration)
      )
    }
    guard let other = before.registration?.registration else {
      return (.coded("new", words: wording.text(zh: "新增", en: "new")), [])
    }
    return (
      .coded("beside", words: wording.text(zh: "另一来源", en: "another source")),
      wording.differences(from: other, to: registration)
    )
  }
}

extension Moment {
  /// The day and the minute in Shanghai.
  var timeInShanghai: String {
    let minutes = (milliseconds + 8 * 3_600_000) / 60_000
    let (hour, minute) = ((minutes / 60) % 24, minutes % 60)
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(dayInShanghai) \(two(hour)):\(two(minute))"
  }
}
