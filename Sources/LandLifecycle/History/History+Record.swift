import CivilCalendar

extension History {
  /// What facts come to, folded once.
  ///
  /// A class, though nothing in it ever changes: a history is handed to every judgement, and copying
  /// one is copying a reference.
  final class Record: Sendable {
    let tracks: [SiteTrack]
    let inspections: [Inspection]
    let causes: [(finding: CauseFinding, day: Day)]
    let caseActs: [(event: IdleCaseEvent, day: Day)]
    let feesDecided: [(sum: Money, day: Day)]
    let later: LaterActs
    let payments: [Settlement]
    let bonds: [Settlement]

    /// What is on record of an instalment or a bond; instance 0 speaks for all of them.
    struct Settlement: Hashable {
      let instance: UInt8
      let when: Occurrence
    }

    /// What is known of nearly every contract: nothing.
    static let empty = Record(folding: [], partCount: 0)

    init(folding facts: [Fact], partCount: Int) {
      var site: [(event: SiteEvent, when: Occurrence, part: UInt8)] = []
      var inspections: [Inspection] = []
      var causes: [(finding: CauseFinding, day: Day)] = []
      var acts: [(event: IdleCaseEvent, day: Day)] = []
      var fees: [(sum: Money, day: Day)] = []
      var payments: [Settlement] = []
      var bonds: [Settlement] = []
      var others: [Fact] = []
      // The same fact from two sources says nothing new; a set's order does not matter here.
      for fact in Set(facts) {
        switch fact {
        case .site(let event, let when, let part): site.append((event, when, part))
        case .inspected(let inspection): inspections.append(inspection)
        case .causeExamined(let finding, let day): causes.append((finding, day))
        case .idleCase(let event, let day, _, let sum):
          acts.append((event, day))
          if let sum { fees.append((sum, day)) }
        case .paid(let instance, let when):
          payments.append(Settlement(instance: instance, when: when))
        case .bondPosted(let instance, let when):
          bonds.append(Settlement(instance: instance, when: when))
        case .supplement, .handoverAct, .permitted, .developed, .measured, .land, .bond,
          .contractAct:
          others.append(fact)
        }
      }
      for inspection in inspections where inspection.part > 0 || partCount == 0 {
        guard let event = inspection.saw.proof else { continue }
        site.append((event, .by(inspection.day), inspection.part))
      }
      site.sort { Self.comesFirst($0, $1) }
      tracks = (0..<max(1, partCount)).map { index in
        let part = UInt8(partCount == 0 ? 0 : index + 1)
        return SiteTrack(
          folding: site.filter { $0.part == 0 || $0.part == part }.map { ($0.event, $0.when) })
      }
      self.inspections = inspections.sorted {
        ($0.day, $0.part, $0.saw.rawValue) < ($1.day, $1.part, $1.saw.rawValue)
      }
      self.causes = causes.sorted { Self.comesFirst($0, $1) }
      self.caseActs = acts.sorted {
        ($0.day, $0.event.orderWithinDay) < ($1.day, $1.event.orderWithinDay)
      }
      feesDecided = fees.sorted { ($0.day, $0.sum) < ($1.day, $1.sum) }
      // Their order of entry decides nothing: facts of one kind and day stand as their words sort.
      // Facts of other days are never asked for their words, which take long to make.
      later =
        others.isEmpty
        ? .none
        : LaterActs(
          sorting: others.sorted {
            let (left, right) = ($0.day, $1.day)
            return left == right ? "\($0)" < "\($1)" : left < right
          })
      self.payments = payments
      self.bonds = bonds
    }

    private static func comesFirst(
      _ left: (event: SiteEvent, when: Occurrence, part: UInt8),
      _ right: (event: SiteEvent, when: Occurrence, part: UInt8)
    ) -> Bool {
      let one = (left.when.knownFrom, left.event.orderWithinDay, left.when.day == nil ? 1 : 0)
      let two = (right.when.knownFrom, right.event.orderWithinDay, right.when.day == nil ? 1 : 0)
      if one != two { return one < two }
      return (left.part, left.event.code) < (right.part, right.event.code)
    }

    private static func comesFirst(
      _ left: (finding: CauseFinding, day: Day), _ right: (finding: CauseFinding, day: Day)
    ) -> Bool {
      let one = (left.day, left.finding.settledness)
      let two = (right.day, right.finding.settledness)
      return one == two ? left.finding.sortKey < right.finding.sortKey : one < two
    }
  }
}

extension CauseFinding {
  /// A total order among findings of one kind, so that folding never depends on input order.
  fileprivate var sortKey: (UInt8, Day, Day) {
    switch self {
    case .claimed(let cause), .refused(let cause): (cause.rawValue, .beginning, .beginning)
    case .verified(let cause, let from, let through): (cause.rawValue, from, through ?? .forever)
    case .noneApplies: (0, .beginning, .beginning)
    }
  }
}
