import CivilCalendar
import Testing

struct HolidayFileTests {
  static let header = "date,type,name,source_paper\n"

  @Test func `rows become notices, December rows with the notice they carry`() throws {
    let text =
      Self.header + """
        2026-01-01,holiday,元旦,https://example.org/2026
        2026-12-26,workday,元旦,https://example.org/2027;https://example.org/2027b
        2026-12-31,holiday,元旦,https://example.org/2027;https://example.org/2027b
        2027-01-01,holiday,元旦,https://example.org/2027;https://example.org/2027b

        """
    let expected = [
      HolidayNotice(
        year: 2026, sources: ["https://example.org/2026"],
        daysOff: [NamedDay(day: "2026-01-01", name: "元旦")], workdays: []),
      HolidayNotice(
        year: 2027, sources: ["https://example.org/2027", "https://example.org/2027b"],
        daysOff: [
          NamedDay(day: "2026-12-31", name: "元旦"), NamedDay(day: "2027-01-01", name: "元旦"),
        ],
        workdays: [NamedDay(day: "2026-12-26", name: "元旦")]),
    ]
    #expect(try HolidayNotice.notices(parsingCSV: text) == expected)
    let crlf = "\u{FEFF}" + text.split(separator: "\n").joined(separator: "\r\n") + "\r\n\r\n"
    #expect(try HolidayNotice.notices(parsingCSV: crlf) == expected)
  }

  @Test func `notices come in the order of their years, whatever that of the rows`() throws {
    let text =
      Self.header + """
        2028-01-01,holiday,元旦,b
        2027-10-01,holiday,国庆节,a
        2027-01-01,holiday,元旦,a
        """
    let notices = try HolidayNotice.notices(parsingCSV: text)
    #expect(notices.map(\.year) == [2027, 2028])
    #expect(notices[0].daysOff.map(\.day) == ["2027-01-01", "2027-10-01"])
  }

  struct Refusal: CustomTestStringConvertible {
    let rows: String
    let faults: [HolidayFileProblem.Fault]
    var testDescription: String { rows }
  }

  static let refusals = [
    Refusal(rows: "", faults: [.noRows]),
    Refusal(rows: "2027-01-01,holiday,元旦", faults: [.wrongFieldCount(line: 2, found: 3)]),
    Refusal(rows: "2027-01-01,holiday,元旦,a,b", faults: [.wrongFieldCount(line: 2, found: 5)]),
    Refusal(
      rows: "2027-01-01,holiday,\"元旦\",a", faults: [.quotedField(line: 2, value: "\"元旦\"")]),
    Refusal(rows: "2027/1/1,holiday,元旦,a", faults: [.notADate(line: 2, value: "2027/1/1")]),
    Refusal(rows: "2027-02-29,holiday,元旦,a", faults: [.notADate(line: 2, value: "2027-02-29")]),
    Refusal(rows: "2027-01-01,Holiday,元旦,a", faults: [.unknownType(line: 2, value: "Holiday")]),
    Refusal(rows: "2027-01-01,holiday, ,a", faults: [.blankName(line: 2)]),
    Refusal(rows: "2027-01-01,holiday,元旦,", faults: [.blankSource(line: 2)]),
    Refusal(rows: "2027-01-01,holiday,元旦,;", faults: [.blankSource(line: 2)]),
    Refusal(
      rows: "2027-01-01,holiday,元旦,a\n2027-01-01,workday,元旦,a",
      faults: [.repeatedDay(line: 3, day: "2027-01-01", earlierLine: 2)]),
    Refusal(
      rows: "2026-11-30,workday,元旦,a\n2027-01-01,holiday,元旦,a",
      faults: [.dayOutsideYear(line: 2, day: "2026-11-30", year: 2027)]),
    Refusal(
      rows: "2027-01-01,holiday,元旦,a\n2027-10-01,holiday,国庆节,b",
      faults: [.secondNotice(line: 3, year: 2027, value: "b")]),
    Refusal(
      rows: "2027-01-01,rest,,a\n\n2027-1-2,holiday,元旦,a\n2027-01-03,holiday,元旦,a",
      faults: [
        .unknownType(line: 2, value: "rest"), .blankName(line: 2),
        .notADate(line: 4, value: "2027-1-2"),
      ]),
  ]

  @Test(arguments: refusals)
  func `a file with faults is refused with all of them`(_ refusal: Refusal) {
    #expect(throws: HolidayFileProblem(faults: refusal.faults)) {
      try HolidayNotice.notices(parsingCSV: Self.header + refusal.rows)
    }
  }

  @Test(arguments: ["", "date,type,name", "2027-01-01,holiday,元旦,a"])
  func `a file without its header is refused`(_ text: String) {
    #expect(throws: HolidayFileProblem(faults: [.wrongHeader(found: text)])) {
      try HolidayNotice.notices(parsingCSV: text)
    }
  }

  @Test func `a fault tells where, what and what to do`() {
    let problem = HolidayFileProblem(faults: [
      .notADate(line: 7, value: "2027/1/1"),
      .repeatedDay(line: 9, day: "2027-01-02", earlierLine: 8),
      .secondNotice(line: 12, year: 2027, value: "b"),
    ])
    #expect(problem.faults.map(\.line) == [7, 9, 12])
    #expect(
      problem.description == """
        line 7: date is '2027/1/1', which is not a date. Write it as YYYY-MM-DD, e.g. 2027-01-01.
        line 9: 2027-01-02 is already on line 8. Delete one of the two.
        line 12: source_paper is 'b', but 2027 has another. Give all rows of 2027 the same, \
        with ';' between two papers.
        """)
  }
}
