import ContractImport
import ContractStore

extension HeaderMap {
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
      let value: String
      switch column.field {
      case .event(.value(let name)), .event(.day(let name)): value = name
      case _: continue
      }
      guard let name = FactPhrase.Name(rawValue: value) else { continue }
      let own = header(of: column.field)
      headers[name] = own.isEmpty ? column.header : own
    }
    headers[.missed] = headers[.met]
    return headers
  }
}
