import CivilCalendar
import LandLifecycle

/// Timelines as lines of text, so that a test states all of a span in one literal.
///
/// `2020-06-02..<2020-07-01 start-overdue confirmed 2020-07-01 due 2020-06-01`: the first day, the
/// first day no more (`…` while no end is known), the kind, and whatever else it says; `since` only
/// where it differs from the first day of the span.
extension Timeline {
  /// The spans whose kind begins with one of these words, in order; all without words.
  func story(_ kinds: String...) -> [String] {
    spans.filter { span in
      kinds.isEmpty || kinds.contains { span.finding.kind.code.hasPrefix($0) }
    }.map(\.text)
  }

  /// What is so on a day, as the codes of the kinds.
  func codes(on day: Day) -> [String] { findings(on: day).map(\.kind.code) }
}

extension Span {
  /// The span in words.
  var text: String {
    let since = finding.since == from ? "" : " since \(finding.since)"
    return "\(from)..<\(until.map(\.description) ?? "…") \(finding.text)\(since)"
  }
}

extension Finding {
  /// The finding in words, but for its first day.
  var text: String {
    var words = [kind.code]
    if part > 0 { words.append("part \(part)") }
    if instance != 1 { words.append("#\(instance)") }
    words += tier.words
    switch evidence {
    case .notNeeded: break
    case .unrecorded: words.append("unrecorded")
    case .confirmed(let day): words.append("confirmed \(day)")
    }
    if let due {
      words.append(
        due.agreed == due.actBy ? "due \(due.actBy)" : "due \(due.agreed) rolled to \(due.actBy)")
      if due.certainty == .provisional { words.append("uncertain") }
    }
    words += caveats.words
    words += amount.words
    return words.joined(separator: " ")
  }
}

extension AmountRule {
  fileprivate var words: [String] {
    switch self {
    case .none: return []
    case .notStated: return ["sum not stated"]
    case .unrecorded: return ["sum not on record"]
    case .notApportioned: return ["sum not apportioned"]
    case .statedWith(let part): return ["sum stated with part \(part)"]
    case .share(let ratio, let sum, .price):
      return ["\(ratio.numerator)/\(ratio.denominator) of \(sum.fen)"]
    case .share(let ratio, let sum, let base):
      return ["\(ratio.numerator)/\(ratio.denominator) of \(base) \(sum.fen)"]
    case .perDay(let charge):
      let pieces = charge.earlier.map { "\($0.days) of \($0.sum.text)" }
      return [
        "\(charge.rate.numerator)/\(charge.rate.denominator) a day of \(charge.base) "
          + (pieces + ["from \(charge.from) of \(charge.sum.text)"]).joined(separator: " + ")
      ] + (charge.through.map { ["through \($0)"] } ?? [])
        + (charge.upTo.map { ["up to \($0.fen)"] } ?? [])
    case .balance(let balance):
      return [balance.charges.map { $0.words.joined(separator: " ") }.joined(separator: " and ")]
        + ["less \(balance.settled.fen)"]
    case .decided(let sum, byRule: let rule):
      return ["decided \(sum.fen) beside"] + rule.words
    }
  }
}

extension ChargedSum {
  /// The sum in words.
  fileprivate var text: String {
    share == Ratio(1, 1)
      ? "\(whole.fen)" : "\(share.numerator)/\(share.denominator) of \(whole.fen)"
  }
}

extension Caveats {
  fileprivate var words: [String] {
    let names: [(Caveats, String)] = [
      (.provisionalDay, "provisional"), (.agreedDaysOutOfOrder, "out-of-order"),
      (.handoverNotCarried, "handover-not-carried"), (.grantorLate, "grantor-late"),
      (.causeClaimed, "cause-claimed"), (.causeVerified, "cause-verified"),
      (.restsOnLapsedRule, "rests-on-lapsed-rule"), (.restsOnOwnRule, "own-rule"),
      (.demandTooEarly, "demand-too-early"), (.daysNotCounted, "days-not-counted"),
      (.earlyWorksVerified, "early-works"), (.causeCoversAll, "cause-covers-all"),
      (.lateAtLeast, "late-at-least"),
    ]
    return names.filter { contains($0.0) }.map { "[\($0.1)]" }
  }
}

extension Tier {
  fileprivate var words: [String] {
    switch self {
    case .single: []
    case .within(let days): ["within \(days)"]
    case .idleClass(let idleClass, let raised): [idleClass.code] + (raised ? ["raised"] : [])
    case .idleCase(let step, let course): [step.code] + course.words
    case .contradiction(let contradiction): [contradiction.text]
    case .rung(let rung): ["tier \(rung)"]
    case .clock(let isPast): [isPast ? "past" : "running"]
    case .standard(let standard, found: let found):
      ["\(standard.measure.code) \(found) of \(standard.required)"]
    case .yearly(let standard, found: let found, year: let year, consecutive: let years):
      ["\(standard.measure.code) \(found) of \(standard.required) in \(year) run \(years)"]
    case .limbTwo(let shares): [shares.text]
    case .unpermitted(developed: let day): ["unpermitted \(day)"]
    case .ended(let way): ["ended \(way.code)"]
    case .extended(let kind): [kind.code]
    case .land(let event): [event.code]
    case .barred(let event, let bar): [event.code, bar.code]
    case .rule(let name): [name]
    }
  }
}

extension IdleCourse {
  fileprivate var words: [String] {
    switch self {
    case .unstarted(let twoYears, let fee):
      (twoYears == nil ? [] : ["two-years"]) + (fee.map { ["fee \($0)"] } ?? [])
    case .startedLate(let started): ["started-late \(started)"]
    }
  }
}

extension Contradiction {
  /// The contradiction in words.
  var text: String {
    switch self {
    case .agreedOutOfOrder(let one, let day, before: let other, let otherDay):
      "agreed \(one.code) \(day) before \(other.code) \(otherDay)"
    case .doneBeforeSigning(let milestone, let day, signed: let signed):
      "\(milestone.code) \(day) before signing \(signed)"
    case .handedOverAfterStart(let day, start: let start):
      "handed over \(day) after start \(start.knownFrom)"
    case .landEventBeforeSigning(let event, let day, signed: let signed):
      "\(event.code) \(day) before signing \(signed)"
    case .refused(let refusal, on: let day): "refused \(refusal.text) on \(day)"
    case .caseActRefused(let refusal, on: let day): "act refused \(refusal.text) on \(day)"
    case .inspectedUnstarted(on: let day, start: let start):
      "seen unstarted \(day) after start \(start.knownFrom)"
    case .inspectedUndeveloped(on: let day, recorded: let done):
      "seen undeveloped \(day) after works of \(done)"
    case .inspectedOtherwise(let one, let other, on: let day):
      "seen \(one.code) and \(other.code) on \(day)"
    case .causeRefused(let cause, verified: let verified, on: let day):
      "cause \(cause.code) verified \(verified) refused \(day)"
    case .supplementBackdated(let milestone, let day, signed: let signed):
      "supplement of \(signed) sets \(milestone.code) \(day)"
    case .measurementFell(let report, below: let earlier):
      "\(report.measure.code) \(report.quantity) on \(report.day) under \(earlier.quantity)"
        + " on \(earlier.day)"
    case .supplementBeforeSigning(let day, signed: let signed):
      "supplement of \(day) before signing \(signed)"
    case .supplementUnfit(let problem, signed: let signed):
      "supplement of \(signed) unfit \(problem)"
    case .exchangeUnfounded(let condition, isRefuted: let isRefuted, on: let day):
      "exchange of \(day) \(isRefuted ? "against" : "without") \(condition.code)"
    case .disposalAgainstCause(let way, on: let day): "\(way.code) of \(day) against cause"
    }
  }
}

extension LimbTwoShares {
  /// The shares in words, in cm² and fen.
  var text: String {
    func number(_ quantity: Int64?) -> String { quantity.map(String.init) ?? "?" }
    return "land \(number(developed?.squareCentimetres))/\(number(due?.squareCentimetres))"
      + " investment \(number(invested?.fen))/\(number(total?.fen))"
  }
}

extension EventRefusal {
  /// The refusal in words.
  var text: String {
    switch self {
    case .needs(let missing, before: let event): "\(event.code) needs \(missing.code)"
    case .alreadyPast(let event, while: let stage): "\(event.code) past while \(stage.code)"
    case .noConstruction(let event, while: let stage): "\(event.code) idle while \(stage.code)"
    case .afterEnd(let event, let closure): "\(event.code) after \(closure.code)"
    case .beforeEarlierEvent(let event, earlier: let day): "\(event.code) before \(day)"
    }
  }
}

extension IdleCaseRefusal {
  /// The refusal in words.
  var text: String {
    switch self {
    case .needs(let missing, before: let event): "\(event.code) needs \(missing.code)"
    case .alreadyPast(let event, while: let step): "\(event.code) past while \(step.code)"
    case .notForDisposal(let event, let way): "\(event.code) not for \(way.code)"
    case .beforeEarlierAct(let event, earlier: let day): "\(event.code) before \(day)"
    case .beforeLimit(let event, of: _, limit: let day): "\(event.code) before the limit \(day)"
    case .afterLimit(let event, limit: let day): "\(event.code) after the limit \(day)"
    }
  }
}

extension ObligationState {
  /// The state in words.
  var text: String {
    switch self {
    case .pending, .excused, .offered, .notCarried, .notAgreed, .ended: code
    case .dueSoon(let days): "\(code) \(days)"
    case .met(let day), .metUndecided(let day): "\(code) \(day)"
    case .metLate(let day, let late): "\(code) \(day) by \(late)"
    case .metBy(let day, let later): "\(code) \(day) \(later?.code ?? "recorded")"
    case .overdue(let days, let evidence): "\(code) \(days) \(evidence.code)"
    case .blockedByGrantor(let days): "\(code) \(days)"
    case .waiting(let anchor, let day):
      "\(code) \(anchor.milestone.code) \(day.map(\.description) ?? "unknown")"
    case .indeterminate(let field): "\(code) \(field.code)"
    }
  }
}
