import LandLifecycle

extension SupplyMethod {
  /// Reads a way of supply as registers write it; nil if it names none that is known, or several.
  init?(reading text: Bytes) {
    for usual: SupplyMethod in [.listing, .agreement, .allocation, .auction]
    where usual.isWritten(text) {
      self = usual
      return
    }
    // 拟挂牌出让, 未出让: no way of this land yet.
    if SupplyMethod.notYet.contains(where: { text.contains($0) }) { return nil }
    // 协议转让, 司法拍卖, 集体土地挂牌: words of a grant, of which the State is not the grantor.
    if SupplyMethod.noGrant.contains(where: { text.contains($0) }) { return nil }
    // 先租后让（挂牌）: neither yet, or both.
    if text.contains("租"), !text.contains("租赁") { return nil }
    if SupplyMethod.saysNoMoreThanGranted(text) {
      self = .grant
      return
    }
    var found: SupplyMethod?
    for (word, method) in SupplyMethod.words where text.contains(word) {
      guard found == nil || found == method else { return nil }
      found = method
    }
    // 划拨后拟出让, 先租赁后出让: one or the other.
    guard let found, found.isGrant || !text.contains("出让") else { return nil }
    self = found
  }

  /// Whether every word of a text says that the land was granted, and none in which way, or several do:
  /// `出让`, `公开出让`, `招拍挂`, `招标、拍卖、挂牌出让`; 划拨转出让 and 划拨补办出让 are granted by now.
  private static func saysNoMoreThanGranted(_ text: Bytes) -> Bool {
    guard text.count <= 90 else { return false }
    return CellText.withFolded(text, spaces: .dropped) { cursor in
      var ways = 0
      var isGranted = false
      while !cursor.isAtEnd {
        if cursor.eat(oneOf: ["出让", "招拍挂"]) {
          isGranted = true
        } else if cursor.eat(oneOf: ["招标", "拍卖", "挂牌", "协议"]) {
          ways += 1
        } else if !cursor.eat(oneOf: grantWords) {
          return false
        }
      }
      return isGranted && ways != 1 || ways > 1 || isGranted && text.contains("划拨")
    }
  }

  /// What may stand beside 出让 and says no more of the way.
  private static let grantWords: [StaticString] = [
    "国有", "建设用地", "工业用地", "土地", "使用权", "公开", "有偿", "网上", "带方案", "带产业项目", "带项目", "弹性年期", "弹性年限",
    "弹性",
    "划拨转为", "划拨转", "划拨土地转", "划拨补办", "补办", "方式", "或者", "或", "(", ")", ",", "、", "/",
  ]

  /// Whether a text is just what registers write for this way, so that nothing is lost without it.
  func isWritten(_ text: Bytes) -> Bool {
    let usual: StaticString =
      switch self {
      case .unknown: ""
      case .tender: "招标出让"
      case .auction: "拍卖出让"
      case .listing: "挂牌出让"
      case .agreement: "协议出让"
      case .allocation: "划拨"
      case .lease: "租赁"
      case .capitalContribution: "作价出资或入股"
      case .authorisedOperation: "授权经营"
      case .grant: "出让"
      }
    return text.count == usual.utf8CodeUnitCount && text.contains(usual)
  }

  /// Words for what has not been done.
  private static let notYet: [StaticString] = ["拟", "未", "待", "计划", "终止", "撤销"]

  /// Words for what goes from one holder to another, comes back to the State, or never was its land.
  private static let noGrant: [StaticString] = [
    "转让", "收回", "收购", "回购", "股权", "司法", "法院", "集体", "更新", "二手", "变卖", "破产", "抵债", "过户", "流转",
  ]

  /// A word in each way's name.
  private static let words: [(word: StaticString, method: SupplyMethod)] = [
    ("挂牌", .listing), ("协议", .agreement), ("划拨", .allocation), ("拍卖", .auction),
    ("招标", .tender), ("租赁", .lease), ("作价", .capitalContribution),
    ("入股", .capitalContribution), ("授权经营", .authorisedOperation),
  ]
}

extension Bytes {
  /// Whether a text that is not empty stands somewhere in this one.
  fileprivate func contains(_ wanted: StaticString) -> Bool {
    let length = wanted.utf8CodeUnitCount
    guard length > 0, count >= length else { return false }
    let first = wanted.utf8Start
    for start in 0...(count - length) where self[start] == first[0] {
      var matched = 1
      while matched < length, self[start + matched] == first[matched] { matched += 1 }
      if matched == length { return true }
    }
    return false
  }
}
