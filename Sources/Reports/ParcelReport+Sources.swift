import LandLifecycle
import Wording

/// Which source says what of a contract, and where.
extension Report {
  static func sources(
    _ view: ParcelView, isComplete: Bool, _ wording: Wording
  ) -> [Block] {
    var blocks: [Block] = []
    let differences = differences(view, wording)
    if !differences.isEmpty {
      blocks.append(
        .lines(
          key: "sourceDifferences",
          heading: wording.text(zh: "来源不一致", en: "Sources that differ"), differences))
    }
    if !view.related.isEmpty {
      blocks.append(
        .lines(
          key: "related", heading: wording.text(zh: "同一宗地", en: "The same ground"),
          view.related))
    }
    guard isComplete else { return blocks }
    var grid = Grid(
      columns: [
        GridColumn("what", wording.text(zh: "事项", en: "What")),
        GridColumn("says", wording.text(zh: "载明", en: "Says"), maximumWidth: 40),
        GridColumn("counts", wording.text(zh: "采用", en: "Counts")),
        GridColumn("register", wording.text(zh: "来源", en: "Source")),
        GridColumn("source", wording.text(zh: "出处", en: "Where")),
      ] + placeColumns)
    var counted: Set<String> = []
    for claim in view.claims {
      for said in claim.statements(wording) {
        let counts = counted.insert(said.statement.code).inserted
        grid.append(
          [
            .coded(said.statement.code, words: said.statement.name), .text(said.statement.text),
            .flag(counts), .text(claim.source),
            .text(wording.provenance(of: said.entry, said.statement.code)),
          ] + place(of: said.entry, said.statement.code))
      }
    }
    for entry in view.entries where !entry.isSuperseded {
      guard case .fact(let fact) = entry.content else { continue }
      grid.append(
        [
          .coded("fact", words: wording.text(zh: "记录事项", en: "event on record")),
          .text(wording.fact(fact)), .flag(true), .text(entry.place?.file ?? entry.actor),
          .text(wording.provenance(of: entry, nil)),
        ] + place(of: entry, nil))
    }
    blocks.append(
      .grid(key: "sources", heading: wording.text(zh: "出处", en: "Where it is said"), grid))
    return blocks
  }

  /// What sources put differently of what is judged, a line each.
  private static func differences(_ view: ParcelView, _ wording: Wording) -> [String] {
    guard view.claims.count > 1 else { return [] }
    var first: [String: (claim: SourceClaim, said: SourcedStatement)] = [:]
    var lines: [String] = []
    for claim in view.claims {
      for said in claim.statements(wording) where said.statement.isJudged {
        let code = said.statement.code
        guard let counting = first[code] else {
          first[code] = (claim, said)
          continue
        }
        guard counting.said.statement.text != said.statement.text else { continue }
        let isChosen = counting.claim.isRanked || claim.isRanked
        let (theirs, ours) = (said.statement.text, counting.said.statement.text)
        let (other, own) = (
          place(claim, said, wording), place(counting.claim, counting.said, wording)
        )
        lines.append(
          isChosen
            ? wording.text(
              zh: "\(said.statement.name)：\(other)为\(theirs)；以\(own)的\(ours)为准",
              en: "\(said.statement.name): \(other) says \(theirs); \(own) comes first with \(ours)"
            )
            : wording.text(
              zh: "\(said.statement.name)：\(other)为\(theirs)；暂以后导入的\(own)的\(ours)为准",
              en: "\(said.statement.name): \(other) says \(theirs); the later \(own) counts with "
                + ours))
      }
    }
    return lines
  }

  private static func place(
    _ claim: SourceClaim, _ said: SourcedStatement, _ wording: Wording
  ) -> String {
    guard let place = said.entry.place else { return "\(claim.source) #\(said.entry.number)" }
    return claim.source
      + wording.text(
        zh: "（\(place.file):\(place.line)）", en: " (\(place.file):\(place.line))")
  }

  /// Columns that name an entry and its place for machines.
  static let placeColumns = [
    GridColumn("entry", "", isForMachines: true), GridColumn("file", "", isForMachines: true),
    GridColumn("line", "", isForMachines: true), GridColumn("column", "", isForMachines: true),
    GridColumn("header", "", isForMachines: true), GridColumn("learnt", "", isForMachines: true),
    GridColumn("actor", "", isForMachines: true), GridColumn("document", "", isForMachines: true),
  ]

  /// The values of `placeColumns`; those of no entry at all for nil.
  static func place(of entry: RecordedEntry?, _ code: String?) -> [GridValue] {
    guard let entry else { return placeColumns.map { _ in .none } }
    let column = entry.place?.column(saying: code)
    return [
      .integer(entry.number), .optionalText(entry.place?.file),
      entry.place.map { .integer($0.line) } ?? .none,
      column.map { .integer($0.number) } ?? .none, .optionalText(column?.header),
      .day(entry.learnt), .text(entry.actor), .optionalText(entry.document),
    ]
  }
}

extension Wording {
  /// Where something is said: file, line and column and when it was imported, or who recorded it,
  /// when and by which document.
  func provenance(of entry: RecordedEntry, _ code: String?) -> String {
    let document = entry.document.map { text(zh: "，文号\($0)", en: ", document \($0)") } ?? ""
    guard let place = entry.place else {
      return text(
        zh: "#\(entry.number) \(entry.learnt) \(entry.actor)录入\(document)",
        en: "#\(entry.number) recorded \(entry.learnt) by \(entry.actor)\(document)")
    }
    let column = place.column(saying: code).map {
      text(zh: "第\($0.number)列（\($0.header)）", en: ", column \($0.number) (\($0.header))")
    }
    return text(
      zh: "#\(entry.number) \(place.file) 第\(place.line)行\(column ?? "")，\(entry.learnt)导入",
      en:
        "#\(entry.number) \(place.file), line \(place.line)\(column ?? ""), imported \(entry.learnt)"
    ) + document
  }
}
