/// What land is used for, with what goes with the use.
struct LandUse: Sendable {
  let name: Words
  let tenure: Words
  let industry: Words
  /// Typical price in 元 a square metre.
  let price: Int
  let isIndustrial: Bool
  let isHousing: Bool

  private init(
    _ name: String, _ tenure: String, _ industry: String, price: Int, isIndustrial: Bool = false,
    isHousing: Bool = false
  ) {
    self.name = Words(name.utf8)
    self.tenure = Words(tenure.utf8)
    self.industry = Words(industry.utf8)
    self.price = price
    self.isIndustrial = isIndustrial
    self.isHousing = isHousing
  }

  /// Uses of land that is granted; the commonest several times.
  static let granted: [LandUse] =
    industrial + [
      LandUse("其他普通商品住房用地", "70", "房地产业", price: 1_500, isHousing: true),
      LandUse("其他普通商品住房用地", "70", "住宿业", price: 900, isHousing: true),
      LandUse("中低价位、中小套型普通商品住房用地", "70", "房地产业", price: 1_100, isHousing: true),
      LandUse(
        "其他普通商品住房用地", "其他普通商品住房用地70年; 其他商服用地40", "房地产业", price: 1_800,
        isHousing: true),
      LandUse("其他商服用地", "40", "其他服务业", price: 1_300),
      LandUse("批发零售用地", "40", "零售业", price: 1_200),
      LandUse("商务金融用地", "40", "商务服务业", price: 2_400),
      LandUse("仓储用地", "50", "仓储业", price: 420, isIndustrial: true),
    ]

  /// Industrial land, trade by trade.
  static let industrial: [LandUse] = [
    "通用设备制造业", "专用设备制造业", "金属制品业", "化学原料及化学制品制造业", "塑料制品业", "食品制造业",
    "汽车制造", "其它",
  ].map { LandUse("工业用地", "50", $0, price: 380, isIndustrial: true) }

  /// Uses of land that is allocated.
  static let allocated: [LandUse] = [
    LandUse("公共设施用地", "", "公共设施管理业", price: 0),
    LandUse("公路用地", "", "道路运输业", price: 0),
    LandUse("科教用地", "", "教育业", price: 0),
    LandUse("机关团体用地", "", "国家机构", price: 0),
    LandUse("医卫慈善用地", "", "卫生", price: 0),
    LandUse("公园与绿地", "", "公共设施管理业", price: 0),
    LandUse("廉租住房用地", "", "房屋和土木工程业", price: 0),
  ]
}

/// How land was supplied, as registers write it.
enum Supply: Sendable {
  case listing, auction, tender, agreement, allocation, lease

  /// The ways with their shares of the national register, in thousandths.
  static func drawn(_ seeded: inout SeededNumbers) -> Supply {
    switch seeded.number(below: 1_000) {
    case ..<266: .allocation
    case ..<495: .agreement
    case ..<565: .auction
    case ..<567: .tender
    case ..<569: .lease
    default: .listing
    }
  }

  /// The words of the register.
  var name: StaticString {
    switch self {
    case .listing: "挂牌出让"
    case .auction: "拍卖出让"
    case .tender: "招标出让"
    case .agreement: "协议出让"
    case .allocation: "划拨"
    case .lease: "租赁"
    }
  }

  /// The letter in the supervision number.
  var letter: UInt8 {
    switch self {
    case .allocation: UInt8(ascii: "A")
    case .lease: UInt8(ascii: "C")
    case .listing, .auction, .tender, .agreement: UInt8(ascii: "B")
    }
  }
}
