import CivilCalendar

/// The figures of each year against the contract's yearly standards, from production or target
/// output on: output value, tax, energy, jobs, in all or by 亩.
///
/// The first year judged is the first whole calendar year after the node's last day in time, or after
/// the day it was met where no day can be computed. A shortfall shows from the day the year's figures
/// were reported, until figures of a later year are; years missed one after another are counted. Where
/// a year's figures have not come half a year after it, they are missing and nothing is called short.
///
/// - Source: the contract; 金府办发〔2023〕24号 §5; the half year is our own choice.
enum OutputRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    for course in courses(of: contract) { course.add(to: &spans) }
  }

  /// The years whose figures have not come in time.
  static func gaps(of contract: ContractCase) -> [MissingDataRule.Gap] {
    courses(of: contract).flatMap(\.gaps)
  }

  /// Whether a standard is one of every year, and not one of a node.
  static func judges(_ standard: Standard) -> Bool {
    switch standard.milestone {
    case .production, .targetOutput: standard.measure.isYearly
    case .signing, .payment, .bond, .handover, .start, .completion, .evaluation, .termEnd: false
    }
  }

  private static func courses(of contract: ContractCase) -> [YearlyCourse] {
    guard contract.terms.hasClauses else { return [] }
    var numbers: [UInt8: UInt8] = [:]
    return contract.clauses.standards.compactMap { standard in
      guard judges(standard) else { return nil }
      let number = (numbers[standard.part] ?? 0) + 1
      numbers[standard.part] = number
      return YearlyCourse(contract: contract, standard: standard, number: number)
    }
  }
}

/// One yearly standard through the years.
private struct YearlyCourse {
  let contract: ContractCase
  let standard: Standard
  /// Which of the part's yearly standards it is, from 1, in the order of the contract.
  let number: UInt8

  // MARK: - Shortfalls

  func add(to spans: inout SpanCollector) {
    guard let from = cuts.first else { return }
    DayStretch(from: from, until: .forever).cut(at: cuts).forEachInRuns(fact: run(on:)) {
      piece, since, run in
      spans.add(
        from: piece.from, until: piece.until,
        Finding(
          .outputShortfall, part: standard.part, instance: number, since: since,
          tier: .yearly(
            standard, found: run.found.shown(for: standard.bound), year: run.year,
            consecutive: run.length),
          evidence: .confirmed(by: run.found.day),
          amount: contract.amount(missing: standard, run.found, on: piece.from)))
    }
  }

  /// The last year reported by a day, if it is short, and for how many years running that is so.
  private func run(on day: Day) -> (year: Int, found: MeasuredQuantity, length: Int)? {
    guard let first = firstYear(on: day),
      let year = years.last(where: { $0 >= first && figures($0, by: day) != nil }),
      let found = short(year, by: day)
    else { return nil }
    var length = 1
    while year - length >= first, short(year - length, by: day) != nil { length += 1 }
    return (year, found, length)
  }

  /// A year's figures by a day if they miss the standard, and no later evaluation found it met.
  private func short(_ year: Int, by day: Day) -> MeasuredQuantity? {
    guard let found = figures(year, by: day), !found.meets(standard) else { return nil }
    let accepted = contract.evaluations(of: standard.milestone, part: standard.part).last {
      $0.isMet && $0.day <= day
    }
    if let accepted, found.day <= accepted.day { return nil }
    return found
  }

  private func figures(_ year: Int, by day: Day) -> MeasuredQuantity? {
    contract.figures(standard.measure, part: standard.part, year: year, by: day)
  }

  // MARK: - Years

  /// The first whole year after the node, as known on a day.
  private func firstYear(on day: Day) -> Int? {
    let node: Day
    if case .determined(let due, _) = contract.obligation(
      standard.milestone, part: standard.part)?.schedule.due(on: day)
    {
      node = due.actBy
    } else {
      let status = contract.history.status(of: standard.milestone, part: standard.part)
      guard let met = status.knownFrom, met <= day else { return nil }
      node = met
    }
    return node.year + 1
  }

  /// The years that some report is about, rising.
  private var years: [Int] {
    let measures = [standard.measure, standard.measure.derivation?.total]
    return Set(
      contract.history.later.measurements.filter { measures.contains($0.measure) }
        .map(\.yearMeant)
    ).sorted()
  }

  /// The days on which something that is compared may change.
  private var cuts: [Day] {
    var cuts = contract.history.later.measurements.filter { $0.measure.isYearly }.map(\.day)
    if cuts.isEmpty { return [] }
    cuts += contract.evaluations(of: standard.milestone, part: standard.part).map(\.day)
    contract.obligation(standard.milestone, part: standard.part)?.schedule.later.forEach {
      cuts.append($0.from)
    }
    if let met = contract.history.status(of: standard.milestone, part: standard.part).knownFrom {
      cuts.append(met)
    }
    cuts += contract.sumChanges(of: standard)
    return cuts.sorted()
  }

  // MARK: - Figures that have not come

  /// From when the figures of a year are missing.
  private func deadline(of year: Int) -> Day {
    guard
      case .determined(let end) = contract.calendar.end(
        of: contract.rulebook[.yearlyFigures].period, from: .lastOfYear(year))
    else { return .forever }
    return end.agreed + 1
  }

  var gaps: [MissingDataRule.Gap] {
    guard let first = firstYear(on: .forever) else { return [] }
    let reported = years.filter { figures($0, by: .forever) != nil }
    let last = max(first, (reported.last ?? first - 1) + 1)
    // Beyond any year that a calendar knows nothing falls due.
    guard last < 9_999 else { return [] }
    var gaps: [MissingDataRule.Gap] = []
    for year in first...last {
      let came = firstReport(of: year)
      let from = deadline(of: year)
      guard from < came else { continue }
      gaps.append(
        .init(.measured(standard.measure), part: standard.part, from: from, until: came))
    }
    return gaps
  }

  /// The day on which a year's figures first were on record.
  private func firstReport(of year: Int) -> Day {
    let days = contract.history.later.measurements.map(\.day).sorted()
    return days.first { figures(year, by: $0) != nil } ?? .forever
  }
}
