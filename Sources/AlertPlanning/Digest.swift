public import CivilCalendar
public import LandLifecycle

/// A parcel as a digest names it.
public struct DigestParcel: Hashable, Sendable {
  /// The number people call it by.
  public let number: String
  /// The project's name.
  public let project: String?
  /// The holder's name.
  public let holder: String?
  /// The town or park.
  public let town: String?
  /// Whether it is a key project; those come first.
  public let isKeyProject: Bool

  /// Makes a parcel.
  public init(
    number: String, project: String?, holder: String?, town: String?, isKeyProject: Bool
  ) {
    self.number = number
    self.project = project
    self.holder = holder
    self.town = town
    self.isKeyProject = isKeyProject
  }
}

/// One thing a digest tells.
public struct DigestItem: Hashable, Sendable {
  /// Whose it is.
  public let parcel: DigestParcel
  /// What is so, or, for what is gone, the code of what was.
  public let matter: Matter

  /// What is told.
  public enum Matter: Hashable, Sendable {
    /// A finding that is so.
    case finding(Finding)
    /// A finding that is gone, by its kind; what met it, if the record says.
    case gone(kindCode: String)
  }

  /// Makes an item.
  public init(parcel: DigestParcel, matter: Matter) {
    self.parcel = parcel
    self.matter = matter
  }
}

/// What a digest tells one group of units.
public struct DigestSection: Hashable, Sendable {
  /// The units in one line, the lead marked ☆.
  public let units: String
  /// What is told for the first time.
  public var new: [DigestItem] = []
  /// What became worse.
  public var worse: [DigestItem] = []
  /// What is gone.
  public var resolved: [DigestItem] = []
  /// What cannot be judged, told for the first time.
  public var blocked: [DigestItem] = []
  /// How many alerts are open, by kind.
  public var open: [(kindCode: String, count: Int)] = []

  /// Makes an empty section.
  public init(units: String) { self.units = units }

  /// Whether two sections tell the same.
  public static func == (left: DigestSection, right: DigestSection) -> Bool {
    left.units == right.units && left.new == right.new && left.worse == right.worse
      && left.resolved == right.resolved && left.blocked == right.blocked
      && left.open.elementsEqual(right.open, by: ==)
  }

  /// Feeds what identifies the section into a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(units) }

  /// Whether there is anything to tell besides what is still open.
  public var hasNews: Bool {
    !new.isEmpty || !worse.isEmpty || !resolved.isEmpty || !blocked.isEmpty
  }
}

/// What a daily run tells.
public struct Digest: Hashable, Sendable {
  /// The day it is for.
  public let day: Day
  /// The day of the run before, if there was one.
  public let previousDay: Day?
  /// What each group of units is told, sorted by units.
  public let sections: [DigestSection]

  /// Makes a digest of sections in any order.
  public init(day: Day, previousDay: Day?, sections: [DigestSection]) {
    self.day = day
    self.previousDay = previousDay
    self.sections = sections.sorted { $0.units < $1.units }.map { section in
      var section = section
      section.new.sort(by: Self.comesFirst)
      section.worse.sort(by: Self.comesFirst)
      section.resolved.sort(by: Self.comesFirst)
      section.blocked.sort(by: Self.comesFirst)
      return section
    }
  }

  /// The days between the run before and this one on which none ran, both ends included; nil if
  /// none was missed.
  public var missedDays: ClosedRange<Day>? {
    guard let previousDay, day - previousDay > 1 else { return nil }
    return (previousDay + 1)...(day - 1)
  }

  /// Key projects first, then by gravity, then by number.
  private static func comesFirst(_ left: DigestItem, _ right: DigestItem) -> Bool {
    if left.parcel.isKeyProject != right.parcel.isKeyProject { return left.parcel.isKeyProject }
    let (one, two) = (left.matter.gravity, right.matter.gravity)
    if one != two { return one > two }
    if left.parcel.number != right.parcel.number { return left.parcel.number < right.parcel.number }
    return left.matter.order < right.matter.order
  }
}

extension DigestItem.Matter {
  /// How grave it is; what is gone is not.
  fileprivate var gravity: UInt8 {
    switch self {
    case .finding(let finding): finding.severity.rawValue
    case .gone: 0
    }
  }

  /// The place of its kind in the order findings are told; what is gone comes last.
  fileprivate var order: Int {
    switch self {
    case .finding(let finding): finding.kind.order
    case .gone(let code): FindingKind(code: code)?.order ?? .max
    }
  }
}
