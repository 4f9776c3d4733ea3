/// A column of a grid.
package struct GridColumn: Hashable, Sendable {
  /// The name for machines, in `lowerCamelCase`.
  package let key: String
  /// The title for people.
  package let title: String
  /// Whether values stand at the right, as numbers do.
  package let isRightAligned: Bool
  /// The widest the column may be in a terminal; nil for no bound.
  package let maximumWidth: Int?
  /// Whether a terminal leaves the column out where none of its cells says anything.
  package let isHiddenWhenEmpty: Bool
  /// Whether the column is in JSON alone: people read the same in another.
  package let isForMachines: Bool
  /// Whether a terminal leaves the column out: people read the same in another, and sort a sheet by it.
  package let isForSheets: Bool

  /// Makes a column.
  package init(
    _ key: String, _ title: String, isRightAligned: Bool = false, maximumWidth: Int? = nil,
    isHiddenWhenEmpty: Bool = false, isForMachines: Bool = false, isForSheets: Bool = false
  ) {
    self.isForSheets = isForSheets
    self.isForMachines = isForMachines
    self.isHiddenWhenEmpty = isHiddenWhenEmpty
    self.key = key
    self.title = title.capitalised
    self.isRightAligned = isRightAligned
    self.maximumWidth = maximumWidth
  }
}

/// Rows of values under columns.
package struct Grid: Hashable, Sendable {
  /// The columns.
  package let columns: [GridColumn]
  /// The rows; each has as many values as there are columns.
  package private(set) var rows: [[GridValue]] = []

  /// Makes an empty grid.
  package init(columns: [GridColumn]) { self.columns = columns }

  /// Adds a row.
  ///
  /// - Precondition: There is a value for every column.
  package mutating func append(_ row: [GridValue]) {
    precondition(row.count == columns.count, "a row has a value for every column")
    rows.append(row)
  }
}
