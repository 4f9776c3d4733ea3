package import CivilCalendar
package import LandLifecycle
package import Wording

/// A change to come of one parcel.
package struct ForecastItem: Hashable, Sendable {
  /// The parcel's number.
  package let number: String
  /// The project's name.
  package let project: String?
  /// The town or park.
  package let town: String?
  /// What changes, and when.
  package let change: TimelineChange
  /// Which part and instalment that is about.
  package let place: ContractPlace

  /// Makes an item.
  package init(
    number: String, project: String?, town: String?, change: TimelineChange, place: ContractPlace
  ) {
    self.number = number
    self.project = project
    self.town = town
    self.change = change
    self.place = place
  }
}

extension Report {
  /// What changes for one parcel if nothing further is recorded, by day.
  package static func forecast(
    _ changes: [TimelineChange], of number: String, within days: ClosedRange<Day>,
    _ wording: Wording
  ) -> Report {
    var grid = Grid(columns: columns(wording) + furtherColumns(wording))
    for change in changes where isTold(change) {
      let place = wording.place(of: change.finding)
      grid.append(row(change, at: place, wording) + further(change, at: place, wording))
    }
    return Report(
      schema: .forecast,
      blocks: [
        .fields([
          ReportField("number", wording.text(zh: "合同/编号", en: "Contract"), .text(number)),
          ReportField("from", wording.text(zh: "自", en: "From"), .day(days.lowerBound)),
          ReportField("through", wording.text(zh: "至", en: "Through"), .day(days.upperBound)),
        ]),
        .grid(key: "changes", heading: assumption(wording), grid),
      ])
  }

  fileprivate static func assumption(_ wording: Wording) -> String {
    wording.text(zh: "若无新记录，将发生的变化", en: "What changes if nothing further is recorded")
  }

  fileprivate static func columns(_ wording: Wording) -> [GridColumn] {
    [
      GridColumn("day", wording.text(zh: "日期", en: "Day")),
      GridColumn("direction", wording.text(zh: "变化", en: "Change")),
      GridColumn("kind", wording.text(zh: "情况", en: "Finding"), maximumWidth: 40),
      GridColumn("severity", wording.text(zh: "程度", en: "Severity")),
      GridColumn("due", wording.text(zh: "期限", en: "Due")),
    ]
  }

  /// The columns behind those of the parcel: what shows it, and where in the contract it is.
  fileprivate static func furtherColumns(_ wording: Wording) -> [GridColumn] {
    [GridColumn("list", wording.text(zh: "清单", en: "List"), isForSheets: true)]
      + PlaceColumns.columns(wording)
  }

  fileprivate static func further(
    _ change: TimelineChange, at place: ContractPlace, _ wording: Wording
  ) -> [GridValue] {
    let list = change.finding.list
    return [.coded(list.code, words: wording.findingList(list))]
      + PlaceColumns.values(place, wording)
  }

  /// Whether a list tells of it on the day itself: what is no more than a note is not told there either.
  fileprivate static func isTold(_ change: TimelineChange) -> Bool {
    change.finding.severity > .note || change.finding.kind == .idleProject
  }

  fileprivate static func row(
    _ change: TimelineChange, at place: ContractPlace, _ wording: Wording
  ) -> [GridValue] {
    let finding = change.finding
    // What ends is told by its name: days late on a day on which it is no longer so mean nothing.
    let words =
      change.direction == .ends
      ? wording.findingTitle(finding, at: place)
      : wording.findingShort(finding, at: place, on: change.day)
    return [
      .day(change.day),
      .coded(change.direction.code, words: wording.direction(change.direction)),
      .coded(finding.kind.code, words: words),
      .coded(finding.severity.code, words: wording.severity(finding.severity)),
      .optionalDay(finding.due?.actBy),
    ]
  }
}

/// What changes for all parcels if nothing further is recorded, while the rows are made: counts by month
/// and kind, then the list by day, kind and number.
package struct ForecastList {
  private struct Month: Hashable {
    let year: Int
    let month: Int
    let order: Int
    /// What shows it, or that nothing does: a node past its day without a record is not called late.
    let list: FindingList
  }

  private let days: ClosedRange<Day>
  private let wording: Wording
  private var count = 0
  private var counts: [Month: [TimelineChange.Direction: Int]] = [:]
  private var kinds: [Int: FindingKind] = [:]

  /// Begins a forecast for some days.
  package init(within days: ClosedRange<Day>, _ wording: Wording) {
    self.days = days
    self.wording = wording
  }

  /// Counts a change and returns its row; nil for one that no list would tell on its day.
  package mutating func row(of item: ForecastItem) -> [GridValue]? {
    guard Report.isTold(item.change) else { return nil }
    count += 1
    let (day, finding) = (item.change.day, item.change.finding)
    kinds[finding.kind.order] = finding.kind
    let month = Month(
      year: day.year, month: day.month, order: finding.kind.order,
      list: finding.list)
    counts[month, default: [:]][item.change.direction, default: 0] += 1
    return Report.row(item.change, at: item.place, wording) + [
      .text(item.number), .optionalText(item.project), .optionalText(item.town),
    ] + Report.further(item.change, at: item.place, wording)
  }

  /// Where a change stands: by its day, kind, number, direction, part and instalment.
  package static func order(of item: ForecastItem) -> RowOrder {
    RowOrder(
      Int(item.change.day.number), item.change.finding.kind.order, item.number,
      Int(item.change.direction.rawValue) << 16 | Int(item.place.part) << 8
        | Int(item.place.instalment ?? 0))
  }

  /// The report of the forecast.
  ///
  /// - Parameter rows: Calls its body with the rows in order.
  package func report(_ rows: @escaping RowSource) -> LongReport {
    let total = wording.text(
      zh: "\(days.lowerBound)至\(days.upperBound)共\(count)项变化",
      en: "\(count) changes from \(days.lowerBound) to \(days.upperBound)")
    return LongReport(
      schema: .forecastAll,
      before: [
        .grid(key: "months", heading: wording.text(zh: "按月", en: "By month"), months)
      ],
      key: "changes", heading: Report.assumption(wording),
      columns: Report.columns(wording) + [
        GridColumn("number", wording.text(zh: "编号", en: "Number"), maximumWidth: 36),
        GridColumn("project", wording.detail(.project), maximumWidth: 28),
        GridColumn("town", wording.detail(.town), maximumWidth: 14),
      ] + Report.furtherColumns(wording), rows,
      followedBy: [.lines(key: "total", heading: "", [total])])
  }

  /// How much of each kind changes in each month.
  private var months: Grid {
    var grid = Grid(
      columns: [
        GridColumn("month", wording.text(zh: "月份", en: "Month")),
        GridColumn("kind", wording.text(zh: "情况", en: "Finding"), maximumWidth: 40),
        GridColumn("list", wording.text(zh: "清单", en: "List")),
      ]
        + TimelineChange.Direction.allCases.map {
          GridColumn($0.code, wording.direction($0), isRightAligned: true)
        })
    let keys = counts.keys.sorted { left, right in
      (left.year, left.month, left.order, left.list.rawValue)
        < (right.year, right.month, right.order, right.list.rawValue)
    }
    for key in keys {
      guard let kind = kinds[key.order], let count = counts[key] else { continue }
      let month = key.month < 10 ? "0\(key.month)" : "\(key.month)"
      grid.append(
        [
          .text("\(key.year)-\(month)"),
          .coded(kind.code, words: wording.kind(kind, isConfirmed: key.list != .unrecorded)),
          .coded(key.list.code, words: wording.findingList(key.list)),
        ] + TimelineChange.Direction.allCases.map { count[$0].map { .integer($0) } ?? .none })
    }
    return grid
  }
}
