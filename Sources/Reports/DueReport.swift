package import CivilCalendar
package import LandLifecycle
package import Wording

/// Something that falls due within the days asked for.
package struct DueItem: Hashable, Sendable {
  /// The parcel's number.
  package let number: String
  /// The project's name.
  package let project: String?
  /// The holder's name.
  package let holder: String?
  /// The town or park.
  package let town: String?
  /// Whether it is a key project; those come first on a day.
  package let isKeyProject: Bool
  /// What falls due.
  package let term: ObligationTerm
  /// Which part and instalment that is.
  package let place: ContractPlace
  /// By when.
  package let due: DueDay
  /// How that day came about.
  package let basis: DueBasis
  /// How supplements changed it, if they did.
  package let change: ObligationChange?
  /// The number of the document of the supplement that counts, if one is on record.
  package let document: String?

  /// Makes an item.
  package init(
    number: String, project: String?, holder: String?, town: String?, isKeyProject: Bool,
    term: ObligationTerm, place: ContractPlace, due: DueDay, basis: DueBasis,
    change: ObligationChange? = nil,
    document: String? = nil
  ) {
    self.number = number
    self.project = project
    self.holder = holder
    self.town = town
    self.isKeyProject = isKeyProject
    self.term = term
    self.place = place
    self.due = due
    self.basis = basis
    self.change = change
    self.document = document
  }
}

/// What falls due, while the rows are made: soonest first, key projects first on a day.
package struct DueList {
  private let days: ClosedRange<Day>
  private let wording: Wording
  private var count = 0

  /// Begins a list of what falls due on some days.
  package init(within days: ClosedRange<Day>, _ wording: Wording) {
    self.days = days
    self.wording = wording
  }

  /// Counts an item and returns its row.
  package mutating func row(of item: DueItem) -> [GridValue] {
    count += 1
    return [
      .day(item.due.actBy), .integer(item.due.actBy - days.lowerBound),
      .coded(item.term.milestone.code, words: wording.milestone(item.term.milestone, item.place)),
      .text(item.number), .optionalText(item.project), .optionalText(item.holder),
      .optionalText(item.town), .flag(item.isKeyProject), .text(derivation(item)),
    ] + PlaceColumns.values(item.place, wording)
  }

  /// Where an item stands: by its day, key projects first on a day, then by number and what falls due.
  package static func order(of item: DueItem) -> RowOrder {
    RowOrder(
      Int(item.due.actBy.number), item.isKeyProject ? 0 : 1, item.number,
      Int(item.term.milestone.rawValue) << 16 | Int(item.term.part) << 8 | Int(item.term.instance))
  }

  /// The report of the list.
  ///
  /// - Parameter rows: Calls its body with the rows in order.
  package func report(_ rows: @escaping RowSource) -> LongReport {
    let total = wording.text(
      zh: "\(days.lowerBound)至\(days.upperBound)到期的节点共\(count)项",
      en: "\(count) due from \(days.lowerBound) to \(days.upperBound)")
    return LongReport(
      schema: .due, key: "due",
      columns: [
        GridColumn("due", wording.text(zh: "期限", en: "Due")),
        GridColumn("daysLeft", wording.text(zh: "还有天数", en: "Days left"), isRightAligned: true),
        GridColumn("milestone", wording.text(zh: "节点", en: "Node")),
        GridColumn("number", wording.text(zh: "编号", en: "Number"), maximumWidth: 36),
        GridColumn("project", wording.detail(.project), maximumWidth: 28),
        GridColumn("holder", wording.detail(.holder), maximumWidth: 28),
        GridColumn("town", wording.detail(.town), maximumWidth: 14),
        GridColumn("isKeyProject", wording.text(zh: "重点", en: "Key")),
        GridColumn("derivation", wording.text(zh: "推算", en: "How"), maximumWidth: 120),
      ] + PlaceColumns.columns(wording), rows,
      followedBy: [.lines(key: "total", heading: "", [total])])
  }

  /// How the day came about, and what it was before a supplement changed it.
  private func derivation(_ item: DueItem) -> String {
    let due = wording.due(.determined(item.due, item.basis))
    guard let change = item.change else { return due }
    return due + wording.text(zh: "；", en: "; ")
      + wording.changed(change, document: item.document)
  }
}
