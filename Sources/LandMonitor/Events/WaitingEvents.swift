import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle
import Reports

/// Rows of a table of events that wait until all are read, outside of memory.
///
/// A class, because it counts what its sorter holds.
final class WaitingEvents {
  /// How many rows wait.
  private(set) var count = 0
  private let sorter: RowSorter
  private let map: HeaderMap

  init(_ reader: StoreReader, _ map: HeaderMap) {
    sorter = RowSorter(reader, of: "event")
    self.map = map
  }

  func append(_ row: EventRow, of contract: ContractID, on day: Day) throws {
    let numbers = row.numbers
    let texts = [
      numbers.contract, numbers.supervision, numbers.parcel, numbers.estateUnit, row.project,
    ]
    var values: [GridValue] = [.integer(Int(contract.number)), .integer(row.line)]
    values += texts.map { $0.map { .text($0) } ?? .none }
    for cell in row.cells { values += [.integer(cell.column), .text(cell.text)] }
    try sorter.append(
      RowBytes.bytes(of: values), first: Int(contract.number), second: Int(day.number), text: "",
      last: row.line)
    count += 1
  }

  /// Calls the body with the rows of each contract, by the day and then the line.
  func forEachContract(_ body: (ContractID, [EventRow]) throws -> Void) throws {
    var current: ContractID?
    var rows: [EventRow] = []
    try sorter.forEach { bytes in
      let (contract, row) = read(RowBytes.row(in: bytes))
      if let current, current != contract {
        try body(current, rows)
        rows = []
      }
      current = contract
      rows.append(row)
    }
    if let current { try body(current, rows) }
  }

  private func read(_ values: [GridValue]) -> (ContractID, EventRow) {
    guard case .integer(let contract) = values[0], case .integer(let line) = values[1] else {
      preconditionFailure("only this type writes these rows")
    }
    let texts = values[2..<7].map { if case .text(let text) = $0 { text } else { nil as String? } }
    let cells = stride(from: 7, to: values.count, by: 2).compactMap { place -> EventCell? in
      guard case .integer(let column) = values[place], case .text(let text) = values[place + 1]
      else { return nil }
      return EventCell(text, inColumn: column, of: map)
    }
    let numbers = ContractNumbers(
      contract: texts[0], supervision: texts[1], parcel: texts[2], estateUnit: texts[3])
    return (
      ContractID(Int64(contract)),
      EventRow(line: line, numbers: numbers, project: texts[4], cells: cells)
    )
  }
}

/// What is wrong with a row of a table of events that does not go in.
struct EventProblem {
  /// The line on which it starts.
  let line: Int
  /// What is wrong with it, for the rejects file.
  let short: String
  /// What is wrong with it and what to do, a sentence each.
  let sentences: [String]
}

/// What is wrong with the rows of a table of events, outside of memory: all of them may be wrong.
///
/// A class, because it counts what its sorter holds.
final class EventProblems {
  /// How many rows do not go in.
  private(set) var count = 0
  private let sorter: RowSorter

  init(_ reader: StoreReader) { sorter = RowSorter(reader, of: "problem") }

  func append(_ problem: EventProblem) throws {
    let values: [GridValue] = [.integer(problem.line), .text(problem.short)]
    try sorter.append(
      RowBytes.bytes(of: values + problem.sentences.map { .text($0) }), first: problem.line,
      second: 0, text: "", last: 0)
    count += 1
  }

  /// Calls the body with each, in file order.
  func forEach(_ body: (EventProblem) throws -> Void) throws {
    try sorter.forEach { bytes in
      let values = RowBytes.row(in: bytes)
      guard case .integer(let line) = values[0], case .text(let short) = values[1] else {
        preconditionFailure("only this type writes these rows")
      }
      try body(
        EventProblem(line: line, short: short, sentences: values.dropFirst(2).map(\.words)))
    }
  }
}
