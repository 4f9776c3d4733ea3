/// A fact as people write it: an event's word and named values.
///
/// `fallow record`, `fallow correct` and the scenarios read facts through it, so that they are written
/// in one way everywhere: `inspected --on 2026-06-22 --saw not-started`.
package struct FactPhrase: Hashable, Sendable {
  /// The name of a value, as it is typed after two hyphens.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case on, part, instalment, saw, claimed, verified, refused, none, from, through, kind, set
    case works, measure, quantity, year, to, into, by, area, splittable, change, expires, sum
    case securing, milestone
    case answerBy = "answer-by"
    case met, missed, service, receipt

    /// Whether it stands alone, without a text.
    package var isFlag: Bool {
      switch self {
      case .none, .splittable, .met, .missed, .receipt: true
      case .on, .part, .instalment, .saw, .claimed, .verified, .refused, .from, .through, .kind,
        .set, .works, .measure, .quantity, .year, .to, .into, .by, .area, .change, .expires, .sum,
        .securing, .milestone, .answerBy, .service:
        false
      }
    }

    /// Whether its text is a day.
    package var isDay: Bool {
      switch self {
      case .on, .from, .through, .answerBy, .expires: true
      case .none, .splittable, .met, .missed, .receipt, .part, .instalment, .saw, .claimed,
        .verified, .refused, .kind, .set, .works, .measure, .quantity, .year, .to, .into, .by,
        .area, .change, .sum, .securing, .milestone, .service:
        false
      }
    }

    /// Whether it may be given several times.
    package var mayRepeat: Bool { self == .set || self == .into }
  }

  /// A named value.
  package struct Value: Hashable, Sendable {
    /// Its name.
    package let name: Name
    /// What was written; empty for a flag.
    package let text: String

    /// Makes a value.
    package init(_ name: Name, _ text: String = "") {
      self.name = name
      self.text = text
    }
  }

  /// The event's word.
  package let event: String
  /// The values, in the order they were written.
  package let values: [Value]

  /// Makes a phrase.
  package init(_ event: String, _ values: [Value]) {
    self.event = event
    self.values = values
  }

  /// Returns the phrase with some values put in the place of those it had.
  ///
  /// - Parameters:
  ///   - event: The event's word, if it is another one; then only the day, the part and the service
  ///     are kept of what the old word had and the new one takes.
  ///   - changes: The values given anew; a name given replaces all that stood under it, and those
  ///     that stand in its place.
  package func replacing(
    event: String?, _ changes: [Value]
  ) throws(FactPhraseProblem) -> FactPhrase {
    let form = try FactForm(word: event ?? self.event)
    let given = Set(changes.map(\.name))
    let isSameForm = try form == FactForm(word: self.event)
    let kept = values.filter { value in
      guard !given.contains(value.name), form.takes.contains(value.name) else { return false }
      if !given.isDisjoint(with: value.name.alternatives) { return false }
      return isSameForm || [.on, .part, .service, .receipt].contains(value.name)
    }
    return FactPhrase(event ?? self.event, kept + changes)
  }

  /// The phrase as it is typed.
  package var words: String {
    ([event]
      + values.map { value in
        value.name.isFlag
          ? "--\(value.name.rawValue)" : "--\(value.name.rawValue) \(Self.quoted(value.text))"
      }).joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    text.isEmpty || text.contains { $0.isWhitespace || "\"'#".contains($0) } ? "\"\(text)\"" : text
  }
}

extension FactPhrase.Name {
  /// The names of which only one can be given; with a cause that is not verified fall its days.
  var alternatives: Set<FactPhrase.Name> {
    switch self {
    case .claimed, .verified, .refused, .none: [.claimed, .verified, .refused, .none]
    case .from, .through: [.claimed, .refused, .none]
    case .met, .missed: [.met, .missed]
    case .on, .part, .instalment, .saw, .kind, .set, .works, .measure, .quantity, .year, .to,
      .into, .by, .area, .splittable, .change, .expires, .sum, .securing, .milestone, .answerBy,
      .service, .receipt:
      []
    }
  }
}
