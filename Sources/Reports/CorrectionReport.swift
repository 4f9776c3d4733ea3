public import CivilCalendar
public import LandLifecycle
public import Wording

/// A contract before and after a correction, with all that a screen about it needs.
public struct CorrectionView: Sendable {
  /// One of the two.
  public struct Side: Sendable {
    /// What the entry says, in words.
    public let words: String
    /// What the contract demands.
    public let terms: ContractTerms
    /// What is so.
    public let judgement: Judgement

    /// Makes a side.
    public init(words: String, terms: ContractTerms, judgement: Judgement) {
      self.words = words
      self.terms = terms
      self.judgement = judgement
    }
  }

  /// The parcel's number.
  public let parcel: String
  /// The entry that was wrong.
  public let superseded: Int
  /// The entry that takes its place; nil if nothing was written.
  public let entry: Int?
  /// As it was.
  public let before: Side
  /// As it is.
  public let after: Side
  /// The day of judgement.
  public let day: Day
  /// What was corrected and does not count, a sentence each.
  public let overruled: [String]

  /// Makes a view.
  public init(
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
  public static func correction(_ view: CorrectionView, _ wording: Wording) -> Report {
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

  private static func columns(_ wording: Wording) -> [GridColumn] {
    [
      GridColumn("what", wording.text(zh: "事项", en: "What")),
      GridColumn("before", wording.text(zh: "更正前", en: "Before")),
      GridColumn("after", wording.text(zh: "更正后", en: "After")),
    ]
  }

  // MARK: - On the day of judgement

  private static func movedOnDay(_ view: CorrectionView, _ wording: Wording) -> Grid {
    var grid = Grid(columns: columns(wording))
    func compare(_ code: String, _ name: String, _ before: GridValue, _ after: GridValue) {
      if before != after { grid.append([.coded(code, words: name), before, after]) }
    }
    let (before, after, day) = (view.before.judgement, view.after.judgement, view.day)
    let (old, new) = (before.obligations(on: day), after.obligations(on: day))
    for key in Set(old.map(\.key)).union(new.map(\.key)).sorted() {
      let (one, other) = (old.first { $0.key == key }, new.first { $0.key == key })
      let name = name(of: key, view, wording)
      compare(
        "\(key.code)-due", wording.text(zh: "\(name)期限", en: "\(name) due"),
        .optionalText(one.map { wording.due($0.due) }),
        .optionalText(other.map { wording.due($0.due) }))
      compare(
        "\(key.code)-state", wording.text(zh: "\(name)状态", en: "\(name) state"),
        .optionalText(one.map { wording.obligationState($0.state) }),
        .optionalText(other.map { wording.obligationState($0.state) }))
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
      compare(
        key.kind.code, name(of: key, view, wording),
        .optionalText(
          oldFindings.first { $0.key == key }.map { wording.findingShort($0, on: day) }),
        .optionalText(
          newFindings.first { $0.key == key }.map { wording.findingShort($0, on: day) }))
    }
    compare(
      "next-change", wording.text(zh: "下次变化", en: "Next change"),
      .optionalDay(before.timeline.nextChange(after: day)),
      .optionalDay(after.timeline.nextChange(after: day)))
    return grid
  }

  // MARK: - On every day

  private static func movedSpans(_ view: CorrectionView, _ wording: Wording) -> Grid {
    var grid = Grid(columns: columns(wording))
    let before = Dictionary(grouping: view.before.judgement.timeline.spans) { $0.finding.key }
    let after = Dictionary(grouping: view.after.judgement.timeline.spans) { $0.finding.key }
    for key in Set(before.keys).union(after.keys).sorted() {
      let (one, other) = (before[key] ?? [], after[key] ?? [])
      if one == other { continue }
      let (old, new) = (stretches(of: one, wording), stretches(of: other, wording))
      let words =
        old == new
        ? wording.text(zh: "\(new)，内容有变", en: "\(new), in other words") : new
      grid.append([
        .coded(key.kind.code, words: name(of: key, view, wording)), .text(old), .text(words),
      ])
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

  // MARK: - Names

  private static func name(
    of key: ObligationKey, _ view: CorrectionView, _ wording: Wording
  ) -> String {
    wording.milestone(key.milestone) + which(key.part, key.instance, view, wording)
  }

  private static func name(
    of key: FindingKey, _ view: CorrectionView, _ wording: Wording
  ) -> String {
    // The instance of a contract's clock is the milestone it is about, and not a number for people.
    let subject = wording.clockSubject(
      Finding(key.kind, instance: key.instance, since: view.day))
    return wording.kind(key.kind)
      + which(key.part, subject.isEmpty ? key.instance : 1, view, wording) + subject
  }

  private static func which(
    _ part: UInt8, _ instance: UInt8, _ view: CorrectionView, _ wording: Wording
  ) -> String {
    let parts = view.after.terms.parts
    let name = Int(part) <= parts.count && part > 0 ? parts[Int(part) - 1].name : nil
    return (part == 0 ? "" : " " + wording.part(number: part, name: name))
      + (instance == 1 ? "" : wording.text(zh: "（第\(instance)次）", en: " #\(instance)"))
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

private struct ObligationKey: Hashable, Comparable {
  let milestone: Milestone
  let part: UInt8
  let instance: UInt8

  var code: String { milestone.code }

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
