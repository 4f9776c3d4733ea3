/// A column whose header means what another column is read as: the two are held against each other row by
/// row, so that nothing in it is passed over on the word of its header.
struct SecondColumn: Hashable, Sendable {
  /// What it can be.
  struct Role: Hashable, Sendable {
    /// The field, in the column's own unit.
    let field: Field
    /// The column that is read as this field.
    let first: Int
  }

  /// Its place in the file, from 0.
  let column: Int
  /// What it can be: several where its header leaves it open, such as 动工日期 beside an agreed and an actual
  /// day.
  let roles: [Role]
}

extension Field {
  /// Whether columns of this field say something that is held against each other: what is judged, but for
  /// remarks and the numbers of documents, of which a row may well have two.
  var isHeldAgainstOthers: Bool {
    switch self {
    case .event(.remark), .event(.document): false
    case _: isJudged
    }
  }
}
