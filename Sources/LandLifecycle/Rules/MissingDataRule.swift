import CivilCalendar

/// What cannot be judged for want of a piece of the record.
///
/// A blank where the source has a place is missing; what a source has no place for is a property of
/// the register, said once at import.
enum MissingDataRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    if contract.terms.signedOn == nil, contract.terms.coverage.contains(.agreed(.signing)) {
      add(Gap(.signingDay, from: contract.opens, until: .forever), &spans)
    }
    if contract.terms.price == nil, contract.terms.supply.isGrant,
      contract.terms.coverage.contains(.price)
    {
      add(Gap(.price, from: contract.opens, until: .forever), &spans)
    }
    var gaps: [Gap] = []
    if contract.dues.contains(.indeterminate) { addDueDays(of: contract, to: &gaps) }
    for gap in measurementGaps(of: contract) {
      merge(
        Gap(
          gap.field, part: gap.part, from: max(gap.from, contract.opens), until: gap.until),
        into: &gaps)
    }
    addTiers(of: contract, to: &gaps)
    for gap in gaps { add(gap, &spans) }
  }

  /// Due days that cannot be known; that of signing is told once, and not with all that counts from it.
  private static func addDueDays(of contract: ContractCase, to gaps: inout [Gap]) {
    for obligation in contract.obligations {
      let met = obligation.status.knownFrom ?? .forever
      obligation.schedule.forEach { due, from, until in
        guard case .indeterminate(let field) = due, field != .signingDay else { return }
        merge(
          Gap(
            field, part: obligation.term.part, instance: obligation.term.instance,
            from: max(from, contract.opens), until: min(until, met)),
          into: &gaps)
      }
    }
  }

  /// Measurements that standards, yearly figures or the second limb turn on.
  private static func measurementGaps(of contract: ContractCase) -> [Gap] {
    let limbTwo = LimbTwoRule.gaps(of: contract)
    guard contract.terms.hasClauses else { return limbTwo }
    return limbTwo + StandardRule.gaps(of: contract) + OutputRule.gaps(of: contract)
  }

  /// Tiers of a ladder whose first day cannot be counted, from the first day late on.
  private static func addTiers(of contract: ContractCase, to gaps: inout [Gap]) {
    guard !contract.ladders.isEmpty else { return }
    for own in contract.obligations.indices {
      let (milestone, part) =
        (contract.obligations[own].term.milestone, contract.obligations[own].term.part)
      guard let place = contract.ladderPlace(of: milestone, part: part),
        contract.ladders[place].tiers.contains(where: { $0.beginsAfterWorkingDays })
      else { continue }
      let obligation = contract.obligations[own]
      let met = obligation.status.knownFrom ?? .forever
      obligation.schedule.forEach { due, from, until in
        guard case .determined(let day, _) = due else { return }
        for tier in contract.ladders[place].tiers where tier.beginsAfterWorkingDays {
          guard let period = tier.after,
            case .indeterminate(let year) = contract.calendar.end(of: period, from: day.actBy)
          else { continue }
          merge(
            Gap(
              .holidays(year: year), part: obligation.term.part,
              instance: obligation.term.instance, from: max(from, day.actBy + 1, contract.opens),
              until: min(until, met)),
            into: &gaps)
        }
      }
    }
  }

  /// A field that was missing on some days, `until` not included.
  struct Gap {
    let field: DataField
    let part: UInt8
    let instance: UInt8
    var from: Day
    var until: Day

    init(_ field: DataField, part: UInt8 = 0, instance: UInt8 = 1, from: Day, until: Day) {
      self.field = field
      self.part = part
      self.instance = instance
      self.from = from
      self.until = until
    }
  }

  /// Several obligations can want the same field: it is missing once, on the days of them all.
  private static func merge(_ gap: Gap, into gaps: inout [Gap]) {
    guard gap.from < gap.until else { return }
    var merged = gap
    gaps.removeAll { other in
      guard other.field == merged.field, other.part == merged.part,
        other.instance == merged.instance, other.from <= merged.until, merged.from <= other.until
      else { return false }
      merged.from = min(merged.from, other.from)
      merged.until = max(merged.until, other.until)
      return true
    }
    gaps.append(merged)
  }

  private static func add(_ gap: Gap, _ spans: inout SpanCollector) {
    spans.add(
      from: gap.from, until: gap.until,
      Finding(.missingData(gap.field), part: gap.part, instance: gap.instance, since: gap.from))
  }
}

extension Consequence {
  /// Whether its first day is a sum of working days, which a calendar may not know yet.
  fileprivate var beginsAfterWorkingDays: Bool {
    if case .workingDays = after { true } else { false }
  }
}
