/// The register that a row comes from.
package struct RegisterSource: Hashable, Sendable {
  /// The format by its stable name, such as `national-register`.
  package let format: String
  /// What the office calls it, such as `区台账`; nil where the import gave no name.
  package let name: String?

  /// Makes a source.
  package init(format: String, name: String? = nil) {
    self.format = format
    self.name = name
  }

  /// What it is ranked and recognised by: its name, else its format.
  package var identity: String { name ?? format }
}

/// Which sources come first where several speak of one contract, as the office chose.
package struct SourcePrecedence: Hashable, Sendable {
  /// Names of sources, or stable names of formats; the first comes before all others.
  package let sources: [String]

  /// Makes a precedence.
  package init(_ sources: [String]) { self.sources = sources }

  /// Nothing is chosen: what was learnt last comes first.
  package static let none = SourcePrecedence([])

  /// The place of a source, from 0: that of its name, else that of its format. A source that is not
  /// ranked comes after all that are.
  package func rank(of source: RegisterSource?) -> Int {
    guard let source else { return sources.count }
    return source.name.flatMap(sources.firstIndex(of:)) ?? sources.firstIndex(of: source.format)
      ?? sources.count
  }

  /// Whether a source has a place.
  package func ranks(_ source: RegisterSource?) -> Bool { rank(of: source) < sources.count }
}
