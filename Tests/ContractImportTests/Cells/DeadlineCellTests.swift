import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

struct DeadlineCellTests {
  typealias Case = ReadingCase<Deadline>

  static let plain: [Case] = [
    Case("2012年03月04日", .value(.on("2012-03-04"))),
    Case("2018.1.29", .value(.on("2018-01-29"))),
    Case("未约定", .value(.notAgreed)),
    Case("合同未约定", .value(.notAgreed)),
    Case(" 无约定\u{3000}", .value(.notAgreed)),
    Case("", .value(.unknown)),
    Case("无", .value(.unknown)),
    Case("1900年01月01日", .value(.unknown)),
    Case("2023-02-30", .problem(.noSuchDate(year: 2023, month: 2, day: 30))),
    Case("43831", .problem(.excelSerialDate(43831))),
    Case(
      "2019年5月14日至2019年5月30日", .problem(.dateRange(from: "2019-05-14", until: "2019-05-30"))),
  ]

  static let relative: [Case] = [
    Case("合同签订之日起30个工作日内", .value(.after(.signing, .workingDays(30)))),
    Case("签订合同起5个工作日内", .value(.after(.signing, .workingDays(5)))),
    Case("自《国有建设用地使用权出让合同》签订之日起 30 日内", .value(.after(.signing, .days(30)))),
    Case("本合同签订后六十天内", .value(.after(.signing, .days(60)))),
    Case("签约后10日内", .value(.after(.signing, .days(10)))),
    Case(
      "付清全部国有建设用地使用权出让价款之日起45个工作日内", .value(.after(.fullPayment, .workingDays(45)))),
    Case("付清全部出让价款之日起45个工作日内", .value(.after(.fullPayment, .workingDays(45)))),
    Case("缴清土地出让金后30日内", .value(.after(.fullPayment, .days(30)))),
    Case("土地出让金缴清之日起三十日内", .value(.after(.fullPayment, .days(30)))),
    Case("支付全部地价款后一个月内", .value(.after(.fullPayment, .months(1)))),
    Case("在交付土地后6个月内", .value(.after(.handover, .months(6)))),
    Case("在交付土地30个月内", .value(.after(.handover, .months(30)))),
    Case("交地后6个月内", .value(.after(.handover, .months(6)))),
    Case("交地后６个月内", .value(.after(.handover, .months(6)))),
    Case("交地之日起一年内", .value(.after(.handover, .years(1)))),
    Case("受让人应在土地交付之日起，十二个月以内", .value(.after(.handover, .months(12)))),
    Case("交地后半年内", .value(.after(.handover, .months(6)))),
    Case("开工之日起24个月内", .value(.after(.start, .months(24)))),
    Case("自实际开工之日起3年", .value(.after(.start, .years(3)))),
    Case("竣工后12个月内", .value(.after(.completion, .months(12)))),
    Case("竣工后九十九天内", .value(.after(.completion, .days(99)))),
    Case("投产后两年内", .value(.after(.production, .years(2)))),
    Case("达产后一周年内", .value(.after(.targetOutput, .years(1)))),
    Case("达 产\n后１０年内", .value(.after(.targetOutput, .years(10)))),
  ]

  static func unreadable(_ text: String, _ rest: String) -> Case {
    Case(text, .problem(.unreadableDeadline(rest)))
  }

  static let refused: [Case] = [
    unreadable("尽快", "尽快"),
    unreadable("6个月内", "6个月内"),
    unreadable("交地后", ""),
    unreadable("交地后0个月内", "0个月内"),
    unreadable("交地后若干个月内", "若干个月内"),
    // From an agreed day, which is not the day of the act.
    unreadable("约定交地之日起6个月内", "约定交地之日起6个月内"),
    unreadable("竣工验收后6个月内", "验收后6个月内"),
    unreadable("支付首期价款后30日内", "支付首期价款后30日内"),
    // Two acts, two periods, and a period of which the deadline is the start.
    unreadable("合同签订后30日内付清全部出让价款", "付清全部出让价款"),
    unreadable("合同签订及交地后30日内", "及交地后30日内"),
    unreadable("交地后6个月内，最迟12个月内", ",最迟12个月内"),
    unreadable("交地后6个月后", "后"),
    // Before an act, after a period, from another act, or of a part.
    unreadable("交付土地前30日内", "前30日内"),
    unreadable("合同签订之日起30日后", "后"),
    unreadable("成交确认书签订之日起30日内", "成交确认书签订之日起30日内"),
    unreadable("合同生效之日起30日内", "合同生效之日起30日内"),
    unreadable("交地后1个半月内", "1个半月内"),
    unreadable("交地后半年至一年内", "至一年内"),
    unreadable("交地后6个月（180日）内", "(180日)内"),
    unreadable("付清首期土地款后1个月内", "付清首期土地款后1个月内"),
    unreadable("签协议后6个月内", "签协议后6个月内"),
    unreadable("交地后99999日内", "99999日内"),
  ]

  /// Days with words around them.
  static let stated: [Case] = [
    Case("2012年3月4日前", .value(.on("2012-03-04"))),
    Case("于2024-3-1之前", .value(.on("2024-03-01"))),
    Case("不晚于2024年3月1日", .value(.on("2024-03-01"))),
    Case("2024年3月1日以前。", .value(.on("2024-03-01"))),
    Case("2024年6月底前", .value(.on("2024-06-30"))),
    Case("2024年2月底", .value(.on("2024-02-29"))),
    Case("2024年12月末前", .value(.on("2024-12-31"))),
    Case("2024年底前", .value(.on("2024-12-31"))),
    Case("2024年年底前", .value(.on("2024-12-31"))),
    Case("2024年年末", .value(.on("2024-12-31"))),
    Case("二〇二四年六月底前", .value(.on("2024-06-30"))),
    Case("二〇二四年三月五日前", .value(.on("2024-03-05"))),
    Case("2024年12月31日前(含)", .value(.on("2024-12-31"))),
    Case("2024年12月31日前（含当日）", .value(.on("2024-12-31"))),
    Case("2024年12月31日（含当日）之前", .value(.on("2024-12-31"))),
    Case("2024年12月31日前（不含）", .problem(.unreadableDeadline("2024年12月31日前(不含)"))),
    Case("2024年月底前", .problem(.unreadableDeadline("2024年月底前"))),
    Case("24年12月31日前", .problem(.ambiguousDate(["2024-12-31"]))),
    Case("55年12月31日前", .problem(.ambiguousDate(["2055-12-31", "1955-12-31"]))),
    Case("2024年6月前", .problem(.ambiguousDate(["2024-05-31", "2024-06-30"]))),
    Case("2024年前", .problem(.ambiguousDate(["2023-12-31", "2024-12-31"]))),
    Case("2924年3月1日前", .problem(.dateOutOfRange(year: 2924))),
    Case("2023年2月30日前", .problem(.noSuchDate(year: 2023, month: 2, day: 30))),
    Case("2024年6月", .problem(.incompleteDate)),
    Case("03/04/2024", .problem(.ambiguousDate(["2024-04-03", "2024-03-04"]))),
  ]

  /// More ways of stating a period.
  static let periods: [Case] = [
    Case("交地后1年6个月内", .value(.after(.handover, .months(18)))),
    Case("交地后一年半内", .value(.after(.handover, .months(18)))),
    Case("交地后一年零三个月", .value(.after(.handover, .months(15)))),
    Case("交地后1.5年内", .value(.after(.handover, .months(18)))),
    Case("交地之日起180个日历天内", .value(.after(.handover, .days(180)))),
    Case("交地之日起180自然日", .value(.after(.handover, .days(180)))),
    Case("合同签订后十五个工作日之内", .value(.after(.signing, .workingDays(15)))),
    Case("签订之日起30日内", .value(.after(.signing, .days(30)))),
    Case("自签订后两周内", .value(.after(.signing, .days(14)))),
    Case("最迟不超过交地后12个月。", .value(.after(.handover, .months(12)))),
    Case("交付土地之日起6个月之前", .value(.after(.handover, .months(6)))),
    Case("出让合同签订之日起1个月内", .value(.after(.signing, .months(1)))),
    Case("付清土地款后1个月内", .value(.after(.fullPayment, .months(1)))),
    Case("付清全部土地价款后1个月内", .value(.after(.fullPayment, .months(1)))),
    Case("签合同后6个月内", .value(.after(.signing, .months(6)))),
    Case("签约后6个月内", .value(.after(.signing, .months(6)))),
    Case("交地後6個月內", .value(.after(.handover, .months(6)))),
    Case("交地之後30個工作日之內", .value(.after(.handover, .workingDays(30)))),
  ]

  static let withActs: [(String, Milestone, CellReading<Deadline>)] = [
    ("在交付土地后6个月内开工", .start, .value(.after(.handover, .months(6)))),
    ("2024年3月1日之前动工建设", .start, .value(.on("2024-03-01"))),
    ("开工之日起24个月内竣工", .completion, .value(.after(.start, .months(24)))),
    ("合同签订之日起30日内，一次性付清全部出让价款", .payment, .value(.after(.signing, .days(30)))),
    ("签订合同起5个工作日内缴纳", .bond, .value(.after(.signing, .workingDays(5)))),
    ("付清全部出让价款之日起45个工作日内交付土地", .handover, .value(.after(.fullPayment, .workingDays(45)))),
    // Another act than the column's, or a part of the price.
    ("在交付土地后6个月内竣工", .start, .problem(.unreadableDeadline("竣工"))),
    ("合同签订之日起30日内支付首期50%", .payment, .problem(.unreadableDeadline("支付首期50%"))),
    ("合同签订后30日内付清全部出让价款", .start, .problem(.unreadableDeadline("付清全部出让价款"))),
  ]

  @Test(arguments: withActs)
  func `the column's own act may end a deadline, and no other`(
    text: String, milestone: Milestone, expected: CellReading<Deadline>
  ) {
    #expect(text.asCell { DeadlineCell.read($0, of: milestone) } == expected)
  }

  @Test(arguments: plain + relative + stated + periods + refused)
  func `a deadline is read whole or not at all`(_ item: Case) {
    #expect(item.text.asCell { DeadlineCell.read($0) } == item.expected)
  }

  static let numerals = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十九", "二十", "二十一",
    "三十", "九十", "九十九", "一百二十", "一百零五",
  ]
  static let numbers = [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 19, 20, 21, 30, 90, 99, 120, 105,
  ]

  @Test(arguments: zip(numerals, numbers))
  func `Chinese numerals count`(numeral: String, number: Int) {
    #expect(
      "交地后\(numeral)个月内".asCell { DeadlineCell.read($0) }
        == .value(.after(.handover, .months(number))))
  }
}
