/// Makes stories of the national register's supply results.
enum NationalStory {
  /// A contract of Jinshan; days are given as `2026-11-20` and written as the register writes them.
  ///
  /// - Parameters:
  ///   - number: The supervision number; blank for none.
  ///   - town: The town or park.
  ///   - signed: The day of signing; blank for none on record.
  ///   - handover: The agreed day of handover.
  ///   - start: The agreed day of start.
  ///   - completion: The agreed day of completion.
  ///   - started: The day works began, if it is on record.
  ///   - completed: The day works ended, if it is on record.
  ///   - shows: What it shows.
  ///   - cells: Whatever else it tells.
  static func contract(
    _ number: String, _ town: String, signed: String, handover: String, start: String,
    completion: String, started: String = "", completed: String = "", shows: String,
    _ cells: KeyValuePairs<String, String> = [:]
  ) -> Story {
    Story(
      number, shows: shows,
      [
        "电子监管号": number, "项目位置": "金山区\(town)", "合同签订日期": named(signed),
        "约定交地时间": named(handover), "约定开工时间": named(start), "约定竣工时间": named(completion),
        "实际开工时间": named(started), "实际竣工时间": named(completed),
      ], cells)
  }

  /// A day as the register writes it: `2026年11月20日`.
  static func named(_ day: String) -> String {
    let parts = day.split(separator: "-")
    return parts.count == 3 ? "\(parts[0])年\(parts[1])月\(parts[2])日" : day
  }

  /// What stands in a row where its story is silent.
  static func filling(for story: Story, _ filling: inout Filling) -> [String: String] {
    let (area, price) = filling.areaAndPrice()
    let place = story.cells["项目位置"] ?? ""
    let block = filling.number(in: 1...40)
    return [
      "行政区": "上海市本级",
      "项目名称": "\(place)\(block)街坊P\(filling.number(in: 1...6))地块",
      // 0.01 m² are 0.000001 hectares.
      "面积(公顷)": "\(area / 1_000_000).\(String(1_000_000 + area % 1_000_000).dropFirst())",
      "土地来源": "0.000000",
      "土地用途": "工业用地",
      "供地方式": "挂牌出让",
      "土地使用年限": "50",
      "行业分类": "通用设备制造业",
      "土地级别": "七级",
      "成交价格(万元)": "\(price).0000",
      "土地使用权人": filling.company(),
      "约定容积率下限": "0.80",
      "约定容积率上限": "2.00",
      "批准单位": "金山区",
    ]
  }
}
