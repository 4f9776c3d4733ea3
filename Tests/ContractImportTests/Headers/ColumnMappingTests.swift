import ContractImport
import Glibc
import Testing

struct ColumnMappingTests {
  static func problem(_ text: String) -> MappingProblem? {
    do throws(MappingProblem) {
      _ = try ColumnMapping(parsing: text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a mapping says what a column is, by header, by place or by letter`() throws {
    let mapping = try ColumnMapping(
      parsing: """
        # 某区 2024 年台账
        开工时间 = 约定开工时间
        面积 = 面积(亩)

        土地用途#2 ＝ 不导入
        @A = 合同号
        """)
    let map = try HeaderMap(
      headers: ["编号", "签订日期", "开工时间", "面积", "土地用途", "土地用途"], mapping: mapping)
    #expect(
      map.readings.map(\.outcome) == [
        .read(as: "合同编号", because: .mapping(line: 6), unit: nil),
        .read(as: "合同签订日期", because: .alias, unit: nil),
        .read(as: "约定开工时间", because: .mapping(line: 2), unit: nil),
        .read(as: "面积(亩)", because: .mapping(line: 3), unit: .named("亩")),
        .read(as: "土地用途", because: .published, unit: nil), .leftOut(.mapping(line: 5)),
      ])
    #expect(map.unknownHeaders == [])
  }

  @Test func `a mapping can make a file one of a shipped format`() throws {
    let mapping = try ColumnMapping(parsing: "编号=合同编号\n")
    let map = try HeaderMap(
      headers: ["编号", "项目名称", "约定开工时间", "合同签订日期"], mapping: mapping)
    #expect(map.format.name == .fallowTemplate)
  }

  @Test func `letters are those of the file from which a rejects file comes`() throws {
    let mapping = try ColumnMapping(parsing: "@A = 合同编号")
    let map = try HeaderMap(headers: ["导入问题", "编号", "签订日期"], mapping: mapping)
    #expect(
      map.readings[1].outcome == .read(as: "合同编号", because: .mapping(line: 1), unit: nil))
  }

  @Test func `letters pass over the column of problems wherever it was moved`() throws {
    let mapping = try ColumnMapping(parsing: "@A = 合同编号\n@B = 合同签订日期")
    let map = try HeaderMap(headers: ["编号", "导入问题", "办结"], mapping: mapping)
    #expect(
      map.readings.map(\.outcome) == [
        .read(as: "合同编号", because: .mapping(line: 1), unit: nil), .leftOut(.problemOfRejects),
        .read(as: "合同签订日期", because: .mapping(line: 2), unit: nil),
      ])
  }

  @Test func `a mapped column goes before others of the field`() throws {
    let mapping = try ColumnMapping(parsing: "土地面积(亩) = 面积(亩)")
    let map = try HeaderMap(
      headers: ["合同编号", "签订日期", "宗地面积(平方米)", "土地面积(亩)"], mapping: mapping)
    #expect(map.readings[2].outcome == .leftOut(.compared(with: [3])))
  }

  @Test(arguments: [
    ("面积（亩）", "面积(平方米)", "亩"), ("宗地面积(万平方米)", "面积(平方米)", "万平方米"),
    ("出让价款（元）", "成交价格(万元)", "元"), ("实付定金(元)", "定金(万元)", "元"),
  ])
  func `a field in another unit than its header names is refused`(
    header: String, field: String, unit: String
  ) throws {
    let mapping = try ColumnMapping(parsing: "# 对应\n\(header) = \(field)")
    #expect(
      throws: HeaderProblem.mappedUnitDiffers(
        PlacedHeader(column: 1, header: header), unit: unit, field: field, line: 2)
    ) { _ = try HeaderMap(headers: ["合同编号", header, "合同签订日期"], mapping: mapping) }
  }

  @Test(arguments: [
    ("宗地面积(万平方米)", "面积(公顷)"), ("面积（亩）", "面积"), ("Programm", "面积(亩)"), ("面积", "面积(亩)"),
  ])
  func `a field in the unit that its header names is read`(header: String, field: String) throws {
    let mapping = try ColumnMapping(parsing: "\(header) = \(field)")
    _ = try HeaderMap(headers: ["合同编号", header, "合同签订日期"], mapping: mapping)
  }

  static let problems: [(String, MappingProblem)] = [
    ("合同编号\n", .noEqualsSign(line: 1, text: "合同编号")),
    ("\n = 合同编号", .noEqualsSign(line: 2, text: "= 合同编号")),
    ("编号 =", .noEqualsSign(line: 1, text: "编号 =")),
    ("编号 = 合同编码", .unknownField(line: 1, field: "合同编码", near: ["合同编号"])),
    ("日期 = 开工时间", .unknownField(line: 1, field: "开工时间", near: ["约定开工时间", "实际开工时间"])),
    ("日期 = 天气", .unknownField(line: 1, field: "天气", near: [])),
    ("编号 = 合同编号\n 编号： = 不导入", .repeatedColumn(line: 2, column: "编号：", earlier: 1)),
  ]

  @Test(arguments: problems)
  func `a mapping that cannot be meant is refused`(text: String, problem: MappingProblem) {
    #expect(ColumnMappingTests.problem(text) == problem)
  }

  @Test func `a file of more than 1 MiB is no mapping`() throws {
    let path = "\(P_tmpdir)/fallow-\(getpid())-\(UInt64.random(in: 0 ... .max)).txt"
    defer { unlink(path) }
    let stream = try #require(fopen(path, "w"))
    for _ in 0..<(1 << 18) { fputs("# x\n", stream) }
    fclose(stream)
    #expect(try ColumnMapping(path: path) == .none)
    let longer = try #require(fopen(path, "a"))
    fputs("#", longer)
    fclose(longer)
    #expect(throws: MappingProblem.tooLarge) { try ColumnMapping(path: path) }
  }

  @Test func `a mapped column that is not there is refused with one like it`() throws {
    let mapping = try ColumnMapping(parsing: "\n开工时限 = 约定开工时间")
    #expect(throws: HeaderProblem.mappedColumnAbsent(column: "开工时限", line: 2, near: "开工时间")) {
      _ = try HeaderMap(headers: ["合同编号", "开工时间"], mapping: mapping)
    }
  }
}
