public import ArgumentParser
public import CivilCalendar
public import LandLifecycle
public import LandMonitor
public import Reports
public import Wording

extension Day: ExpressibleByArgument {
  /// Reads a day as YYYY-MM-DD.
  public init?(argument: String) { self.init(argument) }
}

extension Language: ExpressibleByArgument {}

extension Stage: ExpressibleByArgument {
  /// Reads a stage's code.
  public init?(argument: String) {
    guard let known = Self.allCases.first(where: { $0.code == argument }) else { return nil }
    self = known
  }

  /// The codes that can be typed.
  public static var allValueStrings: [String] { allCases.map(\.code) }
}

extension IdleClass: ExpressibleByArgument {
  /// Reads a class by its code, or by the policy's own words.
  public init?(argument: String) {
    let names: [String: IdleClass] = [
      "逾期未开工": .overdueStart, "供而未用": .suppliedUnused, "用而未尽": .usedUnfinished,
    ]
    guard let known = names[argument] ?? Self.allCases.first(where: { $0.code == argument }) else {
      return nil
    }
    self = known
  }

  /// The codes that can be typed.
  public static var allValueStrings: [String] { allCases.map(\.code) }
}

extension FindingList: ExpressibleByArgument {
  /// Reads a list's code.
  public init?(argument: String) {
    guard let known = Self.allCases.first(where: { $0.code == argument }) else { return nil }
    self = known
  }

  /// The codes that can be typed.
  public static var allValueStrings: [String] { allCases.map(\.code) }
}

extension QualityGroup: ExpressibleByArgument {}
extension MachineDiagram.Machine: ExpressibleByArgument {}
extension MachineDiagram.Notation: ExpressibleByArgument {}
