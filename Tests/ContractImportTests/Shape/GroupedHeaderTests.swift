import ContractImport
import LandLifecycle
import Testing

/// Headers whose rows name groups and their columns, whatever the words.
struct GroupedHeaderTests {
  private static let above = "合同编号,项目名称,受让人,面积(亩),出让价款(万元),,签订日期,约定,,实际,,备注"
  private static let row = "K1,甲,上海甲,30,1500,50,2023-01-05,2023-09-01,2025-09-01,2024-08-30,,无"

  @Test func `a row of totals and prices under a sum is of the header`() throws {
    let read = try TableShapeTests.Read(
      "\(Self.above)\n,,,,总价,单价,,开工,竣工,开工,竣工,\n\(Self.row)\n")
    #expect(read.headerLines == [1, 2])
    #expect(
      read.headers == [
        "合同编号", "项目名称", "受让人", "面积(亩)", "出让价款(万元)", "出让价款(万元)-单价", "签订日期", "约定-开工",
        "约定-竣工", "实际-开工", "实际-竣工", "备注",
      ])
    #expect(read.accepted == [3])
    #expect(read.rejected == [])
  }

  @Test func `unknown words alone in a second row are of the header, too`() throws {
    let read = try TableShapeTests.Read(
      "合同编号,签订日期,约定开工时间,出让价款(万元),\n,,,甲,乙\nK1,2023-01-05,2023-09-01,1500,50\n")
    #expect(read.headerLines == [1, 2])
    #expect(read.headers[3...] == ["出让价款(万元)-甲", "出让价款(万元)-乙"])
    #expect(read.accepted == [3])
  }

  @Test func `three rows are read by the inner group`() throws {
    let read = try TableShapeTests.Read(
      """
      合同编号,项目名称,签订日期,履约时间,,,,备注
      ,,,约定,,实际,,
      ,,,开工,竣工,开工,竣工,
      K1,甲,2023-01-05,2023-09-01,2025-09-01,2023-08-30,,无
      """)
    #expect(read.headerLines == [1, 2, 3])
    #expect(read.headers[3...] == ["约定-开工", "约定-竣工", "实际-开工", "实际-竣工", "备注"])
    #expect(read.accepted == [4])
  }

  @Test(arguments: ["枫泾镇,,,,", "K1,,,甲,乙", ",,,2023,2024", ",,,,乙"])
  func `a row of a table is none of its header`(second: String) throws {
    let read = try TableShapeTests.Read(
      "合同编号,签订日期,约定开工时间,说明,\n\(second)\nK1,2023-01-05,2023-09-01,无,\n")
    #expect(read.headerLines == [1])
  }
}
