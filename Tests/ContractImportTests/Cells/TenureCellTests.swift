import CivilCalendar
import ContractImport
import Testing

struct TenureCellTests {
  typealias Case = ReadingCase<Tenure>

  static func byUse(_ terms: KeyValuePairs<String?, Int>) -> CellReading<Tenure> {
    .value(.byUse(terms.map { UseTerm(use: $0.key, years: YearCount($0.value)) }))
  }

  static let cases: [Case] = [
    Case("50", .value(.years(YearCount(50)))),
    Case("7", .value(.years(YearCount(7)))),
    Case("50年", .value(.years(YearCount(50)))),
    Case("５０ 年", .problem(.unreadableTenure("年"))),
    Case("50年期", .value(.years(YearCount(50)))),
    Case("使用年限：50年", .value(.years(YearCount(50)))),
    Case("伍拾年", .value(.years(YearCount(50)))),
    Case("四十年", .value(.years(YearCount(40)))),
    Case("36.73年", .value(.years(YearCount(hundredths: 3_673)))),
    Case("37.95", .value(.years(YearCount(hundredths: 3_795)))),
    Case("60.7", .value(.years(YearCount(hundredths: 6_070)))),
    Case("40.70", byUse([nil: 40, nil: 70])),
    Case("40/70", byUse([nil: 40, nil: 70])),
    Case("商业40年住宅70年", byUse(["商业": 40, "住宅": 70])),
    Case("商业四十年、住宅七十年", byUse(["商业": 40, "住宅": 70])),
    Case("其他普通商品住房用地70年; 其他商服用地40", byUse(["其他普通商品住房用地": 70, "其他商服用地": 40])),
    Case(
      "其他商服用地40年; 中低价位、中小套型普通商品住房用地70年; 其他普通商品住房用地70",
      byUse(["其他商服用地": 40, "中低价位、中小套型普通商品住房用地": 70, "其他普通商品住房用地": 70])),
    Case("商务金融用地40年; 文体娱乐用地50年;", byUse(["商务金融用地": 40, "文体娱乐用地": 50])),
    Case("公租房\n70年，其他商服用地40年", byUse(["公租房": 70, "其他商服用地": 40])),
    Case("R2类居住用地70年", byUse(["R2类居住用地": 70])),
    Case("一类居住用地70年", byUse(["一类居住用地": 70])),
    Case(
      "批发零售用地39.9年; 住房用地69.9",
      .value(
        .byUse([
          UseTerm(use: "批发零售用地", years: YearCount(hundredths: 3_990)),
          UseTerm(use: "住房用地", years: YearCount(hundredths: 6_990)),
        ]))),
    Case("至2074年", .value(.untilYear(2074))),
    Case("至２０７４年止", .value(.untilYear(2074))),
    Case("至2074年5月1日止", .value(.until("2074-05-01"))),
    Case("", .none), Case("0", .none), Case("0年", .none), Case("-", .none),
    Case("0.2302", .problem(.tooPrecise(maximumDecimals: 2))),
    Case("2074", .problem(.tooLarge)),
    Case("长期", .problem(.unreadableTenure("长期"))),
    Case("二五年", .problem(.unreadableTenure("二五年"))),
    Case("70年（住宅）", .problem(.unreadableTenure("(住宅)"))),
    Case("至长期", .problem(.notADate)),
  ]

  @Test(arguments: cases)
  func `a tenure is one term, a term for each use, an end, or a problem`(_ item: Case) {
    #expect(item.text.asCell { TenureCell.read($0) } == item.expected)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a cell of nothing but numerals is looked at once`() {
    let zeros = String(repeating: "零", count: 60_000)
    #expect(zeros.asCell { TenureCell.read($0) } == .problem(.unreadableTenure(zeros)))
  }
}
