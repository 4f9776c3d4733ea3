package import LandLifecycle

/// What a cell of a table of events says.
package struct EventCell: Hashable, Sendable {
  /// What its column is.
  package let field: Field
  /// The place of its column, from 0.
  package let column: Int
  /// The header of its column.
  package let header: String
  /// Its text, without spaces around it.
  package let text: String

  /// Makes a cell of a column that a header map knows; nil for any other.
  package init?(_ text: String, inColumn column: Int, of map: HeaderMap) {
    guard let field = map.field(in: column) else { return nil }
    self.init(field: field, column: column, header: map.headers[column], text: text)
  }

  init(field: Field, column: Int, header: String, text: String) {
    self.field = field
    self.column = column
    self.header = header
    self.text = text
  }
}

/// A row of a table of events: which contract, and what its cells say.
package struct EventRow: Hashable, Sendable {
  /// The line on which it starts.
  package let line: Int
  /// The numbers by which the contract goes.
  package let numbers: ContractNumbers
  /// The project's name, which tells contracts of one number apart.
  package let project: String?
  /// The other cells that say something, in file order.
  package let cells: [EventCell]

  /// Makes a row.
  package init(line: Int, numbers: ContractNumbers, project: String?, cells: [EventCell]) {
    self.line = line
    self.numbers = numbers
    self.project = project
    self.cells = cells
  }
}
