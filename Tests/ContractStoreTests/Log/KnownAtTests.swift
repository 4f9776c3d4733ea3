import CivilCalendar
import ContractStore
import LandLifecycle
import Testing

struct KnownAtTests {
  @Test func `what was learnt later is invisible`() throws {
    let store = try ContractStore.temporary()
    func learn(_ contract: Int64?, _ content: EntryContent, on day: Day) throws {
      try store.write(on: day) { writer in
        _ = try writer.append(
          NewEntry(contract: contract.map { ContractID($0) }, content: content))
      }
    }
    try learn(1, .fact(.started("2025-01-01")), on: "2025-06-01")
    try learn(2, .fact(.started("2025-01-02")), on: "2025-06-02")
    try learn(nil, .holidays(Self.notice(2027)), on: "2025-06-02")
    try learn(1, .fact(.started("2025-01-03")), on: "2025-06-03")
    try learn(nil, .holidays(Self.notice(2028)), on: "2025-06-03")
    try store.read { reader throws in
      func numbers(_ contract: Int64, _ moment: Moment?) throws -> [Int64] {
        try reader.log(of: ContractID(contract), knownAt: moment).entries.map(\.number.number)
      }
      let days: [Day] = ["2025-05-31", "2025-06-01", "2025-06-02", "2025-06-03"]
      let ends = days.map(Moment.endOfDayInShanghai)
      #expect(try ends.map { try numbers(1, $0) } == [[], [1], [1], [1, 4]])
      #expect(try ends.map { try numbers(2, $0) } == [[], [], [2], [2]])
      #expect(try numbers(1, nil) == [1, 4])
      #expect(try numbers(3, nil) == [])
      let logs = try ends.map { try Self.everyLog(reader, knownAt: $0) }
      #expect(logs == [[], ["1: [1]"], ["1: [1]", "2: [2]"], ["1: [1, 4]", "2: [2]"]])
      #expect(try Self.everyLog(reader, knownAt: nil) == ["1: [1, 4]", "2: [2]"])
      let years = try ends.map { try reader.holidayNotices(knownAt: $0).map(\.year) }
      #expect(years == [[], [], [2027], [2027, 2028]])
      #expect(
        try reader.holidayNotices() == [Self.notice(2027), Self.notice(2028)])
    }
  }

  @Test func `the rule file loaded last holds as a whole, and an earlier one before it`() throws {
    let store = try ContractStore.temporary()
    func rule(_ name: String) -> Parameter {
      Parameter(
        name, .validity, from: nil, source: Citation("某办法", "第一条", quote: "某"),
        checkedOn: "2025-06-01", grade: .local)
    }
    for (day, rules) in [
      ("2025-06-01", [rule("local.a"), rule("local.b")]), ("2025-06-03", [rule("local.c")]),
    ] as [(Day, [Parameter])] {
      try store.write(on: day) { writer in
        _ = try writer.append(NewEntry(contract: nil, content: .rules(rules)))
      }
    }
    try store.read { reader throws in
      func names(_ day: Day?) throws -> [String]? {
        try reader.localRules(knownAt: day.map(Moment.endOfDayInShanghai))?.rules.map(\.name)
      }
      #expect(try names("2025-05-31") == nil)
      #expect(try names("2025-06-01") == ["local.a", "local.b"])
      #expect(try names("2025-06-02") == ["local.a", "local.b"])
      #expect(try names("2025-06-03") == ["local.c"])
      #expect(try names(nil) == ["local.c"])
    }
    #expect(try store.read { try $0.verify() }.damage == [])
  }

  @Test func `the last millisecond of a day in Shanghai is known at its end, the next is not`()
    throws
  {
    let store = try ContractStore.temporary()
    let end = Moment.endOfDayInShanghai("2025-06-01")
    for moment in [end, Moment(milliseconds: end.milliseconds + 1)] {
      try store.write(
        from: EntrySource(actor: "li", origin: "a.csv"), learnt: moment, foldIdentity: "one"
      ) { writer in
        _ = try writer.append(
          NewEntry(contract: ContractID(1), content: .fact(.started("2025-01-01"))))
      }
    }
    let known = try store.read { try $0.log(of: ContractID(1), knownAt: end) }
    #expect(known.entries.map(\.number.number) == [1])
  }

  private static func everyLog(_ reader: StoreReader, knownAt moment: Moment?) throws -> [String] {
    var logs: [String] = []
    try reader.forEachLog(knownAt: moment) { contract, log in
      logs.append("\(contract.number): \(log.entries.map(\.number.number))")
    }
    return logs
  }

  private static func notice(_ year: Int) -> HolidayNotice {
    HolidayNotice(
      year: year, sources: ["文"],
      daysOff: Day(year: year, month: 1, day: 1).map { [NamedDay(day: $0, name: "元旦")] } ?? [],
      workdays: [])
  }
}

struct MomentTests {
  @Test func `a day in Shanghai ends at 16:00 UTC`() {
    // 2025-06-01 is day 20,240; 2025-06-01T15:59:59.999Z by `date -u -d … +%s`.
    #expect(Moment.endOfDayInShanghai("2025-06-01").milliseconds == 1_748_793_599_999)
    #expect(Moment.endOfDayInShanghai("1970-01-01").milliseconds == 57_599_999)
    #expect(Moment.endOfDayInShanghai("1969-12-31").milliseconds == -28_800_001)
  }

  static let cases: [(Int64, Day)] = [
    (1_748_793_599_999, "2025-06-01"), (1_748_793_600_000, "2025-06-02"),
    (0, "1970-01-01"), (-1, "1970-01-01"), (57_599_999, "1970-01-01"),
    (57_600_000, "1970-01-02"), (-28_800_000, "1970-01-01"), (-28_800_001, "1969-12-31"),
    (-115_200_000, "1969-12-31"), (-115_200_001, "1969-12-30"),
    (1_709_135_999_999, "2024-02-28"), (1_709_136_000_000, "2024-02-29"),
    (1_709_222_400_000, "2024-03-01"), (1_735_660_800_000, "2025-01-01"),
  ]

  @Test(arguments: cases)
  func `a moment falls on a day in Shanghai`(_ milliseconds: Int64, _ day: Day) {
    #expect(Moment(milliseconds: milliseconds).dayInShanghai == day)
  }

  @Test func `the end of every day of 400 years falls on it, the next millisecond on the next`() {
    for number: Int32 in -73_048..<73_049 {
      let day = Day(number: number)
      let end = Moment.endOfDayInShanghai(day)
      #expect(end.dayInShanghai == day)
      #expect(Moment(milliseconds: end.milliseconds + 1).dayInShanghai == day + 1)
    }
  }

  @Test func `a moment too far away falls on the first or last day there is`() {
    #expect(Moment(milliseconds: .max).dayInShanghai == Day(number: .max))
    #expect(Moment(milliseconds: .min).dayInShanghai == Day(number: .min))
  }
}
