import CivilCalendar

/// A bank's guarantee that ends before the milestone it secures is met.
///
/// It is told on the days of the ladder before its end, and from the day after its end as a bond
/// without cover, until another is lodged, the bond is returned or kept, or the milestone is met.
///
/// - Source: the contract; no law on file sets a bond or the form it takes.
enum GuaranteeRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    let acts = contract.history.later.bondActs
    for (index, act) in acts.enumerated() {
      guard case .guaranteeLodged(let expires) = act.act else { continue }
      let next = acts[(index + 1)...].first {
        $0.secures == act.secures && $0.part == act.part && $0.act.endsCover
      }?.day
      let until = min(
        next ?? .forever, contract.secured(by: act.secures, part: act.part) ?? .forever)
      let due = DueDay(agreed: expires, actBy: expires, certainty: .certain)
      func finding(_ tier: Tier, since: Day) -> Finding {
        Finding(
          .clock(.renewGuarantee), part: act.part, instance: LegalClock.instance(of: act.secures),
          since: since,
          tier: tier, due: due)
      }
      let ladder = contract.rulebook.dueSoonDays
      let since = max(act.day, expires - (ladder.first ?? 0))
      for (place, days) in ladder.enumerated() {
        let end = place + 1 < ladder.count ? expires - ladder[place + 1] : expires + 1
        spans.add(
          from: max(act.day, expires - days), until: min(end, until),
          finding(.within(days: days), since: since))
      }
      let past = max(expires + 1, act.day)
      spans.add(from: past, until: until, finding(.clock(isPast: true), since: past))
    }
  }
}

extension BondAct {
  /// Whether what was lodged before covers nothing from the day of this act on.
  fileprivate var endsCover: Bool {
    switch self {
    case .guaranteeLodged, .returned, .kept(nil): true
    case .kept: false
    }
  }
}

extension ContractCase {
  /// The day by which all that a bond secures is met, or the last of it for a bond that secures all;
  /// nil while something of it is open.
  ///
  /// A part's bond secures the part's own obligations or, where it has none, what of the whole
  /// contract's is met on the part.
  func secured(by milestone: Milestone?, part: UInt8) -> Day? {
    var last: Day?
    let isMet = isSo(ofAllSecuredBy: milestone, part: part) { _, status in
      guard let met = status.knownFrom else { return false }
      last = max(last ?? met, met)
      return true
    }
    return isMet ? last : nil
  }

  /// Whether something is so of all that a bond secures, given each obligation and what is known of
  /// its being met.
  func isSo(
    ofAllSecuredBy milestone: Milestone?, part: UInt8,
    _ isSo: (ResolvedObligation, MilestoneStatus) -> Bool
  ) -> Bool {
    if part == 0 {
      // By place: an obligation that is passed over is not held.
      return obligations.indices.allSatisfy { place in
        let own = obligations[place].term.milestone
        guard milestone.map({ $0 == own }) ?? Milestone.secured.contains(own) else { return true }
        return isSo(obligations[place], obligations[place].status)
      }
    }
    return (milestone.map { [$0] } ?? Milestone.secured).allSatisfy { milestone in
      obligation(milestone, part: part).map {
        isSo($0, history.status(of: milestone, part: part))
      } ?? true
    }
  }
}

extension Milestone {
  /// The milestones that bonds secure: the grantee's, on site.
  static let secured: [Milestone] = [.start, .completion, .production, .targetOutput]
}
