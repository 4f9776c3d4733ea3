import ContractImport
import ContractStore

extension Monitor {
  /// The header of the column of tables of events that holds a value of `fallow record`.
  package static func eventHeader(of name: FactPhrase.Name) -> String {
    let wanted = name == .missed ? FactPhrase.Name.met : name
    let column = RegisterFormat.events.columns.first { $0.field.valueName == wanted }
    return column?.header ?? wanted.rawValue
  }
}

extension Field {
  /// The value of `fallow record` that a column of a table of events holds; nil for other columns.
  fileprivate var valueName: FactPhrase.Name? {
    switch self {
    case .event(.value(let name)), .event(.day(let name)): FactPhrase.Name(rawValue: name)
    case _: nil
    }
  }
}

extension HeaderMap {
  /// The values for which the file has no column.
  var absentValues: Set<FactPhrase.Name> {
    Set(
      RegisterFormat.events.columns.compactMap {
        header(of: $0.field).isEmpty ? $0.field.valueName : nil
      })
  }

  /// The columns that are read, as the log keeps them.
  var recordedColumns: [ImportRecord.Column] {
    readColumns.map {
      ImportRecord.Column(field: $0.code, number: $0.column + 1, header: $0.header)
    }
  }

  /// What the columns of values are called, by the names of `fallow record`; the format's own header
  /// where the file has no such column.
  var valueHeaders: [FactPhrase.Name: String] {
    var headers: [FactPhrase.Name: String] = [:]
    for column in RegisterFormat.events.columns {
      guard let name = column.field.valueName else { continue }
      let own = header(of: column.field)
      headers[name] = own.isEmpty ? column.header : own
    }
    headers[.missed] = headers[.met]
    return headers
  }
}
