/// The search for a file's header, and for the character between its fields.
enum HeaderSearch {
  /// Finds both among a file's first records, and passes over what stands above the rows.
  ///
  /// A file whose first row is the header of a shipped format is looked at no further. Else each
  /// delimiter is tried, and the one by which most headers are known is taken: a mark within cells,
  /// such as the `|` between instalments, makes no headers.
  ///
  /// - Returns: The shape of the table; nil for a file without text.
  /// - Throws: `HeaderProblem` if two delimiters do equally well, or the first row is no record;
  ///   `FileRefusal`.
  static func find(
    in records: inout CSVRecords, _ mapping: ColumnMapping
  ) throws -> TableShape? {
    let usual = records.preview(records.delimiter, atMost: TableShape.previewCount)
    guard let first = usual.first else { return nil }
    let plain = TableShape(Array(usual.prefix(1)), mapping)
    if let plain, mapping.kind.formats.contains(where: { $0.isWhole(in: plain.headers) }) {
      return try pass(over: TableShape(usual.prefix(2).map { $0 }, mapping) ?? plain, in: &records)
    }
    var best = TableShape(usual, mapping)
    var chosen = records.delimiter
    var rival: CSVDelimiter?
    for delimiter in CSVDelimiter.allCases where delimiter != records.delimiter {
      let preview = records.preview(delimiter, atMost: TableShape.previewCount)
      guard let shape = TableShape(preview, mapping), let known = best else { continue }
      if shape.score > known.score {
        (best, chosen, rival) = (shape, delimiter, nil)
      } else if shape.score == known.score, shape.score >= 4 {
        rival = delimiter
      }
    }
    if let rival { throw HeaderProblem.severalDelimiters(chosen, rival) }
    guard let best else { return nil }
    if let problem = otherWays(of: best, records, mapping) { throw problem }
    if best.score == 0, let problem = first.problem { throw HeaderProblem.broken(problem) }
    if chosen != records.delimiter { records.restart(chosen) }
    return try pass(over: best, in: &records)
  }

  /// How else a table is written of which no row makes a good header: downwards, or with something
  /// between its fields that parts none.
  private static func otherWays(
    of best: TableShape, _ records: borrowing CSVRecords, _ mapping: ColumnMapping
  ) -> HeaderProblem? {
    for delimiter in CSVDelimiter.allCases where best.score < goodScore {
      let preview = records.preview(delimiter, atMost: TableShape.previewCount)
      let down = preview.filter { $0.cells.count > 1 }.map { $0.cells[0] }
      if HeaderMatch.score(down, mapping) >= goodScore {
        return .headersDownwards(down.filter { mapping.kind.lexicon.find($0) != nil })
      }
    }
    // A list of headers in an instruction above a small table makes no table of it.
    guard best.score < leastScore else { return nil }
    let lines = records.preview(records.delimiter, atMost: TableShape.previewCount)
      .compactMap { $0.cells.filter { !$0.isEmpty }.count == 1 ? $0.text : nil }
    for delimiter in ForeignDelimiter.allCases
    where lines.contains(where: {
      HeaderMatch.score(delimiter.pieces(of: $0), mapping) >= goodScore
    }) {
      return .foreignDelimiter(delimiter)
    }
    return nil
  }

  /// What the two headers come to without which nothing is a register.
  private static let leastScore = 4
  /// What three headers that are known come to.
  private static let goodScore = 6

  private static func pass(
    over shape: TableShape, in records: inout CSVRecords
  ) throws -> TableShape {
    for _ in 0..<shape.recordCount { _ = try records.next { _ in } }
    return shape
  }
}

extension RegisterFormat {
  /// Whether headers, as published, have all that the format requires.
  func isWhole(in headers: [String]) -> Bool {
    let known = Set(headers.map { HeaderKey($0, seeingLookAlikes: true) })
    return requiredHeaders.allSatisfy {
      known.contains(HeaderKey($0, seeingLookAlikes: true))
    }
  }
}
