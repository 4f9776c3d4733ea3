package import CivilCalendar
package import LandLifecycle

/// Why a value that is read can hardly be meant.
///
/// The limits lie far outside what registers hold, so that no good row is told: they find slips of a unit, a
/// point or a year. None of them is from law, and none refuses a row.
package enum Implausible: Hashable, Sendable {
  /// An area below 1 m².
  case smallArea
  /// An area above this many square kilometres; of a grant it is less than of an allocation.
  case largeArea(limit: Int64)
  /// A price of so much a square metre: below 0.1 yuan, though it is no nominal one, or above a million.
  case priceByArea(Money)
  /// A term of use above 99 years.
  case tenure
  /// A limit of the floor area ratio above 50.
  case floorAreaRatio
  /// Signed before 1987, though it is no allocation.
  case earlySigning
  /// An agreed day in a year more than 20 after that of the signing.
  case lateAgreedDay(Milestone, Day, signedOn: Day)
  /// All instalments together are another sum than the price, also without a deposit.
  case instalments(Money, price: Money)
  /// All parts together are another area than the contract's.
  case parts(Area, area: Area)
}

extension Implausible {
  /// What is said of a contract's area.
  init?(_ area: Area, of supply: SupplyMethod) {
    let squareMetre: Int64 = 10_000
    let limit: Int64 = supply.isGrant ? 20 : 100
    if area.squareCentimetres < squareMetre {
      self = .smallArea
    } else if area.squareCentimetres > limit * 1_000_000 * squareMetre {
      self = .largeArea(limit: limit)
    } else {
      return nil
    }
  }

  /// What is said of a price for an area; up to 1 yuan it is nominal, and what is no grant may cost little.
  init?(_ price: Money, for area: Area, of supply: SupplyMethod) {
    guard area > .zero else { return nil }
    let fen = Int128(price.fen) * 10_000 / Int128(area.squareCentimetres)
    let isLow = (supply.isGrant || supply == .unknown) && fen < 10 && price.fen > 100
    guard isLow || fen > 100_000_000 else { return nil }
    self = .priceByArea(Money(fen: Int64(clamping: fen)))
  }

  /// What is said of a day of signing.
  init?(signedOn day: Day, of supply: SupplyMethod) {
    guard day.year < 1987, supply != .allocation else { return nil }
    self = .earlySigning
  }

  /// What is said of an agreed day; evaluations go on, and the term ends, long after.
  init?(_ milestone: Milestone, by day: Day, signedOn: Day) {
    switch milestone {
    case .signing, .evaluation, .termEnd: return nil
    case .payment, .bond, .handover, .start, .completion, .production, .targetOutput:
      guard day.year - signedOn.year > 20 else { return nil }
      self = .lateAgreedDay(milestone, day, signedOn: signedOn)
    }
  }

  /// What is said of the instalments of a price, of which a deposit may be one that the list leaves out.
  ///
  /// Each may be rounded to a hundredth of 万元.
  init?(instalments: [Money?], price: Money, deposit: Money?) {
    let sums = instalments.compactMap(\.self)
    guard !sums.isEmpty, sums.count == instalments.count else { return nil }
    let total = sums.reduce(Money.zero, +)
    let rounding = Int64(sums.count) * 10_000
    func isNear(_ sum: Money) -> Bool { abs(sum.fen - price.fen) <= rounding }
    if isNear(total) || isNear(total + (deposit ?? .zero)) { return nil }
    self = .instalments(total, price: price)
  }

  /// What is said of the areas of a contract's parts, of which each may be rounded to a hundredth of a 亩.
  init?(_ parts: [Part], of area: Area) {
    let areas = parts.compactMap(\.area)
    guard !areas.isEmpty, areas.count == parts.count else { return nil }
    let total = areas.reduce(Area.zero, +)
    let rounding = Int64(areas.count) * 70_000
    if abs(total.squareCentimetres - area.squareCentimetres) <= rounding { return nil }
    self = .parts(total, area: area)
  }
}

extension RowReader {
  /// Tells of values of a row that can hardly be meant; see ``Implausible``.
  mutating func tellImplausible(_ row: Cells, _ record: borrowing CSVRecord) {
    let oddArea = row.area.flatMap { Implausible($0, of: row.supply) }
    if let oddArea { note(oddArea, record) { if case .area = $0 { true } else { false } } }
    // Told once where it comes from the area.
    if oddArea == nil, let area = row.area, let price = row.price,
      let odd = Implausible(price, for: area, of: row.supply)
    {
      note(odd, record) { if case .price = $0 { true } else { false } }
    }
    if let area = row.area, let odd = Implausible(row.parts, of: area) {
      note(odd, record) { if case .partAreas = $0 { true } else { false } }
    }
    guard let signedOn = row.signedOn else { return }
    if let odd = Implausible(signedOn: signedOn, of: row.supply) {
      note(odd, record) { $0 == .signedOn }
      return
    }
    for term in row.obligations {
      guard case .on(let day) = term.deadline,
        let odd = Implausible(term.milestone, by: day, signedOn: signedOn)
      else { continue }
      note(odd, record) { $0 == .agreed(term.milestone) }
    }
  }

  /// Tells of instalments that do not come to the price.
  mutating func tellImplausible(
    instalments: [ObligationTerm], _ row: Cells, _ record: borrowing CSVRecord
  ) {
    let amounts = instalments.filter { $0.milestone == .payment }.map(\.amount)
    guard let price = row.price,
      let odd = Implausible(instalments: amounts, price: price, deposit: row.clauses.deposit)
    else { return }
    note(odd, record) { if case .amount(.payment, _) = $0 { true } else { false } }
  }

  /// Notes something of the cell of the first column whose field it is about.
  private mutating func note(
    _ odd: Implausible, _ record: borrowing CSVRecord, _ isAbout: (Field) -> Bool
  ) {
    guard let (field, column) = map.columns.first(where: { isAbout($0.field) }) else { return }
    note(field, record[column], .implausible(odd))
  }
}
