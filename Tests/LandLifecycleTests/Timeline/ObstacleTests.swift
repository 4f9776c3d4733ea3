import CivilCalendar
import LandLifecycle
import Testing

struct ObstacleTests {
  private static let terms = ContractTerms.sample(
    ObligationTerm(.payment, by: .on("2020-02-17")),
    ObligationTerm(.handover, by: .after(.fullPayment, .days(30))),
    ObligationTerm(.start, by: .on("2020-06-01")),
    ObligationTerm(.completion, by: .on("2022-06-01")))

  private static func answer(
    _ goal: String, on day: Day, _ facts: Fact..., terms: ContractTerms = terms
  ) throws -> String {
    let judgement = Judgement(terms: terms, facts: facts)
    let goal = try #require(Goal(code: goal))
    switch judgement.obstacles(to: goal, on: day) {
    case .reached(let since): return "reached \(since.map(\.description) ?? "")"
    case .past: return "past"
    case .ended(let way): return "ended \(way.code)"
    case .succeeded(let succession): return "succeeded \(succession.event.code)"
    case .missing(let obstacles):
      return obstacles.map { obstacle in
        let part = obstacle.part == 0 ? "" : " part \(obstacle.part)"
        switch obstacle.lack {
        case .day(let day), .inspection(onOrAfter: let day), .started(on: let day),
          .startImplied(by: let day):
          return "\(obstacle.lack.code) \(day)" + part
        case .causeCovers(let from, let until):
          return "\(obstacle.lack.code) \(from) \(until.map(\.description) ?? "…")" + part
        case .event, .closing, .anchor, .act, .disposal, .field, .causeNotExamined, .condition:
          return obstacle.lack.code + part
        }
      }.joined(separator: "; ")
    }
  }

  // MARK: - Stages

  @Test func `a stage needs every event before it, in order`() throws {
    #expect(
      try Self.answer("at-target", on: "2020-03-01")
        == "anchor-payment; event-handed-over; event-started; event-completed; "
        + "event-production-began; event-target-reached")
    #expect(
      try Self.answer("completed", on: "2021-03-01", .site(.started, .on("2020-07-01")))
        == "event-completed")
  }

  @Test func `a stopped site must take up works before it is completed`() throws {
    let stopped: [Fact] = [
      .site(.handedOver, .on("2020-04-01")), .site(.started, .on("2020-05-01")),
      .site(.suspended, .on("2020-06-01")),
    ]
    let judgement = Judgement(terms: Self.terms, facts: stopped)
    guard
      case .missing(let obstacles) = judgement.obstacles(to: .stage(.completed), on: "2020-06-01")
    else { return #expect(Bool(false), "nothing is missing") }
    #expect(obstacles.map(\.lack) == [.event(.resumed), .event(.completed)])
    // The day before, works went on.
    #expect(
      judgement.obstacles(to: .stage(.suspended), on: "2020-05-31")
        == judgement.obstacles(to: .stage(.suspended), on: "2020-05-01"))
    #expect(
      judgement.obstacles(to: .stage(.underConstruction), on: "2020-05-31")
        == .reached(since: "2020-05-01"))
  }

  @Test func `a stage that was reached, passed or cut off says so`() throws {
    let built: Fact = .site(.completed, .on("2022-05-05"))
    #expect(try Self.answer("completed", on: "2022-05-05", built) == "reached 2022-05-05")
    #expect(try Self.answer("handed-over", on: "2022-05-05", built) == "past")
    #expect(try Self.answer("suspended", on: "2022-05-05", built) == "past")
    let ended: Fact = .site(.closed(.rescinded), .on("2022-05-05"))
    #expect(try Self.answer("completed", on: "2022-05-05", ended) == "ended rescinded")
    #expect(try Self.answer("closed", on: "2022-05-05", ended) == "reached 2022-05-05")
    #expect(
      try Self.answer("closed", on: "2022-05-04", ended)
        == "closing-taken-back; closing-rescinded; closing-surrendered; closing-expired")
  }

  @Test func `parts that lag behind are named`() throws {
    let terms = ContractTerms.sample(
      parts: [Part(name: "一期", area: nil), Part(name: "二期", area: nil)])
    #expect(
      try Self.answer(
        "under-construction", on: "2021-01-01", .site(.handedOver, .on("2020-04-01")),
        .site(.started, .on("2020-05-01"), part: 1), terms: terms) == "event-started part 2")
  }

  // MARK: - The idle case

  @Test func `nothing is suspected until the day after the anniversary`() throws {
    #expect(try Self.answer("suspected", on: "2021-06-01") == "not-before 2021-06-02")
    #expect(try Self.answer("suspected", on: "2021-06-02") == "reached 2021-06-02")
    #expect(
      try Self.answer("suspected", on: "2021-06-02", .site(.started, .on("2021-06-01")))
        == "started 2021-06-01")
    #expect(
      try Self.answer("suspected", on: "2021-06-02", .site(.completed, .on("2021-06-01")))
        == "start-implied 2021-06-01")
  }

  @Test func `each step needs the steps before it`() throws {
    #expect(
      try Self.answer("idle-closed", on: "2021-06-02")
        == "act-inquiry-served; act-determination-served; disposal; act-idle-closed")
    #expect(
      try Self.answer("disposed", on: "2021-06-01")
        == "not-before 2021-06-02; act-inquiry-served; act-determination-served; disposal")
    #expect(
      try Self.answer(
        "under-investigation", on: "2021-07-01", .idleCase(.inquiryServed, on: "2021-07-01"))
        == "reached 2021-07-01")
    #expect(
      try Self.answer("suspected", on: "2021-07-01", .idleCase(.inquiryServed, on: "2021-07-01"))
        == "past")
  }

  @Test func `the fee stage needs a visit and an examination besides its day`() throws {
    #expect(
      try Self.answer("fee-stage", on: "2021-06-01")
        == "not-before 2021-06-02; inspection 2021-06-02; cause-not-examined")
    #expect(
      try Self.answer("fee-stage", on: "2021-06-02") == "inspection 2021-06-02; cause-not-examined")
    let seen: Fact = .inspected(Inspection(on: "2021-06-02", saw: .notStarted))
    #expect(try Self.answer("fee-stage", on: "2021-06-02", seen) == "cause-not-examined")
    #expect(
      try Self.answer(
        "fee-stage", on: "2021-06-02", seen, .causeExamined(.noneApplies, on: "2021-06-02"))
        == "reached 2021-06-02")
    #expect(
      try Self.answer(
        "take-back-stage", on: "2021-06-02", seen, .causeExamined(.noneApplies, on: "2021-06-02"))
        == "not-before 2022-06-02; inspection 2022-06-02")
  }

  @Test func `an exchange needs what every way needs, its three conditions, and the decision`()
    throws
  {
    let determined: [Fact] = [
      .idleCase(.inquiryServed, on: "2021-07-01"),
      .idleCase(.determinationServed, on: "2021-09-01"),
    ]
    #expect(
      try Self.answer("exchanged", on: "2021-09-01", determined[0], determined[1])
        == "act-idle-filed; act-scheme-agreed; act-disposal-approved; unrecorded-price-paid; "
        + "unrecorded-funds-secured; unrecorded-plan-changed; act-disposed-exchanged")
    #expect(
      try Self.answer(
        "exchanged", on: "2021-11-01", determined[0], determined[1],
        .paid(.on("2021-11-02")), .idleCase(.filed, on: "2021-09-02"),
        .idleCase(.schemeAgreed, on: "2021-10-08"), .idleCase(.approved, on: "2021-10-20"),
        .idleCase(.fundsSecured, on: "2021-10-08"),
        .causeExamined(.refused(.planChanged), on: "2021-10-08"))
        == "refuted-price-paid; refuted-plan-changed; act-disposed-exchanged")
    #expect(
      try Self.answer(
        "exchanged", on: "2021-11-02", determined[0], determined[1],
        .paid(.on("2021-11-02")), .idleCase(.filed, on: "2021-09-02"),
        .idleCase(.schemeAgreed, on: "2021-10-08"), .idleCase(.approved, on: "2021-10-20"),
        .idleCase(.disposed(.exchanged), on: "2021-11-02")) == "reached 2021-11-02")
    #expect(
      try Self.answer(
        "exchanged", on: "2021-11-02", determined[0], determined[1],
        .idleCase(.filed, on: "2021-09-02"), .idleCase(.schemeAgreed, on: "2021-10-08"),
        .idleCase(.approved, on: "2021-10-20"), .idleCase(.disposed(.extended), on: "2021-11-02"))
        == "past")
    #expect(
      try Self.answer("exchanged", on: "2021-07-01", determined[0])
        == "act-determination-served; act-idle-filed; act-scheme-agreed; act-disposal-approved; "
        + "unrecorded-price-paid; unrecorded-funds-secured; unrecorded-plan-changed; "
        + "act-disposed-exchanged")
  }

  @Test func `days that a cause covers move the stage, or hold it back while it lasts`() throws {
    let covered: Fact = .causeExamined(
      .verified(.planChanged, from: "2020-06-02", through: "2020-07-01"), on: "2020-08-03")
    #expect(
      try Self.answer("fee-stage", on: "2021-06-02", covered)
        == "cause-covers 2020-06-02 2020-07-02; not-before 2021-07-02; inspection 2021-07-02; "
        + "cause-not-examined")
    let lasting: Fact = .causeExamined(
      .verified(.planChanged, from: "2020-06-02", through: nil), on: "2020-08-03")
    #expect(
      try Self.answer("fee-stage", on: "2030-06-02", lasting)
        == "cause-covers 2020-06-02 …; cause-not-examined")
  }

  @Test func `without a start day nothing can be said, and the field is named`() throws {
    let blank = ContractTerms.sample(ObligationTerm(.start, by: .unknown))
    #expect(try Self.answer("suspected", on: "2030-01-01", terms: blank) == "missing-agreed-start")
    let silent = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-03-02")), ObligationTerm(.start, by: .notAgreed))
    #expect(try Self.answer("fee-stage", on: "2030-01-01", terms: silent) == "anchor-handover")
  }

  @Test(arguments: Goal.all)
  func `every obstacle rests on words`(_ goal: Goal) throws {
    for day in ["2020-02-29", "2021-06-02", "2025-01-01"] as [Day] {
      let judgement = Judgement(terms: Self.terms, facts: [])
      guard case .missing(let obstacles) = judgement.obstacles(to: goal, on: day) else { continue }
      for obstacle in obstacles { #expect(!obstacle.citations.isEmpty) }
    }
    #expect(Goal(code: goal.code) == goal)
  }
}
