public import CivilCalendar

/// Where a number, a test or a duty comes from.
public struct Citation: Hashable, Sendable {
  /// The document, by its name and number.
  public let document: String
  /// The article or place in it; nil for a document without articles, such as a choice of ours.
  public let article: String?
  /// The words relied on.
  public let quote: String

  /// Makes a citation.
  public init(_ document: String, _ article: String?, quote: String) {
    self.document = document
    self.article = article
    self.quote = quote
  }

  /// Makes a citation with its article as rule files and the log write it.
  package init(_ document: String, writtenArticle article: String, quote: String) {
    self.init(document, article == Self.noArticle ? nil : article, quote: quote)
  }

  /// The article as rule files and the log write it.
  package var writtenArticle: String { article ?? Self.noArticle }

  private static let noArticle = "—"
}

/// How far a parameter can be relied on.
///
/// Only what is `officialText` ships as law; the others come from an office's own rule file.
public enum Grade: Hashable, Sendable, CaseIterable {
  /// Read word for word in a full text of an official source.
  case officialText
  /// Read in part, or as somebody else quotes it.
  case secondHand
  /// Known by hearsay; nobody has seen the text.
  case unverified
  /// Set by the office itself, which answers for it.
  case local
  /// A choice of this software where no source decides; it can be changed without breaking a law.
  case ownChoice

  /// A stable name for files and JSON; never translated.
  public var code: String {
    switch self {
    case .officialText: "A"
    case .secondHand: "B"
    case .unverified: "C"
    case .local: "local"
    case .ownChoice: "own-choice"
    }
  }
}

/// What a parameter says.
public enum ParameterValue: Hashable, Sendable {
  /// A length of time.
  case period(Period)
  /// A share.
  case ratio(Ratio)
  /// Days before a due day, falling.
  case ladder([Int])
  /// Nothing but the time during which its document is in force.
  case validity

  /// Which kind of value it is; a rule that asks for one kind cannot take another.
  public var kind: ParameterKind {
    switch self {
    case .period: .period
    case .ratio: .ratio
    case .ladder: .ladder
    case .validity: .validity
    }
  }
}

/// The kinds of value that parameters have.
public enum ParameterKind: Hashable, Sendable {
  case period, ratio, ladder, validity
}

/// One number from law, with its time and its source.
public struct Parameter: Hashable, Sendable {
  /// The stable name, such as `idle.feeRate`.
  public let name: String
  /// The value.
  public let value: ParameterValue
  /// The first day in force; nil where the source was not read for it.
  public let from: Day?
  /// The last day in force; nil while in force.
  public let until: Day?
  /// The source.
  public let source: Citation
  /// The day the source was last read.
  public let checkedOn: Day
  /// How far it can be relied on.
  public let grade: Grade

  /// Makes a parameter.
  public init(
    _ name: String, _ value: ParameterValue, from: Day?, until: Day? = nil, source: Citation,
    checkedOn: Day, grade: Grade
  ) {
    self.name = name
    self.value = value
    self.from = from
    self.until = until
    self.source = source
    self.checkedOn = checkedOn
    self.grade = grade
  }

  /// Whether two parameters are in force on one day.
  func overlaps(_ other: Parameter) -> Bool {
    (from ?? .beginning) <= (other.until ?? .forever)
      && (other.from ?? .beginning) <= (until ?? .forever)
  }

  /// Whether the parameter's document is in force on a day; true where its first day is unknown.
  public func isInForce(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
