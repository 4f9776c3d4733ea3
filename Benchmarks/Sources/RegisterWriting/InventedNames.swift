/// Names that belong to nobody: three rare characters in a row between a place and a trade.
package enum InventedNames {
  private static let first = [Words](
    texts: "垄 塍 畦 莳 穑 芃 蓁 葭 荻 藜 蘅 芷 菉 蒹 薏 苕 荇 菡 蓼 芰".split(separator: " ").map(String.init))
  private static let second = [Words](
    texts: "禾 圃 埭 溇 汀 渚 沚 浔 泖 淞 澧 漪 溆 沄 洳 湉 渟 滢 漵 沅".split(separator: " ").map(String.init))
  private static let third = [Words](
    texts: "旸 晗 昉 曈 暾 晢 昶 煦 炀 烨 焘 燊 熠 煜 炜 晔 晟 暄 晞 昕".split(separator: " ").map(String.init))

  private static let trades = [Words](
    texts: [
      "精密机械", "新材料", "生物科技", "包装材料", "食品", "汽车零部件", "电子科技", "医疗器械", "环保设备",
      "塑料制品", "金属制品", "智能装备", "纺织", "化工", "建材", "仪器仪表", "冷链物流", "新能源科技",
    ])
  private static let forms = [Words](texts: ["有限公司", "股份有限公司"])
  private static let surnames = [Words](texts: ["王", "李", "张", "刘", "陈", "杨", "黄", "周", "吴", "徐"])
  private static let nobody = Words("某某".utf8)
  private static let developer = Words("房地产开发有限公司".utf8)

  /// Writes the name of a company of a city.
  package static func appendCompany(
    of city: Words, isDeveloper: Bool, _ seeded: inout SeededNumbers, to row: inout Words
  ) {
    row += city
    row += seeded.one(of: first)
    row += seeded.one(of: second)
    row += seeded.one(of: third)
    if isDeveloper {
      row += developer
    } else {
      row += seeded.one(of: trades)
      row += forms[seeded.number(below: 12) == 0 ? 1 : 0]
    }
  }

  /// Writes a person as registers blot them out.
  package static func appendPerson(_ seeded: inout SeededNumbers, to row: inout Words) {
    row += seeded.one(of: surnames)
    row += nobody
  }
}
