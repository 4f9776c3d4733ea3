package import CivilCalendar

/// One contract as drawn from a seed, not yet written in any register's way.
package struct ContractDraft {
  let place: Place
  let town: Words
  let supply: Supply
  let use: LandUse
  /// The number of the contract within its place and year, from 1.
  let serial: Int
  /// What stands behind the supervision number, such as `-3`; 0 for nothing.
  let amendment: Int
  let holder: Words
  /// In 0.01 m², which are 0.000001 hectares.
  let area: Int
  /// In 元; nil where the cell is blank.
  let price: Int?
  let signed: Day
  /// The days agreed; nil where the register holds its mark for "none".
  let handover: Day?
  let start: Day?
  let completion: Day?
  /// The days on record.
  let actual: ActualDays
}

/// The days on record of a drawn contract, each nil where there is none.
struct ActualDays {
  var payment: Day?
  var bond: Day?
  var handover: Day?
  var start: Day?
  var completion: Day?
  var production: Day?
  var targetOutput: Day?
}

/// What contracts are drawn.
package struct DraftPlan: Sendable {
  /// The places, equally often.
  package var places = Place.everywhere
  /// The years of signing.
  package var years = 2012...2026
  /// No day on record lies after this one, and no contract is signed after it.
  package var recordedThrough: Day = "2026-11-20"
  /// How many starts in ten thousand are on record.
  package var recordedStarts = 0
  /// Whether only industrial land is drawn, granted by listing.
  package var isIndustrialOnly = false
  /// The number before the first one of each year.
  package var lastSerial = 0
  /// Whether days that cannot follow each other, and marks for "none", are drawn as well.
  package var isFlawed = true

  /// Makes a plan.
  package init() {}
}

/// Draws contracts, one after the other.
struct DraftSource {
  private let plan: DraftPlan
  private var seeded: SeededNumbers
  /// The last number given, by the code of the place and by year: Shanghai's districts share one.
  private var serials: [[Int]]
  private let codes: [Int]

  init(_ plan: DraftPlan, seed: UInt64) {
    self.plan = plan
    seeded = SeededNumbers(seed: seed)
    codes = plan.places.map { place in
      plan.places.firstIndex { $0.code == place.code } ?? 0
    }
    serials = plan.places.map { _ in
      Array(repeating: plan.lastSerial, count: plan.years.count)
    }
  }

  /// Draws the next contract.
  mutating func next() -> ContractDraft {
    let supply = plan.isIndustrialOnly ? .listing : Supply.drawn(&seeded)
    let use: LandUse =
      switch supply {
      case .allocation: seeded.one(of: LandUse.allocated)
      case .listing, .auction, .tender, .agreement, .lease:
        seeded.one(of: plan.isIndustrialOnly ? LandUse.industrial : LandUse.granted)
      }
    let signed = drawnSigning()
    let flaw = plan.isFlawed ? seeded.number(below: 1_000) : 999
    // 5.4 % of handovers lie before the signing, 5 % of the days are marks for "none".
    let handover: Day? =
      switch flaw {
      case ..<54: signed - seeded.number(in: 1...858)
      case ..<104: nil
      default: signed + seeded.number(in: 0...1) * seeded.number(in: 20...180)
      }
    let start: Day? =
      flaw >= 85 && flaw < 130
      ? nil : (handover ?? signed) + seeded.one(of: [0, 30, 31, 183, 183, 365, 365, 366])
    // 3 % are completed on the day of the start, 0.5 % before it.
    let completion: Day? =
      switch flaw {
      case 200..<230: start
      case 230..<235: (start ?? signed) - seeded.number(in: 1...400)
      case 85..<125: nil
      default: (start ?? signed) + seeded.one(of: [213, 365, 366, 730, 731, 1_094, 1_095])
      }
    return draft(supply, use, signed, handover: handover, start: start, completion: completion)
  }

  /// Draws a contract that changes on a day: it is the first one on which the start is overdue.
  ///
  /// No other day of it lies near.
  mutating func next(changingOn day: Day) -> ContractDraft {
    let signed = day - seeded.number(in: 401...700)
    return draft(
      .listing, seeded.one(of: LandUse.industrial), signed, handover: signed + 30, start: day - 1,
      completion: day + seeded.number(in: 300...800))
  }

  private mutating func draft(
    _ supply: Supply, _ use: LandUse, _ signed: Day, handover: Day?, start: Day?, completion: Day?
  ) -> ContractDraft {
    let index = seeded.number(below: plan.places.count)
    let place = plan.places[index]
    let year = min(max(signed.year, plan.years.lowerBound), plan.years.upperBound)
    let serial = serials[codes[index]][year - plan.years.lowerBound] + 1
    serials[codes[index]][year - plan.years.lowerBound] = serial
    let area = drawnArea(use)
    return ContractDraft(
      place: place, town: seeded.one(of: place.towns), supply: supply, use: use,
      serial: serial, amendment: drawnAmendment(),
      holder: drawnHolder(place, supply, use), area: area,
      price: drawnPrice(supply, use, area), signed: signed, handover: handover, start: start,
      completion: completion,
      actual: drawnActuals(signed, start: start, completion: completion))
  }

  // MARK: - Pieces

  private mutating func drawnSigning() -> Day {
    let year = seeded.number(in: plan.years)
    guard let first = Day(year: year, month: 1, day: 4) else { return plan.recordedThrough }
    var day = min(first + seeded.number(below: 360), plan.recordedThrough)
    while day.weekday.isWeekend { day = day.previous }
    return day
  }

  private mutating func drawnArea(_ use: LandUse) -> Int {
    // Small parcels are many: the product of two numbers leans to the small side.
    let largest = use.isIndustrial ? 300 : 180
    let squareMetres = 120 + seeded.number(in: 1...largest) * seeded.number(in: 1...largest)
    return squareMetres * 100 + seeded.number(below: 100)
  }

  private mutating func drawnPrice(_ supply: Supply, _ use: LandUse, _ area: Int) -> Int? {
    switch supply {
    case .allocation: return plan.isFlawed && seeded.happens(4_500) ? nil : 0
    case .listing, .auction, .tender, .agreement, .lease:
      if plan.isFlawed, seeded.happens(80) { return nil }
      let perSquareMetre = use.price * seeded.number(in: 60...160) / 100
      return area / 100 * perSquareMetre / 10_000 * 10_000
    }
  }

  private mutating func drawnHolder(_ place: Place, _ supply: Supply, _ use: LandUse) -> Words {
    var holder: Words = []
    if supply == .allocation { return holder }
    holder.reserveCapacity(48)
    if use.isHousing, !plan.isIndustrialOnly, seeded.happens(3_000) {
      InventedNames.appendPerson(&seeded, to: &holder)
    } else {
      InventedNames.appendCompany(
        of: place.city, isDeveloper: use.isHousing, &seeded, to: &holder)
    }
    return holder
  }

  /// 6.4 % of the numbers have a count behind them.
  private mutating func drawnAmendment() -> Int {
    guard plan.isFlawed, seeded.happens(640) else { return 0 }
    return seeded.happens(9_000) ? 1 : seeded.number(in: 2...11)
  }

  /// A third of what is on record is late, by a year in the middle.
  private mutating func drawnActuals(_ signed: Day, start: Day?, completion: Day?) -> ActualDays {
    var days = ActualDays()
    func recorded(_ day: Day) -> Day? { day <= plan.recordedThrough ? day : nil }
    guard plan.recordedStarts > 0 else { return days }
    days.bond = recorded(signed + seeded.number(in: 1...5))
    days.payment = recorded(signed + seeded.number(in: 15...38))
    days.handover = days.payment.flatMap { recorded($0 + seeded.number(in: 10...50)) }
    guard let start, seeded.happens(plan.recordedStarts) else { return days }
    let started =
      seeded.happens(3_100)
      ? start + seeded.number(in: 20...640) : start - seeded.number(in: 0...60)
    days.start = recorded(max(started, days.handover ?? signed))
    guard let began = days.start, let completion, seeded.happens(8_000) else { return days }
    let completed =
      seeded.happens(3_400)
      ? completion + seeded.number(in: 20...800) : completion - seeded.number(in: 0...90)
    days.completion = recorded(max(completed, began + 180))
    days.production = days.completion.flatMap { recorded($0 + seeded.number(in: 60...170)) }
    days.targetOutput = days.production.flatMap { recorded($0 + seeded.number(in: 300...700)) }
    return days
  }
}
