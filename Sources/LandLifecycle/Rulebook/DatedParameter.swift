import CivilCalendar

/// The values of one parameter over time.
///
/// A value with days of its own takes the shipped one's place on those days and on no other.
///
/// A class, though nothing in it ever changes: a judgement that holds one copies a reference.
final class DatedParameter: Sendable {
  /// A value and the days on which it is the one in force; `until` is not included.
  struct Stretch: Sendable {
    let from: Day
    let until: Day
    let parameter: Parameter
    /// The length of time, for a parameter that is one.
    let period: Period?

    init(from: Day, until: Day, parameter: Parameter) {
      self.from = from
      self.until = until
      self.parameter = parameter
      period = if case .period(let period) = parameter.value { period } else { nil }
    }
  }

  /// The values by day; days between two stretches have none in force.
  let stretches: [Stretch]
  private let last: Parameter

  /// Makes the values of one parameter.
  ///
  /// - Parameters:
  ///   - given: Every parameter of one name; a later one takes an earlier one's place where both are
  ///     in force.
  ///   - shipped: The one that holds where none is given.
  init(_ given: [Parameter], shipped: Parameter) {
    let given = given.isEmpty ? [shipped] : given
    last = given[given.count - 1]
    if given.count == 1 {
      stretches = [
        Stretch(
          from: last.from ?? .beginning, until: last.until.map { $0 + 1 } ?? .forever,
          parameter: last)
      ]
      return
    }
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
    self.stretches = stretches
  }

  /// Returns the value in force on a day; where none is, the nearest one that was before or, on
  /// days before all of them, the first.
  func value(on day: Day) -> Parameter {
    // By place, so that nothing but the value itself is copied.
    let place = stretches.indices.last { stretches[$0].from <= day } ?? stretches.indices.first
    return place.map { stretches[$0].parameter } ?? last
  }

  /// Returns the first day on which the length of time then in force is over; never if it never is.
  ///
  /// What was met once is not unmet by a value that comes into force later.
  ///
  /// - Parameter threshold: The first day on which a length of time is over.
  func opens(_ threshold: (Period) -> Day) -> Day {
    var first = Day.forever
    // By place, so that nothing but days and lengths is copied.
    for index in stretches.indices {
      guard let period = stretches[index].period else { continue }
      let day = max(threshold(period), stretches[index].from)
      if day < stretches[index].until { first = min(first, day) }
    }
    return first
  }

  /// The days on which no value is in force though one was before; `until` is not included.
  var lapses: [(from: Day, until: Day)] {
    var lapses: [(from: Day, until: Day)] = []
    for (index, stretch) in stretches.enumerated() where stretch.until < .forever {
      let next = index + 1 < stretches.count ? stretches[index + 1].from : .forever
      if stretch.until < next { lapses.append((stretch.until, next)) }
    }
    return lapses
  }
}
