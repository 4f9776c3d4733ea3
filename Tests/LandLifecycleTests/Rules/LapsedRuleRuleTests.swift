import CivilCalendar
import LandLifecycle
import Testing

struct LapsedRuleRuleTests {
  private static func terms(
    _ form: ContractForm?, signed: Day?, _ obligations: ObligationTerm...
  ) -> ContractTerms {
    do throws(TermsProblem) {
      return try ContractTerms(supply: .listing, signedOn: signed, obligations: obligations)
        .stating(ContractClauses(form: form))
    } catch {
      preconditionFailure("the test's own terms contradict themselves: \(error)")
    }
  }

  @Test func `a whole-life contract is told from the day after its document lapsed`() {
    let timeline = Self.terms(.shanghaiWholeLife, signed: "2024-02-29").timeline()
    #expect(timeline.story("lapsed") == ["2026-09-20..<… lapsed-rule 沪规划资源规〔2021〕6号"])
    #expect(!timeline.codes(on: "2026-09-19").contains("lapsed-rule"))
    #expect(timeline.codes(on: "2026-09-20").contains("lapsed-rule"))
    #expect(timeline.codes(on: "2027-01-01").contains("lapsed-rule"))
    #expect(timeline.nextChange(after: "2024-12-31") == "2026-09-20")
  }

  @Test func `it was signed while the document was in force, its first and last day included`() {
    let days: [Day] = ["2021-09-19", "2021-09-20", "2026-09-19", "2026-09-20"]
    #expect(
      days.map { Self.terms(.shanghaiWholeLife, signed: $0).timeline().story("lapsed") } == [
        [], ["2026-09-20..<… lapsed-rule 沪规划资源规〔2021〕6号"],
        ["2026-09-20..<… lapsed-rule 沪规划资源规〔2021〕6号"], [],
      ])
    #expect(Self.terms(.shanghaiWholeLife, signed: nil).timeline().story("lapsed") == [])
  }

  @Test(arguments: [ContractForm.gf2008, .gf2025, .other])
  func `no other form rests on it`(_ form: ContractForm) {
    #expect(Self.terms(form, signed: "2024-02-29").timeline().story("lapsed") == [])
  }

  @Test func `a plain contract does not rest on it`() {
    #expect(ContractTerms.sample(signed: "2024-02-29").timeline().story("lapsed") == [])
    let other = ContractClauses(deposit: Money(fen: 100))
    #expect(
      ContractTerms.sample(signed: "2024-02-29").stating(other).timeline().story("lapsed") == [])
  }

  @Test func `a successor on file ends the gap, or leaves none`() throws {
    func successor(_ from: Day) throws -> [String] {
      let rules = try LocalRules([
        Parameter(
          "sh.rule6.validity", .validity, from: from,
          source: Citation("某新规定", "第一条", quote: "自某日起施行"), checkedOn: "2026-11-21",
          grade: .local)
      ])
      return Self.terms(.shanghaiWholeLife, signed: "2024-02-29")
        .timeline(rulebook: Rulebook.shipped.adding(rules)).story("lapsed")
    }
    #expect(try successor("2026-09-20") == [])
    #expect(
      try successor("2027-01-01") == ["2026-09-20..<2027-01-01 lapsed-rule 沪规划资源规〔2021〕6号"])
  }

  @Test func `what rests on the document is marked from that day on, and nothing else`() {
    let terms = Self.terms(
      .shanghaiWholeLife, signed: "2024-02-29", ObligationTerm(.start, by: .on("2026-08-03")),
      ObligationTerm(.production, by: .on("2026-08-03")))
    let timeline = terms.timeline(.site(.handedOver, .on("2024-04-01")))
    #expect(
      timeline.story("production-over", "start-over") == [
        "2026-08-04..<… start-overdue unrecorded due 2026-08-03 sum not stated",
        "2026-08-04..<2026-09-20 production-overdue unrecorded due 2026-08-03 sum not stated",
        "2026-09-20..<… production-overdue unrecorded due 2026-08-03 [rests-on-lapsed-rule]"
          + " sum not stated since 2026-08-04",
      ])
  }

  @Test func `the end of the contract ends it`() {
    let terms = Self.terms(.shanghaiWholeLife, signed: "2024-02-29")
    #expect(
      terms.timeline(.site(.closed(.surrendered), .on("2026-12-31"))).story("lapsed") == [
        "2026-09-20..<2026-12-31 lapsed-rule 沪规划资源规〔2021〕6号"
      ])
    #expect(
      terms.timeline(.site(.closed(.surrendered), .on("2026-09-20"))).story("lapsed") == [])
  }
}
