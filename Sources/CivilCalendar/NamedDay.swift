/// A day and the holiday because of which a notice lists it.
public struct NamedDay: Hashable, Sendable {
  /// The day listed.
  public let day: Day
  /// The holiday in the notice's own words, e.g. 春节; joint holidays as in 中秋节、国庆节.
  public let name: String

  /// Makes a listed day.
  public init(day: Day, name: String) {
    self.day = day
    self.name = name
  }
}
