/// A unit that answers for a task (责任单位).
public struct ResponsibleUnit: Hashable, Sendable {
  /// The name in the policy's words.
  public let name: String
  /// The name in English, for readers without Chinese.
  public let englishName: String
  /// Whether the policy marks it as the lead (☆).
  public let isLead: Bool
  /// Whether it stands for whichever town or park the parcel lies in (各镇（园区）).
  public let isTown: Bool

  /// Makes a unit.
  public init(_ name: String, _ englishName: String, isLead: Bool = false, isTown: Bool = false) {
    self.name = name
    self.englishName = englishName
    self.isLead = isLead
    self.isTown = isTown
  }

  /// Returns this unit as the lead of a task.
  public var leading: ResponsibleUnit {
    ResponsibleUnit(name, englishName, isLead: true, isTown: isTown)
  }
}

// MARK: - The units that the policy names

extension ResponsibleUnit {
  static let planning = ResponsibleUnit(
    "区规划资源局", "District Planning and Natural Resources Bureau")
  static let investment = ResponsibleUnit("区投资促进办", "District Investment Promotion Office")
  static let economy = ResponsibleUnit("区经委", "District Economic Commission")
  static let statistics = ResponsibleUnit("区统计局", "District Statistics Bureau")
  static let environment = ResponsibleUnit("区生态环境局", "District Ecology and Environment Bureau")
  static let tax = ResponsibleUnit("金山税务局", "Jinshan Tax Service")
  static let reform = ResponsibleUnit("区发改委", "District Development and Reform Commission")
  static let finance = ResponsibleUnit("区财政局", "District Finance Bureau")
  static let market = ResponsibleUnit("区市场监管局", "District Market Regulation Bureau")
  static let court = ResponsibleUnit("区法院", "District People's Court")
  static let emergency = ResponsibleUnit("区应急管理局", "District Emergency Management Bureau")
  static let towns = ResponsibleUnit("各镇（园区）", "Town or park of the parcel", isTown: true)
}
