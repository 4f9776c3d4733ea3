/// Something that happened to the ground or its holder; clocks and notices follow it.
public enum LandEvent: Hashable, Sendable {
  /// The right of use was transferred (转让).
  case transferred(to: String)
  /// The parcel was split into parcels of these numbers (分割).
  case split(into: [String])
  /// The parcel was merged into the parcel of this number (合并).
  case merged(into: String)
  /// The land was granted anew under this number (重新出让).
  case regranted(as: String)
  /// The right was mortgaged (抵押).
  case mortgaged(to: String)
  /// A mortgage was released (注销抵押).
  case mortgageReleased(by: String)
  /// The right was seized by a court or office (查封).
  case seized(by: String)
  /// A seizure was lifted (解封).
  case seizureLifted(by: String)
  /// The holder's shareholders changed (股权变更).
  case shareholdersChanged(String)
  /// Part of the land is surplus (节余土地), and whether planning allows it to be split off.
  case surplus(Area, isSplittable: Bool)
  /// The surplus was split off and went to this number (节余土地分割转让).
  case surplusSplit(Area, into: String)

  /// Whether it is about the right that the contract grants, so that it cannot come before the contract.
  ///
  /// A seizure or other shareholders may: the land and the holder were there.
  public var needsContract: Bool {
    switch self {
    case .transferred, .split, .merged, .regranted, .mortgaged, .mortgageReleased, .surplus,
      .surplusSplit:
      true
    case .seized, .seizureLifted, .shareholdersChanged: false
    }
  }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .transferred: "transferred"
    case .split: "split"
    case .merged: "merged"
    case .regranted: "regranted"
    case .mortgaged: "mortgaged"
    case .mortgageReleased: "mortgage-released"
    case .seized: "seized"
    case .seizureLifted: "seizure-lifted"
    case .shareholdersChanged: "shareholders-changed"
    case .surplus: "surplus"
    case .surplusSplit: "surplus-split"
    }
  }

  /// The code of every event, in order.
  public static let codes = [
    "transferred", "split", "merged", "regranted", "mortgaged", "mortgage-released", "seized",
    "seizure-lifted", "shareholders-changed", "surplus", "surplus-split",
  ]

  /// The order in which events of one day are told.
  var order: Int { Self.codes.firstIndex(of: code) ?? Self.codes.count }
}
