extension FindingKind {
  /// The kind at a place in the order of kinds; nil if there is none.
  package init?(order: Int) {
    if let kind = Self.byOrder[order] {
      self = kind
      return
    }
    let holidays = FindingKind.missingData(.holidays(year: 0)).order
    guard (1...9_999).contains(order - holidays) else { return nil }
    self = .missingData(.holidays(year: order - holidays))
  }

  private static let byOrder = Dictionary(uniqueKeysWithValues: all.map { ($0.order, $0) })
}

extension FindingKind {
  /// The kind of a stable code; nil if there is none.
  package init?(code: String) {
    if let kind = Self.byCode[code] {
      self = kind
      return
    }
    let prefix = "missing-holidays-"
    guard code.hasPrefix(prefix), let year = Int(code.dropFirst(prefix.count)) else { return nil }
    self = .missingData(.holidays(year: year))
  }

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
}
