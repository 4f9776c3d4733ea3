import ContractImport
import LandLifecycle
import Testing

struct MoneyCellTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let unit: MoneyUnit
    let expected: CellReading<Money>
    var testDescription: String { "'\(text)' in \(unit)" }

    init(_ text: String, _ unit: MoneyUnit, _ fen: Int64) {
      self.text = text
      self.unit = unit
      expected = .value(Money(fen: fen))
    }

    init(_ text: String, _ unit: MoneyUnit, _ expected: CellReading<Money>) {
      self.text = text
      self.unit = unit
      self.expected = expected
    }
  }

  static let sums = [
    Case("306.0000", .tenThousandYuan, 306_000_000),
    Case("0.0001", .tenThousandYuan, 100),
    Case("0.000001", .tenThousandYuan, 1),
    Case("190000.0000", .tenThousandYuan, 190_000_000_000),
    Case("6954200.00", .yuan, 695_420_000),
    Case("695.42万元", .yuan, 695_420_000),
    Case("１２，０００元", .tenThousandYuan, 1_200_000),
    Case("1.2亿元", .yuan, 12_000_000_000),
    Case("￥100", .yuan, 10_000), Case("¥1,568.00", .unstated, 156_800),
    Case("1568万元（￥15680000）", .tenThousandYuan, 1_568_000_000),
    Case("陆佰玖拾伍万肆仟贰佰元整\n（￥6954200.00）", .tenThousandYuan, 695_420_000),
    Case("1 568 000", .yuan, 156_800_000),
    Case("¥ 100.5万", .yuan, 100_500_000),
    Case("人民币 500 元整", .tenThousandYuan, 50_000),
    Case("陆佰玖拾伍万肆仟贰佰元整（￥:695.42万元整）", .yuan, 695_420_000),
    Case("陆佰玖拾伍万肆仟贰佰元整", .tenThousandYuan, 695_420_000),
    Case("695.42万元（大写：人民币陆佰玖拾伍万肆仟贰佰圆整）", .yuan, 695_420_000),
    Case("壹亿零贰佰万元", .yuan, 10_200_000_000),
    Case("壹仟零伍拾元叁角贰分", .yuan, 105_032),
    Case("壹拾元零伍分", .yuan, 1_005),
    Case("叁万元整", .yuan, 3_000_000),
    Case("3.5", .hundredMillionYuan, 35_000_000_000),
    Case("0.0000000001", .hundredMillionYuan, 1),
    Case("2.5", .millionYuan, 250_000_000),
    Case("1.00001", .thousandYuan, 100_001),
    Case("800万元", .hundredMillionYuan, 800_000_000),
    Case("500千元", .tenThousandYuan, 50_000_000),
    Case("3百万元整", .yuan, 300_000_000),
    Case("1.2千万元", .yuan, 1_200_000_000),
    Case("1亿5680万元", .yuan, 15_680_000_000),
    Case("1亿5680万3000元整", .tenThousandYuan, 15_680_300_000),
    Case("5680万3000.5元", .tenThousandYuan, 5_680_300_050),
    Case("1億5680萬圓", .yuan, 15_680_000_000),
    Case("1568(万元)", .yuan, 1_568_000_000),
    Case("1568（元）", .tenThousandYuan, 156_800),
    Case("1568万元人民币", .yuan, 1_568_000_000),
    Case("1568萬元", .yuan, 1_568_000_000),
    Case("15680千元", .yuan, 1_568_000_000),
    Case("1568万元（大写：壹仟伍佰陆拾捌万元整）", .yuan, 1_568_000_000),
  ]

  static let others = [
    Case(" ", .yuan, .none), Case("无", .yuan, .none), Case("/", .yuan, .none),
    Case("0.0000001", .tenThousandYuan, .problem(.tooPrecise(maximumDecimals: 6))),
    Case("0.001", .yuan, .problem(.tooPrecise(maximumDecimals: 2))),
    Case("0.00000000001", .hundredMillionYuan, .problem(.tooPrecise(maximumDecimals: 10))),
    Case("0.000001", .thousandYuan, .problem(.tooPrecise(maximumDecimals: 5))),
    Case("￥1,568.00", .tenThousandYuan, .problem(.currencySign(["1568元", "1568万元"]))),
    Case("CNY 0.5", .hundredMillionYuan, .problem(.currencySign(["0.5元", "0.5亿元"]))),
    Case("800\n768", .tenThousandYuan, .problem(.notANumber)),
    Case("800\r\n 768万元", .tenThousandYuan, .problem(.notANumber)),
    Case("784\n784\n784", .tenThousandYuan, .problem(.notANumber)),
    Case("800 768", .tenThousandYuan, .problem(.notANumber)),
    Case("5千", .yuan, .problem(.unknownUnit("千"))),
    Case("3百万", .tenThousandYuan, .problem(.unknownUnit("百万"))),
    Case("-5", .yuan, .problem(.negative)),
    Case("1.2E+4", .yuan, .problem(.scientificNotation)),
    Case("99999999999999999", .tenThousandYuan, .problem(.tooLarge)),
    Case("5美元", .yuan, .problem(.unknownUnit("美元"))),
    Case("面议", .yuan, .problem(.notANumber)),
    // Parts of a sum that are no less than the part before, or lack their unit.
    Case("1亿15680万元", .yuan, .problem(.notANumber)),
    Case("1.5亿5680万元", .yuan, .problem(.notANumber)),
    Case("1万5亿元", .yuan, .problem(.notANumber)),
    Case("1亿5680", .yuan, .problem(.noUnit(["5680元", "5680万元"]))),
    Case("922337203亿6860万元", .yuan, .problem(.tooLarge)),
    Case("1568(美元)", .yuan, .problem(.notANumber)),
    Case("1568,00", .tenThousandYuan, .problem(.unclearComma)),
    Case("1568,00万元", .yuan, .problem(.unclearComma)),
    Case("15,5", .tenThousandYuan, .problem(.unclearComma)),
    Case("1,56,800", .yuan, .problem(.notANumber)),
    Case("伍伍元", .yuan, .problem(.notANumber)),
    Case("壹佰贰元", .yuan, .problem(.notANumber)),
    Case("伍拾万", .yuan, .problem(.notANumber)),
    Case(
      "陆佰玖拾伍万肆仟贰佰元整（￥:695.24万元整）", .yuan,
      .problem(.sumsDisagree(Money(fen: 695_420_000), Money(fen: 695_240_000)))),
  ]

  @Test(arguments: sums + others)
  func `a sum is exact, or a problem`(_ item: Case) {
    #expect(item.text.asCell { MoneyCell.read($0, unit: item.unit) } == item.expected)
  }
}
