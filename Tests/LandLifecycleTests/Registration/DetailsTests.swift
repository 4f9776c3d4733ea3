import LandLifecycle
import Testing

/// What a row says that is shown and searched.
@Suite struct DetailsTests {
  private let details: Details = [
    (.holder, "上海甲公司"), (.town, "枫泾镇"), (.supplySource, "挂牌"),
  ]

  @Test func `texts come out in the order of the details, however they went in`() {
    #expect(details.map(\.0) == [.town, .holder, .supplySource])
    #expect(details.map(\.1) == ["枫泾镇", "上海甲公司", "挂牌"])
    #expect(details.count == 3)
  }

  @Test func `a text is found by its detail, and one that is not there is nil`() {
    #expect(details[.town] == "枫泾镇")
    #expect(details[.supplySource] == "挂牌")
    #expect(details[.district] == nil)
    #expect(details[.tenant] == nil)
    #expect(Details()[.town] == nil)
    #expect(Details().isEmpty)
  }

  @Test(arguments: [1, 65_534, 65_535, 65_536, 70_000])
  func `a text of any length comes back whole, and so does the one behind it`(length: Int) {
    let long = String(repeating: "x", count: length)
    let details: Details = [(.project, long), (.holder, "甲")]
    #expect(details[.project] == long)
    #expect(details[.holder] == "甲")
  }

  @Test func `equal texts are equal details, and any other text is not`() {
    #expect(details == [(.town, "枫泾镇"), (.holder, "上海甲公司"), (.supplySource, "挂牌")])
    #expect(details != [(.town, "枫泾镇"), (.holder, "上海乙公司"), (.supplySource, "挂牌")])
    #expect(details != [(.town, "枫泾镇"), (.tenant, "上海甲公司"), (.supplySource, "挂牌")])
    #expect(details != [(.town, "枫泾镇"), (.holder, "上海甲公司")])
  }

  @Test func `a detail is stated in its place, whether it was there or not`() {
    #expect(
      details.stating(.holder, as: "乙")
        == [(.town, "枫泾镇"), (.holder, "乙"), (.supplySource, "挂牌")])
    #expect(
      details.stating(.district, as: "金山区")
        == [(.district, "金山区"), (.town, "枫泾镇"), (.holder, "上海甲公司"), (.supplySource, "挂牌")])
    #expect(Details().stating(.supplySource, as: "划拨") == [(.supplySource, "划拨")])
  }
}
