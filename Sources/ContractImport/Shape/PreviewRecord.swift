/// A record looked at before a file's header is known.
struct PreviewRecord {
  /// The line on which it starts.
  let line: Int
  /// Its cells, trimmed; none if it is no record.
  let cells: [String]
  /// What is wrong with it.
  let problem: CSVProblem?

  init(_ record: borrowing CSVRecord) {
    line = record.line
    problem = record.problem
    var cells: [String] = []
    for index in 0..<record.count {
      cells.append(String(decoding: record[index].trimmed, as: UTF8.self))
    }
    self.cells = cells
  }

  init(line: Int, cells: [String], problem: CSVProblem? = nil) {
    self.line = line
    self.cells = cells
    self.problem = problem
  }

  /// The cells that hold something, as one text of at most 60 characters.
  var text: String {
    let text = cells.filter { !$0.isEmpty }.joined(separator: " ")
    return text.count > 60 ? text.prefix(59) + "…" : text
  }

  /// Whether it counts its columns, as printed tables do below their headers: 1, 2, 3, ….
  var countsColumns: Bool {
    let numbers = cells.filter { !$0.isEmpty }
    guard numbers.count >= 3 else { return false }
    return zip(numbers, 1...).allSatisfy { Int($0) == $1 }
  }
}
