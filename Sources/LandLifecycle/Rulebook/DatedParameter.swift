import CivilCalendar

/// The values of one parameter over time.
///
/// A value with days of its own takes the shipped one's place on those days and on no other.
///
/// A class, though nothing in it ever changes: a judgement that holds one copies a reference.
final class DatedParameter: Sendable {
  /// A value and the days on which it is the one in force; `until` is not included.
  ///
  /// A class, though nothing in it ever changes: a rule that asks for a value gets it without copying
  /// name, source and words.
  final class Stretch: Sendable {
    let from: Day
    let until: Day
    let parameter: Parameter
    /// The length of time, for a parameter that is one.
    let length: Period?

    init(from: Day, until: Day, parameter: Parameter) {
      self.from = from
      self.until = until
      self.parameter = parameter
      length = if case .period(let period) = parameter.value { period } else { nil }
    }

    /// The length of time of a parameter that is one.
    var period: Period { length ?? parameter.period }
    /// The share of a parameter that is one.
    var ratio: Ratio { parameter.ratio }

    /// Whether the parameter's document is in force on a day; true where its first day is unknown.
    func isInForce(on day: Day) -> Bool { parameter.isInForce(on: day) }
  }

  /// The values by day, at least one; days between two stretches have none in force.
  let stretches: [Stretch]
  /// The days on which no value is in force though one was before; `until` is not included.
  let lapses: [(from: Day, until: Day)]

  /// Makes the values of one parameter.
  ///
  /// - Parameters:
  ///   - given: Every parameter of one name; a later one takes an earlier one's place where both are
  ///     in force.
  ///   - shipped: The one that holds where none is given.
  init(_ given: [Parameter], shipped: Parameter) {
    stretches = Self.stretches(of: given.isEmpty ? [shipped] : given)
    lapses = Self.lapses(between: stretches)
  }

  private static func stretches(of given: [Parameter]) -> [Stretch] {
    let last = given[given.count - 1]
    let whole = Stretch(
      from: last.from ?? .beginning, until: last.until.map { $0 + 1 } ?? .forever, parameter: last)
    if given.count == 1 { return [whole] }
    var bounds: Set<Day> = []
    for parameter in given {
      bounds.insert(parameter.from ?? .beginning)
      bounds.insert(parameter.until.map { $0 + 1 } ?? .forever)
    }
    let days = bounds.sorted()
    var stretches: [Stretch] = []
    for (from, until) in zip(days, days.dropFirst()) {
      guard let held = given.last(where: { $0.isInForce(on: from) }) else { continue }
      if let before = stretches.last, before.until == from, before.parameter == held {
        stretches[stretches.count - 1] = Stretch(from: before.from, until: until, parameter: held)
      } else {
        stretches.append(Stretch(from: from, until: until, parameter: held))
      }
    }
    return stretches.isEmpty ? [whole] : stretches
  }

  private static func lapses(between stretches: [Stretch]) -> [(from: Day, until: Day)] {
    var lapses: [(from: Day, until: Day)] = []
    for (index, stretch) in stretches.enumerated() where stretch.until < .forever {
      let next = index + 1 < stretches.count ? stretches[index + 1].from : .forever
      if stretch.until < next { lapses.append((stretch.until, next)) }
    }
    return lapses
  }

  /// Returns the value in force on a day; where none is, the nearest one that was before or, on
  /// days before all of them, the first.
  func held(on day: Day) -> Stretch { stretches.last { $0.from <= day } ?? stretches[0] }

  /// Returns the first day on which the length of time then in force is over; never if it never is.
  ///
  /// What was met once is not unmet by a value that comes into force later.
  ///
  /// - Parameter threshold: The first day on which a length of time is over.
  func opens(_ threshold: (Period) -> Day) -> Day {
    var first = Day.forever
    // By place, so that nothing is held on the way.
    for place in stretches.indices {
      guard let length = stretches[place].length else { continue }
      let day = max(threshold(length), stretches[place].from)
      if day < stretches[place].until { first = min(first, day) }
    }
    return first
  }
}
