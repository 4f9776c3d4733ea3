public import CivilCalendar
public import LandLifecycle
public import Wording

/// A change to come of one parcel.
public struct ForecastItem: Hashable, Sendable {
  /// The parcel's number.
  public let number: String
  /// The project's name.
  public let project: String?
  /// The town or park.
  public let town: String?
  /// What changes, and when.
  public let change: TimelineChange

  /// Makes an item.
  public init(number: String, project: String?, town: String?, change: TimelineChange) {
    self.number = number
    self.project = project
    self.town = town
    self.change = change
  }
}

extension Report {
  /// What changes for one parcel if nothing further is recorded, by day.
  public static func forecast(
    _ changes: [TimelineChange], of number: String, within days: ClosedRange<Day>,
    _ wording: Wording
  ) -> Report {
    var grid = Grid(columns: columns(wording))
    for change in changes { grid.append(row(change, wording)) }
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

  fileprivate static func row(_ change: TimelineChange, _ wording: Wording) -> [GridValue] {
    let finding = change.finding
    // What ends is told by its name: days late on a day on which it is no longer so mean nothing.
    let words =
      change.direction == .ends
      ? wording.kind(finding.kind) : wording.findingShort(finding, on: change.day)
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
public struct ForecastList {
  private struct Month: Hashable {
    let year: Int
    let month: Int
    let order: Int
  }

  private let days: ClosedRange<Day>
  private let wording: Wording
  private var count = 0
  private var counts: [Month: [TimelineChange.Direction: Int]] = [:]
  private var kinds: [Int: FindingKind] = [:]

  /// Begins a forecast for some days.
  public init(within days: ClosedRange<Day>, _ wording: Wording) {
    self.days = days
    self.wording = wording
  }

  /// Counts a change and returns its row.
  public mutating func row(of item: ForecastItem) -> [GridValue] {
    count += 1
    let (day, kind) = (item.change.day, item.change.finding.kind)
    kinds[kind.order] = kind
    let month = Month(year: day.year, month: day.month, order: kind.order)
    counts[month, default: [:]][item.change.direction, default: 0] += 1
    return Report.row(item.change, wording) + [
      .text(item.number), .optionalText(item.project), .optionalText(item.town),
    ]
  }

  /// Where a change stands: by its day, kind, number and direction.
  public static func order(of item: ForecastItem) -> RowOrder {
    RowOrder(
      Int(item.change.day.number), item.change.finding.kind.order, item.number,
      Int(item.change.direction.rawValue))
  }

  /// The report of the forecast.
  ///
  /// - Parameter rows: Calls its body with the rows in order.
  public func report(_ rows: @escaping RowSource) -> LongReport {
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
      ], rows, followedBy: [.lines(key: "total", heading: "", [total])])
  }

  /// How much of each kind changes in each month.
  private var months: Grid {
    var grid = Grid(
      columns: [
        GridColumn("month", wording.text(zh: "月份", en: "Month")),
        GridColumn("kind", wording.text(zh: "情况", en: "Finding"), maximumWidth: 40),
      ]
        + TimelineChange.Direction.allCases.map {
          GridColumn($0.code, wording.direction($0), isRightAligned: true)
        })
    let keys = counts.keys.sorted { ($0.year, $0.month, $0.order) < ($1.year, $1.month, $1.order) }
    for key in keys {
      guard let kind = kinds[key.order], let count = counts[key] else { continue }
      let month = key.month < 10 ? "0\(key.month)" : "\(key.month)"
      grid.append(
        [
          .text("\(key.year)-\(month)"), .coded(kind.code, words: wording.kind(kind)),
        ] + TimelineChange.Direction.allCases.map { count[$0].map { .integer($0) } ?? .none })
    }
    return grid
  }
}
