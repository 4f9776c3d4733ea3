import CivilCalendar

/// A register's way of writing contracts.
package enum RegisterForm: String, Sendable, CaseIterable {
  /// The national register's supply results: UTF-8 with a mark, `\r\n`.
  case national
  /// The Guangdong register: GB18030 without a mark, `\n`, an empty column at the end.
  case guangdong
  /// Fallow's own template: UTF-8 with a mark, `\r\n`.
  case template

  /// How the file holds its characters.
  package var encoding: RegisterOutput.Encoding {
    switch self {
    case .national, .template: .utf8WithMark
    case .guangdong: .gb18030
    }
  }

  /// What ends a row.
  package var lineEnd: Words {
    switch self {
    case .national, .template: [0x0D, 0x0A]
    case .guangdong: [0x0A]
    }
  }

  /// The headers, in order.
  package var headers: [String] {
    let text =
      switch self {
      case .national: NationalRow.headers
      case .guangdong: GuangdongRow.headers
      case .template: TemplateRow.headers
      }
    return text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  /// Appends a contract as a row, without its line end.
  func append(_ draft: ContractDraft, _ seeded: inout SeededNumbers, to row: inout RowBytes) {
    switch self {
    case .national: NationalRow.append(draft, &seeded, to: &row)
    case .guangdong: GuangdongRow.append(draft, &seeded, to: &row)
    case .template: TemplateRow.append(draft, &seeded, to: &row)
    }
  }

  /// Ways to spoil a row so that no reader can take it: a column, and what its cell then holds.
  var spoiledCells: [(column: Int, text: StaticString)] {
    switch self {
    case .national:
      [
        (16, "2019年02月30日"), (16, "8014年03月01日"), (1, "3.1010E+15"), (4, "约两公顷"),
        (11, "面议"),
      ]
    case .guangdong:
      [(22, "2019-02-30"), (22, "3013-03-01"), (7, "约两公顷"), (13, "面议")]
    case .template:
      [(30, "2019-02-30"), (30, "尽快"), (1, "3.1010E+15"), (10, "约两公顷"), (17, "面议")]
    }
  }
}
