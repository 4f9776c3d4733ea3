/// A district or county with the places in it where land is supplied.
///
/// Districts and towns are real places; whoever holds land there in a written register is not.
package struct Place: Sendable {
  /// The district or county.
  package let name: Words
  /// The district as the national register names it: all of Shanghai is one.
  package let district: Words
  /// The first six figures of its supervision numbers.
  package let code: Int
  /// Who approves a supply.
  package let approver: Words
  /// What a company of the place puts before its name.
  package let city: Words
  /// Towns and parks.
  package let towns: [Words]

  private init(
    _ name: String, in district: String, _ code: Int, approver: String, city: String,
    towns: [String]
  ) {
    self.name = Words(name.utf8)
    self.district = Words(district.utf8)
    self.code = code
    self.approver = Words(approver.utf8)
    self.city = Words(city.utf8)
    self.towns = [Words](texts: towns)
  }

  private static func shanghai(_ name: String, _ towns: String...) -> Place {
    Place(name, in: "上海市本级", 310_100, approver: name, city: "上海", towns: towns)
  }

  private static func county(_ name: String, _ code: Int, city: String) -> Place {
    Place(
      name, in: name, code, approver: "\(name)人民政府", city: city,
      towns: ["城关镇", "城东街道", "滨河镇", "经济开发区", "工业集中区", "南岗村", "西塘村"])
  }
}

extension Place {
  /// Jinshan, as the national register writes it.
  package static let jinshan = shanghai(
    "金山区", "枫泾镇", "朱泾镇", "亭林镇", "漕泾镇", "山阳镇", "金山卫镇", "张堰镇", "廊下镇", "吕巷镇",
    "石化街道", "金山工业园区", "第二工业区", "上海湾区高新技术产业开发区")

  /// Places in Shanghai and elsewhere.
  package static let everywhere: [Place] = [
    jinshan,
    shanghai("松江区", "泖港镇", "小昆山镇", "新桥镇", "车墩镇", "石湖荡镇"),
    shanghai("青浦区", "练塘镇", "白鹤镇", "华新镇", "重固镇", "金泽镇"),
    shanghai("奉贤区", "青村镇", "庄行镇", "奉城镇", "柘林镇", "四团镇"),
    shanghai("嘉定区", "外冈镇", "徐行镇", "安亭镇", "华亭镇"),
    shanghai("宝山区", "罗店镇", "月浦镇", "罗泾镇", "顾村镇"),
    shanghai("浦东新区", "惠南镇", "书院镇", "泥城镇", "宣桥镇", "老港镇"),
    shanghai("闵行区", "浦江镇", "马桥镇", "吴泾镇"),
    shanghai("崇明区", "陈家镇", "港西镇", "新河镇"),
    county("昆山市", 320_583, city: "昆山"), county("太仓市", 320_585, city: "太仓"),
    county("江宁区", 320_115, city: "南京"), county("武进区", 320_412, city: "常州"),
    county("平湖市", 330_482, city: "平湖"), county("海宁市", 330_481, city: "海宁"),
    county("慈溪市", 330_282, city: "慈溪"), county("肥西县", 340_123, city: "合肥"),
    county("晋江市", 350_582, city: "晋江"), county("南昌县", 360_121, city: "南昌"),
    county("胶州市", 370_281, city: "胶州"), county("即墨区", 370_282, city: "青岛"),
    county("巩义市", 410_181, city: "巩义"), county("新郑市", 410_184, city: "新郑"),
    county("仙桃市", 429_004, city: "仙桃"), county("潜江市", 429_005, city: "潜江"),
    county("浏阳市", 430_181, city: "浏阳"), county("南海区", 440_605, city: "佛山"),
    county("长寿区", 500_115, city: "重庆"), county("双流区", 510_116, city: "成都"),
    county("榆中县", 620_123, city: "榆中"), county("任丘市", 130_982, city: "任丘"),
  ]
}
