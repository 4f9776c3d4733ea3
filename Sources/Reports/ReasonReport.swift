import CivilCalendar
import LandLifecycle
package import Wording

extension Report {
  /// Why a parcel is judged as it is: fact, rule, date and finding, each line with its source.
  package static func reasons(_ view: ParcelView, _ wording: Wording) -> Report {
    let findings = view.judgement.timeline.findings(on: view.day)
    let wording = wording.about(view.judgement.siteRecord(on: view.day))
    var blocks: [Block] = [
      .fields([
        ReportField("number", wording.text(zh: "合同/编号", en: "Contract"), .text(view.number)),
        ReportField("judgedOn", wording.text(zh: "评估日", en: "Judged on"), .day(view.day)),
        ReportField(
          "knownAt", wording.text(zh: "按此日24时所知", en: "As known at 24:00 of"),
          .optionalDay(view.knownAt)),
      ])
    ]
    var seen: [String: Int] = [:]
    for finding in findings {
      let code = finding.kind.code
      seen[code, default: 0] += 1
      let key = seen[code] == 1 ? code : "\(code)-\(seen[code] ?? 0)"
      blocks.append(
        .grid(
          key: key, heading: "▌" + wording.findingShort(finding, on: view.day),
          steps(to: finding, view, wording)))
    }
    if findings.isEmpty {
      blocks.append(
        .lines(
          key: "reasons", heading: "",
          [wording.text(zh: "没有需要说明的情况。", en: "Nothing to explain.")]))
    }
    return Report(schema: .why, blocks: blocks)
  }

  private static func steps(to finding: Finding, _ view: ParcelView, _ wording: Wording) -> Grid {
    var grid = Grid(
      columns: [
        GridColumn("step", wording.text(zh: "步骤", en: "Step")),
        GridColumn("says", wording.text(zh: "内容", en: "What")),
        GridColumn("source", wording.text(zh: "出处", en: "Source")),
        stakeColumn(wording),
      ] + placeColumns + PlaceColumns.columns(wording))
    let nowhere = place(of: nil, nil) + PlaceColumns.values(.whole, wording)
    let fact = wording.text(zh: "事实", en: "fact")
    let rule = wording.text(zh: "规则", en: "rule")
    for stated in facts(behind: finding, view, wording) {
      grid.append(
        [.coded("fact", words: fact), .text(stated.says), .text(stated.source), .none]
          + place(of: stated.entry, stated.code) + PlaceColumns.values(.whole, wording))
    }
    for citation in finding.citations {
      grid.append(
        [
          .coded("rule", words: rule), .text(citation.quote),
          .text(wording.place(citation)), .none,
        ] + nowhere)
    }
    for own in view.judgement.ownRules(behind: finding) {
      grid.append(
        [
          .coded("rule", words: rule),
          .text(
            "\(own.name) \(wording.parameter(own))" + wording.text(zh: "：", en: ": ")
              + own.source.quote),
          .text(wording.place(own.source)), .none,
        ] + nowhere)
    }
    for obligation in obligations(behind: finding, view) {
      let place = view.judgement.division.place(of: obligation.term)
      grid.append(
        [
          .coded("date", words: wording.text(zh: "日期", en: "date")),
          .text(
            wording.milestone(obligation.term.milestone, place) + wording.text(zh: "：", en: ": ")
              + wording.due(obligation.due)),
          .text(wording.text(zh: "由上推算", en: "counted from the above")), .none,
        ] + Self.place(of: nil, nil) + PlaceColumns.values(place, wording))
    }
    grid.append(
      [
        .coded("finding", words: wording.text(zh: "结论", en: "finding")),
        .text(wording.finding(finding, on: view.day)),
        .text(
          finding.sinceIfKnown.map { wording.text(zh: "\($0)起", en: "since \($0)") }
            ?? wording.text(zh: "起始日不详：未录入签订日期", en: "since when is not known: no day of signing")),
        stake(finding, view, wording),
      ] + place(of: nil, nil) + PlaceColumns.values(wording.place(of: finding), wording))
    return grid
  }

  /// The obligation a finding is about, and those its due day counts from, earliest first.
  private static func obligations(behind finding: Finding, _ view: ParcelView) -> [Obligation] {
    guard var milestone = finding.clockMilestone ?? finding.kind.judgedMilestone else { return [] }
    let all = view.judgement.obligations(on: view.day)
    var chain: [Obligation] = []
    var part = finding.part
    var instance = finding.instance
    while true {
      let found = all.filter { $0.term.milestone == milestone }
      let own =
        found.first { $0.term.part == part && $0.term.instance == instance } ?? found.last
      guard let obligation = own else { break }
      chain.insert(obligation, at: 0)
      guard case .after(let anchor, _) = obligation.term.deadline, anchor != .signing else { break }
      milestone = anchor.milestone
      part = 0
      instance = 1
    }
    return chain
  }

  /// Something on record, and where.
  private struct StatedFact {
    let says: String
    let source: String
    var entry: RecordedEntry?
    /// What the column it stands in says.
    var code: String?

    init(_ says: String, source: String) {
      self.says = says
      self.source = source
    }

    init(_ says: String, _ entry: RecordedEntry?, _ code: String?, _ wording: Wording) {
      self.says = says
      source = entry.map { wording.provenance(of: $0, code) } ?? ""
      self.entry = entry
      self.code = code
    }
  }

  /// What is on record about the finding: the contract's words, then events, inspections, causes.
  private static func facts(
    behind finding: Finding, _ view: ParcelView, _ wording: Wording
  ) -> [StatedFact] {
    var facts: [StatedFact] = []
    func state(_ says: String, _ code: String) {
      facts.append(StatedFact(says, view.entry(saying: code, wording), code, wording))
    }
    let chain = obligations(behind: finding, view)
    if let signed = view.registration.terms.signedOn {
      state("\(wording.milestone(.signing)) \(signed)", "signed-on")
    }
    for obligation in chain {
      let node = wording.milestone(obligation.term)
      let code = "agreed-\(obligation.term.milestone.code)"
      let says = wording.deadline(obligation.term.deadline)
      guard let change = obligation.change, let supplement = change.supplements.last else {
        state(wording.text(zh: "约定\(node)：\(says)", en: "\(node) agreed: \(says)"), code)
        continue
      }
      let document = view.document(of: supplement)
      facts.append(
        StatedFact(
          wording.text(zh: "现约定\(node)：\(says)", en: "\(node) now: \(says)"),
          source: wording.changed(change, document: document)))
    }
    if let last = chain.last,
      let ladder = view.registration.terms.clauses.ladder(
        of: last.term.milestone, part: last.term.part)
    {
      let title = wording.ladderTitle(ladder) + wording.text(zh: "：", en: ": ")
      state(
        title + wording.consequences(ladder), "consequences-\(last.term.milestone.code)")
    }
    for claimed in view.registration.actuals {
      guard let fact = claimed.fact, fact.day <= view.day || fact.isDeclaratory else { continue }
      state(wording.fact(fact), "actual-\(claimed.milestone.code)")
    }
    for entry in view.entries where !entry.isSuperseded {
      guard case .fact(let fact) = entry.content, fact.day <= view.day || fact.isDeclaratory
      else { continue }
      facts.append(StatedFact(wording.fact(fact), entry, nil, wording))
    }
    return facts
  }
}

extension FindingKind {
  /// The milestone whose due day the finding rests on.
  fileprivate var judgedMilestone: Milestone? {
    switch self {
    case .dueSoon(let node), .overdue(let node), .metLate(let node), .blockedByGrantor(let node),
      .excused(let node), .anchorUnrecorded(let node), .missingData(.agreedDay(let node)):
      node
    case .demandNeeded(let node), .rescissionRight(let node), .rescissionLapsed(let node),
      .belowStandard(let node), .chargeAccrued(let node):
      node
    case .outputShortfall: .targetOutput
    case .noRecentProgress, .stalled: .completion
    case .limbTwo, .extensionBeyondLimit: .start
    case .idleProject, .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .determinedIdle,
      .startNotVerified, .startDayBySilence:
      .start
    case .missingData(.anchorDay(let anchor)): anchor.milestone
    case .missingData(.totalInvestment), .missingData(.landArea), .missingData(.idleShare): .start
    case .contradiction, .missingData(.signingDay), .missingData(.price),
      .missingData(.holidays), .missingData(.measured), .clock, .transferBarred, .surplusLand,
      .lapsedRule:
      nil
    }
  }
}
