import ContractImport
import LandLifecycle
import Testing
import Wording

struct StandardCellTests {
  typealias Case = ReadingCase<[Standard]>

  static let read: [Case] = [
    Case(
      "建筑面积不低于12000平方米；投资强度不低于800万元/亩",
      .value([
        Standard(at: .completion, .floorArea, 120_000_000),
        Standard(at: .completion, .investmentIntensity, 800_000_000),
      ])),
    Case(
      "计容建筑面积 不少于 1.2公顷（出让价款同比例）",
      .value([
        Standard(
          at: .completion, .floorArea, 120_000_000, charge: .shortfall(of: .price))
      ])),
    Case(
      "总投资≥1.5亿元（出让价款5%）;容积率不高于2.5",
      .value([
        Standard(
          at: .completion, .investment, 15_000_000_000, charge: .share(Ratio(1, 20), of: .price)),
        Standard(at: .completion, .plotRatio, 25_000, bound: .atMost),
      ])),
    Case(
      "亩均产值达到600万元/年，亩均税收不低于30万元/亩/年，年能耗不超过1,500吨标准煤，就业人数不少于120人",
      .value([
        Standard(at: .completion, .outputPerMu, 600_000_000),
        Standard(at: .completion, .taxPerMu, 30_000_000),
        Standard(at: .completion, .energy, 1_500_000, bound: .atMost),
        Standard(at: .completion, .jobs, 120),
      ])),
    Case("", .none), Case("--", .none),
  ]

  static func refused(_ text: String, _ rest: String) -> Case {
    Case(text, .problem(.unreadableStandard(rest)))
  }

  static let unread: [Case] = [
    refused("按规划条件", "按规划条件"),
    refused("建筑面积不低于12000", "12000"),
    refused("投资强度不低于800万元", "800万元"),
    refused("投资强度不低于800万元/公顷", "800万元/公顷"),
    refused("年产值不低于800", "800"),
    refused("容积率不低于规划条件", "规划条件"),
    refused("建筑面积12000平方米", "12000平方米"),
    refused("容积率不低于2.5（罚款）", "罚款)"),
    refused("容积率不低于2.5；容积率不低于2", ""),
  ]

  @Test(arguments: read + unread)
  func `standards are read whole or not at all`(_ item: Case) {
    #expect(item.text.asCell { StandardCell.read($0, at: .completion) } == item.expected)
  }

  @Test(arguments: Measure.allCases)
  func `every measure is read back as it is written`(_ measure: Measure) {
    for required: Int64 in [1, 999, 12_000_000, 8_123_456_789] {
      for bound in [Standard.Bound.atLeast, .atMost] {
        let standard = Standard(
          at: .targetOutput, measure, required, bound: bound,
          charge: required == 999 ? .shortfall(of: .price) : nil)
        let text = Wording(.chinese).standard(standard)
        #expect(
          text.asCell { StandardCell.read($0, at: .targetOutput) } == .value([standard]), "\(text)")
      }
    }
  }

  @Test func `two standards are written side by side and read back`() {
    let text = "年产值不低于1.5亿元；年税收不低于800.5万元"
    guard case .value(let standards) = text.asCell({ StandardCell.read($0, at: .targetOutput) })
    else {
      Issue.record("the standards were not read")
      return
    }
    #expect(standards.map(\.required) == [15_000_000_000, 800_500_000])
  }
}
