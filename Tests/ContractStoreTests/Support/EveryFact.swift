import CivilCalendar
import ContractStore
import LandLifecycle
import TestSupport

extension Fact {
  /// Every case of every fact, with plain days.
  static let everyCase: [Fact] = sites + payments + inspections + causes + acts

  private static let when: [Occurrence] = [.on("2024-02-29"), .by("1969-12-31")]

  private static let sites: [Fact] = SiteEvent.all.flatMap { event in
    when.map { .site(event, $0, part: 2) }
  }

  private static let payments: [Fact] = when.flatMap { when -> [Fact] in
    [
      .paid(instance: 0, when), .paid(instance: 255, when), .bondPosted(instance: 1, when),
      .bondPosted(instance: 0, when),
    ]
  }

  private static let inspections: [Fact] = Sighting.allCases.map {
    .inspected(Inspection(on: "2025-01-01", part: 1, saw: $0))
  }

  private static let causes: [Fact] =
    IdleCause.allCases.flatMap { cause -> [Fact] in
      let findings: [CauseFinding] = [
        .claimed(cause), .refused(cause),
        .verified(cause, from: "2023-01-01", through: "2023-06-30"),
        .verified(cause, from: "2023-01-01", through: nil),
      ]
      return findings.map { .causeExamined($0, on: "2024-01-01") }
    } + [.causeExamined(.noneApplies, on: "2024-01-01")]

  private static let acts: [Fact] =
    IdleCaseEvent.all.map { .idleCase($0, on: "2025-03-01") } + [
      .idleCase(.disposed(.feeCharged), on: "2025-03-01", sum: Money(fen: 60_000_000)),
      .idleCase(
        .disposed(.feeCharged), on: "2025-03-01", Service(.post, hasReceipt: true),
        sum: Money(fen: 60_000_000)),
    ]
}

extension NewEntry {
  /// An entry made of nothing but random numbers.
  static func random(_ seeded: inout Seeded) -> NewEntry {
    let content: EntryContent =
      switch seeded.number(below: 10) {
      case 0: .fact(seeded.one(of: Fact.everyCase))
      case 1: .retracted(seeded.text())
      default: .registered(.random(&seeded))
      }
    return NewEntry(
      contract: ContractID(Int64(seeded.number(below: 1 << 40))), content: content,
      supersedes: seeded.happens(30) ? EntryNumber(Int64(seeded.number(below: 1 << 20))) : nil,
      line: seeded.happens(80) ? seeded.number(below: 300_000) : nil,
      document: seeded.happens(30) ? seeded.text() : nil,
      remark: seeded.happens(30) ? seeded.text() : nil)
  }
}

extension Registration {
  static func random(_ seeded: inout Seeded) -> Registration {
    var details: Details = []
    for detail in Detail.allCases where seeded.happens(60) {
      details.append(detail, "。" + seeded.text())
    }
    var actuals: [ActualClaim] = []
    for milestone in Milestone.allCases where seeded.happens(40) {
      actuals.append(
        ActualClaim(milestone, instance: UInt8(seeded.number(below: 256)), on: seeded.day()))
    }
    let numbers = ContractNumbers(
      contract: seeded.happens(80) ? seeded.text() : nil,
      supervision: seeded.happens(80) ? seeded.text() : nil,
      parcel: seeded.happens(50) ? seeded.text() : nil,
      estateUnit: seeded.happens(50) ? seeded.text() : nil,
      registerRow: seeded.happens(50) ? seeded.text() : nil)
    return Registration(
      numbers: numbers, terms: .random(&seeded), actuals: actuals,
      isKeyProject: seeded.happens(50), holderSince: seeded.happens(50) ? seeded.day() : nil,
      tenantSince: seeded.happens(50) ? seeded.day() : nil, details: details)
  }
}

extension ContractTerms {
  static func random(_ seeded: inout Seeded) -> ContractTerms {
    let parts = (0..<(seeded.happens(30) ? 3 : 0)).map { _ in
      Part(
        name: seeded.text(),
        area: seeded.happens(50)
          ? Area(squareCentimetres: Int64(seeded.number(below: 1 << 40))) : nil)
    }
    var terms: [ObligationTerm] = []
    for milestone in Milestone.allCases {
      for part in 0...parts.count where seeded.happens(60) {
        for instance in 1...(milestone == .payment ? 3 : 1) {
          terms.append(
            ObligationTerm(
              milestone, part: UInt8(part), instance: UInt8(instance),
              by: .random(&seeded, before: milestone),
              amount: seeded.happens(30) ? Money(fen: Int64(seeded.number(below: 1 << 50))) : nil))
        }
      }
    }
    return .sample(
      signed: seeded.happens(90) ? seeded.day() : nil,
      supply: seeded.one(of: SupplyMethod.allCases),
      area: seeded.happens(80)
        ? Area(squareCentimetres: Int64(seeded.number(below: 1 << 40))) : nil,
      price: seeded.happens(80) ? Money(fen: Int64(seeded.number(below: 1 << 50))) : nil,
      parts: parts, coverage: Coverage(rawValue: UInt32(seeded.number(below: 1 << 32))),
      seeded.shuffled(terms))
  }
}

extension Deadline {
  fileprivate static func random(_ seeded: inout Seeded, before milestone: Milestone) -> Deadline {
    let anchors = Anchor.allCases.filter { $0.milestone < milestone }
    let count = seeded.number(below: 400)
    switch seeded.number(below: 6) {
    case 0: return .notAgreed
    case 1: return .unknown
    case 2 where !anchors.isEmpty, 3 where !anchors.isEmpty:
      let period = seeded.one(of: [
        Period.days(count), .workingDays(count), .months(count), .years(count),
      ])
      return .after(seeded.one(of: anchors), period)
    default: return .on(seeded.day())
    }
  }
}

extension Seeded {
  /// A day of the years from 1900 to 2100, or thereabouts.
  mutating func day() -> Day { Day(number: Int32(number(below: 73_000)) - 25_600) }

  /// A text of up to 40 characters, of one to four bytes each.
  mutating func text() -> String {
    (0..<number(below: 40)).map { _ in one(of: ["a", "7", "-", "é", "金", "（", "𠮷", "\n"]) }.joined()
  }
}
