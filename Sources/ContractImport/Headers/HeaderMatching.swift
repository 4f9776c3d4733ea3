import LandLifecycle

/// The work of a ``HeaderMatch``: columns given to fields, one after the other.
struct HeaderMatching {
  /// A shipped format with the places of its columns in the file.
  struct Candidate {
    let format: RegisterFormat
    let places: [Int?]
    var count: Int { places.count { $0 != nil } }
    /// Required columns that the file lacks.
    var missing: [String] {
      zip(format.columns, places).filter { $0.isRequired && $1 == nil }.map { $0.0.header }
    }
  }

  let headers: [String]
  let kind: TableKind
  private let spoken: [ColumnMapping.Line?]
  private let keys: [HeaderKey]
  var outcomes: [ColumnReading.Outcome?]
  private(set) var fields: [(field: Field, column: Int)] = []
  private(set) var seconds: [SecondColumn] = []

  /// Begins with what a mapping file says of each column.
  init(_ headers: [String], _ spoken: [ColumnMapping.Line?], _ kind: TableKind) {
    self.headers = headers
    self.kind = kind
    self.spoken = spoken
    keys = zip(headers, spoken).map { header, line in
      HeaderKey(
        line == nil ? header : line?.meaning?.name ?? "", seeingLookAlikes: true)
    }
    outcomes = zip(headers, keys).map { header, key in
      header == HeaderMap.problemHeader
        ? .leftOut(.problemOfRejects) : key.text.isEmpty ? .leftOut(.blank) : nil
    }
    for (column, line) in spoken.enumerated() {
      if let line, line.meaning == nil { outcomes[column] = .leftOut(.mapping(line: line.number)) }
    }
  }

  /// What became of each column; those not spoken of are not known.
  var readings: [ColumnReading] {
    headers.indices.map { column in
      ColumnReading(
        column: column, header: headers[column],
        outcome: outcomes[column] ?? .leftOut(.unknown(near: nil)))
    }
  }

  var lexicon: HeaderLexicon { kind.lexicon }

  // MARK: - Shipped formats

  /// The format most of whose columns are there, and all that it requires; if none is there with
  /// all that it requires, the one with most columns, and of those the one that lacks the fewest.
  func nearestFormat() -> Candidate? {
    var best: Candidate?
    for format in kind.formats {
      let candidate = Candidate(
        format: format,
        places: format.columns.map { column in
          let key = HeaderKey(column.header, seeingLookAlikes: true)
          return keys.firstIndex(of: key)
        })
      if let known = best,
        (known.missing.isEmpty ? 1 : 0, known.count, candidate.missing.count)
          >= (candidate.missing.isEmpty ? 1 : 0, candidate.count, known.missing.count)
      {
        continue
      }
      best = candidate
    }
    return best.flatMap { $0.count > 0 ? $0 : nil }
  }

  /// Takes the columns of a format. What is only shown may be there twice: the first is taken. Of what is
  /// judged the column counts that a mapping file names, and the other is held against it.
  mutating func take(_ candidate: Candidate) throws(HeaderProblem) {
    for (column, place) in zip(candidate.format.columns, candidate.places) {
      guard let first = place else { continue }
      let same = keys.indices.filter { keys[$0] == keys[first] && outcomes[$0] == nil }
      let named = same.filter { spoken[$0] != nil }
      let place = same.count > 1 && named.count == 1 ? named[0] : first
      if same.count > 1, column.field.isJudged, named.count != 1 {
        throw .severalColumns(column.header, same.map(placed))
      }
      for other in same where other != place && !column.field.isJudged {
        outcomes[other] = .leftOut(.taken(by: place))
      }
      if column.field == .ignored {
        outcomes[place] = .leftOut(.ofFormat)
      } else {
        let meaning = HeaderLexicon.Meaning(field: column.field, name: column.header)
        let isSame =
          HeaderKey(headers[place], seeingLookAlikes: false)
          == HeaderKey(column.header, seeingLookAlikes: false)
        read(place, as: meaning, isSame ? .published : .lookAlike(column.header))
      }
    }
  }

  // MARK: - Known headers

  /// A column whose header, or the mapping file, says one thing.
  private struct Claim {
    let meaning: HeaderLexicon.Meaning
    let found: HeaderLexicon.Found?
    let column: Int

    /// The mapping file goes before a shipped format's header, and that before another spelling.
    var rank: Int { found == nil ? 2 : found?.match == .published ? 1 : 0 }
  }

  /// Takes the columns whose headers are known and whose fields are free.
  mutating func takeKnown(isOfFormat: Bool) throws(HeaderProblem) {
    var claims: [Claim] = []
    for column in headers.indices where outcomes[column] == nil {
      if let meaning = spoken[column]?.meaning {
        claims.append(Claim(meaning: meaning, found: nil, column: column))
      } else if let found = lexicon.find(headers[column]), found.meanings.count == 1 {
        claims.append(Claim(meaning: found.meanings[0], found: found, column: column))
      }
    }
    for claim in claims where outcomes[claim.column] == nil { try settle(claim, among: claims) }
    for column in headers.indices where outcomes[column] == nil {
      if let found = lexicon.find(headers[column]) { try settle(found.meanings, at: column) }
    }
    if !isOfFormat || !claims.isEmpty { sortFields() }
  }

  /// Gives a field to the highest of the columns that claim it.
  private mutating func settle(_ claim: Claim, among claims: [Claim]) throws(HeaderProblem) {
    let slot = claim.meaning.field.slot
    if let holder = fields.first(where: { $0.field.slot == slot }) {
      pass(over: claim.column, for: [.init(field: claim.meaning.field, first: holder.column)])
      return
    }
    let rivals = claims.filter { $0.meaning.field.slot == slot }
    let highest = rivals.map(\.rank).max()
    let firsts = rivals.filter { $0.rank == highest }
    if firsts.count > 1, claim.meaning.field.isJudged {
      throw .severalColumns(claim.meaning.name, firsts.map { placed($0.column) })
    }
    read(firsts[0].column, as: firsts[0].meaning, firsts[0].found?.match ?? .published)
    for rival in rivals where rival.column != firsts[0].column {
      pass(
        over: rival.column, for: [.init(field: rival.meaning.field, first: firsts[0].column)])
    }
  }

  /// Leaves a column for others of the same fields: what is judged is held against them.
  private mutating func pass(over column: Int, for roles: [SecondColumn.Role]) {
    guard roles.contains(where: { $0.field.isHeldAgainstOthers }) else {
      outcomes[column] = .leftOut(.taken(by: roles[0].first))
      return
    }
    outcomes[column] = .leftOut(.compared(with: roles.map(\.first)))
    seconds.append(SecondColumn(column: column, roles: roles))
  }

  /// Judges a header that may mean several things: it is held against the columns that hold all of them,
  /// where there are, and else refused where one of them is judged.
  private mutating func settle(
    _ meanings: [HeaderLexicon.Meaning], at column: Int
  ) throws(HeaderProblem) {
    let roles = meanings.compactMap { meaning in
      fields.first { $0.field.slot == meaning.field.slot }.map { holder in
        SecondColumn.Role(field: meaning.field, first: holder.column)
      }
    }
    if roles.count == meanings.count {
      pass(over: column, for: roles)
    } else if meanings.contains(where: { $0.field.isJudged }) {
      throw .ambiguousHeader(placed(column), meanings.map(\.name))
    } else {
      outcomes[column] = .leftOut(.ambiguous(meanings.map(\.name)))
    }
  }

  private mutating func read(
    _ column: Int, as meaning: HeaderLexicon.Meaning, _ match: HeaderLexicon.Match
  ) {
    fields.append((meaning.field, column))
    let unit: ColumnReading.Unit? =
      meaning.field.leavesUnitOpen ? .inCells : meaning.field.unitName.map { .named($0) }
    let reason: ColumnReading.Reason
    if let line = spoken[column] {
      reason = .mapping(line: line.number)
    } else {
      switch match {
      case .published: reason = .published
      case .alias: reason = .alias
      case .lookAlike(let spelling): reason = .lookAlike(spelling)
      }
    }
    outcomes[column] = .read(as: meaning.name, because: reason, unit: unit)
  }

  /// Sorts the fields as the shipped formats have them, so that the order of columns says nothing.
  private mutating func sortFields() {
    let order = lexicon.canonical.map(\.field.slot)
    fields = fields.enumerated().sorted { one, other in
      let first = order.firstIndex(of: one.element.field.slot) ?? order.count
      let second = order.firstIndex(of: other.element.field.slot) ?? order.count
      return (first, one.offset) < (second, other.offset)
    }.map(\.element)
  }

  func placed(_ column: Int) -> PlacedHeader {
    PlacedHeader(column: column, header: headers[column])
  }
}
