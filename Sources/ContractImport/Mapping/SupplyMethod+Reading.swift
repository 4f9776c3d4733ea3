import LandLifecycle

extension SupplyMethod {
  /// Reads a way of supply as registers write it; nil if it names none that is known, or several.
  init?(reading text: Bytes) {
    for usual: SupplyMethod in [.listing, .agreement, .allocation, .auction]
    where usual.isWritten(text) {
      self = usual
      return
    }
    var found: SupplyMethod?
    for (word, method) in SupplyMethod.words where text.contains(word) {
      guard found == nil || found == method else { return nil }
      found = method
    }
    // 划拨转出让, 划拨补办出让: granted by now, and in which way is not said.
    guard let found, found != .allocation || !text.contains("出让") else { return nil }
    self = found
  }

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
      }
    return text.count == usual.utf8CodeUnitCount && text.contains(usual)
  }

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
