import CivilCalendar
import LandLifecycle
import Reports
import Testing
import Wording

/// What the log holds, in words.
struct RecordWordingTests {
  static let day: Day = "2024-03-01"
  static let occurrences: [Occurrence] = [.on(day), .by(day)]
  static let services: [Service?] =
    [nil]
    + ServiceMethod.allCases.flatMap {
      [Service($0, hasReceipt: true), Service($0, hasReceipt: false)]
    }

  /// A fact of every kind with everything that is worded on its own; no name of a person's or a firm's.
  static let facts: [Fact] = milestones + causes + office + ground

  private static let milestones: [Fact] =
    SiteEvent.all.flatMap { event in occurrences.map { .site(event, $0, part: 2) } }
    + occurrences.flatMap { [.paid(instance: 2, $0), .paid($0), .bondPosted($0)] }
    + Sighting.allCases.map { .inspected(Inspection(on: day, part: 1, saw: $0)) }

  private static let causes: [Fact] =
    IdleCause.allCases.flatMap { cause in
      [
        CauseFinding.claimed(cause), .refused(cause), .verified(cause, from: day, through: nil),
        .verified(cause, from: day, through: day),
      ].map { .causeExamined($0, on: day) }
    } + [.causeExamined(.noneApplies, on: day)]

  private static let office: [Fact] =
    IdleCaseEvent.all.flatMap { event in
      services.map { .idleCase(event, on: day, $0, sum: Money(fen: 150)) }
    }
    + SupplementKind.allCases.map {
      .supplement(
        Supplement(signedOn: day, $0, [DeadlineChange(.start, part: 1, to: .on("2025-01-01"))]))
    }
    + Milestone.allCases.flatMap { milestone -> [Fact] in
      [
        .bond(.guaranteeLodged(expires: day), securing: milestone, part: 1, on: day),
        .bond(.returned, securing: milestone, on: day),
        .bond(.kept(Money(fen: 150)), securing: milestone, on: day),
        .bond(.kept(nil), securing: nil, on: day),
      ]
    }

  private static let ground: [Fact] =
    [
      .offered, .refused, .inPart(Area(squareCentimetres: 43_131_000)), .notToCondition, .madeGood,
    ].map { .handoverAct($0, on: day) }
    + [.permitted(on: day)] + Groundwork.allCases.map { .developed($0, on: day) }
    + Measure.allCases.map { .measured(Measurement($0, 1_200, year: 2024, on: day)) }
    + [
      .land(.surplus(Area(squareCentimetres: 43_131_000), isSplittable: true), on: day),
      .land(.surplus(Area(squareCentimetres: 43_131_000), isSplittable: false), on: day),
    ]

  @Test func `English words for what is on record hold no Chinese, marks among them`() {
    for fact in Self.facts {
      let words = Wording(.english).fact(fact)
      #expect(!words.unicodeScalars.contains { $0.value > 0x2E80 }, "\(words)")
    }
  }

  @Test func `Chinese words for what is on record hold no English marks`() {
    for fact in Self.facts {
      let words = Wording(.chinese).fact(fact)
      for mark in [";", ":", "(", ")"] { #expect(!words.contains(mark), "\(words)") }
    }
  }

  @Test func `the milestone that a bond secures stands behind it`() {
    let fact = Fact.bond(.returned, securing: .start, on: Self.day)
    #expect(Wording(.chinese).fact(fact) == "2024-03-01 退还履约保证金（开工）")
    #expect(Wording(.english).fact(fact) == "2024-03-01 bond returned (start)")
  }
}
