import CivilCalendar
import ContractImport
import Testing

struct DateCellTests {
  typealias Case = ReadingCase<Day>

  static let dates: [Case] = [
    Case("2012年01月05日", .value("2012-01-05")),
    Case("2019年3月4日", .value("2019-03-04")),
    Case("2018-09-29", .value("2018-09-29")),
    Case("2016/1/4", .value("2016-01-04")),
    Case("2018.1.29", .value("2018-01-29")),
    Case("2008/7/1 15:06:33", .value("2008-07-01")),
    Case("2020年4月30日12：00", .value("2020-04-30")),
    Case("20180929", .value("2018-09-29")),
    Case("20180929 15:06", .value("2018-09-29")),
    Case("2018-09-29T00:00:00.000", .value("2018-09-29")),
    Case("2018-09-29 0:00:00.0 ", .value("2018-09-29")),
    Case("2020年4月30日 下午3时30分", .value("2020-04-30")),
    Case("2020年4月30日15时", .value("2020-04-30")),
    Case("２０１２年０１月０５日", .value("2012-01-05")),
    Case("２０１２－１－５", .value("2012-01-05")),
    Case("2016／1／4", .value("2016-01-04")),
    Case("2012 年 1 月 5 日", .value("2012-01-05")),
    Case("2012年1月5号", .value("2012-01-05")),
    Case("2012年1月5", .value("2012-01-05")),
    Case("二〇二四年三月五日", .value("2024-03-05")),
    Case("二零二四年十二月三十一日", .value("2024-12-31")),
    Case("二○一二年 十月 二十号", .value("2012-10-20")),
    Case("二O二四年3月5日 9:00", .value("2024-03-05")),
    Case("2024年三月五日", .value("2024-03-05")),
    Case("2024-3-5 上午 12:00:00", .value("2024-03-05")),
    Case("2024-3-5 下午3:05", .value("2024-03-05")),
    Case("2024/3/5 0:00", .value("2024-03-05")),
    Case("\u{200E}2024\u{2060}-\u{AD}03-05\u{200C}", .value("2024-03-05")),
    Case("\u{A0}\u{3000}2012-01-05\u{A0}\n", .value("2012-01-05")),
    Case("2024-02-29", .value("2024-02-29")),
    Case("1949-01-01", .value("1949-01-01")),
    Case("2099年12月31日", .value("2099-12-31")),
    Case("=\"2024-03-05\"", .value("2024-03-05")),
  ]

  /// The year stands last, and only one order of day and month makes a day.
  static let yearLast: [Case] = [
    Case("3/25/2024", .value("2024-03-25")),
    Case("25/3/2024", .value("2024-03-25")),
    Case("3-25-2024", .value("2024-03-25")),
    Case("25.3.2024", .value("2024-03-25")),
    Case("25/12/2024", .value("2024-12-25")),
    Case("13/12/2024", .value("2024-12-13")),
    Case("12/13/2024", .value("2024-12-13")),
    Case("3/3/2024", .value("2024-03-03")),
    Case("29/2/2024", .value("2024-02-29")),
    Case("2/29/2024 0:00", .value("2024-02-29")),
    Case("3/25/2024 3:06:33 PM", .value("2024-03-25")),
    Case("3 / 25 / 2024", .value("2024-03-25")),
    Case("２５／３／２０２４", .value("2024-03-25")),
    Case("1/1/1900", .none),
    Case("1/0/1900", .none),
    Case("3/25/3024", .problem(.dateOutOfRange(year: 3024))),
    Case("29/2/2023", .problem(.notADate)),
    Case("13/13/2024", .problem(.notADate)),
    Case("3/25-2024", .problem(.notADate)),
    Case("3/25/2024前", .problem(.notADate)),
    Case("12/12/2024", .value("2024-12-12")),
    Case("3/4/2024", .problem(.ambiguousDate(["2024-04-03", "2024-03-04"]))),
    Case("12/1/2024", .problem(.ambiguousDate(["2024-01-12", "2024-12-01"]))),
    Case("3/25/24", .problem(.ambiguousDate(["2024-03-25"]))),
    Case(
      "3/25/2024-4/25/2024", .problem(.dateRange(from: "2024-03-25", until: "2024-04-25"))),
  ]

  static let moments: [Case] = [
    // 00:00 of 2012-01-05 in China, the millisecond before, and the first with 13 figures.
    Case("1325692800000", .value("2012-01-05")),
    Case("1325692799999", .value("2012-01-04")),
    Case("1000000000000", .value("2001-09-09")),
    Case("-2209017600000", .none),
    Case("-2209017943000", .none),
    Case("9999999999999", .problem(.dateOutOfRange(year: 2286))),
    Case("999999999999", .problem(.notADate)),
  ]

  static let none: [Case] =
    [
      "", " ", "\u{A0}", "\u{3000}\u{3000}", "\t\r\n", "1900年01月01日", "1900-01-01", "1900/1/1",
      "1900.1.1", "1900-01-00", "1900/1/0", "1900/1/1 0:00:00", "19000101", "１９００年１月１日",
      "1901/1/2 0:00:00",
      "1901-01-02", "0000-00-00 00:00:00", "0001-01-01", "1970-01-01 08:00:00", "\\N", "(null)",
      "<NULL>",
      "[null]", "Nah", "nah", "None", "NONE", "null", "-", "--", "/", "—", "——", "－", "／", "无",
      " 无\u{3000}",
    ].map { Case($0, .none) }

  static let problems: [Case] = [
    Case("2023-02-30", .problem(.noSuchDate(year: 2023, month: 2, day: 30))),
    Case("2023年02月29日", .problem(.noSuchDate(year: 2023, month: 2, day: 29))),
    Case("2023-13-01", .problem(.noSuchDate(year: 2023, month: 13, day: 1))),
    Case("2023-00-10", .problem(.noSuchDate(year: 2023, month: 0, day: 10))),
    Case("20230631", .problem(.noSuchDate(year: 2023, month: 6, day: 31))),
    Case("8014年01月05日", .problem(.dateOutOfRange(year: 8014))),
    Case("3013-01-05", .problem(.dateOutOfRange(year: 3013))),
    Case("2616/1/5", .problem(.dateOutOfRange(year: 2616))),
    Case("1948-12-31", .problem(.dateOutOfRange(year: 1948))),
    Case("2100-01-01", .problem(.dateOutOfRange(year: 2100))),
    Case("1900-01-02", .problem(.dateOutOfRange(year: 1900))),
    Case(
      "2019年5月14日至2019年5月30日", .problem(.dateRange(from: "2019-05-14", until: "2019-05-30"))),
    Case(
      "2019-05-14 - 2019-05-30", .problem(.dateRange(from: "2019-05-14", until: "2019-05-30"))),
    Case(
      "2019.5.14—2019.5.30", .problem(.dateRange(from: "2019-05-14", until: "2019-05-30"))),
    Case(
      "2019/5/14 9:00～2019/5/30 16:00",
      .problem(.dateRange(from: "2019-05-14", until: "2019-05-30"))),
    Case("01/02/2024", .problem(.ambiguousDate(["2024-02-01", "2024-01-02"]))),
    Case("12-01-05", .problem(.ambiguousDate(["2012-01-05", "2005-01-12", "2005-12-01"]))),
    Case("12年1月5日", .problem(.ambiguousDate(["2012-01-05"]))),
    Case("43831", .problem(.excelSerialDate(43831))),
    Case("43831.5", .problem(.excelSerialDate(43831))),
    Case("2012", .problem(.incompleteDate)),
    Case("2012年", .problem(.incompleteDate)),
    Case("2012年1月", .problem(.incompleteDate)),
    Case("2012-01", .problem(.incompleteDate)),
    Case("1月5日", .problem(.incompleteDate)),
    Case("'2012-01-05", .problem(.leadingApostrophe)),
    Case("2012-01/05", .problem(.notADate)),
    Case("2012-01-05前", .problem(.notADate)),
    Case("2012-01-05 25:00", .problem(.notADate)),
    Case("2012-01-05 12:60", .problem(.notADate)),
    // With a zone it may be another day in China.
    Case("2012-01-05T16:00:00Z", .problem(.notADate)),
    Case("2012-01-0512:00", .problem(.notADate)),
    Case("约2012年", .problem(.notADate)),
    Case("二四年三月五日", .problem(.notADate)),
    Case("二〇二四年", .problem(.incompleteDate)),
    Case("二〇二四年三月", .problem(.incompleteDate)),
    Case(
      "二〇二三年二月三十日", .problem(.noSuchDate(year: 2023, month: 2, day: 30))),
    Case("二〇二四年三月一五日", .problem(.notADate)),
    Case("二千零二十四年三月五日", .problem(.notADate)),
    Case("2012-01-005", .problem(.notADate)),
    Case("金山区", .problem(.notADate)),
    Case("2012年\u{0}01", .problem(.notADate)),
  ]

  @Test(arguments: dates + yearLast + moments + none + problems)
  func `a cell says a day, none, or what is wrong with it`(_ item: Case) {
    #expect(item.text.asCell { DateCell.read($0) } == item.expected)
  }

  @Test func `the plausible years may be others`() {
    #expect(
      "2012-01-05".asCell { DateCell.read($0, years: 2013...2020) }
        == .problem(.dateOutOfRange(year: 2012)))
    #expect(
      "8014-01-05".asCell { DateCell.read($0, years: 1...9999) } == .value("8014-01-05"))
  }

  @Test func `of all pairs of figures those are read that make one day`() {
    for first in 1...31 {
      for second in 1...31 {
        let text = "\(first)/\(second)/2023"
        let days = [(second, first), (first, second)].compactMap { month, day in
          Day(year: 2023, month: month, day: day)
        }
        let reading = text.asCell { DateCell.read($0) }
        if Set(days).count == 1 {
          #expect(reading == .value(days[0]), "\(text)")
        } else {
          #expect(
            reading == .problem(days.isEmpty ? .notADate : .ambiguousDate(days)), "\(text)")
        }
      }
    }
  }

  @Test func `every day of four hundred years is read in every spelling`() {
    var day: Day = "1800-01-01"
    while day.year < 2200 {
      let (year, month, dayOfMonth) = day.components
      let padded = day.description
      let spellings = [
        padded, padded.replacing("-", with: ""),
        "\(year)年\(month)月\(dayOfMonth)日", "\(year)/\(month)/\(dayOfMonth) 0:00:00",
      ]
      let sentinels: [Day] = ["1899-12-31", "1900-01-01", "1901-01-02", "1970-01-01"]
      let isSentinel = sentinels.contains(day)
      for spelling in spellings {
        let reading = spelling.asCell { DateCell.read($0, years: 1800...2200) }
        guard reading != (isSentinel ? .none : .value(day)) else { continue }
        Issue.record("'\(spelling)' is read as \(reading)")
      }
      day = day + 1
    }
  }
}
