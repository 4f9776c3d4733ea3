package import CivilCalendar
package import LandLifecycle
package import Wording

/// A finding as a list shows it.
package struct ListedFinding: Hashable, Sendable {
  /// What it says.
  package let kind: FindingKind
  /// The first day it was so.
  package let since: Day
  /// The last day in time of the due day it rests on.
  package let due: Day?
  /// How grave it is.
  package let severity: Severity
  /// Which list it belongs to.
  package let list: FindingList
  /// Its class on the list of idle projects.
  package let idleClass: IdleClass?
  /// Which part and instalment it is about.
  package let place: ContractPlace
  /// Whether the list is one of findings such as this, so that it is shown though it is no more than a
  /// note.
  package let isAskedFor: Bool

  /// Makes a finding of a list.
  package init(
    kind: FindingKind, since: Day, due: Day?, severity: Severity, list: FindingList,
    idleClass: IdleClass?, place: ContractPlace = .whole, isAskedFor: Bool = false
  ) {
    self.place = place
    self.isAskedFor = isAskedFor
    self.kind = kind
    self.since = since
    self.due = due
    self.severity = severity
    self.list = list
    self.idleClass = idleClass
  }
}

/// A parcel as a list shows it.
package struct ListedParcel: Hashable, Sendable {
  /// The number people call it by.
  package let number: String
  /// The project's name.
  package let project: String?
  /// The holder's name.
  package let holder: String?
  /// The town or park.
  package let town: String?
  /// Its area.
  package let area: Area?
  /// Whether it is a key project.
  package let isKeyProject: Bool
  /// The stage of the site.
  package let stage: Stage
  /// Its findings, gravest first.
  package let findings: [ListedFinding]

  /// Makes a parcel of a list.
  package init(
    number: String, project: String?, holder: String?, town: String?, area: Area?,
    isKeyProject: Bool, stage: Stage, findings: [ListedFinding]
  ) {
    self.number = number
    self.project = project
    self.holder = holder
    self.town = town
    self.area = area
    self.isKeyProject = isKeyProject
    self.stage = stage
    self.findings = findings
  }

  /// Returns the most days any finding's due day lies back; nil if none is past due.
  ///
  /// Findings that are not about something still open do not count.
  package func daysOverdue(on day: Day) -> Int? {
    findings.lazy.compactMap { finding -> Int? in
      switch finding.kind {
      case .overdue, .blockedByGrantor: finding.due.map { day - $0 }
      case .dueSoon, .metLate, .excused, .anchorUnrecorded, .idleProject, .suspectedIdle,
        .idleFeeStage, .idleTakeBackStage, .determinedIdle, .startNotVerified, .startDayBySilence,
        .contradiction, .missingData, .limbTwo, .demandNeeded, .rescissionRight,
        .rescissionLapsed, .chargeAccrued, .belowStandard, .outputShortfall, .noRecentProgress,
        .stalled, .clock,
        .extensionBeyondLimit, .transferBarred, .surplusLand, .lapsedRule:
        nil
      }
    }.max()
  }
}

/// A list of parcels while its rows are made: what stands in a parcel's row, and at the foot.
package struct ParcelList {
  private var rows: ParcelListRows
  private var totals = ParcelTotals()
  /// How many contracts were left out, as they were signed after the day.
  private var unsigned = 0
  private let day: Day
  private let wording: Wording

  /// Begins a list for a day.
  package init(on day: Day, _ wording: Wording) {
    rows = ParcelListRows(on: day, wording)
    self.day = day
    self.wording = wording
  }

  /// Counts a contract that is left out, as it was signed after the day.
  package mutating func leaveOutUnsigned() { unsigned += 1 }

  /// Counts a parcel and returns its row.
  package mutating func row(of parcel: ListedParcel) -> [GridValue] {
    totals.add(parcel)
    return rows.row(of: parcel)
  }

  /// What stands below the rows: counts and areas.
  package var foot: [Report.Block] {
    [
      .lines(
        key: "totals", heading: "",
        totals.lines(wording) + [wording.unsigned(unsigned, on: day)].compactMap(\.self))
    ]
  }

  /// The report of a list.
  ///
  /// - Parameter rows: The rows in the order of the numbers, and what stands below them.
  package func report(_ rows: @escaping LongReport.Rows) -> LongReport {
    LongReport(schema: .list, key: "parcels", columns: self.rows.columns, rows)
  }
}

/// How many parcels a list holds and how large they are together, by class of idle projects, too.
struct ParcelTotals {
  private struct Sum {
    var count = 0
    var area = Area.zero
    var unknown = 0
    /// How many are listed for want of a record alone.
    var unrecorded = 0

    mutating func add(_ parcel: ListedParcel, isUnrecorded: Bool = false) {
      count += 1
      if let area = parcel.area { self.area = self.area + area } else { unknown += 1 }
      if isUnrecorded { unrecorded += 1 }
    }

    /// The area together, and how many have none on record.
    func area(_ wording: Wording) -> String {
      let area = wording.area(area)
      guard unknown > 0 else { return area }
      return area
        + wording.text(zh: "（\(unknown)宗面积缺失）", en: " (\(unknown) without an area)")
    }
  }

  private var all = Sum()
  private var closed = Sum()
  private var classes: [IdleClass: Sum] = [:]

  /// Counts a parcel.
  mutating func add(_ parcel: ListedParcel) {
    all.add(parcel)
    if parcel.stage == .closed { closed.add(parcel) }
    let findings = parcel.findings
    for (index, finding) in findings.enumerated() {
      // A parcel counts once in a class, however many of its parts are in it.
      guard let idleClass = finding.idleClass,
        !findings[..<index].contains(where: { $0.idleClass == idleClass })
      else { continue }
      let isUnrecorded = findings[index...].allSatisfy {
        $0.idleClass != idleClass || $0.list == .unrecorded
      }
      classes[idleClass, default: Sum()].add(parcel, isUnrecorded: isUnrecorded)
    }
  }

  /// The totals, a line each.
  func lines(_ wording: Wording) -> [String] {
    [
      wording.text(
        zh: "共\(all.count)宗，\(all.area(wording))", en: "\(all.count) parcels, \(all.area(wording))")
    ]
      + closedLine(wording)
      + IdleClass.allCases.compactMap { idleClass in
        guard let sum = classes[idleClass] else { return nil }
        let (name, area) = (wording.idleClass(idleClass), sum.area(wording))
        let unrecorded =
          sum.unrecorded == 0
          ? ""
          : wording.text(
            zh: "；\(sum.unrecorded)宗未见记录，待核查", en: "; \(sum.unrecorded) unrecorded, to be checked")
        return wording.text(
          zh: "  其中\(name)\(sum.count)宗，\(area)\(unrecorded)",
          en: "  of these \(name): \(sum.count), \(area)\(unrecorded)")
      }
  }

  /// How much of it is of contracts that ended, whose land may be listed under others, too.
  private func closedLine(_ wording: Wording) -> [String] {
    guard closed.count > 0 else { return [] }
    let area = closed.area(wording)
    return [
      wording.text(
        zh: "  其中\(wording.stage(.closed))\(closed.count)宗，\(area)",
        en: "  of these \(wording.stage(.closed)): \(closed.count), \(area)")
    ]
  }
}
