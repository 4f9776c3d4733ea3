/// Makes stories in the layout of the Guangdong register.
enum GuangdongStory {
  /// A contract of Jinshan.
  ///
  /// - Parameters:
  ///   - row: What the register's own identity of the row ends in.
  ///   - town: The town or park.
  ///   - signed: The day of signing.
  ///   - days: The agreed days of handover, start and completion.
  ///   - instalments: When how much of the price is due, in 万元.
  ///   - started: The day works began, if it is on record.
  ///   - completed: The day works ended, if it is on record.
  ///   - shows: What it shows.
  ///   - cells: Whatever else it tells.
  static func contract(
    _ row: Int, _ town: String, signed: String, days: (String, String, String),
    instalments: KeyValuePairs<String, Int>, started: String = "", completed: String = "",
    shows: String, _ cells: KeyValuePairs<String, String> = [:]
  ) -> Story {
    let identity = "5a3c0de0fa110000000000000000\(1_000 + row)"
    let place = "金山区\(town)"
    return Story(
      identity, shows: shows,
      [
        "唯一标识": identity, "土地坐落": place, "项目位置": place, "签订日期": signed,
        "合同签订日期": signed, "约定交地时间": days.0, "约定开工时间": days.1, "约定竣工时间": days.2,
        "分期支付约定-支付期号": instalments.indices.map { "\($0 + 1)|" }.joined(),
        "分期支付约定-约定支付日期": instalments.map(\.key).joined(separator: "|"),
        "分期支付约定-约定支付金额(万元)": instalments.map { "\($0.value)|" }.joined(),
        "成交价格(万元)": "\(instalments.reduce(0) { $0 + $1.value })",
        "实际开工时间": started, "实际竣工时间": completed,
      ], cells)
  }

  /// What stands in a row where its story is silent.
  static func filling(for story: Story, _ filling: inout Filling) -> [String: String] {
    let (area, _) = filling.areaAndPrice()
    let place = story.cells["项目位置"] ?? ""
    let hectares = "\(area / 1_000_000).\(String(1_000_000 + area % 1_000_000).dropFirst())"
    return [
      "行政区": "金山区",
      "总面积(公顷)": hectares,
      "土地用途": "工业用地",
      "项目名称": "\(place)\(filling.number(in: 1...40))街坊\(filling.number(in: 1...30))丘厂房",
      "面积(公顷)": hectares,
      "土地来源": "现有建设用地",
      "供应方式": "挂牌出让",
      "土地使用年限": "50",
      "行业分类": "金属制品业",
      "土地级别": "金属制品业土地级别：七级",
      "分期支付约定-备注": " ",
      "土地使用权人": filling.company(),
      "约定容积率下限": "0.8",
      "约定容积率上限": "2",
      "批准单位": "金山区人民政府",
      "爬取时间": "2026-11-19 22:14:05",
      "爬取地址url": "https://register.example.org/results?row=\(filling.number(in: 1...99_999))",
    ]
  }
}
