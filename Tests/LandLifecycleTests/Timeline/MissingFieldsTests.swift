import CivilCalendar
import LandLifecycle
import Testing

/// What a summary says would settle a contract does settle it.
struct MissingFieldsTests {
  static func judgement(
    signedOn: Day? = "2020-01-10", price: Money? = Money(fen: 100),
    _ deadlines: [(Milestone, Deadline)],
    _ facts: [Fact] = []
  ) throws -> Judgement {
    Judgement(
      terms: try ContractTerms(
        supply: .agreement, signedOn: signedOn, area: nil, price: price, parts: [],
        obligations: deadlines.map { ObligationTerm($0, by: $1) },
        coverage: [.agreed(.signing), .agreed(.start), .price, .actual(.handover), .actual(.start)]),
      facts: facts)
  }

  @Test func `what is missing is named once, and nothing is missing once it is there`() throws {
    let day: Day = "2026-11-20"
    let before = try Self.judgement(signedOn: nil, price: nil, [(.start, .unknown)])
    #expect(before.missingFields(on: day) == [.signingDay, .agreedDay(.start), .price])
    let after = try Self.judgement([(.start, .on("2027-01-10"))])
    #expect(after.missingFields(on: day) == [])
  }

  @Test func `an act nobody recorded is missing once what counts from it would be past`() throws {
    let deadlines: [(Milestone, Deadline)] = [
      (.handover, .on("2020-03-10")), (.start, .after(.handover, .months(6))),
    ]
    let before = try Self.judgement(deadlines)
    #expect(before.missingFields(on: "2020-09-10") == [])
    #expect(before.missingFields(on: "2020-09-11") == [.anchorDay(.handover)])
    let after = try Self.judgement(deadlines, [.site(.handedOver, .on("2020-04-01"), part: 0)])
    #expect(after.missingFields(on: "2020-09-11") == [])
  }

  @Test func `of a chain of acts nobody recorded the first is missing`() throws {
    let deadlines: [(Milestone, Deadline)] = [
      (.start, .on("2020-06-10")), (.completion, .on("2021-06-10")),
      (.production, .after(.completion, .months(6))),
      (.targetOutput, .after(.production, .months(12))),
    ]
    let started: [Fact] = [.site(.started, .on("2020-06-01"), part: 0)]
    let before = try Self.judgement(deadlines, started)
    #expect(before.missingFields(on: "2021-12-10") == [])
    #expect(before.missingFields(on: "2021-12-13") == [.anchorDay(.completion)])
    #expect(before.missingFields(on: "2026-11-20") == [.anchorDay(.completion)])
    let completed = try Self.judgement(
      deadlines, started + [.site(.completed, .on("2021-06-01"), part: 0)])
    #expect(completed.missingFields(on: "2026-11-20") == [.anchorDay(.production)])
    let seen = try Self.judgement(
      deadlines, started + [.inspected(Inspection(on: "2026-11-19", saw: .startedByArticle30))])
    #expect(seen.missingFields(on: "2026-11-20") == [])
  }
}
