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
      GridColumn("side", wording.text(zh: "依", en: "By")),
      GridColumn("from", wording.text(zh: "自", en: "From")),
      GridColumn("through", wording.text(zh: "至", en: "Through")),
      GridColumn("what", wording.text(zh: "说明", en: "What"), maximumWidth: 60),
    ])
    let now = GridValue.coded("as-recorded", words: wording.text(zh: "现有记录", en: "record"))
    let then = GridValue.coded("as-supposed", words: wording.text(zh: "假设", en: "supposition"))
    for parcel in parcels.sorted(by: { $0.number < $1.number }) {
      for difference in parcel.differences {
        let kind = difference.finding.kind
        for (side, spans) in [(now, difference.before), (then, difference.after)] {
          for stretch in stretches(spans, wording) {
            grid.append([
              .text(parcel.number), .optionalText(parcel.project),
              .coded(kind.code, words: wording.kind(kind)), side, .day(stretch.from),
              .optionalDay(stretch.until?.previous), .text(words(stretch.finding, wording)),
            ])
          }
        }
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

  /// The stretches of days of a finding; spans that say the same here are one.
  private static func stretches(
    _ spans: [Span], _ wording: Wording
  ) -> [(from: Day, until: Day?, finding: Finding)] {
    var stretches: [(from: Day, until: Day?, finding: Finding)] = []
    for span in spans {
      if let last = stretches.last, last.until == span.from,
        words(last.finding, wording) == words(span.finding, wording)
      {
        stretches[stretches.count - 1].until = span.until
      } else {
        stretches.append((span.from, span.until, span.finding))
      }
    }
    return stretches
  }

  /// What tells spans of one kind apart: the class, the due day, the evidence, the sum.
  private static func words(_ finding: Finding, _ wording: Wording) -> String {
    var notes: [String] = []
    if case .idleClass(let idleClass, raised: _) = finding.tier {
      notes.append(wording.idleClass(idleClass))
    }
    if let due = finding.due {
      notes.append(wording.text(zh: "期限\(due.actBy)", en: "due \(due.actBy)"))
    }
    if case .confirmed(by: let day) = finding.evidence {
      notes.append(wording.text(zh: "\(day)有据", en: "shown on \(day)"))
    }
    switch finding.amount {
    case .share, .decided:
      if let sum = finding.amount.amount(on: finding.since) { notes.append(wording.money(sum)) }
    case .none, .notStated, .perDay, .balance: break
    }
    return notes.joined(separator: wording.text(zh: "，", en: ", "))
  }
}
