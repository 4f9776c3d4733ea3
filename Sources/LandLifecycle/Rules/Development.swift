import CivilCalendar

/// What is on record of the statutory start (动工开发) of one part: a fact beside the contract's 开工.
///
/// The works on record say what kind of project it is. Where a pit is dug or piles are driven, those
/// works make the start, all of them; a third of the groundwork makes it for the other projects only.
/// Works done before the permit make none that is verified: they are no better than the contract's
/// own start, as the permit may merely not be on record.
///
/// - Source: Order 53, art. 30.
struct Development {
  /// The day by which all works that make the start were done, permit or not.
  let done: Day
  /// The day by which they were done with a permit in hand; nil where the record shows no such day.
  let verified: Day?

  fileprivate init(works: [(works: Groundwork, day: Day)], permits: [Day]) {
    let kinds = Set(works.map(\.works))
    let special = kinds.subtracting([.groundworkThird])
    var done = Day.beginning
    var verified: Day? = Day.beginning
    for kind in special.isEmpty ? kinds : special {
      let days = works.filter { $0.works == kind }.map(\.day).sorted()
      let permitted = days.first { day in permits.contains { $0 <= day } }
      done = max(done, days.first ?? .beginning)
      verified = verified.flatMap { before in permitted.map { max(before, $0) } }
    }
    self.done = done
    self.verified = verified
  }
}

extension ContractCase {
  /// The statutory start of a part as far as works and permits on record show it; nil without works.
  func development(part: UInt8) -> Development? {
    let later = history.later
    guard !later.developments.isEmpty else { return nil }
    let works = later.developments.filter { Self.speaks(of: part, $0.part) }
    guard !works.isEmpty else { return nil }
    return Development(
      works: works.map { ($0.works, $0.day) },
      permits: later.permits.filter { Self.speaks(of: part, $0.part) }.map(\.day))
  }

  /// Whether a fact about a part, 0 for all of them, speaks of another part.
  static func speaks(of part: UInt8, _ named: UInt8) -> Bool {
    named == 0 || part == 0 || named == part
  }
}
