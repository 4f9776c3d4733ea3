public import CivilCalendar
public import LandLifecycle
public import Wording

/// What would be different for one parcel.
public struct SimulatedParcel: Hashable, Sendable {
  /// The parcel's number.
  public let number: String
  /// The project's name.
  public let project: String?
  /// What differs.
  public let differences: [TimelineDifference]

  /// Makes a parcel.
  public init(number: String, project: String?, differences: [TimelineDifference]) {
    self.number = number
    self.project = project
    self.differences = differences
  }
}

extension Report {
  /// What would be different if something were so: the findings that only one of two timelines has.
  ///
  /// - Parameters:
  ///   - suppositions: What is supposed, in words.
  ///   - parcels: The parcels for which anything differs.
  ///   - count: How many parcels were looked at.
  public static func simulation(
    _ suppositions: [String], _ parcels: [SimulatedParcel], of count: Int,
    within days: ClosedRange<Day>, _ wording: Wording
  ) -> Report {
    var grid = Grid(columns: [
      GridColumn("number", wording.text(zh: "编号", en: "Number"), maximumWidth: 36),
      GridColumn("project", wording.detail(.project), maximumWidth: 28),
      GridColumn("kind", wording.text(zh: "情况", en: "Finding"), maximumWidth: 40),
      GridColumn("now", wording.text(zh: "按现有记录", en: "As recorded")),
      GridColumn("then", wording.text(zh: "按假设", en: "As supposed")),
    ])
    for parcel in parcels.sorted(by: { $0.number < $1.number }) {
      for difference in parcel.differences {
        let kind = difference.finding.kind
        grid.append([
          .text(parcel.number), .optionalText(parcel.project),
          .coded(kind.code, words: wording.kind(kind)),
          .text(stretches(difference.before, wording)), .text(stretches(difference.after, wording)),
        ])
      }
    }
    let total = wording.text(
      zh: "\(days.lowerBound)至\(days.upperBound)：共\(count)宗，其中\(parcels.count)宗的情况不同。未写入任何记录。",
      en: "\(days.lowerBound) to \(days.upperBound): of \(count) parcels \(parcels.count) would be "
        + "judged differently. Nothing was written.")
    return Report(
      schema: "fallow.simulate/1",
      blocks: [
        .lines(
          key: "supposed", heading: wording.text(zh: "假设", en: "Supposed"), suppositions),
        .grid(key: "differences", heading: wording.text(zh: "差异", en: "Differences"), grid),
        .lines(key: "total", heading: "", [total]),
      ])
  }

  /// The stretches of days of a finding, with its sum where one is fixed.
  private static func stretches(_ spans: [Span], _ wording: Wording) -> String {
    if spans.isEmpty { return wording.text(zh: "无", en: "none") }
    var pieces: [(from: Day, until: Day?, finding: Finding)] = []
    for span in spans {
      if let last = pieces.last, last.until == span.from,
        words(last.finding, wording) == words(span.finding, wording)
      {
        pieces[pieces.count - 1].until = span.until
      } else {
        pieces.append((span.from, span.until, span.finding))
      }
    }
    return pieces.map { piece in
      let days =
        piece.until.map { "\(piece.from)—\($0.previous)" }
        ?? wording.text(zh: "\(piece.from)起", en: "from \(piece.from)")
      let words = words(piece.finding, wording)
      return words.isEmpty ? days : days + wording.text(zh: "（\(words)）", en: " (\(words))")
    }.joined(separator: wording.text(zh: "，", en: ", "))
  }

  /// What tells spans of one kind apart: the class, the due day, the sum.
  private static func words(_ finding: Finding, _ wording: Wording) -> String {
    var notes: [String] = []
    if case .idleClass(let idleClass, raised: _) = finding.tier {
      notes.append(wording.idleClass(idleClass))
    }
    if let due = finding.due {
      notes.append(wording.text(zh: "期限\(due.actBy)", en: "due \(due.actBy)"))
    }
    if let sum = finding.amount.amount(on: finding.since), case .share = finding.amount {
      notes.append(wording.money(sum))
    }
    return notes.joined(separator: wording.text(zh: "，", en: ", "))
  }
}
