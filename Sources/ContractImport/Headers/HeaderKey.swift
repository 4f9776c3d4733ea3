/// A header in the one spelling under which its meaning is looked up.
///
/// Width, case, spaces, dashes, colons, required-marks and brackets of any kind, matched or not, do
/// not count, nor does 必填 or 选填 at the end, so that `约定容积率（下限）`, `约定容积率——下限` and `约定容积率下限：` are one header.
struct HeaderKey: Hashable {
  /// The characters that count.
  let text: String

  /// Folds a header.
  ///
  /// - Parameter seeingLookAlikes: Whether a character that is easily typed for another is taken for
  ///   it, such as 岀 for 出.
  init(_ header: some StringProtocol, seeingLookAlikes: Bool) {
    var key = ""
    for character in String(decoding: NameKey.folded(String(header)), as: UTF8.self)
    where !HeaderKey.passedOver.contains(character) {
      key.append(seeingLookAlikes ? HeaderKey.lookAlikes[character] ?? character : character)
    }
    text =
      HeaderKey.formWords.first { key.count > $0.count && key.hasSuffix($0) }
      .map { String(key.dropLast($0.count)) } ?? key
  }

  /// What forms say of a column behind its header, in brackets or not.
  private static let formWords = ["必填项", "选填项", "必填", "选填"]

  /// Marks that tell no headers apart.
  private static let passedOver: Set<Character> = [
    "-", "—", "–", "‐", "－", "_", ":", "：", "(", ")", "〔", "〕", "《", "》", "<", ">", "*", "※", "“",
    "”", "\"", "'", "·", "、", "/", "\\", ".", ";", "；",
  ]

  /// Characters that sources write for others, because they look or sound like them, and the
  /// traditional forms of those that headers have.
  private static let lookAlikes: [Character: Character] = {
    let alike: [Character: Character] = [
      "岀": "出", "座": "坐", "竟": "竞", "帐": "账", "定": "订", "己": "已", "末": "未", "圡": "土", "巿": "市",
      "駿": "竣", "峻": "竣", "俊": "竣", "菅": "管",
    ]
    let traditional = zip(
      "監電號項積價開實際約時間動簽訂讓權應編萬億畝頃縣區鎮園劃規質類業級單責審東競賃來繳納額總產達設築標備註數據鄉國幣節點稱機關門狀態檢結說驗證議準",
      "监电号项积价开实际约时间动签订让权应编万亿亩顷县区镇园划规质类业级单责审东竞赁来缴纳额总产达设筑标备注数据乡国币节点称机关门状态检结说验证议准")
    return alike.merging(traditional) { known, _ in known }
  }()
}

/// The unit at the end of a header.
struct HeaderUnit {
  /// What a unit measures.
  enum Measure: Hashable {
    case area(AreaUnit)
    case money(MoneyUnit)
  }

  /// The header's key without the unit.
  let stem: String
  /// The unit.
  let measure: Measure
  /// The unit as reports name it.
  let name: String

  /// The readings of a key that ends with a unit; several where one unit ends with another
  /// (万平方米 and 平方米).
  static func readings(of key: String) -> [HeaderUnit] {
    units.compactMap { word, measure, name in
      guard key.count > word.count, key.hasSuffix(word) else { return nil }
      return HeaderUnit(stem: String(key.dropLast(word.count)), measure: measure, name: name)
    }
  }

  /// What the unit of a name is; nil for one that is none of areas or sums.
  static func measure(named name: String) -> Measure? { units.first { $0.name == name }?.measure }

  /// Units as their keys, the longer before those they end with.
  ///
  /// `M` is what is left of m² in some exports: nothing else that is called an area is in metres.
  private static let units: [(word: String, measure: Measure, name: String)] = [
    ("单位公顷", .area(.hectares), "公顷"), ("公顷", .area(.hectares), "公顷"),
    ("HECTARES", .area(.hectares), "公顷"), ("HECTARE", .area(.hectares), "公顷"),
    ("HM2", .area(.hectares), "公顷"), ("HM²", .area(.hectares), "公顷"),
    ("HA", .area(.hectares), "公顷"), ("万平方米", .area(.hectares), "万平方米"),
    ("万㎡", .area(.hectares), "万平方米"),
    ("单位平方米", .area(.squareMetres), "平方米"), ("平方米", .area(.squareMetres), "平方米"),
    ("平米", .area(.squareMetres), "平方米"), ("㎡", .area(.squareMetres), "平方米"),
    ("M2", .area(.squareMetres), "平方米"), ("M²", .area(.squareMetres), "平方米"),
    ("SQM", .area(.squareMetres), "平方米"), ("M", .area(.squareMetres), "平方米"),
    ("单位亩", .area(.mu), "亩"), ("亩", .area(.mu), "亩"), ("MU", .area(.mu), "亩"),
    ("单位亿元", .money(.hundredMillionYuan), "亿元"), ("亿元", .money(.hundredMillionYuan), "亿元"),
    ("单位百万元", .money(.millionYuan), "百万元"), ("百万元", .money(.millionYuan), "百万元"),
    ("单位千元", .money(.thousandYuan), "千元"), ("千元", .money(.thousandYuan), "千元"),
    ("单位万元", .money(.tenThousandYuan), "万元"), ("万元", .money(.tenThousandYuan), "万元"),
    ("TENTHOUSANDYUAN", .money(.tenThousandYuan), "万元"),
    ("人民币元", .money(.yuan), "元"), ("单位元", .money(.yuan), "元"), ("元", .money(.yuan), "元"),
    ("YUAN", .money(.yuan), "元"),
  ]
}

extension HeaderUnit {
  /// The unit that a header names in so many words; nil for none, and for one or two letters, with which
  /// other words end.
  init?(statedBy header: String) {
    let key = HeaderKey(header, seeingLookAlikes: true).text
    guard let unit = HeaderUnit.readings(of: key).first else { return nil }
    let word = key.dropFirst(unit.stem.count)
    if word.count <= 2, word.allSatisfy({ $0.isASCII && $0.isLetter }) { return nil }
    self = unit
  }
}
