public import ArgumentParser
public import CivilCalendar
public import LandLifecycle
public import LandMonitor
public import Reports
package import Wording

extension Day: ExpressibleByArgument {
  /// Reads a day as YYYY-MM-DD.
  public init?(argument: String) { self.init(argument) }
}

// The parser's own way to the values of a choice goes through key paths of generic types, which takes each
// command a twentieth of its time; those that every command has say them themselves.
extension Language: ExpressibleByArgument {
  package static var allValueStrings: [String] { allCases.map(\.rawValue) }
  package static var allValueDescriptions: [String: String] { [:] }
}

extension OutputFormat: ExpressibleByArgument {
  static var allValueStrings: [String] { allCases.map(\.rawValue) }
  static var allValueDescriptions: [String: String] { [:] }
}

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
