import CivilCalendar
// The encoding is the log's own business and no promise to other rooms.
@testable import ContractStore
import LandLifecycle
import TestSupport
import Testing

struct EntryRoundTripTests {
  @Test(arguments: Fact.everyCase)
  func `every fact is read as it was written`(_ fact: Fact) throws {
    let entry = NewEntry(
      contract: ContractID(1), content: .fact(fact), supersedes: EntryNumber(2), line: 3,
      document: "文〔2025〕4号", remark: "")
    #expect(try read(written(entry)) == entry)
    let placed = NewEntry(
      contract: ContractID(1), content: .fact(fact), supersedes: EntryNumber(2), line: 3,
      column: 300, document: "文〔2025〕4号", remark: "")
    #expect(try read(written(placed)) == placed)
  }

  @Test(arguments: SupplyMethod.allCases)
  func `every way of supply is read as it was written`(_ supply: SupplyMethod) throws {
    let entry = NewEntry(
      contract: ContractID(.max), content: .registered(.sample(terms: .sample(supply: supply))))
    #expect(try read(written(entry)) == entry)
  }

  static let deadlines: [Deadline] =
    [.on("2021-06-01"), .on("1969-12-31"), .notAgreed, .unknown]
    + [0, 1, 23, 24, 255, 256, 65_536, -1].flatMap { count -> [Deadline] in
      let periods: [Period] = [.days(count), .workingDays(count), .months(count), .years(count)]
      return periods.map { .after(.signing, $0) }
    }
    + Anchor.allCases.map { .after($0, .months(6)) }

  @Test(arguments: deadlines)
  func `every kind of deadline is read as it was written`(_ deadline: Deadline) throws {
    let terms = ContractTerms.sample([ObligationTerm(.termEnd, by: deadline)])
    let entry = NewEntry(contract: ContractID(1), content: .registered(.sample(terms: terms)))
    #expect(try read(written(entry)) == entry)
  }

  @Test func `a registration with something in every place is read as it was written`() throws {
    let entry = NewEntry(contract: ContractID(1), content: .registered(.full), line: 2)
    let back = try read(written(entry))
    #expect(back == entry)
    guard case .registered(let registration) = back.content else {
      Issue.record("the content is no registration")
      return
    }
    #expect(registration.tenantSince == "1969-12-31")
    #expect(registration.details.map(\.1) == ["枫泾镇", "智能装备项目", "2.0", "挂牌"])
  }

  @Test func `a registration with nothing in any place is read as it was written`() throws {
    let empty = Registration(
      numbers: ContractNumbers(),
      terms: .sample(signed: nil, supply: .unknown, area: nil, price: nil, coverage: []))
    let entry = NewEntry(contract: ContractID(1), content: .registered(empty))
    #expect(try read(written(entry)) == entry)
  }

  static let choices: [EntryContent] =
    [.precedence(.none), .precedence(SourcePrecedence(["区台账", "national-register"]))]
    + ContractLink.Kind.allCases.map { .linked(ContractLink($0, to: ContractID(7))) }

  @Test(arguments: choices)
  func `what a person chose of sources and links is read as it was written`(
    _ content: EntryContent
  ) throws {
    let entry = NewEntry(contract: ContractID(9), content: content, supersedes: EntryNumber(2))
    #expect(try read(written(entry)) == entry)
  }

  @Test func `holidays and retractions are read as they were written`() throws {
    let notice = HolidayNotice(
      year: 2027, sources: ["国办发明电〔2026〕9号", "https://example.test/1"],
      daysOff: [NamedDay(day: "2026-12-31", name: "元旦"), NamedDay(day: "2027-01-01", name: "元旦")],
      workdays: [NamedDay(day: "2027-01-03", name: "元旦")])
    for content in [EntryContent.holidays(notice), .retracted("误录"), .retracted("")] {
      let entry = NewEntry(contract: nil, content: content)
      #expect(try read(written(entry)) == entry)
    }
  }

  @Test func `an office's own rules are read as they were written`() throws {
    let values: [ParameterValue] = [
      .period(.workingDays(10)), .period(.years(1)), .ratio(Ratio(1, 3)), .ladder([90, 30, 7]),
      .ladder([]), .validity,
    ]
    let rules = values.flatMap { value in
      Grade.allCases.map { grade in
        Parameter(
          "local.规则", value, from: grade == .local ? nil : "1969-12-31",
          until: grade == .local ? "2026-09-19" : nil,
          source: Citation("某办法", "第一条", quote: ""), checkedOn: "2026-11-21", grade: grade)
      }
    }
    for rules in [rules, []] {
      let entry = NewEntry(contract: nil, content: .rules(rules), supersedes: EntryNumber(7))
      #expect(try read(written(entry)) == entry)
    }
  }

  @Test func `random registrations are read as they were written`() throws {
    for seed: UInt64 in 1...400 {
      var seeded = Seeded(seed: seed)
      let entry = NewEntry.random(&seeded)
      #expect(try read(written(entry)) == entry, "seed \(seed)")
    }
  }
}

/// An entry's encoding.
func written(_ entry: NewEntry) -> [UInt8] {
  var writer = CBORWriter()
  writer.write(entry)
  return writer.bytes
}

/// The entry of an encoding.
func read(_ bytes: [UInt8]) throws -> NewEntry {
  try bytes.withUnsafeBytes { buffer in
    var reader = CBORReader(buffer)
    return try reader.readEntry()
  }
}
