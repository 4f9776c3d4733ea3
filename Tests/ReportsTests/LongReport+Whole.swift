import Reports

extension LongReport {
  var text: String { get throws { try whole(writeText) } }
  var json: String { get throws { try whole(writeJSON) } }
  var csv: String { get throws { try whole(writeCSV) } }

  private func whole(
    _ write: (_ to: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> String {
    var bytes: [UInt8] = []
    try write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
