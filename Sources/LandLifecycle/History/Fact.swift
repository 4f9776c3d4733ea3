public import CivilCalendar

/// The causes that Order 53 puts on the government or on nature, by their heads.
///
/// - Source: Order 53, art. 8(1) items 1–6 and art. 8(2).
public enum IdleCause: UInt8, Hashable, Sendable, CaseIterable {
  /// Handover late or not to condition (art. 8(1)1).
  case lateHandover = 1
  /// Plans lawfully changed (art. 8(1)2).
  case planChanged
  /// New State policy (art. 8(1)3).
  case statePolicy
  /// Petitions by people on the land (art. 8(1)4).
  case petitions
  /// Military control or protection of relics (art. 8(1)5).
  case militaryOrRelics
  /// Another act of the government (art. 8(1)6).
  case otherGovernmentAct
  /// Natural disaster or other force majeure (art. 8(2)).
  case forceMajeure
  /// Early works that a start needs: the Act's excuse, which art. 8 does not list.
  ///
  /// - Source: 城市房地产管理法, art. 26.
  case earlyWorks

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .lateHandover: "late-handover"
    case .planChanged: "plan-changed"
    case .statePolicy: "state-policy"
    case .petitions: "petitions"
    case .militaryOrRelics: "military-or-relics"
    case .otherGovernmentAct: "other-government-act"
    case .forceMajeure: "force-majeure"
    case .earlyWorks: "early-works"
    }
  }
}

/// What an officer recorded about the cause of a delay.
public enum CauseFinding: Hashable, Sendable {
  /// The user claims a cause; it counts for nothing until verified.
  case claimed(IdleCause)
  /// The office verified a cause for these days, ends included; open while it lasts.
  case verified(IdleCause, from: Day, through: Day?)
  /// The office examined a claim and refused it.
  case refused(IdleCause)
  /// The office examined and found that no cause of art. 8 applies.
  case noneApplies

  /// The order in which records of one day are read: the more settled one last.
  var settledness: Int {
    switch self {
    case .claimed: 0
    case .refused: 1
    case .verified: 2
    case .noneApplies: 3
    }
  }
}

/// What an inspection saw on site.
public enum Sighting: UInt8, Hashable, Sendable, CaseIterable {
  /// Nothing was begun.
  case notStarted
  /// Works were begun, but not as art. 30 of Order 53 asks (permit, and pit, piles or groundwork).
  case startedInsufficiently
  /// Works were begun as art. 30 asks; the permit was seen.
  case startedByArticle30
  /// Works stood still.
  case stopped
  /// The buildings were complete.
  case completed

  /// The event on site that must have happened for this to be seen; nil where it proves none.
  ///
  /// Works that fall short of art. 30 prove neither a start nor its absence: whether they are the
  /// start that the contract means is for the contract to say.
  var proof: SiteEvent? {
    switch self {
    case .notStarted, .startedInsufficiently: nil
    case .startedByArticle30, .stopped: .started
    case .completed: .completed
    }
  }

  /// Whether what was seen shows that an act on site had not been done.
  ///
  /// Works under way are not complete, and nothing is produced in what is not built; complete buildings
  /// say nothing of production.
  public func excludes(_ act: Milestone) -> Bool {
    switch act {
    case .start: self == .notStarted
    case .completion, .production, .targetOutput: self != .completed
    case .signing, .payment, .bond, .handover, .evaluation, .termEnd: false
    }
  }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .notStarted: "not-started"
    case .startedInsufficiently: "started-insufficiently"
    case .startedByArticle30: "started-art30"
    case .stopped: "stopped"
    case .completed: "completed"
    }
  }
}

/// A visit to the site: it establishes what already was on its day.
public struct Inspection: Hashable, Sendable {
  /// The day of the visit.
  public let day: Day
  /// Which part was visited; 0 for the whole contract.
  public let part: UInt8
  /// What was seen.
  public let saw: Sighting

  /// Makes an inspection.
  public init(on day: Day, part: UInt8 = 0, saw: Sighting) {
    self.day = day
    self.part = part
    self.saw = saw
  }
}

/// Something known about a contract beyond its terms.
public enum Fact: Hashable, Sendable {
  /// An event on site.
  case site(SiteEvent, Occurrence, part: UInt8 = 0)
  /// An instalment was paid; instance 0 says that all of the price is paid.
  case paid(instance: UInt8 = 0, Occurrence)
  /// A performance bond was posted; instance 0 says all of them.
  case bondPosted(instance: UInt8 = 0, Occurrence)
  /// The site was inspected.
  case inspected(Inspection)
  /// The cause of a delay was claimed or examined on a day.
  case causeExamined(CauseFinding, on: Day)
  /// An act in the idle case, how its document was served, and the sum that a decision on the idle
  /// fee names; nil for every other act, and where nobody wrote the sum down.
  case idleCase(IdleCaseEvent, on: Day, Service? = nil, sum: Money? = nil)
  /// A supplement was signed.
  case supplement(Supplement)
  /// The handing over was offered, refused, done in part or not to condition.
  case handoverAct(HandoverAct, on: Day, part: UInt8 = 0)
  /// The construction permit was issued (施工许可证).
  case permitted(on: Day, part: UInt8 = 0)
  /// Development began as Order 53 art. 30 has it, permit in hand: a fact beside the contract's start.
  case developed(Groundwork, on: Day, part: UInt8 = 0)
  /// A quantity was measured or reported.
  case measured(Measurement)
  /// Something happened to the ground or its holder.
  case land(LandEvent, on: Day)
  /// Something became of the bond that secures a milestone, of a part where it has its own; nil for
  /// one that secures all.
  case bond(BondAct, securing: Milestone?, part: UInt8 = 0, on: Day)
  /// The office acted under the contract, and how its document was served; part 0 speaks for all parts.
  case contractAct(
    ContractAct, part: UInt8 = 0, instance: UInt8 = 1, on: Day, Service? = nil)

  /// The day the fact is about; for a day unknown, the day by which it was so.
  public var day: Day {
    switch self {
    case .site(_, let when, _), .paid(_, let when), .bondPosted(_, let when): when.knownFrom
    case .inspected(let inspection): inspection.day
    case .supplement(let supplement): supplement.signedOn
    case .measured(let measurement): measurement.day
    case .causeExamined(_, let day), .idleCase(_, let day, _, _), .handoverAct(_, let day, _),
      .permitted(let day, _), .developed(_, let day, _), .land(_, let day), .bond(_, _, _, let day),
      .contractAct(_, _, _, let day, _):
      day
    }
  }

  /// Whether the fact establishes what already was, so that it speaks for earlier days too.
  ///
  /// Events and acts change things from their own day on; inspections, measurements, examined causes
  /// and works recorded as art. 30 of Order 53 has them establish what was so before anybody looked.
  public var isDeclaratory: Bool {
    switch self {
    case .inspected, .causeExamined, .measured, .developed: true
    case .site, .paid, .bondPosted, .idleCase, .supplement, .handoverAct, .permitted, .land, .bond,
      .contractAct:
      false
    }
  }
}
