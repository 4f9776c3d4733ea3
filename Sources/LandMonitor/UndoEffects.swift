import CivilCalendar
import ContractStore
import LandLifecycle
import Reports
import Wording

/// What moves by an undoing, counted whole and listed in part.
struct UndoEffects {
  private static let listedContracts = 50

  private var withdrawn = 0
  private var restored = 0
  private var untouched = 0
  /// How many findings of a kind there are before and after.
  private var kinds: [ListedKind: (before: Int, after: Int)] = [:]
  private var contracts: [[GridValue]] = []
  private var hidden = 0
  /// Facts that rested on the import and stay, a line each, and how many there are.
  private var kept: [String] = []
  private var keptCount = 0

  /// Notes a fact that stays on record.
  mutating func keep(_ line: String) {
    keptCount += 1
    if kept.count < Self.listedContracts { kept.append(line) }
  }

  mutating func take(
    _ old: Folding.Folded?, _ new: Folding.Folded?, _ differences: [String], on day: Day,
    _ wording: Wording
  ) {
    for finding in old?.findings ?? [] { kinds[ListedKind(finding), default: (0, 0)].before += 1 }
    for finding in new?.findings ?? [] { kinds[ListedKind(finding), default: (0, 0)].after += 1 }
    guard let named = old ?? new else { return }
    let effect: GridValue
    if new == nil {
      withdrawn += 1
      effect = .coded("withdrawn", words: wording.text(zh: "不再有登记", en: "no longer on record"))
    } else if differences.isEmpty {
      untouched += 1
      return
    } else {
      restored += 1
      effect = .coded("restored", words: wording.text(zh: "恢复", en: "as before"))
    }
    guard contracts.count < Self.listedContracts else {
      hidden += 1
      return
    }
    let (gone, added) = (
      words(for: old, without: new, on: day, wording),
      words(for: new, without: old, on: day, wording)
    )
    let separator = wording.text(zh: "；", en: "; ")
    contracts.append([
      .text(named.row.name), effect,
      .codes(differences, words: differences.joined(separator: separator)),
      .codes(gone, words: gone.joined(separator: separator)),
      .codes(added, words: added.joined(separator: separator)),
    ])
  }

  private func words(
    for one: Folding.Folded?, without other: Folding.Folded?, on day: Day, _ wording: Wording
  ) -> [String] {
    func words(for folded: Folding.Folded) -> [String] {
      folded.findings.map {
        wording.findingShort($0, at: folded.judgement.place(of: $0), on: day)
      }
    }
    let known = Set(other.map(words) ?? [])
    return (one.map(words) ?? []).filter { !known.contains($0) }
  }

  // MARK: - The report

  /// - Parameter later: Imports since then that confirmed rows without writing anything.
  func report(
    of batch: ImportedBatch, isCheck: Bool, later: [ImportedBatch], on day: Day, _ wording: Wording
  ) -> Report {
    var blocks: [Report.Block] = [.fields(heading(batch, isCheck: isCheck, wording))]
    let moved = movedGrid(wording)
    if !moved.rows.isEmpty {
      blocks.append(
        .grid(
          key: "findings",
          heading: wording.text(zh: "评估日（\(day)）的变动", en: "Moved on \(day)"), moved))
    }
    var grid = Grid(columns: [
      GridColumn("number", wording.text(zh: "合同/编号", en: "Contract")),
      GridColumn("effect", wording.text(zh: "撤销后", en: "Afterwards")),
      GridColumn("differences", wording.text(zh: "登记变动", en: "Row"), maximumWidth: 60),
      GridColumn("gone", wording.text(zh: "不再存在", en: "Gone"), maximumWidth: 60),
      GridColumn("new", wording.text(zh: "现为", en: "New"), maximumWidth: 60),
    ])
    for row in contracts { grid.append(row) }
    if !contracts.isEmpty {
      blocks.append(
        .grid(key: "contracts", heading: wording.text(zh: "合同", en: "Contracts"), grid))
    }
    if !kept.isEmpty {
      let more = keptCount - kept.count
      let rest = wording.text(zh: "…… 另有\(more)条", en: "… and \(more) more")
      blocks.append(
        .lines(
          key: "kept", heading: wording.text(zh: "仍在案的记录", en: "Entries that stay on record"),
          kept + (more > 0 ? [rest] : [])))
    }
    let notes = notes(later, wording)
    if !notes.isEmpty { blocks.append(.lines(key: "notes", heading: "", notes)) }
    return Report(schema: .importUndo, blocks: blocks)
  }

  private func heading(
    _ batch: ImportedBatch, isCheck: Bool, _ wording: Wording
  ) -> [ReportField] {
    [
      ReportField(
        "import", wording.text(zh: "导入", en: "Import"),
        .coded("\(batch.number)", words: "\(batch.number)  \(batch.source.origin)")),
      ReportField(
        "written", wording.text(zh: "撤销", en: "Undone"),
        isCheck
          ? .coded("", words: wording.text(zh: "未写入（--check）", en: "not written (--check)"))
          : .flag(true)),
      ReportField(
        "withdrawn", wording.text(zh: "不再有登记的合同", en: "contracts no longer on record"),
        .integer(withdrawn)),
      ReportField(
        "restored", wording.text(zh: "恢复此前登记的合同", en: "contracts as before"),
        .integer(restored)),
      ReportField(
        "untouched", wording.text(zh: "另有记载、不变的合同", en: "contracts that stay as they are"),
        .integer(untouched)),
    ]
  }

  private func movedGrid(_ wording: Wording) -> Grid {
    var grid = Grid(columns: [
      GridColumn("finding", wording.text(zh: "情况", en: "Finding")),
      GridColumn("list", wording.text(zh: "清单", en: "List")),
      GridColumn("before", wording.text(zh: "撤销前", en: "Before"), isRightAligned: true),
      GridColumn("after", wording.text(zh: "撤销后", en: "After"), isRightAligned: true),
    ])
    for key in kinds.keys.sorted() {
      guard let counts = kinds[key], counts.before != counts.after else { continue }
      grid.append([
        .coded(key.kind.code, words: key.name(wording)),
        .coded(key.list.code, words: wording.findingList(key.list)), .integer(counts.before),
        .integer(counts.after),
      ])
    }
    return grid
  }

  private func notes(_ later: [ImportedBatch], _ wording: Wording) -> [String] {
    var notes: [String] = []
    if hidden > 0 {
      notes.append(
        wording.text(zh: "另有\(hidden)份合同未列出", en: "\(hidden) more contracts are not listed"))
    }
    for batch in later {
      let count = batch.record?.counts.unchanged ?? 0
      notes.append(
        wording.text(
          zh: "第\(batch.number)次导入（\(batch.source.origin)）有\(count)行与已有登记相同，当时未另作记载；"
            + "其中依据本次导入的，随之撤销，须保留的请再次导入该文件。",
          en:
            "Import \(batch.number) (\(batch.source.origin)) found \(count) rows known already and "
            + "wrote nothing for them. What of that rests on this import goes with it; import that "
            + "file again to keep it."))
    }
    return notes
  }
}
