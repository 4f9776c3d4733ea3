package import CivilCalendar
package import LandLifecycle
package import Wording

/// What would be different for one parcel.
package struct SimulatedParcel: Hashable, Sendable {
  /// The parcel's number.
  package let number: String
  /// The project's name.
  package let project: String?
  /// What differs.
  package let differences: [TimelineDifference]
  /// What the contract has more than one of.
  package let division: Division

  /// Makes a parcel.
  package init(
    number: String, project: String?, differences: [TimelineDifference], division: Division
  ) {
    self.division = division
    self.number = number
    self.project = project
    self.differences = differences
  }
}

/// What would be different if something were so, while the rows are made: the findings that only one of
/// two timelines has, by parcel.
package struct SimulationList {
  private let days: ClosedRange<Day>
  private let wording: Wording
  /// How many parcels were looked at.
  private var looked = 0
  private var differing = 0

  /// Begins a simulation over some days.
  package init(within days: ClosedRange<Day>, _ wording: Wording) {
    self.days = days
    self.wording = wording
  }

  /// Counts a parcel that was looked at.
  package mutating func countParcel() { looked += 1 }

  /// Counts a parcel for which anything differs and returns its rows.
  package mutating func rows(of parcel: SimulatedParcel) -> [[GridValue]] {
    differing += 1
    let now = GridValue.coded("as-recorded", words: wording.text(zh: "现有记录", en: "record"))
    let then = GridValue.coded("as-supposed", words: wording.text(zh: "假设", en: "supposition"))
    let wording = wording.about(parcel.division)
    var rows: [[GridValue]] = []
    for difference in parcel.differences {
      for (side, spans) in [(now, difference.before), (then, difference.after)] {
        for stretch in Self.stretches(spans, wording) {
          let finding = stretch.finding
          rows.append(
            [
              .text(parcel.number), .optionalText(parcel.project),
              .coded(finding.kind.code, words: wording.findingTitle(finding)), side,
              .day(stretch.from), .optionalDay(stretch.until?.previous),
              .text(Self.words(finding, wording)),
              .coded(finding.list.code, words: wording.findingList(finding.list)),
            ] + PlaceColumns.values(wording.place(of: finding), wording))
        }
      }
    }
    return rows
  }

  /// Where a parcel's rows stand: by its number.
  package static func order(of parcel: SimulatedParcel) -> RowOrder {
    RowOrder(0, 0, parcel.number, 0)
  }

  /// The report of the simulation.
  ///
  /// - Parameters:
  ///   - suppositions: What is supposed, in words.
  ///   - rows: Calls its body with the rows in order.
  package func report(supposing suppositions: [String], _ rows: @escaping RowSource) -> LongReport {
    let total = wording.text(
      zh:
        "\(days.lowerBound)至\(days.upperBound)：共\(looked)宗，其中\(differing)宗的情况不同。未写入任何记录。",
      en: "\(days.lowerBound) to \(days.upperBound): of \(looked) parcels \(differing) would be "
        + "judged differently. Nothing was written.")
    return LongReport(
      schema: .simulate,
      before: [
        .lines(
          key: "supposed", heading: wording.text(zh: "假设", en: "Supposed"), suppositions)
      ],
      key: "differences", heading: wording.text(zh: "差异", en: "Differences"),
      columns: [
        GridColumn("number", wording.text(zh: "编号", en: "Number"), maximumWidth: 36),
        GridColumn("project", wording.detail(.project), maximumWidth: 28),
        GridColumn("kind", wording.text(zh: "情况", en: "Finding"), maximumWidth: 40),
        GridColumn("side", wording.text(zh: "依", en: "By")),
        GridColumn("from", wording.text(zh: "自", en: "From")),
        GridColumn("through", wording.text(zh: "至", en: "Through")),
        GridColumn("what", wording.text(zh: "说明", en: "What"), maximumWidth: 60),
        GridColumn("list", wording.text(zh: "清单", en: "List"), isForSheets: true),
      ] + PlaceColumns.columns(wording), rows,
      followedBy: [.lines(key: "total", heading: "", [total])])
  }

  /// The stretches of days of a finding; spans that say the same here are one. The first begins on the day
  /// since which the finding is so, as everywhere else, though it said something less before the days
  /// that differ.
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
        let isGoingOn = stretches.last.map { $0.until == span.from } ?? false
        stretches.append(
          (isGoingOn ? span.from : min(span.from, span.finding.since), span.until, span.finding))
      }
    }
    return stretches
  }

  /// What tells spans of one kind apart: the class, two years full, the due day, the evidence, the sum.
  private static func words(_ finding: Finding, _ wording: Wording) -> String {
    var notes: [String] = []
    if case .idleClass(let idleClass, raised: _) = finding.tier {
      notes.append(wording.idleClass(idleClass))
    }
    if case .idleCase(_, let course) = finding.tier, course.isTwoYears,
      finding.kind != .idleTakeBackStage
    {
      notes.append(wording.text(zh: "已满两年", en: "two years full"))
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
    case .none, .notStated, .unrecorded, .notApportioned, .statedWith, .perDay, .balance: break
    }
    return notes.joined(separator: wording.text(zh: "，", en: ", "))
  }
}
