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
  /// Reads a stage's code, or what a screen calls it.
  public init?(argument: String) {
    guard let known = Self.allCases.named(argument, code: \.code, words: { $0.stage($1) }) else {
      return nil
    }
    self = known
  }

  /// The codes that can be typed.
  public static var allValueStrings: [String] { allCases.map(\.code) }
}

extension Milestone: ExpressibleByArgument {
  /// Reads a milestone's code, or what a screen calls it.
  public init?(argument: String) {
    guard let known = Self.allCases.named(argument, code: \.code, words: { $0.milestone($1) })
    else { return nil }
    self = known
  }

  /// The codes that can be typed.
  public static var allValueStrings: [String] { allCases.map(\.code) }
}

extension IdleClass: ExpressibleByArgument {
  /// Reads a class by its code, or by the policy's own words.
  public init?(argument: String) {
    guard let known = Self.allCases.named(argument, code: \.code, words: { $0.idleClass($1) })
    else { return nil }
    self = known
  }

  /// The codes that can be typed.
  public static var allValueStrings: [String] { allCases.map(\.code) }
}

extension FindingList: ExpressibleByArgument {
  /// Reads a list's code, or what a screen calls it, up to the comma or whole.
  public init?(argument: String) {
    let known =
      Self.allCases.named(argument, code: \.code, words: { $0.findingList($1) })
      ?? Self.allCases.named(argument, code: \.code) { wording, list in
        String(wording.findingList(list).prefix { !"，,".contains($0) })
      }
    guard let known else { return nil }
    self = known
  }

  /// The codes that can be typed.
  public static var allValueStrings: [String] { allCases.map(\.code) }
}

extension Collection {
  /// The one that a text names: by its code, or by its words in any language, whatever the case.
  fileprivate func named(
    _ text: String, code: (Element) -> String, words: (Wording, Element) -> String
  ) -> Element? {
    first { code($0) == text }
      ?? first { one in
        Language.allCases.contains {
          words(Wording($0), one).lowercased() == text.lowercased()
        }
      }
  }
}

extension QualityGroup: ExpressibleByArgument {}
extension MachineDiagram.Machine: ExpressibleByArgument {}
extension MachineDiagram.Notation: ExpressibleByArgument {}
