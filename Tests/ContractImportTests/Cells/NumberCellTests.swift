import ContractImport
import LandLifecycle
import Testing

struct NumberCellTests {
  static let ratios: [ReadingCase<Ratio>] = [
    .init("20%", .value(Ratio(1, 5))),
    .init("15％", .value(Ratio(3, 20))),
    .init("0.2", .value(Ratio(1, 5))),
    .init("12.5 %", .value(Ratio(1, 8))),
    .init("5‰", .value(Ratio(1, 200))),
    .init("0", .value(Ratio(0, 1))),
    .init("100%", .value(Ratio(1, 1))),
    .init("0.99", .value(Ratio(99, 100))),
    .init("", .none),
    .init("1", .problem(.noPercentSign)),
    .init("20", .problem(.noPercentSign)),
    .init("20%左右", .problem(.notANumber)),
    .init("-1%", .problem(.negative)),
    .init("0.00000000001%", .problem(.tooPrecise(maximumDecimals: 10))),
  ]

  @Test(arguments: ratios)
  func `a share is in lowest terms, or a problem`(_ item: ReadingCase<Ratio>) {
    #expect(item.text.asCell { RatioCell.read($0) } == item.expected)
  }

  static let decimals: [ReadingCase<Int64>] = [
    .init("2.50", .value(25_000)),
    .init("0.00", .value(0)),
    .init("1", .value(10_000)),
    .init("４．３２", .value(43_200)),
    .init(".8", .value(8_000)),
    .init("+0.5", .value(5_000)),
    .init("1.00000000000000000000", .value(10_000)),
    .init("-", .none),
    .init("1.00001", .problem(.tooPrecise(maximumDecimals: 4))),
    .init("≥2.0", .problem(.notANumber)),
    .init("1.0-2.0", .problem(.notANumber)),
    .init("-0.5", .problem(.negative)),
    .init("-x", .problem(.notANumber)),
    .init("1e5", .problem(.scientificNotation)),
    .init("9223372036854775808", .problem(.tooLarge)),
  ]

  @Test(arguments: decimals)
  func `a plain number is in ten-thousandths, or a problem`(_ item: ReadingCase<Int64>) {
    #expect(item.text.asCell { DecimalCell.readTenThousandths($0) } == item.expected)
  }
}
