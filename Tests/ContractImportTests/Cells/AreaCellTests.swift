import ContractImport
import LandLifecycle
import Testing

struct AreaCellTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let unit: AreaUnit
    let expected: CellReading<Area>
    var testDescription: String { "'\(text)' in \(unit)" }

    init(_ text: String, _ unit: AreaUnit, _ squareCentimetres: Int64) {
      self.text = text
      self.unit = unit
      expected = .value(Area(squareCentimetres: squareCentimetres))
    }

    init(_ text: String, _ unit: AreaUnit, _ expected: CellReading<Area>) {
      self.text = text
      self.unit = unit
      self.expected = expected
    }
  }

  static let areas = [
    Case("4.220800", .hectares, 422_080_000),
    Case("0.00000001", .hectares, 1),
    Case("0.000000", .hectares, 0),
    Case("4313.10", .squareMetres, 43_131_000),
    Case("42538.29平方米", .hectares, 425_382_900),
    Case("13 900 000", .squareMetres, 139_000_000_000),
    Case("1,234.5", .squareMetres, 12_345_000),
    Case("7320.06平方米\n（合10.9801亩）", .squareMetres, 73_200_600),
    Case("１２３４．５㎡", .hectares, 12_345_000),
    Case("100 m2", .hectares, 1_000_000),
    Case("2 公顷", .squareMetres, 200_000_000),
    Case("1.5万平方米", .mu, 150_000_000),
    Case("7320.06平方米（合10.9801亩）", .squareMetres, 73_200_600),
    Case("7320.06平方米，合10.98亩", .squareMetres, 73_200_600),
    Case("3", .mu, 20_000_000),
    // One 亩 is 6,666,666.67 cm², half a 亩 3,333,333.33.
    Case("1", .mu, 6_666_667),
    Case("0.5亩", .hectares, 3_333_333),
    Case("30亩5分", .squareMetres, 203_333_333),
    Case("30畝", .squareMetres, 200_000_000), Case("20000平方", .mu, 200_000_000),
    Case("20000sqm", .mu, 200_000_000), Case("20000㎡/30亩", .mu, 200_000_000),
    Case("30亩 / 20000㎡", .squareMetres, 200_000_000), Case("30亩=20000平方米", .hectares, 200_000_000),
    Case(
      "20000㎡/31亩", .mu,
      .problem(
        .areasDisagree(
          Area(squareCentimetres: 200_000_000), Area(squareCentimetres: 206_666_667)))),
    Case("30亩5分（合20333.33平方米）", .hectares, 203_333_333),
    Case("1.2万平方米", .mu, 120_000_000),
    // 0.00000015 亩 is 1.0 cm²; 0.000000075 has too many decimals to matter.
    Case("0.00000015", .mu, 1),
  ]

  static let others = [
    Case("", .hectares, .none), Case("--", .hectares, .none), Case("\u{A0}", .hectares, .none),
    Case("0.000000001", .hectares, .problem(.tooPrecise(maximumDecimals: 8))),
    Case("0.00001", .squareMetres, .problem(.tooPrecise(maximumDecimals: 4))),
    Case("0.000000075", .mu, .problem(.tooPrecise(maximumDecimals: 8))),
    Case("-1", .hectares, .problem(.negative)),
    Case("1.3105E+13", .squareMetres, .problem(.scientificNotation)),
    Case("'12", .squareMetres, .problem(.leadingApostrophe)),
    Case("99999999999999999999", .squareMetres, .problem(.tooLarge)),
    Case("922337203685.4776", .hectares, .problem(.tooLarge)),
    Case("12 34", .squareMetres, .problem(.notANumber)),
    Case("1234,567", .squareMetres, .problem(.notANumber)),
    Case("1.", .squareMetres, .problem(.notANumber)),
    Case("1.2.3", .squareMetres, .problem(.notANumber)),
    Case("约3亩", .hectares, .problem(.notANumber)),
    Case("3顷", .hectares, .problem(.unknownUnit("顷"))),
    Case("3亩左右", .hectares, .problem(.unknownUnit("左右"))),
    Case("30亩0分", .hectares, .problem(.notANumber)),
    Case("30亩10分", .hectares, .problem(.notANumber)),
    Case("30.5亩5分", .hectares, .problem(.notANumber)),
    Case("30平方米5分", .hectares, .problem(.notANumber)),
    Case(
      "7320.06平方米（合10.9804亩）", .hectares,
      .problem(
        .areasDisagree(
          Area(squareCentimetres: 73_200_600), Area(squareCentimetres: 73_202_667)))),
  ]

  @Test(arguments: areas + others)
  func `an area is exact, or a problem`(_ item: Case) {
    #expect(item.text.asCell { AreaCell.read($0, unit: item.unit) } == item.expected)
  }
}
