import CivilCalendar
import ContractStore
import LandLifecycle
import LandMonitor
import Reports
import TestSupport
import Testing

/// What an answer with an earlier `--known-at` says is settled once its day is over: whatever is
/// entered after, it never sees it.
struct KnownAtPropertyTests {
  private static let firstDay: Day = "2024-01-08"
  /// The days asked about: before, amid and after what the log speaks of.
  private static let asked: [Day] = ["2024-06-03", "2025-09-02", "2026-12-01"]

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `an earlier known-at never sees a later entry`(seed: UInt64) throws {
    let office = try TemporaryOffice()
    let path = office.monitor(on: Self.firstDay).settings.databasePath
    let store = try ContractStore(at: path, .writing)
    var seeded = Seeded(seed: seed)
    var log = RandomLog()
    var told: [(known: Day, answers: [String])] = []
    var day = Self.firstDay
    for _ in 0..<14 {
      // Several transactions of one day, the last in its last millisecond.
      for place in 0...seeded.number(below: 3) {
        let end = Moment.endOfDayInShanghai(day).milliseconds
        try store.write(
          from: EntrySource(actor: "li", origin: "random"),
          learnt: Moment(milliseconds: end - Int64((2 - place) * 1_000)), foldIdentity: "none"
        ) { writer in
          for _ in 0...seeded.number(below: 2) { try log.append(to: writer, on: day, &seeded) }
        }
      }
      _ = try office.monitor(on: day).rebuild()
      told.append((day, try Self.answers(office, knownAt: day)))
      day = day + (1 + seeded.number(below: 90))
    }
    for (known, answers) in told {
      let now = try Self.answers(office, knownAt: known)
      for (before, after) in zip(answers, now) {
        #expect(before == after, "seed \(seed): known at \(known)")
      }
    }
    // The answers do differ by what was known, or nothing was tried.
    #expect(Set(told.map(\.answers)).count > 7)
  }

  /// Everything that list, due, show, why and queue say, day by day.
  private static func answers(_ office: TemporaryOffice, knownAt known: Day) throws -> [String] {
    try asked.flatMap { day in
      let monitor = office.monitor(on: day, knownAt: known)
      var texts = [
        try monitor.list().json, try monitor.due(within: 200).json,
        try monitor.queue(within: 60).json,
      ]
      for parcel in 1...RandomLog.parcels {
        do {
          texts.append(try monitor.show("#\(parcel)").json)
          texts.append(try monitor.reasons("#\(parcel)").json)
        } catch MonitorProblem.notKnownYet(_, at: let day) {
          texts.append("not known at \(day)")
        } catch MonitorProblem.noSuchParcel {
          texts.append("not known at \(known)")
        }
      }
      return texts
    }
  }
}

/// Entries of every kind, each of which may take the place of an earlier one.
private struct RandomLog {
  static let parcels = 3
  private var entries: [(number: EntryNumber, contract: ContractID)] = []
  private var registered: [ContractID: EntryNumber] = [:]

  mutating func append(
    to writer: StoreWriter, on day: Day, _ seeded: inout Seeded
  ) throws {
    let contract = ContractID(Int64(1 + seeded.number(below: Self.parcels)))
    guard let row = registered[contract] else {
      // Contracts are numbered as they come.
      let next = ContractID(Int64(registered.count + 1))
      let key = ContractKey(kind: 1, normaliser: 1, material: Array("\(next.number)".utf8))
      try #require(try writer.makeContract(knownAs: key) == next)
      registered[next] = try writer.append(
        NewEntry(contract: next, content: .registered(Self.registration(next, &seeded))))
      return
    }
    switch seeded.number(below: 10) {
    case 0:
      registered[contract] = try writer.append(
        NewEntry(
          contract: contract, content: .registered(Self.registration(contract, &seeded)),
          supersedes: row))
    case 1 where !entries.isEmpty:
      let old = entries.remove(at: seeded.number(below: entries.count))
      _ = try writer.append(
        NewEntry(contract: old.contract, content: .retracted("误录"), supersedes: old.number))
    case 2 where !entries.isEmpty:
      let old = entries.remove(at: seeded.number(below: entries.count))
      let new = try writer.append(
        NewEntry(
          contract: old.contract, content: .fact(Self.fact(on: day, &seeded)),
          supersedes: old.number))
      entries.append((new, old.contract))
    case _:
      let new = try writer.append(
        NewEntry(contract: contract, content: .fact(Self.fact(on: day, &seeded))))
      entries.append((new, contract))
    }
  }

  private static func registration(
    _ contract: ContractID, _ seeded: inout Seeded
  ) throws -> Registration {
    let signed: Day = "2023-06-01"
    let terms = try ContractTerms(
      supply: .listing, signedOn: signed, area: Area(squareCentimetres: 200_000_000),
      price: Money(fen: Int64(1 + seeded.number(below: 9)) * 100_000_000),
      obligations: [
        ObligationTerm(.payment, by: .on(signed + seeded.number(below: 300))),
        ObligationTerm(.handover, by: .on(signed + seeded.number(below: 300))),
        ObligationTerm(.start, by: .on(signed + seeded.number(below: 500))),
        ObligationTerm(.completion, by: .after(.start, .months(18))),
      ])
    return Registration(
      numbers: ContractNumbers(contract: "丙-\(contract.number)"), terms: terms,
      details: [
        (.project, "项目\(seeded.number(below: 9))"), (.holder, "公司\(seeded.number(below: 9))"),
      ])
  }

  /// Something that happened within two years before or half a year after a day.
  private static func fact(on day: Day, _ seeded: inout Seeded) -> Fact {
    let when = day - 540 + seeded.number(below: 720)
    switch seeded.number(below: 9) {
    case 0: return .paid(.on(when))
    case 1: return .inspected(Inspection(on: when, saw: seeded.one(of: Sighting.allCases)))
    case 2:
      return .causeExamined(
        seeded.happens(50) ? .noneApplies : .verified(.planChanged, from: when, through: when + 90),
        on: when)
    case 3: return .idleCase(seeded.one(of: IdleCaseEvent.all), on: when)
    case 4:
      return .supplement(
        Supplement(
          signedOn: when, seeded.one(of: SupplementKind.allCases),
          [DeadlineChange(.start, to: .on(when + 200))]))
    case 5: return .land(.transferred(to: "乙公司"), on: when)
    default:
      let events: [SiteEvent] = [.handedOver, .started, .suspended, .resumed, .completed]
      return .site(seeded.one(of: events), .on(when))
    }
  }
}
