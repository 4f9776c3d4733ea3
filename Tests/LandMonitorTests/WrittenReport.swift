import LandMonitor
import Reports

/// A report with a long table, written in each form.
struct WrittenReport: Hashable {
  let text: String
  let json: String
  let csv: String

  /// Writes what the body hands over.
  init(_ make: ((LongReport) throws -> Void) throws -> Void) throws {
    var written: WrittenReport?
    try make { written = try WrittenReport($0) }
    guard let written else { preconditionFailure("a report is handed over") }
    self = written
  }

  private init(_ report: LongReport) throws {
    text = try Self.whole(report.writeText)
    json = try Self.whole(report.writeJSON)
    csv = try Self.whole(report.writeCSV)
  }

  private static func whole(
    _ write: (_ to: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> String {
    var bytes: [UInt8] = []
    try write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Monitor {
  func list(_ filter: ListFilter = ListFilter()) throws -> WrittenReport {
    try WrittenReport { try list(filter, $0) }
  }

  func queue(within count: Int) throws -> WrittenReport {
    try WrittenReport { try queue(within: count, unit: nil, $0) }
  }

  func due(within count: Int) throws -> WrittenReport {
    try WrittenReport { try due(within: count, $0) }
  }

  func forecast(within count: Int) throws -> WrittenReport {
    try WrittenReport { try forecast(within: count, $0) }
  }

  func simulate(
    _ suppositions: [Supposition], for text: String?, within count: Int
  ) throws -> WrittenReport {
    try WrittenReport { try simulate(suppositions, for: text, within: count, $0) }
  }
}
