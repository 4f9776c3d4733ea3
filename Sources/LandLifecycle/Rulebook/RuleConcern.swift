public import CivilCalendar

/// Why a parameter wants a person's look.
public enum RuleConcern: Hashable, Sendable {
  /// Nobody has read the official text.
  case unverified(Grade)
  /// The text was last read longer ago than it should be.
  case stale(checkedOn: Day)
  /// It has lapsed, and nothing stands in its place.
  case lapsed(since: Day)
  /// It lapses soon, and nothing stands in its place after.
  case lapsing(until: Day)
  /// It names no document, no article or no words.
  case uncited
  /// It stands in the place of a value that an official text gives.
  case contradicts(Parameter)
  /// It is the office's own; to be known, not to be acted on.
  case local

  /// Whether somebody should act.
  public var needsAttention: Bool {
    switch self {
    case .unverified, .stale, .lapsed, .lapsing, .uncited, .contradicts: true
    case .local: false
    }
  }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .unverified: "unverified"
    case .stale: "stale"
    case .lapsed: "lapsed"
    case .lapsing: "lapsing"
    case .uncited: "uncited"
    case .contradicts: "contradicts"
    case .local: "local"
    }
  }
}

extension Rulebook {
  /// How long ago a text may have been read last: our choice, as no law says it.
  public static let staleAfter = 366

  /// Returns what about a rule of this rulebook wants a person's look on a day, in the order shown.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - count: Within how many days from it a rule is told to lapse.
  public func concerns(
    on day: Day, within count: Int
  ) -> [(parameter: Parameter, concern: RuleConcern)] {
    parameters.flatMap { parameter in
      concerns(about: parameter, day, count).map { (parameter, $0) }
    }
  }

  private func concerns(about parameter: Parameter, _ day: Day, _ count: Int) -> [RuleConcern] {
    var concerns: [RuleConcern] = []
    let source = parameter.source
    if source.document.isEmpty || source.writtenArticle.isEmpty || source.quote.isEmpty {
      concerns.append(.uncited)
    }
    switch parameter.grade {
    // A choice has no text that could be read again.
    case .ownChoice: return concerns
    case .secondHand, .unverified: concerns.append(.unverified(parameter.grade))
    case .local: concerns.append(.local)
    case .officialText: break
    }
    if parameter.checkedOn + Self.staleAfter < day {
      concerns.append(.stale(checkedOn: parameter.checkedOn))
    }
    if let until = parameter.until,
      !parameters.contains(where: { other in
        other.name == parameter.name && other.isInForce(on: max(until + 1, day))
      })
    {
      if until < day {
        concerns.append(.lapsed(since: until + 1))
      } else if until <= day + count {
        concerns.append(.lapsing(until: until))
      }
    }
    if let shipped = Self.shippedParameters.first(where: { $0.name == parameter.name }),
      shipped.grade == .officialText, shipped != parameter, shipped.value != parameter.value,
      shipped.overlaps(parameter)
    {
      concerns.append(.contradicts(shipped))
    }
    return concerns
  }
}
