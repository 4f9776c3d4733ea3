import CivilCalendar

/// A quantity as the record shows it: one that was worked out is an exact fraction of its unit.
struct MeasuredQuantity {
  let numerator: Int128
  let denominator: Int128
  /// The day of the last measurement that it rests on.
  let day: Day

  /// Whether it meets a standard, compared without rounding.
  func meets(_ standard: Standard) -> Bool {
    let required = Int128(standard.required) * denominator
    switch standard.bound {
    case .atLeast: return numerator >= required
    case .atMost: return numerator <= required
    }
  }

  /// A whole number to show, rounded away from the standard, so that it never looks met when it is not.
  func shown(for bound: Standard.Bound) -> Int64 {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Int64(clamping: bound == .atMost && rest > 0 ? whole + 1 : whole)
  }

  /// The share of a standard by which it is missed (同比例); nil for a standard of nothing.
  ///
  /// Exact as long as its lowest terms fit 64 bits; beyond, both are halved until they do.
  func share(missing standard: Standard) -> Ratio? {
    var whole = Int128(standard.required) * denominator
    var missed = standard.bound == .atLeast ? whole - numerator : numerator - whole
    guard whole > 0, missed >= 0 else { return nil }
    var (divisor, rest) = (whole, missed)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    (whole, missed) = (whole / divisor, missed / divisor)
    while whole > Int128(Int64.max) || missed > Int128(Int64.max) {
      (whole, missed) = (whole / 2, missed / 2)
    }
    return Ratio(Int64(missed), Int64(max(1, whole)))
  }
}

extension Measure {
  /// The total a measure by area can be worked out from: the total times `times` over the land in
  /// cm² times `land`. 1 亩 is 20,000,000/3 cm² exactly; a plot ratio is in ten-thousandths.
  var derivation: (total: Measure, times: Int128, land: Int128)? {
    switch self {
    case .investmentIntensity: (.investment, 20_000_000, 3)
    case .outputPerMu: (.output, 20_000_000, 3)
    case .taxPerMu: (.tax, 20_000_000, 3)
    case .plotRatio: (.floorArea, 10_000, 1)
    case .developedArea, .investment, .floorArea, .output, .tax, .energy, .jobs: nil
    }
  }
}

extension ContractCase {
  /// The land of a part, 0 for the whole contract; nil where the contract does not state it.
  func land(part: UInt8) -> Area? {
    if part == 0 { return terms.area }
    return Int(part) <= terms.parts.count ? terms.parts[Int(part) - 1].area : nil
  }

  /// Returns what was measured of a part, by itself or worked out from a total and the land.
  ///
  /// - Parameters:
  ///   - day: The day it is asked for.
  ///   - node: The day it is judged from: measurements since then speak before those of earlier days,
  ///     and the first of them for the days before it, as it establishes what already was.
  func measured(
    _ measure: Measure, part: UInt8, on day: Day, since node: Day
  ) -> MeasuredQuantity? {
    reckoned(measure, part: part) { measure in
      total(of: part) { self.last(measure, part: $0, on: day, since: node) }
    }
  }

  /// Returns the figures of a year as reported by a day; only what was reported once the year was
  /// over, or on its last day, is the year's figure.
  func figures(_ measure: Measure, part: UInt8, year: Int, by day: Day) -> MeasuredQuantity? {
    reckoned(measure, part: part) { measure in
      total(of: part) { part in
        let reports = self.history.later.measurements.filter {
          $0.measure == measure && $0.part == part && $0.yearMeant == year && $0.day <= day
            && $0.day >= Day.lastOfYear(year)
        }
        return Self.latest(of: reports)
      }
    }
  }

  private func reckoned(
    _ measure: Measure, part: UInt8, _ total: (Measure) -> MeasuredQuantity?
  ) -> MeasuredQuantity? {
    if let own = total(measure) { return own }
    guard let derivation = measure.derivation, let land = land(part: part), land > .zero,
      let known = total(derivation.total)
    else { return nil }
    return MeasuredQuantity(
      numerator: known.numerator * derivation.times,
      denominator: known.denominator * derivation.land * Int128(land.squareCentimetres),
      day: known.day)
  }

  /// What was measured of the whole; where nothing was, the sum of all parts, if each was measured.
  private func total(
    of part: UInt8, _ measured: (UInt8) -> Measurement?
  ) -> MeasuredQuantity? {
    if let own = measured(part) {
      return MeasuredQuantity(numerator: Int128(own.quantity), denominator: 1, day: own.day)
    }
    guard part == 0, !terms.parts.isEmpty else { return nil }
    var sum: Int128 = 0
    var last = Day.beginning
    for part in siteParts {
      guard let one = measured(part) else { return nil }
      sum += Int128(one.quantity)
      last = max(last, one.day)
    }
    return MeasuredQuantity(numerator: sum, denominator: 1, day: last)
  }

  func last(_ measure: Measure, part: UInt8, on day: Day, since node: Day) -> Measurement? {
    let all = history.later.measurements.filter { $0.measure == measure && $0.part == part }
    let since = all.filter { $0.day >= node }
    guard let first = since.first?.day else { return Self.latest(of: all) }
    return Self.latest(of: since.filter { $0.day <= max(day, first) })
  }

  /// The last by day; of several of one day the greatest.
  private static func latest(of measurements: [Measurement]) -> Measurement? {
    measurements.max { ($0.day, $0.quantity) < ($1.day, $1.quantity) }
  }
}

extension Measurement {
  /// The year it is about; where nobody wrote it down, the last one that was over on its day.
  var yearMeant: Int { year.map(Int.init) ?? day.components.year - 1 }
}

extension Day {
  /// 31 December of a year.
  static func lastOfYear(_ year: Int) -> Day {
    // Every year has one.
    Day(year: year, month: 12, day: 31) ?? .forever
  }
}
