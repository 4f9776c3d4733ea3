package import CivilCalendar
package import LandLifecycle
package import Wording

/// One contract, judged, with all that a screen about it needs.
package struct ParcelView: Sendable {
  /// What people call it.
  package let number: String
  /// What a command about it is given to find it.
  package let argument: String
  /// What the register claims.
  package let registration: Registration
  /// What is so.
  package let judgement: Judgement
  /// The entries behind it, in order.
  package let entries: [RecordedEntry]
  /// What each source says, whose word counts first.
  package let claims: [SourceClaim]
  /// Contracts about the same ground, before and after this one, a line each.
  package let related: [String]
  /// What texts about milestones say of each part that they name, by its number from 1, and under 0 of the
  /// whole contract.
  package let partTexts: [Detail: [UInt8: String]]
  /// The town or park, which the location may name where no row states it; nil if neither does.
  package let town: String?
  /// The day of judgement.
  package let day: Day
  /// The day at whose end the log was read, if not now.
  package let knownAt: Day?

  /// Makes a view.
  package init(
    number: String, argument: String, registration: Registration, judgement: Judgement,
    entries: [RecordedEntry], claims: [SourceClaim] = [], related: [String] = [],
    partTexts: [Detail: [UInt8: String]] = [:], town: String? = nil, day: Day, knownAt: Day?
  ) {
    self.town = town ?? registration[.town]
    self.number = number
    self.argument = argument
    self.partTexts = partTexts
    self.claims = claims
    self.related = related
    self.registration = registration
    self.judgement = judgement
    self.entries = entries
    self.day = day
    self.knownAt = knownAt
  }
}

extension Report {
  /// A parcel's whole life on one screen.
  ///
  /// - Parameter withSources: Whether everything the sources say is listed with its place.
  package static func parcel(
    _ view: ParcelView, withSources: Bool = false, _ wording: Wording
  ) -> Report {
    let day = view.day
    let findings = view.judgement.timeline.findings(on: day)
    let wording = wording.about(view.judgement.siteRecord(on: day))
    return Report(
      schema: .show,
      blocks: [
        .fields(identity(view, wording)),
        .grid(
          key: "obligations", heading: wording.text(zh: "合同义务", en: "Obligations"),
          obligations(view, wording)),
        clauses(view, wording),
        changes(view, wording),
        .grid(
          key: "findings", heading: wording.text(zh: "当前情况", en: "Findings"),
          findingGrid(findings, view, wording)),
        .lines(
          key: "assessment",
          heading: wording.text(zh: "评估（\(day)）", en: "Assessment (\(day))"),
          findings.isEmpty
            ? [wording.text(zh: "没有需要说明的情况。", en: "Nothing to report.")]
            : findings.flatMap { explanation($0, view, wording) }),
        .grid(
          key: "next", heading: wording.text(zh: "接下来", en: "What comes next"),
          upcoming(view, wording)),
        .grid(
          key: "record", heading: wording.text(zh: "记录", en: "Record"), record(view, wording)),
      ] + sources(view, isComplete: withSources, wording))
  }

  // MARK: - Pieces

  private static func identity(_ view: ParcelView, _ wording: Wording) -> [ReportField] {
    let registration = view.registration
    let terms = registration.terms
    func field(_ key: String, _ detail: Detail) -> ReportField {
      ReportField(key, wording.detail(detail), .optionalText(registration[detail]))
    }
    func quantity(_ key: String, _ detail: Detail) -> ReportField {
      guard let text = registration[detail] else { return field(key, detail) }
      return ReportField(
        key, wording.detail(detail), .coded(text, words: wording.figure(text, of: detail)))
    }
    var fields = [
      ReportField(
        "number", wording.text(zh: "合同/编号", en: "Contract"), .text(view.number)),
      ReportField(
        "supervisionNumber", wording.text(zh: "电子监管号", en: "Supervision no."),
        .optionalText(
          registration.numbers.contract == nil ? nil : registration.numbers.supervision)),
      field("project", .project), holder(view, wording), field("tenant", .tenant),
      field("location", .location), town(view, wording), field("landUse", .landUse),
      quantity("tenure", .tenure),
      ReportField(
        "supply", wording.text(zh: "供地方式", en: "Supply"),
        .coded(terms.supply.code, words: wording.supplyMethod(terms.supply))),
      ReportField("signedOn", wording.milestone(.signing), .optionalDay(terms.signedOn)),
      ReportField(
        "area", wording.text(zh: "面积", en: "Area"),
        terms.area.map { .area($0, words: wording.area($0)) } ?? .none),
      ReportField(
        "price", wording.text(zh: "出让价款", en: "Price"),
        terms.price.map { .money($0, words: wording.money($0)) } ?? .none),
      ReportField(
        "isKeyProject", wording.text(zh: "重点项目", en: "Key project"),
        .flag(registration.isKeyProject)),
      field("investmentAgreement", .investmentAgreement), field("units", .responsibleUnits),
      quantity("totalInvestment", .totalInvestment),
      quantity("investmentIntensity", .investmentIntensity), quantity("outputPerMu", .outputPerMu),
      quantity("taxPerMu", .taxPerMu),
    ]
    let idle = view.judgement.idleCaseState(on: view.day)
    fields.append(
      ReportField("stage", wording.text(zh: "所处阶段", en: "Stage"), stage(view, wording)))
    fields.append(
      ReportField(
        "idleCase", wording.text(zh: "闲置土地处置", en: "Idle case"),
        idle == .none
          ? .none : .coded(idle.step.code, words: wording.idleCaseState(idle))))
    fields += landFields(view, wording)
    fields.append(ReportField("judgedOn", wording.text(zh: "评估日", en: "Judged on"), .day(view.day)))
    fields.append(
      ReportField(
        "knownAt", wording.text(zh: "按此日24时所知", en: "As known at 24:00 of"),
        .optionalDay(view.knownAt)))
    return fields
  }

  /// Where a contract stands on the day.
  static func stage(_ view: ParcelView, _ wording: Wording) -> GridValue {
    if let signed = view.registration.terms.signedOn, signed > view.day {
      return .coded("not-signed", words: wording.text(zh: "尚未签订", en: "not signed yet"))
    }
    if let succession = view.judgement.succession(on: view.day) {
      return .coded(Stage.closed.code, words: wording.succession(succession))
    }
    let state = view.judgement.siteState(on: view.day)
    return .coded(state.stage.code, words: wording.siteState(state))
  }

  private static func obligations(_ view: ParcelView, _ wording: Wording) -> Grid {
    var grid = Grid(
      columns: [
        GridColumn("milestone", wording.text(zh: "节点", en: "Node")),
        GridColumn("agreed", wording.text(zh: "合同约定", en: "Contract says"), maximumWidth: 40),
        GridColumn("due", wording.text(zh: "期限及推算", en: "Due, and how"), maximumWidth: 120),
        GridColumn("dueState", "", isForMachines: true),
        GridColumn("amount", wording.text(zh: "金额", en: "Sum"), isRightAligned: true),
        GridColumn("state", wording.text(zh: "状态", en: "State"), maximumWidth: 44),
        GridColumn("standard", wording.text(zh: "合同约定标准", en: "Standard"), maximumWidth: 30),
      ] + PlaceColumns.columns(wording))
    let division = view.judgement.division
    for obligation in view.judgement.obligations(on: view.day) {
      let term = obligation.term
      let place = division.place(of: term)
      grid.append(
        [
          .coded(term.milestone.code, words: wording.milestone(term.milestone, place)),
          .text(agreed(obligation, view, wording)),
          due(obligation.due, wording), .text(dueState(obligation.due)),
          term.amount.map { .money($0, words: wording.money($0)) } ?? .none,
          .coded(obligation.state.code, words: wording.obligationState(obligation.state)),
          .optionalText(standard(of: term.milestone, part: term.part, view)),
        ] + PlaceColumns.values(place, wording))
    }
    return grid
  }

  /// The last day in time for machines; nothing where there is none.
  private static func due(_ due: Due, _ wording: Wording) -> GridValue {
    switch due {
    case .determined(let day, _): .coded(day.actBy.description, words: wording.due(due))
    case .waiting, .indeterminate, .notAgreed: .unknownDay(words: wording.due(due))
    }
  }

  /// Whether there is a last day in time, and why there is none.
  private static func dueState(_ due: Due) -> String {
    switch due {
    case .determined: "determined"
    case .waiting: "waiting"
    case .indeterminate(let field): "missing-\(field.code)"
    case .notAgreed: "not-agreed"
    }
  }

  private static func findingGrid(
    _ findings: [Finding], _ view: ParcelView, _ wording: Wording
  ) -> Grid {
    let day = view.day
    var grid = Grid(
      columns: [
        GridColumn("kind", wording.text(zh: "情况", en: "Finding"), maximumWidth: 36),
        GridColumn("severity", wording.text(zh: "程度", en: "Severity")),
        GridColumn("list", wording.text(zh: "清单", en: "List")),
        GridColumn("since", wording.text(zh: "自", en: "Since")),
        GridColumn("due", wording.text(zh: "期限", en: "Due")),
        GridColumn("daysLate", wording.text(zh: "过期天数", en: "Days late"), isRightAligned: true),
        stakeColumn(wording),
      ] + PlaceColumns.columns(wording))
    for finding in findings {
      grid.append(
        [
          .coded(finding.kind.code, words: wording.findingShort(finding, on: day)),
          .coded(finding.severity.code, words: wording.severity(finding.severity)),
          .coded(finding.list.code, words: wording.findingList(finding.list)),
          finding.sinceIfKnown.map { .day($0) }
            ?? .unknownDay(words: wording.text(zh: "不详", en: "unknown")),
          .optionalDay(finding.due?.actBy),
          finding.daysLate(on: day).flatMap { $0 > 0 ? .integer($0) : nil } ?? .none,
          stake(finding, view, wording),
        ] + PlaceColumns.values(wording.place(of: finding), wording))
    }
    return grid
  }

  private static func explanation(
    _ finding: Finding, _ view: ParcelView, _ wording: Wording
  ) -> [String] {
    // The commands are ready to be copied.
    let remedy = ShellText.naming(view.argument, in: wording.remedy(finding))
    let source =
      finding.citations.first.map { citation in
        let words = wording.citation(citation)
        return wording.text(zh: "［\(words)］", en: " [\(words)]")
      } ?? ""
    return ["● \(wording.finding(finding, on: view.day))\(source)", "  → \(remedy)"]
  }

  private static func upcoming(_ view: ParcelView, _ wording: Wording) -> Grid {
    var grid = Grid(
      columns: [
        GridColumn("day", wording.text(zh: "日期", en: "Day")),
        GridColumn("kind", wording.text(zh: "届时仍无新记录，则", en: "If nothing is recorded by then")),
      ] + PlaceColumns.columns(wording))
    let future = view.judgement.timeline.changes(in: (view.day + 1)...(view.day + 3_650))
    let told = future.filter { change in
      change.finding.severity > .note
        && (change.direction == .appears || change.direction == .worsens)
    }
    for change in told.prefix(6) {
      grid.append(
        [
          .day(change.day),
          .coded(
            change.finding.kind.code, words: wording.findingShort(change.finding, on: change.day)),
        ] + PlaceColumns.values(wording.place(of: change.finding), wording))
    }
    return grid
  }

  private static func record(_ view: ParcelView, _ wording: Wording) -> Grid {
    var grid = Grid(columns: [
      GridColumn("entry", "#", isRightAligned: true),
      GridColumn("learnt", wording.text(zh: "录入日", en: "Learnt")),
      GridColumn("content", wording.text(zh: "内容", en: "Content"), maximumWidth: 60),
      GridColumn("document", wording.text(zh: "文号", en: "Document"), maximumWidth: 24),
      GridColumn("origin", wording.text(zh: "来源", en: "Source"), maximumWidth: 44),
      GridColumn("isSuperseded", wording.text(zh: "已被取代", en: "Superseded")),
      GridColumn("remark", wording.text(zh: "备注", en: "Remark"), maximumWidth: 40),
    ])
    for entry in view.entries {
      grid.append([
        .integer(entry.number), .day(entry.learnt), .text(wording.recorded(entry.content)),
        .optionalText(entry.document), .text(entry.origin), .flag(entry.isSuperseded),
        .optionalText(entry.remark),
      ])
    }
    return grid
  }
}
