import CivilCalendar
import ContractStore
import LandLifecycle

extension ContractTerms {
  /// A listing signed on 2021-03-15, with nothing demanded but what is given.
  static func sample(
    signed: Day? = "2021-03-15", supply: SupplyMethod = .listing,
    area: Area? = Area(squareCentimetres: 200_000_000), price: Money? = Money(fen: 123_456_789),
    parts: [Part] = [], coverage: Coverage = .everything, _ obligations: [ObligationTerm] = []
  ) -> ContractTerms {
    do throws(TermsProblem) {
      return try ContractTerms(
        supply: supply, signedOn: signed, area: area, price: price, parts: parts,
        obligations: obligations, coverage: coverage)
    } catch {
      preconditionFailure("the test's own terms contradict themselves: \(error)")
    }
  }
}

extension Registration {
  /// A contract of one number, with nothing else but what is given.
  static func sample(
    _ number: String? = "C-1", supervision: String? = nil, terms: ContractTerms = .sample(),
    actuals: [ActualClaim] = [], isKeyProject: Bool = false,
    details: Details = []
  ) -> Registration {
    Registration(
      numbers: ContractNumbers(contract: number, supervision: supervision), terms: terms,
      actuals: actuals, isKeyProject: isKeyProject, details: details)
  }

  /// A contract with something in every place.
  static let full = Registration(
    numbers: ContractNumbers(
      contract: "沪金2021-07", supervision: "3101162021B00123-1", parcel: "310116001001GB00001",
      estateUnit: "310116001001GB00001W00000000", registerRow: "42"),
    terms: .sample(
      parts: [
        Part(name: "一期", area: Area(squareCentimetres: 150_000_000)), Part(name: "二期", area: nil),
      ],
      coverage: [.agreed(.start), .actual(.termEnd)],
      [
        ObligationTerm(.payment, by: .on("2021-04-14"), amount: Money(fen: 100_000_000)),
        ObligationTerm(.payment, instance: 2, by: .after(.signing, .days(90))),
        ObligationTerm(.bond, by: .after(.signing, .workingDays(5))),
        ObligationTerm(.handover, by: .notAgreed),
        ObligationTerm(.start, part: 1, by: .after(.handover, .months(6))),
        ObligationTerm(.start, part: 2, by: .unknown),
        ObligationTerm(.completion, by: .after(.start, .years(2))),
      ]),
    actuals: [
      ActualClaim(.payment, instance: 0, on: "2021-06-01"),
      ActualClaim(.start, part: 1, on: "2022-01-10"),
    ],
    isKeyProject: true, holderSince: "2021-03-20", tenantSince: "1969-12-31",
    details: [
      (.town, "枫泾镇"), (.project, "智能装备项目"), (.floorAreaRatioMax, "2.0"), (.supplySource, "挂牌"),
    ])
}

extension StatusRow {
  /// A contract folded for 2025-06-01, with nothing ahead but what is given.
  static func sample(
    _ contract: Int64, entry: Int64 = 1, digest: [UInt8] = [7], foldDay: Day = "2025-06-01",
    nextChange: Day? = nil, nextDue: Day? = nil, isUntold: Bool = false,
    stage: Stage = .granted, idleCase: IdleCaseStep = .none,
    _ registration: Registration = .sample(), division: Division = .none
  ) -> StatusRow {
    StatusRow(
      contract: ContractID(contract), registeredEntry: EntryNumber(entry), contentDigest: digest,
      foldDay: foldDay, logPosition: EntryNumber(entry), nextChange: nextChange, nextDue: nextDue,
      isUntold: isUntold, stage: stage, idleCase: idleCase, summary: ParcelSummary(registration),
      division: division)
  }
}

extension Moment {
  /// Midday in Shanghai.
  static func midday(_ day: Day) -> Moment {
    Moment(milliseconds: Int64(day.number) * 86_400_000 + 4 * 3_600_000)
  }
}

extension ContractStore {
  /// Writes as an officer at midday of a day.
  @discardableResult
  func write<Result>(
    on day: Day = "2025-06-01", origin: String = "a.csv", foldIdentity: String = "one",
    expectingMany: Bool = false, _ body: (StoreWriter) throws -> Result
  ) throws -> Result {
    try write(
      from: EntrySource(actor: "li", origin: origin), learnt: .midday(day),
      foldIdentity: foldIdentity, expectingMany: expectingMany, body)
  }

  /// Appends entries about contract 1 in one transaction, learnt at midday of a day.
  @discardableResult
  func append(_ facts: Fact..., on day: Day = "2025-06-01") throws -> [EntryNumber] {
    try write(on: day) { writer in
      try facts.map {
        try writer.append(NewEntry(contract: ContractID(1), content: .fact($0)))
      }
    }
  }

  /// Saves rows without findings, each as new.
  func save(_ rows: StatusRow...) throws {
    try write { writer in
      for row in rows { try writer.save(row, findings: [], isNew: true) }
    }
  }
}

extension Fact {
  /// Construction started on a day.
  static func started(_ day: Day) -> Fact { .site(.started, .on(day)) }
}

extension AlertRow {
  /// A late start told on 2025-06-01.
  static func sample(
    _ contract: Int64, _ kindCode: String = "start-overdue", part: UInt8 = 0, instance: UInt8 = 1,
    episode: Int = 1, evidence: UInt8 = 1, resolvedOn: Day? = nil,
    units: String = "☆区规划资源局、枫泾镇"
  ) -> AlertRow {
    AlertRow(
      contract: ContractID(contract), kindCode: kindCode, part: part, instance: instance,
      episode: episode, openedOn: "2025-06-01", since: "2025-05-01", severity: .warning,
      tierRank: 0, evidenceCode: evidence, isBaseline: false, resolvedOn: resolvedOn, units: units)
  }
}
