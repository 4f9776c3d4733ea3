package import CivilCalendar
package import LandLifecycle
package import Wording

/// A contract before and after a correction, with all that a screen about it needs.
package struct CorrectionView: Sendable {
  /// One of the two.
  package struct Side: Sendable {
    /// What the entry says, in words.
    package let words: String
    /// What the contract demands.
    package let terms: ContractTerms
    /// What is so.
    package let judgement: Judgement

    /// Makes a side.
    package init(words: String, terms: ContractTerms, judgement: Judgement) {
      self.words = words
      self.terms = terms
      self.judgement = judgement
    }
  }

  /// The parcel's number.
  package let parcel: String
  /// The entry that was wrong.
  package let superseded: Int
  /// The entry that takes its place; nil if nothing was written.
  package let entry: Int?
  /// As it was.
  package let before: Side
  /// As it is.
  package let after: Side
  /// The day of judgement.
  package let day: Day
  /// What was corrected and does not count, a sentence each.
  package let overruled: [String]

  /// Makes a view.
  package init(
    parcel: String, superseded: Int, entry: Int?, before: Side, after: Side, day: Day,
    overruled: [String] = []
  ) {
    self.overruled = overruled
    self.parcel = parcel
    self.superseded = superseded
    self.entry = entry
    self.before = before
    self.after = after
    self.day = day
  }
}

extension Report {
  /// What a correction put in an entry's place, and everything that moved by it: on the day of
  /// judgement, and on every day.
  package static func correction(_ view: CorrectionView, _ wording: Wording) -> Report {
    let moved = movedOnDay(view, wording)
    let spans = movedSpans(view, wording)
    var blocks: [Block] = [.fields(heading(view, wording))]
    let onDay = wording.text(zh: "评估日（\(view.day)）的变动", en: "Moved on \(view.day)")
    if moved.rows.isEmpty {
      blocks.append(
        .lines(
          key: "unmoved", heading: onDay, [wording.text(zh: "没有变动。", en: "Nothing moved.")]))
    } else {
      blocks.append(.grid(key: "moved", heading: onDay, moved))
    }
    if !spans.rows.isEmpty {
      blocks.append(
        .grid(
          key: "timeline",
          heading: wording.text(zh: "各日判断的变动", en: "Moved on the timeline"), spans))
    }
    if !view.overruled.isEmpty {
      blocks.append(.lines(key: "overruled", heading: "", view.overruled))
    }
    return Report(schema: .correct, blocks: blocks)
  }

  private static func heading(_ view: CorrectionView, _ wording: Wording) -> [ReportField] {
    [
      ReportField("number", wording.text(zh: "合同/编号", en: "Contract"), .text(view.parcel)),
      ReportField(
        "entry", wording.text(zh: "记录号", en: "Entry"),
        view.entry.map { .coded("\($0)", words: "#\($0)") }
          ?? .coded("", words: wording.text(zh: "未写入（--check）", en: "not written (--check)"))),
      ReportField(
        "supersedes", wording.text(zh: "取代", en: "Supersedes"),
        .coded("\(view.superseded)", words: "#\(view.superseded)")),
      ReportField("was", wording.text(zh: "原为", en: "Was"), .text(view.before.words)),
      ReportField("is", wording.text(zh: "现为", en: "Is"), .text(view.after.words)),
    ]
  }

  private static func columns(_ further: [GridColumn], _ wording: Wording) -> [GridColumn] {
    [
      GridColumn("what", wording.text(zh: "事项", en: "What")),
      GridColumn("before", wording.text(zh: "更正前", en: "Before")),
      GridColumn("after", wording.text(zh: "更正后", en: "After")),
    ] + further + PlaceColumns.columns(wording)
  }

  // MARK: - On the day of judgement

  private static func movedOnDay(_ view: CorrectionView, _ wording: Wording) -> Grid {
    var grid = Grid(
      columns: columns(
        [
          GridColumn("listBefore", "", isForMachines: true),
          GridColumn("listAfter", "", isForMachines: true),
        ], wording))
    func compare(
      _ code: String, _ name: String, _ before: GridValue, _ after: GridValue,
      lists: [FindingList?] = [nil, nil], at place: ContractPlace = .whole
    ) {
      if before == after { return }
      grid.append(
        [.coded(code, words: name), before, after] + lists.map { .optionalText($0?.code) }
          + PlaceColumns.values(place, wording))
    }
    let (before, after, day) = (view.before.judgement, view.after.judgement, view.day)
    let (old, new) = (before.obligations(on: day), after.obligations(on: day))
    let division = after.division
    for key in Set(old.map(\.key)).union(new.map(\.key)).sorted() {
      let (one, other) = (old.first { $0.key == key }, new.first { $0.key == key })
      guard let term = (other ?? one)?.term else { continue }
      let place = division.place(of: term)
      let (code, name) = (term.milestone.code, wording.milestone(term.milestone, place))
      compare(
        "\(code)-due", wording.text(zh: "\(name)期限", en: "\(name) due"),
        .optionalText(one.map { wording.due($0.due) }),
        .optionalText(other.map { wording.due($0.due) }), at: place)
      compare(
        "\(code)-state", wording.text(zh: "\(name)状态", en: "\(name) state"),
        .optionalText(one.map { wording.obligationState($0.state) }),
        .optionalText(other.map { wording.obligationState($0.state) }), at: place)
    }
    let (oldSite, newSite) = (before.siteState(on: day), after.siteState(on: day))
    compare(
      "stage", wording.text(zh: "所处阶段", en: "Stage"), .text(wording.siteState(oldSite)),
      .text(wording.siteState(newSite)))
    let (oldCase, newCase) = (before.idleCaseState(on: day), after.idleCaseState(on: day))
    compare(
      "idle-case", wording.text(zh: "闲置土地处置", en: "Idle case"),
      .text(wording.idleCaseState(oldCase)), .text(wording.idleCaseState(newCase)))
    let (oldFindings, newFindings) = (
      before.timeline.findings(on: day), after.timeline.findings(on: day)
    )
    for key in Set(oldFindings.map(\.key)).union(newFindings.map(\.key)).sorted() {
      let one = oldFindings.first { $0.key == key }
      let other = newFindings.first { $0.key == key }
      let (was, now) = (one.map { before.place(of: $0) }, other.map { after.place(of: $0) })
      compare(
        key.kind.code, title(of: [one, other].compactMap { $0 }, at: now ?? was, wording),
        .optionalText(one.map { wording.findingShort($0, at: .whole, on: day) }),
        .optionalText(other.map { wording.findingShort($0, at: .whole, on: day) }),
        lists: [one?.list, other?.list], at: now ?? was ?? .whole)
    }
    compare(
      "next-change", wording.text(zh: "下次变化", en: "Next change"),
      .optionalDay(before.timeline.nextChange(after: day)),
      .optionalDay(after.timeline.nextChange(after: day)))
    return grid
  }

  /// What findings of one kind are called, at what they are about: late where evidence shows one of them,
  /// else unrecorded; of a contract's clock with the milestone it is about.
  private static func title(
    of findings: [Finding], at place: ContractPlace?, _ wording: Wording
  ) -> String {
    guard let finding = findings.first(where: { $0.list != .unrecorded }) ?? findings.first else {
      return ""
    }
    return wording.findingTitle(finding, at: place) + wording.clockSubject(finding)
  }

  // MARK: - On every day

  private static func movedSpans(_ view: CorrectionView, _ wording: Wording) -> Grid {
    var grid = Grid(
      columns: columns(
        [GridColumn("list", wording.text(zh: "清单", en: "List"), isForSheets: true)], wording))
    let before = Dictionary(grouping: view.before.judgement.timeline.spans) { SpanKey($0.finding) }
    let after = Dictionary(grouping: view.after.judgement.timeline.spans) { SpanKey($0.finding) }
    for key in Set(before.keys).union(after.keys).sorted() {
      let (one, other) = (before[key] ?? [], after[key] ?? [])
      guard one != other, let finding = (other.first ?? one.first)?.finding else { continue }
      let (old, new) = (stretches(of: one, wording), stretches(of: other, wording))
      let words =
        old == new
        ? wording.text(zh: "\(new)，内容有变", en: "\(new), in other words") : new
      let place = view.after.judgement.place(of: finding)
      grid.append(
        [
          .coded(finding.kind.code, words: title(of: [finding], at: place, wording)), .text(old),
          .text(words), .coded(finding.list.code, words: wording.findingList(finding.list)),
        ] + PlaceColumns.values(place, wording))
    }
    return grid
  }

  /// The days on which something holds, in few words; spans that follow each other are one.
  private static func stretches(of spans: [Span], _ wording: Wording) -> String {
    var merged: [(from: Day, until: Day?)] = []
    for span in spans.sorted(by: { $0.from < $1.from }) {
      if let last = merged.last, last.until.map({ span.from <= $0 }) ?? true {
        let until = last.until.flatMap { one in span.until.map { max(one, $0) } }
        merged[merged.count - 1].until = until
      } else {
        merged.append((span.from, span.until))
      }
    }
    return merged.map { from, until in
      guard let until else { return wording.text(zh: "\(from)起", en: "from \(from)") }
      return until - from == 1 ? "\(from)" : "\(from)—\(until - 1)"
    }.joined(separator: wording.text(zh: "，", en: ", "))
  }
}

/// What two judgements are compared by.
private struct FindingKey: Hashable, Comparable {
  let kind: FindingKind
  let part: UInt8
  let instance: UInt8

  static func < (left: FindingKey, right: FindingKey) -> Bool {
    (left.kind.order, left.part, left.instance) < (right.kind.order, right.part, right.instance)
  }
}

/// What timelines are compared by: what nothing on record shows is not what evidence shows.
private struct SpanKey: Hashable, Comparable {
  let finding: FindingKey
  let isUnrecorded: Bool

  init(_ finding: Finding) {
    self.finding = finding.key
    isUnrecorded = finding.list == .unrecorded
  }

  static func < (left: SpanKey, right: SpanKey) -> Bool {
    left.finding == right.finding
      ? left.isUnrecorded && !right.isUnrecorded : left.finding < right.finding
  }
}

private struct ObligationKey: Hashable, Comparable {
  let milestone: Milestone
  let part: UInt8
  let instance: UInt8

  static func < (left: ObligationKey, right: ObligationKey) -> Bool {
    (left.milestone, left.part, left.instance) < (right.milestone, right.part, right.instance)
  }
}

extension Finding {
  fileprivate var key: FindingKey { FindingKey(kind: kind, part: part, instance: instance) }
}

extension Obligation {
  fileprivate var key: ObligationKey {
    ObligationKey(milestone: term.milestone, part: term.part, instance: term.instance)
  }
}
