import CivilCalendar
import ContractImport
import LandLifecycle
import LandMonitor
import Wording

/// What a contract says beyond days, as a scenario writes it: `clause bond start: 10%`,
/// `clause late start after 6 months: 100% of bond start`.
struct ClauseLines {
  private var form: ContractForm?
  private var deposit: Money?
  private var investment: Money?
  private var floorArea: Area?
  private var extensionNotice: Period?
  private var extensionLimit: Period?
  private var bonds: [BondClause] = []
  private var ladders: [(milestone: Milestone, part: UInt8, tiers: [Consequence])] = []
  private var standards: [Standard] = []

  var clauses: ContractClauses {
    ContractClauses(
      form: form, deposit: deposit, bonds: bonds,
      consequences: ladders.map { ConsequenceLadder($0.milestone, part: $0.part, tiers: $0.tiers) },
      standards: standards, totalInvestment: investment, floorArea: floorArea,
      extensionNotice: extensionNotice, extensionLimit: extensionLimit)
  }

  mutating func take(_ line: String, _ place: Scenario.Place) throws(Scenario.Problem) {
    guard let (name, value) = line.parted else {
      throw Scenario.Problem(place: place, words: "'\(line)' is no clause; write NAME: VALUE")
    }
    let words = name.split(separator: " ").map { String($0) }
    switch words.first {
    case "form":
      form = try Self.one(ContractForm.allCases.first { $0.code == value }, value, place)
    case "deposit": deposit = try Self.money(value, place)
    case "investment": investment = try Self.money(value, place)
    case "floor-area": floorArea = try Self.area(value, place)
    case "extension-notice": extensionNotice = try Self.period(value, place)
    case "extension-limit": extensionLimit = try Self.period(value, place)
    case "bond":
      let secures = words.count > 1 ? try Self.milestone(words[1], place) : nil
      bonds.append(BondClause(securing: secures, try Self.size(value, place)))
    case "late": try takeTier(Array(words.dropFirst()), value, place)
    case "standard":
      guard words.count > 1 else { throw Self.unknown(line, place) }
      standards.append(try Self.standard(at: words[1], value, place))
    case _: throw Self.unknown(line, place)
    }
  }

  // MARK: - Ladders

  /// `late start after 6 months: 50% of bond start; rescind, take-back; demand 30 days; lapses 1 year`
  private mutating func takeTier(
    _ words: [String], _ value: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) {
    guard let first = words.first else { throw Self.unknown(value, place) }
    let pieces = first.split(separator: "@").map { String($0) }
    let milestone = try Self.milestone(pieces[0], place)
    let part = pieces.count > 1 ? UInt8(pieces[1]) ?? 0 : 0
    var after: Period?
    if words.count > 1 {
      guard words[1] == "after" else { throw Self.unknown(words[1], place) }
      after = try Self.period(words.dropFirst(2).joined(separator: " "), place)
    }
    var charge: Charge?
    var powers: Powers = []
    var demand: DemandClause?
    var lapses: Period?
    for piece in value.list(";", "；") {
      if let rest = piece.after("demand") {
        demand = DemandClause(grace: try Self.period(rest, place))
      } else if piece == "demand" {
        demand = DemandClause()
      } else if let rest = piece.after("lapses") {
        lapses = try Self.period(rest, place)
      } else if piece.contains(" of ") {
        charge = try Self.charge(piece, place)
      } else {
        for power in piece.list(",", "，") { powers.formUnion(try Self.power(power, place)) }
      }
    }
    let tier = Consequence(
      after: after, charge: charge, powers: powers, demand: demand, lapsesAfter: lapses)
    if let index = ladders.firstIndex(where: { $0.milestone == milestone && $0.part == part }) {
      ladders[index].tiers.append(tier)
    } else {
      ladders.append((milestone, part, [tier]))
    }
  }

  private static func power(_ text: String, _ place: Scenario.Place) throws(Scenario.Problem)
    -> Powers
  {
    let powers: [String: Powers] = [
      "rescind": .rescind, "take-back": .takeBack, "keep-deposit": .keepDeposit,
      "claim-damages": .claimDamages, "return-remaining-price": .returnRemainingPrice,
      "return-later-bonds": .returnLaterBonds, "double-deposit": .doubleDeposit,
    ]
    return try one(powers[text], text, place)
  }

  /// `50% of bond start`, `1‰ a day of price up to 1 year`, `shortfall of price`
  private static func charge(
    _ text: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> Charge {
    var rest = text
    var limit: ChargeLimit?
    if let range = text.firstRange(of: " up to ") {
      rest = String(text[..<range.lowerBound])
      let words = String(text[range.upperBound...])
      if let share = words.firstRange(of: " of ") {
        limit = .share(
          try ratio(String(words[..<share.lowerBound]), place),
          of: try base(String(words[share.upperBound...]), place))
      } else {
        limit = .period(try period(words, place))
      }
    }
    guard let of = rest.firstRange(of: " of ") else { throw unknown(text, place) }
    let sum = try base(String(rest[of.upperBound...]), place)
    let share = String(rest[..<of.lowerBound]).trimmed
    if share == "shortfall" { return .shortfall(of: sum) }
    if share.hasSuffix(" a day") {
      return .perDay(try ratio(String(share.dropLast(6)), place), of: sum, upTo: limit)
    }
    return .share(try ratio(share, place), of: sum)
  }

  private static func base(
    _ text: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> ChargeBase {
    let words = text.split(separator: " ").map { String($0) }
    switch words.first {
    case "price": return .price
    case "paid": return .paid
    case "unpaid": return .unpaid
    case "unfinished": return .unfinishedFloorArea
    case "deposit": return .deposit
    case "bond" where words.count == 2: return .bond(try milestone(words[1], place))
    case _: throw unknown(text, place)
    }
  }

  // MARK: - Standards

  private static func standard(
    at milestone: String, _ value: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> Standard {
    let bound: Standard.Bound = value.contains("<=") ? .atMost : .atLeast
    let pieces = value.split(separator: bound == .atMost ? "<=" : ">=").map { String($0).trimmed }
    guard pieces.count == 2 else { throw unknown(value, place) }
    let measure = try one(Measure.allCases.first { $0.code == pieces[0] }, pieces[0], place)
    // The quantity is read as that of a measurement is.
    let year: [FactPhrase.Value] = measure.isYearly ? [.init(.year, "2024")] : []
    let phrase = FactPhrase(
      "measured",
      [.init(.on, "2024-12-31"), .init(.measure, measure.code), .init(.quantity, pieces[1])] + year)
    let fact: Fact
    do throws(FactPhraseProblem) {
      fact = try phrase.fact(asOf: "2024-12-31")
    } catch {
      throw Scenario.Problem(place: place, words: Words.english.problem(error))
    }
    guard case .measured(let read) = fact else { throw unknown(value, place) }
    return Standard(
      at: try self.milestone(milestone, place), measure, read.quantity, bound: bound)
  }

  // MARK: - Values

  static func milestone(
    _ text: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> Milestone {
    try one(
      Milestone.allCases.first { $0.code == text || Words.chinese.milestone($0) == text }, text,
      place)
  }

  private static func size(
    _ text: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> BondClause.Size? {
    if text == "unknown" || text == "不详" { return nil }
    if text.contains("%") { return .shareOfPrice(try ratio(text, place)) }
    return .sum(try money(text, place))
  }

  static func money(_ text: String, _ place: Scenario.Place) throws(Scenario.Problem) -> Money {
    let reading = text.bytes { MoneyCell.read($0, unit: .yuan) }
    guard case .value(let money) = reading else { throw unknown(text, place) }
    return money
  }

  private static func area(
    _ text: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> Area {
    let reading = text.bytes { AreaCell.read($0, unit: .squareMetres) }
    guard case .value(let area) = reading else { throw unknown(text, place) }
    return area
  }

  private static func ratio(
    _ text: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> Ratio {
    if text == "100%" { return Ratio(1, 1) }
    let reading = text.bytes { RatioCell.read($0) }
    guard case .value(let ratio) = reading else { throw unknown(text, place) }
    return ratio
  }

  private static func period(
    _ text: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> Period {
    let words = text.split(separator: " ").map { String($0) }
    guard words.count > 1, let count = Int(words[0]) else { throw unknown(text, place) }
    switch words.dropFirst().joined(separator: " ") {
    case "day", "days": return .days(count)
    case "working day", "working days": return .workingDays(count)
    case "month", "months": return .months(count)
    case "year", "years": return .years(count)
    case _: throw unknown(text, place)
    }
  }

  private static func one<Value>(
    _ value: Value?, _ text: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> Value {
    guard let value else { throw unknown(text, place) }
    return value
  }

  private static func unknown(_ text: String, _ place: Scenario.Place) -> Scenario.Problem {
    Scenario.Problem(place: place, words: "'\(text)' is not understood in a clause")
  }
}

extension String {
  /// Hands the text's bytes to a reader of cells.
  func bytes<Result>(_ read: (Bytes) -> Result) -> Result {
    var text = self
    return text.withUTF8(read)
  }
}
