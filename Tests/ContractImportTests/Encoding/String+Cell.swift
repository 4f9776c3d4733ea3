import ContractImport

extension String {
  /// Hands the text's bytes to `body`, as a reader hands a cell.
  func asCell<Result>(_ body: (Bytes) -> Result) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}

extension Bytes {
  /// The bytes as a string of their own.
  var text: String { String(decoding: self, as: UTF8.self) }
}
