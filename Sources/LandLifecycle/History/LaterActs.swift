public import CivilCalendar

/// What is known of a contract beyond its site, payments, inspections and causes; each kind by day.
///
/// A class, though nothing in it ever changes: nearly every contract has none of it, and they share one.
public final class LaterActs: Sendable, Equatable {
  /// Supplements, by the day they were signed.
  public let supplements: [Supplement]
  /// What became of the handing over.
  public let handoverActs: [(act: HandoverAct, day: Day, part: UInt8)]
  /// Construction permits.
  public let permits: [(day: Day, part: UInt8)]
  /// Where development began as Order 53 art. 30 has it.
  public let developments: [(works: Groundwork, day: Day, part: UInt8)]
  /// Measurements.
  public let measurements: [Measurement]
  /// What happened to the ground and its holder.
  public let landEvents: [(event: LandEvent, day: Day)]
  /// What became of bonds.
  public let bondActs: [(act: BondAct, secures: Milestone?, part: UInt8, day: Day)]
  /// What the office did under the contract.
  public let contractActs: [(act: ContractAct, part: UInt8, instance: UInt8, day: Day)]

  /// None of it.
  public static let none = LaterActs(sorting: [])

  /// Sorts facts by kind and day; facts of other kinds are left out.
  ///
  /// - Parameter facts: Each once, in an order of their own: of facts of one kind and day, that order
  ///   is kept.
  init(sorting facts: [Fact]) {
    var supplements: [Supplement] = []
    var handoverActs: [(act: HandoverAct, day: Day, part: UInt8)] = []
    var permits: [(day: Day, part: UInt8)] = []
    var developments: [(works: Groundwork, day: Day, part: UInt8)] = []
    var measurements: [Measurement] = []
    var landEvents: [(event: LandEvent, day: Day)] = []
    var bondActs: [(act: BondAct, secures: Milestone?, part: UInt8, day: Day)] = []
    var contractActs: [(act: ContractAct, part: UInt8, instance: UInt8, day: Day)] = []
    for fact in facts {
      switch fact {
      case .supplement(let supplement): supplements.append(supplement)
      case .handoverAct(let act, let day, let part): handoverActs.append((act, day, part))
      case .permitted(let day, let part): permits.append((day, part))
      case .developed(let works, let day, let part): developments.append((works, day, part))
      case .measured(let measurement): measurements.append(measurement)
      case .land(let event, let day): landEvents.append((event, day))
      case .bond(let act, let secures, let part, let day):
        bondActs.append((act, secures, part, day))
      case .contractAct(let act, let part, let instance, let day, _):
        contractActs.append((act, part, instance, day))
      case .site, .paid, .bondPosted, .inspected, .causeExamined, .idleCase: break
      }
    }
    self.supplements = supplements.sorted {
      ($0.signedOn, $0.kind.rawValue) < ($1.signedOn, $1.kind.rawValue)
    }
    self.handoverActs = handoverActs.sorted { ($0.day, $0.act.order) < ($1.day, $1.act.order) }
    self.permits = permits.sorted { $0.day < $1.day }
    self.developments = developments.sorted { $0.day < $1.day }
    self.measurements = measurements.sorted { $0.day < $1.day }
    self.landEvents = landEvents.sorted { ($0.day, $0.event.order) < ($1.day, $1.event.order) }
    self.bondActs = bondActs.sorted { $0.day < $1.day }
    self.contractActs = contractActs.sorted { $0.day < $1.day }
  }
}

extension LaterActs {
  /// Whether two hold the same.
  public static func == (left: LaterActs, right: LaterActs) -> Bool {
    left === right
      || left.supplements == right.supplements && left.measurements == right.measurements
        && left.handoverActs.elementsEqual(right.handoverActs, by: ==)
        && left.permits.elementsEqual(right.permits, by: ==)
        && left.developments.elementsEqual(right.developments, by: ==)
        && left.landEvents.elementsEqual(right.landEvents, by: ==)
        && left.bondActs.elementsEqual(right.bondActs, by: ==)
        && left.contractActs.elementsEqual(right.contractActs, by: ==)
  }
}

extension UInt8 {
  /// Whether what names this part speaks for another: that of the whole contract speaks for each.
  func speaks(for part: UInt8) -> Bool { self == 0 || self == part }
}
