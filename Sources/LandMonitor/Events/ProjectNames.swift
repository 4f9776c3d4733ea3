import ContractImport

/// Two names of a project, in a table of events and on record.
enum ProjectNames {
  /// What is in so many names that it tells none from another.
  private static let usual = [
    "建设项目", "项目", "建设", "工程", "地块", "用地", "有限公司", "公司", "一期", "二期", "三期", "新建", "扩建",
  ]

  /// Whether two names have nothing in common: no two characters side by side, or of a short one no
  /// character.
  static func haveNothingInCommon(_ one: String, _ other: String) -> Bool {
    let (one, other) = (stem(one), stem(other))
    guard !one.isEmpty, !other.isEmpty else { return false }
    if min(one.count, other.count) < 3 { return Set(one).isDisjoint(with: other) }
    return Set(pairs(one)).isDisjoint(with: pairs(other))
  }

  private static func stem(_ name: String) -> [Character] {
    var stem = String(decoding: NameKey.folded(name), as: UTF8.self)
    for word in usual { stem = stem.split(separator: word).joined() }
    return Array(stem)
  }

  private static func pairs(_ name: [Character]) -> [String] {
    zip(name, name.dropFirst()).map { String([$0, $1]) }
  }
}
