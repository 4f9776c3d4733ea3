/// A named value of a report.
package struct ReportField: Hashable, Sendable {
  /// The name for machines, in `lowerCamelCase`.
  package let key: String
  /// The title for people.
  package let title: String
  /// The value.
  package let value: GridValue

  /// Makes a field.
  package init(_ key: String, _ title: String, _ value: GridValue) {
    self.key = key
    self.title = title.capitalised
    self.value = value
  }
}

/// A report: one value that becomes a screen, JSON or CSV.
package struct Report: Hashable, Sendable {
  /// A piece of a report.
  package enum Block: Hashable, Sendable {
    /// Named values, each on its line.
    case fields([ReportField])
    /// A table under a heading; an empty heading shows none.
    case grid(key: String, heading: String, Grid)
    /// Lines under a heading; an empty heading shows a blank line.
    case lines(key: String, heading: String, [String])
  }

  /// What it is.
  package let schema: ReportSchema
  /// The pieces in order.
  package let blocks: [Block]

  /// Makes a report.
  package init(schema: ReportSchema, blocks: [Block]) {
    self.schema = schema
    self.blocks = blocks
  }
}
