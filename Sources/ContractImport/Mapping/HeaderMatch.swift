/// The format that fits a file's headers, and where its columns are.
struct HeaderMatch {
  let format: RegisterFormat
  private let headers: [String]
  /// For each column of the format, where the file has it.
  private let places: [Int?]

  /// Finds the format most of whose columns are there, and all that it requires.
  ///
  /// If none is there with all that it requires, the nearest is the one with most columns, and of
  /// those the one that lacks the fewest.
  init(_ headers: [String]) throws(HeaderProblem) {
    let folded = headers.map(HeaderMatch.folded)
    guard folded.contains(where: { !$0.isEmpty }) else { throw .empty }
    var best: (format: RegisterFormat, places: [Int?], count: Int, missing: Int)?
    for format in RegisterFormat.all {
      let places = format.columns.map { folded.firstIndex(of: HeaderMatch.folded($0.header)) }
      let count = places.count { $0 != nil }
      let missing = zip(format.columns, places).count { $0.isRequired && $1 == nil }
      if let known = best,
        (known.missing == 0 ? 1 : 0, known.count, missing)
          >= (missing == 0 ? 1 : 0, count, known.missing)
      {
        continue
      }
      best = (format, places, count, missing)
    }
    guard let best, best.count > 0 else { throw .noKnownColumn(headers.filter { !$0.isEmpty }) }
    format = best.format
    places = best.places
    self.headers = headers
    guard best.missing == 0 else {
      let missing = zip(format.columns, places).filter { $0.isRequired && $1 == nil }
      throw .unknown(
        nearest: format, missing: missing.map { $0.0.header }, unknown: unknownHeaders)
    }
    // What is only shown may be there twice: the first is taken, the other listed as not used.
    for (field, place) in fields where field.isJudged {
      guard folded.count(where: { $0 == folded[place] }) == 1 else {
        throw .repeated(header: headers[place])
      }
    }
  }

  /// The fields the file has, with their columns, in format order.
  var fields: [(field: Field, column: Int)] {
    zip(format.columns, places).compactMap { column, place in place.map { (column.field, $0) } }
  }

  /// Headers that are no column of the format, and repeated ones, in file order.
  var unknownHeaders: [String] {
    let used = Set(places.compactMap { $0 })
    return headers.indices.filter {
      !used.contains($0) && !headers[$0].isEmpty && headers[$0] != HeaderMap.problemHeader
    }.map { headers[$0] }
  }

  /// Columns of the format that the file does not have, in format order.
  var absentHeaders: [String] {
    zip(format.columns, places).filter { $1 == nil }.map { $0.0.header }
  }

  /// A header in one spelling: half-width, without spaces or a trailing colon, in upper case.
  private static func folded(_ header: String) -> String {
    var header = header
    var key: [UInt8] = []
    header.withUTF8 { NameKey.append($0, to: &key) }
    while key.last == UInt8(ascii: ":") { key.removeLast() }
    return String(decoding: key, as: UTF8.self)
  }
}
