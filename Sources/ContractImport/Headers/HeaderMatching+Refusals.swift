import LandLifecycle

/// What makes a file's columns no register.
extension HeaderMatching {
  /// Refuses a file whose rows could not be told apart, or that has no day to judge.
  func refuseUnfit(_ nearest: Candidate?) throws(HeaderProblem) {
    let named = headers.filter { !$0.isEmpty && $0 != HeaderMap.problemHeader }
    guard !fields.isEmpty else { throw .noKnownColumn(named) }
    guard kind == .registers else { return try refuseUnfitEvents() }
    let identities: [Field] = [
      .contractNumber, .supervisionNumber, .registerRow, .detail(.project), .detail(.holder),
      .detail(.location),
    ]
    let hasDay = fields.contains { field, _ in
      if case .agreed = field { return true }
      if case .actual = field { return true }
      return field == .signedOn
    }
    guard hasDay, fields.contains(where: { identities.contains($0.field) }) else {
      if (nearest?.count ?? 0) < 3 {
        throw .noTable(known: fields.map { headers[$0.column] })
      }
      throw .unknown(
        nearest: nearest?.format ?? .nationalRegister,
        missing: nearest?.missing ?? RegisterFormat.nationalRegister.requiredHeaders,
        unknown: readings.filter { $0.outcome == .leftOut(.unknown(near: nil)) }.map(\.header))
    }
  }

  /// Refuses a table whose events could belong to any contract.
  private func refuseUnfitEvents() throws(HeaderProblem) {
    let numbers: [Field] = [.contractNumber, .supervisionNumber, .parcelCode, .estateUnit]
    guard fields.contains(where: { numbers.contains($0.field) }) else { throw .noContractNumber }
    try refusePartsOfYears()
  }

  /// Refuses figures of whole years beside a column of quarters or months: each would be taken for the year's.
  private func refusePartsOfYears() throws(HeaderProblem) {
    let figures = fields.first { field, _ in
      if case .event(.measured(let measure, unit: _)) = field { measure.isYearly } else { false }
    }
    guard let figures,
      let parting = headers.indices.first(where: {
        outcomes[$0] == nil && HeaderKey(headers[$0], seeingLookAlikes: true).partsYear
      })
    else { return }
    throw .partsOfYear(placed(parting), figures: placed(figures.column))
  }

  /// Refuses a file in which a header is one character from one that is judged and that the file
  /// otherwise lacks: passing over it would leave those days unwatched in silence.
  mutating func refuseNearMisses() throws(HeaderProblem) {
    try refuseDoubtfulDays()
    for column in headers.indices where outcomes[column] == nil {
      let near = lexicon.nearlyWritten(headers[column]).filter { meaning in
        !fields.contains { $0.field.slot == meaning.field.slot }
      }
      guard !near.contains(where: { $0.field.isJudged }) else {
        throw .nearMiss(placed(column), near.map(\.name))
      }
      let suggestion = near.first?.name ?? lexicon.suggestions(for: headers[column]).first
      outcomes[column] = .leftOut(.unknown(near: suggestion))
    }
  }
}

extension HeaderMatching {
  /// Refuses a file with headers that name a day which is watched, and say something else of it: all at once.
  private func refuseDoubtfulDays() throws(HeaderProblem) {
    let doubts = headers.indices.compactMap { column -> DoubtfulDay? in
      guard outcomes[column] == nil else { return nil }
      let doubt = lexicon.doubt(about: headers[column]) { field in
        fields.contains { $0.field.slot == field.slot }
      }
      return doubt.map { DoubtfulDay(header: placed(column), doubt: $0) }
    }
    guard doubts.isEmpty else { throw .doubtfulDays(doubts) }
  }
}

extension HeaderKey {
  /// Whether it says that a row is about a part of a year: 季度, 月份, 上半年, 1-6月, 本期, 累计月份.
  fileprivate var partsYear: Bool {
    let words = ["季度", "月份", "月度", "半年", "本期", "本季", "本月", "期间", "时段", "累计月", "1季", "Q1", "第几季"]
    if words.contains(where: { text.contains($0) }) || text == "季" || text == "月" { return true }
    // 1-6月, 1至6月: a dash does not count in a key.
    guard let mark = text.firstIndex(of: "月"), let last = text[..<mark].last else { return false }
    return last.isNumber
  }
}

extension RegisterFormat {
  /// The headers without which a file is not of this format.
  var requiredHeaders: [String] { columns.filter(\.isRequired).map(\.header) }
}

extension HeaderLexicon {
  /// At most three headers by which fields are named that resemble a text, the nearest first.
  func suggestions(for text: String) -> [String] {
    if let found = find(text) { return found.meanings.map(\.name) }
    let near = nearlyWritten(text).map(\.name)
    if !near.isEmpty { return Array(near.prefix(3)) }
    let wanted = Array(HeaderKey(text, seeingLookAlikes: true).text)
    let distances = canonical.enumerated().map { order, meaning in
      let key = Array(HeaderKey(meaning.name, seeingLookAlikes: true).text)
      return (
        distance: NearHeader.editDistance(wanted, key), length: max(wanted.count, key.count),
        order: order, name: meaning.name
      )
    }
    return distances.filter { $0.distance <= $0.length / 3 }
      .sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }.prefix(3).map(\.name)
  }
}
