// `Suggestions` is no promise to other rooms.
@testable import LandMonitor
import Testing

struct SuggestionsTests {
  static let names = [
    "上海宝临防爆电器有限公司", "上海旻天实业有限公司", "宝山区顾村潘泾社区BSP0-0302单元21A-11地块",
    "沪宝国有建设用地使用合同(2024)5号", "3101002024B00001",
  ]

  static let cases: [(typed: String, near: [String])] = [
    ("宝林防爆", ["上海宝临防爆电器有限公司"]),
    ("宝山区潘泾村", ["宝山区顾村潘泾社区BSP0-0302单元21A-11地块"]),
    ("bsp0-0301", ["宝山区顾村潘泾社区BSP0-0302单元21A-11地块"]),
    ("3101002024A00001", ["3101002024B00001", "沪宝国有建设用地使用合同(2024)5号"]),
    ("上海天实业", ["上海旻天实业有限公司"]),
    ("不存在", []),
    ("", []),
  ]

  @Test(arguments: cases)
  func `a misspelled name finds the names that hold the most of it`(
    _ item: (typed: String, near: [String])
  ) {
    #expect(Suggestions.nearest(to: item.typed, among: Self.names) == item.near)
  }

  @Test func `of names that hold as much the shorter come first, five at most`() {
    let names = (1...7).map { "金山项目" + String(repeating: "期", count: 8 - $0) }
    #expect(
      Suggestions.nearest(to: "金山项目", among: names) == [
        "金山项目期", "金山项目期期", "金山项目期期期", "金山项目期期期期", "金山项目期期期期期",
      ])
  }
}
