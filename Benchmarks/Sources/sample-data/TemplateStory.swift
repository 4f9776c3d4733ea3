/// Makes stories of Fallow's own template.
enum TemplateStory {
  /// The deadlines of the two real whole-life contracts of Shanghai: every day counts from an act.
  static let relative: KeyValuePairs = [
    "约定缴款时间": "合同签订之日起30个工作日内",
    "约定保证金缴纳时间": "签订合同起5个工作日内",
    "履约保证金(万元或占价款比例)": "20%",
    "约定交地时间": "付清全部国有建设用地使用权出让价款之日起45个工作日内",
    "约定开工时间": "在交付土地后6个月内",
    "约定竣工时间": "在交付土地30个月内",
    "约定投产时间": "竣工后6个月内",
    "约定达产时间": "投产后24个月内",
  ]

  /// Deadlines that are dates, without a bond, production or target output.
  static func stated(
    handover: String, start: String, completion: String
  ) -> KeyValuePairs<String, String> {
    [
      "约定缴款时间": "合同签订之日起30个工作日内",
      "约定交地时间": handover,
      "约定开工时间": start,
      "约定竣工时间": completion,
      "约定投产时间": "未约定",
      "约定达产时间": "未约定",
    ]
  }

  /// The days on record, in the order of the nodes; blank where nothing is.
  static func done(
    payment: String = "", bond: String = "", handover: String = "", start: String = "",
    completion: String = "", production: String = "", target: String = ""
  ) -> KeyValuePairs<String, String> {
    [
      "实际缴款时间": payment, "实际保证金缴纳时间": bond, "实际交地时间": handover, "实际开工时间": start,
      "实际竣工时间": completion, "实际投产时间": production, "实际达产时间": target,
    ]
  }

  /// A contract of Jinshan.
  ///
  /// - Parameters:
  ///   - year: The year in its number.
  ///   - serial: The serial in its number.
  ///   - town: The town or park.
  ///   - signed: The day of signing; blank for none on record.
  ///   - shows: What it shows.
  ///   - cells: Its deadlines, the days on record, and whatever else it tells.
  static func contract(
    _ year: Int, _ serial: Int, _ town: String, signed: String, shows: String,
    _ cells: KeyValuePairs<String, String>...
  ) -> Story {
    let number = "沪金国有建设用地使用合同(\(year))\(serial)号"
    let identity: KeyValuePairs = [
      "合同编号": number,
      "电子监管号": "310100\(year)B000\(serial < 10 ? "0" : "")\(serial)",
      "行政区": "金山区",
      "镇(园区)": town,
      "合同签订日期": signed,
    ]
    let told = ([identity] + cells).flatMap { $0.map { ($0.key, $0.value) } }
    return Story(number, shows: shows, all: told)
  }

  /// What stands in a row where its story is silent.
  static func filling(for story: Story, _ filling: inout Filling) -> [String: String] {
    let (area, price) = filling.areaAndPrice()
    let perMu = filling.number(in: 350...750)
    let block = filling.number(in: 1...40)
    let town = story.cells["镇(园区)"] ?? ""
    return [
      "宗地代码": "310116\(filling.number(in: 100_100_001...100_199_999))",
      "项目名称": "\(town)\(block)街坊产业项目",
      "重点项目": "否",
      "项目位置": "金山区\(town)\(block)街坊\(filling.number(in: 1...30))丘",
      "面积(平方米)": area.withTwoDecimals,
      "土地来源": "新增建设用地",
      "土地用途": "工业用地",
      "供地方式": "挂牌出让",
      "土地使用年限": "20年",
      "行业分类": "专用设备制造业",
      "成交价格(万元)": "\(price)",
      "土地使用权人": filling.company(),
      "总投资(万元)": "\(area * perMu / 66_667)",
      "投资强度(万元/亩)": "\(perMu)",
      "亩均产值(万元/年)": "\(perMu * 2)",
      "亩均税收(万元/年)": "\(perMu / 15)",
    ]
  }
}

extension Story {
  /// Makes a story of pairs; later ones beat earlier ones.
  init(_ number: String, shows: String, all pairs: [(String, String)]) {
    self.number = number
    self.shows = shows
    cells = Dictionary(pairs) { _, later in later }
  }
}
