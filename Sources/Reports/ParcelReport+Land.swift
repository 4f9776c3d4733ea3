import CivilCalendar
import LandLifecycle
import Wording

/// What supplements and events on the ground have changed, on a parcel's screen.
extension Report {
  // MARK: - Ground and holder

  /// The town or park, and whether the location alone says so.
  static func town(_ view: ParcelView, _ wording: Wording) -> ReportField {
    let title = wording.detail(.town)
    guard view.registration[.town] == nil, let town = view.town else {
      return ReportField("town", title, .optionalText(view.town))
    }
    return ReportField(
      "town", title,
      .coded(town, words: wording.text(zh: "\(town)（据项目位置）", en: "\(town) (by the location)")))
  }

  /// The holder: the register's, or who took the right over last.
  static func holder(_ view: ParcelView, _ wording: Wording) -> ReportField {
    let title = wording.detail(.holder)
    let registered = view.registration[.holder]
    if let holder = view.judgement.holder(on: view.day) {
      let words = wording.landInterest(holder)
      let before = registered.map { wording.text(zh: "，原为\($0)", en: ", before: \($0)") } ?? ""
      return ReportField("holder", title, .coded(holder.name, words: words + before))
    }
    guard let registered, let since = view.registration.holderSince, since <= view.day else {
      return ReportField("holder", title, .optionalText(registered))
    }
    return ReportField(
      "holder", title,
      .coded(registered, words: wording.landInterest(LandInterest(registered, since: since))))
  }

  /// Mortgages, seizures, shareholders, successors and acts of handover, where there are any.
  static func landFields(_ view: ParcelView, _ wording: Wording) -> [ReportField] {
    let (judgement, day) = (view.judgement, view.day)
    let comma = wording.text(zh: "；", en: "; ")
    var fields: [ReportField] = []
    func add(_ key: String, _ title: String, _ interests: [LandInterest]) {
      if interests.isEmpty { return }
      fields.append(
        ReportField(
          key, title,
          .codes(
            interests.map(\.name),
            words: interests.map(wording.landInterest).joined(separator: comma))))
    }
    add(
      "mortgagees", wording.text(zh: "抵押权人", en: "mortgagees"), judgement.mortgagees(on: day))
    add("seizures", wording.text(zh: "查封单位", en: "seized by"), judgement.seizures(on: day))
    add(
      "shareholders", wording.text(zh: "股权变更", en: "shareholders changed"),
      judgement.shareholderChanges(until: day))
    return fields + [successors(view, wording), handover(view, wording)].compactMap { $0 }
  }

  private static func successors(_ view: ParcelView, _ wording: Wording) -> ReportField? {
    let successors = view.judgement.successors(on: view.day)
    if successors.isEmpty { return nil }
    var words: [String] = []
    for successor in successors {
      let said = "\(successor.day) \(wording.landEvent(successor.event))"
      if words.last != said { words.append(said) }
    }
    return ReportField(
      "successors", wording.text(zh: "后续宗地或合同", en: "goes on as"),
      .codes(
        successors.map(\.number), words: words.joined(separator: wording.text(zh: "；", en: "; "))))
  }

  private static func handover(_ view: ParcelView, _ wording: Wording) -> ReportField? {
    let acts = view.judgement.handoverActs(until: view.day)
    if acts.isEmpty { return nil }
    let words = acts.map { "\($0.day) \(wording.handoverAct($0.act))" }
    return ReportField(
      "handoverActs", wording.text(zh: "交地情况", en: "handover"),
      .codes(
        acts.map(\.act.code), words: words.joined(separator: wording.text(zh: "；", en: "; "))))
  }

  // MARK: - Supplements

  /// What the contract says now of an obligation; where a supplement changed it, that it is new.
  static func agreed(
    _ obligation: Obligation, _ view: ParcelView, _ wording: Wording
  ) -> String {
    let now = wording.deadline(obligation.term.deadline)
    return obligation.change == nil ? now : wording.text(zh: "现约定：\(now)", en: "now: \(now)")
  }

  /// Every obligation that supplements changed: what it was, what it is, and by which document.
  static func changes(_ view: ParcelView, _ wording: Wording) -> Report.Block {
    var grid = Grid(
      columns: [
        GridColumn("milestone", wording.text(zh: "节点", en: "node")),
        GridColumn("original", wording.text(zh: "原约定", en: "at first"), maximumWidth: 40),
        GridColumn("originalDue", wording.text(zh: "原期限", en: "due at first")),
        GridColumn("current", wording.text(zh: "现约定", en: "now"), maximumWidth: 40),
        GridColumn("signedOn", wording.text(zh: "补充协议签订日", en: "supplement of")),
        GridColumn("kind", wording.text(zh: "性质", en: "kind")),
        GridColumn("document", wording.text(zh: "文号", en: "document"), maximumWidth: 24),
      ] + PlaceColumns.columns(wording))
    for obligation in view.judgement.obligations(on: view.day) {
      guard let change = obligation.change else { continue }
      let term = obligation.term
      let place = view.judgement.division.place(of: term)
      for supplement in change.supplements {
        let deadline = supplement.deadline(of: term) ?? term.deadline
        grid.append(
          [
            .coded(term.milestone.code, words: wording.milestone(term.milestone, place)),
            change.original.map { .text(wording.deadline($0)) }
              ?? .coded("not-agreed", words: wording.deadline(.notAgreed)),
            .optionalDay(change.originalDay), .text(wording.deadline(deadline)),
            .day(supplement.signedOn),
            .coded(supplement.kind.code, words: wording.supplementKind(supplement.kind)),
            .optionalText(view.document(of: supplement)),
          ] + PlaceColumns.values(place, wording))
      }
    }
    return .grid(
      key: "changes", heading: wording.text(zh: "补充协议变更", en: "Changed by supplements"), grid)
  }
}

extension ParcelView {
  /// The number of the document of a supplement, if one is on record.
  func document(of supplement: Supplement) -> String? {
    entries.last { !$0.isSuperseded && $0.content == .fact(.supplement(supplement)) }?.document
  }
}

extension Supplement {
  /// What it makes of an obligation's deadline; nil where it does not speak of it.
  fileprivate func deadline(of term: ObligationTerm) -> Deadline? {
    changes.last {
      $0.milestone == term.milestone && $0.part == term.part && $0.instance == term.instance
    }?.deadline
  }
}

extension ObligationChange {
  /// The last day in time by the contract as it was first.
  fileprivate var originalDay: Day? {
    guard case .determined(let due, _)? = originalDue else { return nil }
    return due.actBy
  }
}
