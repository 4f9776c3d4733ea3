import LandLifecycle

/// What a header means, by all the spellings that are known.
///
/// Built once, on first use. Days are put together from words; see ``DayHeader``.
struct HeaderLexicon: Sendable {
  /// What is known of one spelling.
  struct Entry: Hashable, Sendable {
    /// What the column holds; several where the spelling leaves it open.
    let meanings: [Meaning]
    /// The spelling, as it is listed.
    let spelling: String
    /// Whether a shipped format has this very header.
    let isPublished: Bool
  }

  /// One thing that a column can hold.
  struct Meaning: Hashable, Sendable {
    /// The field.
    let field: Field
    /// The header by which reports and mapping files name it.
    let name: String
  }

  /// The lexicon of this version.
  static let shipped = HeaderLexicon(
    of: [.fallowTemplate, .nationalRegister, .guangdongRegister], HeaderAliases.plain)

  /// What headers mean in a table of events.
  static let events = HeaderLexicon(of: [.events], HeaderAliases.events)

  private var entries: [HeaderKey: Entry] = [:]
  /// What spellings mean that are complete with a unit behind them, without it.
  private var stems: [HeaderKey: Entry] = [:]
  /// Headers of the shipped formats by which fields are named, in the order of the template and then
  /// of the others.
  let canonical: [Meaning]

  private init(
    of formats: [RegisterFormat], _ aliases: [(canonical: String, spellings: [String])]
  ) {
    var canonical: [Meaning] = []
    for format in formats {
      for column in format.columns
      where column.field != .ignored && !canonical.contains(where: { $0.field == column.field }) {
        canonical.append(Meaning(field: column.field, name: column.header))
      }
    }
    self.canonical = canonical
    for meaning in canonical { add(meaning.name, [meaning], isPublished: true) }
    for (name, spellings) in aliases {
      guard let meaning = canonical.first(where: { $0.name == name }) else {
        preconditionFailure("no shipped format has the header \(name)")
      }
      for spelling in spellings { add(spelling, [meaning], isPublished: false) }
    }
    if formats.contains(.fallowTemplate) { addMeasures() }
    for (spelling, names) in HeaderAliases.ambiguous {
      let meanings = canonical.filter { names.contains($0.name) }
      if !meanings.isEmpty { add(spelling, meanings, isPublished: false) }
    }
  }

  /// The first meaning given to a spelling stays.
  private mutating func add(_ spelling: String, _ meanings: [Meaning], isPublished: Bool) {
    let entry = Entry(meanings: meanings, spelling: spelling, isPublished: isPublished)
    let key = HeaderKey(spelling, seeingLookAlikes: true)
    if entries[key] == nil { entries[key] = entry }
  }

  func meaning(of field: Field) -> Meaning? { canonical.first { $0.field == field } }

  /// Adds areas and sums without their units; with them they are found by ``HeaderUnit``.
  private mutating func addMeasures() {
    for (spellings, field, name, standsAlone) in HeaderAliases.measured {
      let meaning = Meaning(field: field, name: name)
      for spelling in spellings {
        stems[HeaderKey(spelling, seeingLookAlikes: true)] = Entry(
          meanings: [meaning], spelling: spelling, isPublished: false)
        if standsAlone { add(spelling, [meaning], isPublished: false) }
      }
    }
  }
}

// MARK: - Looking up

extension HeaderLexicon {
  /// How a spelling was found.
  enum Match: Hashable, Sendable {
    /// A shipped format has this very header, but for width, spaces, brackets and the like.
    case published
    /// It is one of the other spellings that are known.
    case alias
    /// It is a known spelling but for a character that looks like another.
    case lookAlike(String)
  }

  /// A header found.
  struct Found: Hashable, Sendable {
    let meanings: [Meaning]
    let match: Match
    /// The unit that the header names; nil if it names none.
    let unit: String?
  }

  /// Looks up a header; nil if it is not known.
  func find(_ header: String) -> Found? {
    let key = HeaderKey(header, seeingLookAlikes: true)
    guard !key.text.isEmpty else { return nil }
    if let entry = entries[key] {
      return Found(
        meanings: entry.meanings, match: match(header, entry),
        unit: entry.meanings.first?.field.unitName)
    }
    if let day = DayHeader(key) {
      // A word for a look-alike is found as the word it looks like; there is no spelling to name.
      let meanings = meanings(of: day)
      return meanings.isEmpty ? nil : Found(meanings: meanings, match: .alias, unit: nil)
    }
    for unit in HeaderUnit.readings(of: key.text) {
      guard let stem = stems[HeaderKey(unit.stem, seeingLookAlikes: true)],
        let open = stem.meanings.first, let field = open.field.measured(in: unit.measure)
      else { continue }
      let written = HeaderKey(header, seeingLookAlikes: false)
      let plain = HeaderKey(stem.spelling, seeingLookAlikes: false)
      return Found(
        meanings: [Meaning(field: field, name: "\(open.name)(\(unit.name))")],
        match: written.text.hasPrefix(plain.text) ? .alias : .lookAlike(stem.spelling),
        unit: unit.name)
    }
    return nil
  }

  private func meanings(of day: DayHeader) -> [Meaning] {
    let agreed = meaning(of: .agreed(day.milestone))
    let actual = meaning(of: .actual(day.milestone))
    return switch day.isAgreed {
    case true?: [agreed].compactMap(\.self)
    case false?: [actual].compactMap(\.self)
    case nil: [agreed, actual].compactMap(\.self)
    }
  }

  private func match(_ header: String, _ entry: Entry) -> Match {
    let plain = HeaderKey(header, seeingLookAlikes: false)
    guard plain == HeaderKey(entry.spelling, seeingLookAlikes: false) else {
      return .lookAlike(entry.spelling)
    }
    return entry.isPublished ? .published : .alias
  }

  /// Known spellings that differ from a header in one character, by what they mean.
  func nearlyWritten(_ header: String) -> [Meaning] {
    let wanted = Array(HeaderKey(header, seeingLookAlikes: true).text)
    guard wanted.count >= 4 else { return [] }
    var found: [Meaning] = []
    for (key, entry) in entries where abs(key.text.count - wanted.count) <= 1 {
      guard NearHeader.editDistance(wanted, Array(key.text)) <= 1 else { continue }
      found += entry.meanings.filter { !found.contains($0) }
    }
    for (spelling, milestone, isAgreed) in DayHeader.usualSpellings
    where abs(spelling.count - wanted.count) <= 1 {
      let key = Array(HeaderKey(spelling, seeingLookAlikes: true).text)
      guard NearHeader.editDistance(wanted, key) <= 1,
        let meaning = meaning(of: isAgreed ? .agreed(milestone) : .actual(milestone))
      else { continue }
      if !found.contains(meaning) { found.append(meaning) }
    }
    // What is in no shipped format has no order of its own.
    return canonical.filter { found.contains($0) }
      + found.filter { !canonical.contains($0) }.sorted { $0.name < $1.name }
  }
}

extension Field {
  /// The unit of a column, as reports name it; nil if it has none, or leaves it to the cells.
  var unitName: String? {
    switch self {
    case .area(let unit), .partAreas(let unit), .floorArea(let unit): unit.name
    case .price(let unit), .amount(_, let unit), .deposit(let unit), .bond(_, let unit),
      .event(.paid(let unit)):
      unit.name
    case .event(.measured(_, let unit)): unit.isEmpty ? nil : unit
    default: nil
    }
  }

  /// What the unit of a column of areas or sums measures; nil for other columns, and where the unit is left
  /// to the cells.
  var unitMeasure: HeaderUnit.Measure? { unitName.flatMap { HeaderUnit.measure(named: $0) } }

  /// Whether cells must name their unit, because the header does not.
  var leavesUnitOpen: Bool {
    if case .event(.measured(let measure, unit: "")) = self { return measure.unit != .ratio }
    return isMeasured && self == slot
  }

  /// Whether it is an area or a sum.
  private var isMeasured: Bool {
    measured(in: .area(.unstated)) != nil || measured(in: .money(.unstated)) != nil
  }

  /// The field without its unit: a file has one column for it, whatever the unit.
  var slot: Field {
    if case .event(.measured(let measure, _)) = self { return .event(.measured(measure, unit: "")) }
    return measured(in: .area(.unstated)) ?? measured(in: .money(.unstated)) ?? self
  }

  /// The same field in a unit; nil for one that is not measured so.
  func measured(in unit: HeaderUnit.Measure) -> Field? {
    switch (self, unit) {
    case (.area, .area(let unit)): .area(unit)
    case (.partAreas, .area(let unit)): .partAreas(unit)
    case (.floorArea, .area(let unit)): .floorArea(unit)
    case (.price, .money(let unit)): .price(unit)
    case (.amount(let milestone, _), .money(let unit)): .amount(milestone, unit)
    case (.deposit, .money(let unit)): .deposit(unit)
    case (.bond(let milestone, _), .money(let unit)): .bond(milestone, unit)
    case (.event(.paid), .money(let unit)): .event(.paid(unit))
    default: nil
    }
  }
}

extension AreaUnit {
  /// The unit's name; nil if none is stated.
  var name: String? {
    switch self {
    case .hectares: "公顷"
    case .squareMetres: "平方米"
    case .mu: "亩"
    case .unstated: nil
    }
  }
}

extension MoneyUnit {
  /// The unit's name; nil if none is stated.
  var name: String? {
    switch self {
    case .yuan: "元"
    case .thousandYuan: "千元"
    case .tenThousandYuan: "万元"
    case .millionYuan: "百万元"
    case .hundredMillionYuan: "亿元"
    case .unstated: nil
    }
  }
}
