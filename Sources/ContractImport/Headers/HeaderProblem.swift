/// Why the columns of a file cannot be told.
package enum HeaderProblem: Error, Hashable, Sendable {
  /// The file holds no row at all, or its first has blank headers only.
  case empty
  /// The first row is no CSV record.
  case broken(CSVProblem)
  /// None of these headers belongs to a known register.
  case noKnownColumn([String])
  /// Of all headers these few are known, which make no register: a page of text has as many.
  case noTable(known: [String])
  /// No format fits; the nearest lacks these columns, and the file has these that are not known.
  case unknown(nearest: RegisterFormat, missing: [String], unknown: [String])
  /// A table of events has figures of whole years beside a column that parts years.
  case partsOfYear(PlacedHeader, figures: PlacedHeader)
  /// A table of events has no column of numbers by which contracts go.
  case noContractNumber
  /// A table of events has no column that says what happened, and nothing else says it.
  case noEvent
  /// In a table of events that says what happened, a header names a day of an act, and not whether it is
  /// agreed, actual, or that of the event; what it is called where it is actual.
  case unclearDay(PlacedHeader, actual: String)
  /// Several columns hold what can be there only once.
  case severalColumns(String, [PlacedHeader])
  /// A header may be any of these.
  case ambiguousHeader(PlacedHeader, [String])
  /// A header is one character from those of these fields, which the file otherwise lacks.
  case nearMiss(PlacedHeader, [String])
  /// These headers name days that are watched, with words around them that are not known.
  case doubtfulDays([DoubtfulDay])
  /// A line of the mapping file names a column that the file does not have; a header like it.
  case mappedColumnAbsent(column: String, line: Int, near: String?)
  /// The mapping file names a field in another unit than the one that the column's own header names.
  case mappedUnitDiffers(PlacedHeader, unit: String, field: String, line: Int)
  /// The headers stand one below the other, in the first column: these are known.
  case headersDownwards([String])
  /// The headers would be known if this parted the fields.
  case foreignDelimiter(ForeignDelimiter)
  /// The text makes a table with either of two characters between its fields.
  case severalDelimiters(CSVDelimiter, CSVDelimiter)
}

/// What parts the fields of texts that are no tables, by which no file is read: it stands within cells, too.
package enum ForeignDelimiter: Hashable, Sendable, CaseIterable {
  /// Spaces, of any kind and number, as in text copied from a page or a PDF.
  case spaces
  /// `，`
  case fullWidthComma
  /// `、`
  case enumerationComma
  /// `；`
  case fullWidthSemicolon

  /// The pieces of a line.
  func pieces(of line: String) -> [String] {
    line.split { character in
      switch self {
      case .spaces: character.isWhitespace
      case .fullWidthComma: character == "，"
      case .enumerationComma: character == "、"
      case .fullWidthSemicolon: character == "；"
      }
    }.map(String.init)
  }
}

/// A header and where it stands.
package struct PlacedHeader: Hashable, Sendable {
  /// The column, from 0.
  package let column: Int
  /// The header.
  package let header: String

  /// Makes one.
  package init(column: Int, header: String) {
    self.column = column
    self.header = header
  }
}

/// A header that a file has and none knows, and the one that is probably meant.
package struct NearHeader: Hashable, Sendable {
  /// The header in the file.
  package let written: String
  /// The header that it resembles, and that the file lacks.
  package let meant: String

  /// Pairs the headers of a file with those it lacks, by the fewest characters to change, at most
  /// one in three; each is in one pair at most.
  ///
  /// - Returns: The pairs in the order of `written`.
  package static func pairs(written: [String], lacking: [String]) -> [NearHeader] {
    var candidates: [(distance: Int, written: Int, lacking: Int)] = []
    for (index, one) in written.enumerated() {
      for (place, other) in lacking.enumerated() {
        let distance = editDistance(Array(one), Array(other))
        guard distance <= max(one.count, other.count) / 3 else { continue }
        candidates.append((distance, index, place))
      }
    }
    var taken: [Int: Int] = [:]
    for candidate in candidates.sorted(by: <)
    where taken[candidate.written] == nil && !taken.values.contains(candidate.lacking) {
      taken[candidate.written] = candidate.lacking
    }
    return written.indices.compactMap { index in
      taken[index].map { NearHeader(written: written[index], meant: lacking[$0]) }
    }
  }

  /// How many characters must be put in, left out or changed to make one text the other.
  static func editDistance(_ one: [Character], _ other: [Character]) -> Int {
    var above = Array(0...other.count)
    for (row, character) in one.enumerated() {
      var diagonal = above[0]
      above[0] = row + 1
      for (column, wanted) in other.enumerated() {
        let changed = diagonal + (character == wanted ? 0 : 1)
        diagonal = above[column + 1]
        above[column + 1] = min(changed, diagonal + 1, above[column] + 1)
      }
    }
    return above[other.count]
  }
}
