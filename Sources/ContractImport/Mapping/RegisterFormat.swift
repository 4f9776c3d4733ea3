/// A register whose columns are known.
package struct RegisterFormat: Hashable, Sendable {
  /// A column: its header as published, and what it means.
  package struct Column: Hashable, Sendable {
    /// The header.
    package let header: String
    /// What the column means.
    package let field: Field
    /// Whether a file without it is not of this format.
    package let isRequired: Bool

    init(_ header: String, _ field: Field, isRequired: Bool = false) {
      self.header = header
      self.field = field
      self.isRequired = isRequired
    }
  }

  /// Which register it is; the raw value is a stable name for reports and JSON.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    /// The national register's supply results (供地结果).
    case nationalRegister = "national-register"
    /// The Guangdong register of supply results.
    case guangdongRegister = "guangdong-register"
    /// Fallow's own template.
    case fallowTemplate = "fallow-template"
    /// Events: what happened to contracts that are known.
    case events
    /// Any other register whose headers are known: it carries what its headers say.
    case genericRegister = "generic-register"
  }

  /// Which register it is.
  package let name: Name
  /// The columns in the order they are published.
  package let columns: [Column]

  /// The registers that this version reads.
  package static let all = [fallowTemplate, guangdongRegister, nationalRegister]
}
