public import CivilCalendar

/// Why an office's own rules cannot be used.
public enum LocalRuleProblem: Error, Hashable, Sendable {
  /// No rule asks for a parameter of this name; a name of the office's own begins with `local.`.
  case unknownName(String)
  /// It is a choice of this software's and set in the configuration.
  case isChoice(String)
  /// The value is of a kind that the rule cannot take.
  case wrongKind(String, expected: ParameterKind)
  /// The document, the article or the words relied on are missing.
  case notCited(String)
  /// The last day lies before the first.
  case backwards(String, from: Day, until: Day)
  /// Two values of one name are in force on the same day.
  case overlapping(String, on: Day)
  /// The grade is for what this software ships.
  case gradeNotLocal(String)
}

/// Parameters that an office adds, or puts in the place of shipped ones.
///
/// If you hold it, it is coherent: every name means something, every value is of the kind its rule
/// asks for, every one is cited, and no two values of one name are in force on one day.
public struct LocalRules: Hashable, Sendable {
  /// The beginning of names that no shipped rule has.
  public static let ownPrefix = "local."

  /// The parameters, in the order given.
  public let parameters: [Parameter]

  /// Makes rules of parameters.
  ///
  /// - Throws: `LocalRuleProblem`, the first one found.
  public init(_ parameters: [Parameter]) throws(LocalRuleProblem) {
    for parameter in parameters { try Self.check(parameter) }
    for (index, parameter) in parameters.enumerated() {
      for other in parameters[..<index]
      where other.name == parameter.name && other.overlaps(parameter) {
        throw .overlapping(
          parameter.name,
          on: max(other.from ?? parameter.from ?? .beginning, parameter.from ?? .beginning))
      }
    }
    self.parameters = parameters
  }

  /// No rules of the office's own.
  public static let none = LocalRules()

  private init() { parameters = [] }

  private static func check(_ parameter: Parameter) throws(LocalRuleProblem) {
    let name = parameter.name
    if let shipped = Rulebook.shipped.parameters.first(where: { $0.name == name }) {
      if shipped.grade == .ownChoice { throw .isChoice(name) }
      guard shipped.value.kind == parameter.value.kind else {
        throw .wrongKind(name, expected: shipped.value.kind)
      }
    } else if !name.hasPrefix(ownPrefix) || name == ownPrefix {
      throw .unknownName(name)
    }
    let source = parameter.source
    if source.document.isEmpty || source.writtenArticle.isEmpty || source.quote.isEmpty {
      throw .notCited(name)
    }
    if parameter.grade == .ownChoice { throw .gradeNotLocal(name) }
    if let from = parameter.from, let until = parameter.until, until < from {
      throw .backwards(name, from: from, until: until)
    }
  }
}

extension Rulebook {
  /// Returns this rulebook with an office's own rules: on the days for which they are given they
  /// take the place of shipped ones.
  public func adding(_ rules: LocalRules) -> Rulebook {
    if rules.parameters.isEmpty { return self }
    return Rulebook(parameters: parameters + rules.parameters, choices: choices)
  }

  /// Returns this rulebook with one value in the place of every other of its name, on every day.
  ///
  /// - Throws: `LocalRuleProblem` if no rule asks for such a parameter.
  public func supposing(_ parameter: Parameter) throws(LocalRuleProblem) -> Rulebook {
    guard let shipped = Rulebook.shipped.parameters.first(where: { $0.name == parameter.name })
    else { throw .unknownName(parameter.name) }
    guard shipped.value.kind == parameter.value.kind else {
      throw .wrongKind(parameter.name, expected: shipped.value.kind)
    }
    return Rulebook(
      parameters: parameters.filter { $0.name != parameter.name } + [parameter], choices: choices)
  }
}
