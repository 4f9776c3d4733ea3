public import CivilCalendar

/// A quantity that somebody measured or reported: it establishes what already was.
public struct Measurement: Hashable, Sendable {
  /// What was measured.
  public let measure: Measure
  /// How much, in the measure's unit; for a sum that grows, in all so far.
  public let quantity: Int64
  /// Which part; 0 for the whole contract.
  public let part: UInt8
  /// The year it is about, for yearly measures.
  public let year: Int16?
  /// The day it was so; for a yearly measure, the day it was reported.
  public let day: Day

  /// Makes a measurement.
  public init(
    _ measure: Measure, _ quantity: Int64, part: UInt8 = 0, year: Int16? = nil, on day: Day
  ) {
    self.measure = measure
    self.quantity = quantity
    self.part = part
    self.year = year
    self.day = day
  }
}
