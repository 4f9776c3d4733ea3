import CivilCalendar
import LandLifecycle
import Wording

/// What is so on a day, in the words of expectations.
struct ScenarioView {
  private let judgement: Judgement
  private let day: Day
  private let findings: [Finding]

  init(_ judgement: Judgement, on day: Day) {
    self.judgement = judgement
    self.day = day
    findings = judgement.timeline.findings(on: day)
  }

  /// What was expected and what was found, where they differ; nil where the expectation holds.
  func compare(
    _ expectation: Scenario.Expectation
  ) throws(Scenario.Problem) -> (expected: String, found: String)? {
    let words = expectation.key.split(separator: " ").map { String($0) }
    let key = Words.keys[words[0]] ?? words[0]
    let value = expectation.value
    let found: String
    var expected = value
    switch key {
    case "findings":
      expected = try codes(value, expectation.place).sorted().joined(separator: ", ")
      found = findings.map { code($0) }.sorted().joined(separator: ", ")
    case "has":
      let wanted = try codes(value, expectation.place)
      let missing = wanted.filter { word in !findings.contains { matches($0, word) } }
      return missing.isEmpty ? nil : (missing.joined(separator: ", "), all)
    case "no":
      let wanted = try codes(value, expectation.place)
      let there = wanted.filter { word in findings.contains { matches($0, word) } }
      return there.isEmpty ? nil : ("no \(there.joined(separator: ", "))", all)
    case "amount": (expected, found) = try amount(words, value, expectation.place)
    case "about":
      let finding = try finding(words, expectation.place)
      let said = finding.map(attributes) ?? []
      let missing = value.list(",", "，").filter { !said.contains($0) }
      return missing.isEmpty
        ? nil
        : (missing.joined(separator: ", "), finding == nil ? all : said.joined(separator: ", "))
    case "due": found = text(of: try obligation(words, expectation.place)?.due)
    case "state":
      let state = try obligation(words, expectation.place)?.state
      let said = state.map { text(of: $0) } ?? "no such obligation"
      // A state may be named without its numbers.
      found = said.hasPrefix(value + " ") ? value : said
    case "site": found = judgement.siteState(on: day).stage.code
    case "case": found = judgement.idleCaseState(on: day).step.code
    case "next":
      found = judgement.timeline.nextChange(after: day)?.description ?? "never"
    case _:
      throw Scenario.Problem(
        place: expectation.place, words: "'\(expectation.key)' is nothing that can be expected")
    }
    return expected == found ? nil : (expected, found)
  }

  // MARK: - Findings

  private var all: String {
    findings.isEmpty ? "nothing" : findings.map { code($0) }.joined(separator: ", ")
  }

  /// A finding's kind with its part and instance, such as `start-overdue@2` or `payment-overdue#3`.
  private func code(_ finding: Finding) -> String {
    finding.kind.code + (finding.part == 0 ? "" : "@\(finding.part)")
      + (finding.instance == 1 ? "" : "#\(finding.instance)")
  }

  /// Whether a finding is what a word names: `payment-overdue` any, `payment-overdue#1` the first.
  private func matches(_ finding: Finding, _ word: String) -> Bool {
    let whole = finding.kind.code
    return word == whole || word == code(finding) || word == "\(whole)#\(finding.instance)"
      || word == "\(whole)@\(finding.part)"
  }

  private func codes(
    _ text: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> [String] {
    if text == "none" || text == "没有" { return [] }
    var codes: [String] = []
    for word in text.list(",", "，", "、") { codes.append(try code(word, place)) }
    return codes
  }

  private func code(
    _ word: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> String {
    let name = String(word.prefix { $0 != "@" && $0 != "#" })
    guard let code = Words.code(of: name) else {
      throw Scenario.Problem(place: place, words: "'\(name)' is no kind of finding")
    }
    return code + word.dropFirst(name.count)
  }

  private func finding(
    _ words: [String], _ place: Scenario.Place
  ) throws(Scenario.Problem) -> Finding? {
    guard words.count == 2 else {
      throw Scenario.Problem(place: place, words: "'\(words[0])' needs a kind of finding")
    }
    let code = try code(words[1], place)
    return findings.first { self.code($0) == code } ?? findings.first { matches($0, code) }
  }

  private func amount(
    _ words: [String], _ value: String, _ place: Scenario.Place
  ) throws(Scenario.Problem) -> (expected: String, found: String) {
    guard let finding = try finding(words, place) else { return (value, all) }
    func yuan(_ sum: Money) -> String { Words.chinese.money(sum) }
    let found =
      switch finding.amount {
      case .none: "none"
      case .notStated: "not stated"
      case .unrecorded: "not on record"
      case .notApportioned: "not apportioned"
      case .statedWith(let part): "stated with part \(part)"
      case .share, .perDay, .balance, .decided: finding.amount.amount(on: day).map(yuan) ?? "none"
      }
    let isNoSum = ["none", "not stated", "not on record", "not apportioned"].contains(value)
    if isNoSum || value.hasPrefix("stated with") { return (value, found) }
    return (yuan(try ClauseLines.money(value, place)), found)
  }

  private func attributes(_ finding: Finding) -> [String] {
    var said = ["since \(finding.since)", finding.severity.code, "list \(finding.list.code)"]
    switch finding.evidence {
    case .notNeeded: break
    case .unrecorded: said.append("unrecorded")
    case .confirmed(let day): said += ["confirmed", "confirmed \(day)"]
    }
    if let due = finding.due { said.append("due \(due.actBy)") }
    if let late = finding.daysLate(on: day) { said.append("days \(late)") }
    let caveats: [(Caveats, String)] = [
      (.provisionalDay, "provisional"), (.agreedDaysOutOfOrder, "out-of-order"),
      (.handoverNotCarried, "handover-not-carried"), (.grantorLate, "grantor-late"),
      (.causeClaimed, "cause-claimed"), (.causeVerified, "cause-verified"),
      (.earlyWorksVerified, "early-works"), (.restsOnLapsedRule, "rests-on-lapsed-rule"),
      (.demandTooEarly, "demand-too-early"), (.daysNotCounted, "days-not-counted"),
      (.restsOnOwnRule, "own-rule"), (.causeCoversAll, "cause-covers-all"),
    ]
    said += caveats.filter { finding.caveats.contains($0.0) }.map(\.1)
    switch finding.tier {
    case .single: break
    case .within(let days): said.append("within \(days)")
    case .idleClass(let idleClass, let raised):
      said += [idleClass.code] + [raised ? "raised" : "not raised"]
    case .idleCase(let step, .startedLate(let started)):
      said += [step.code, "started-late \(started)"]
    case .idleCase(let step, .unstarted(let twoYears, let fee)):
      said += [step.code] + (twoYears == nil ? [] : ["two-years"])
      said += fee.map { ["fee-charged \($0)"] } ?? []
    case .contradiction(let contradiction): said.append("about \(contradiction.day)")
    case .rung(let rung): said.append("tier \(rung)")
    case .clock(let isPast): said.append(isPast ? "past" : "running")
    case .standard(let standard, found: let found):
      said += ["\(standard.measure.code)", "found \(found)"]
    case .yearly(let standard, found: let found, year: let year, consecutive: let years):
      said += ["\(standard.measure.code)", "found \(found)", "year \(year)", "years \(years)"]
    case .limbTwo: break
    case .unpermitted(let day): said.append("works \(day)")
    case .ended(let way): said.append("ended \(way.code)")
    case .extended(let kind): said.append(kind.code)
    case .land(let event): said.append(event.code)
    case .barred(let event, let bar): said += [event.code, bar.code]
    case .rule(let name): said.append("rule \(name)")
    }
    return said
  }

  // MARK: - Obligations

  private func obligation(
    _ words: [String], _ place: Scenario.Place
  ) throws(Scenario.Problem) -> Obligation? {
    guard words.count == 2 else {
      throw Scenario.Problem(place: place, words: "'\(words[0])' needs a node")
    }
    let name = String(words[1].prefix { $0 != "@" && $0 != "#" })
    let milestone = try ClauseLines.milestone(name, place)
    func number(_ sign: Character) -> UInt8? {
      guard let mark = words[1].firstIndex(of: sign) else { return nil }
      return UInt8(words[1][words[1].index(after: mark)...].prefix { $0.isNumber })
    }
    let (part, instance) = (number("@") ?? 0, number("#") ?? 1)
    return judgement.obligations(on: day).first {
      $0.term.milestone == milestone && $0.term.part == part && $0.term.instance == instance
    }
  }

  private func text(of due: Due?) -> String {
    switch due {
    case .determined(let day, _):
      let provisional = day.certainty == .provisional ? " provisional" : ""
      return
        (day.agreed == day.actBy
        ? "\(day.actBy)" : "\(day.agreed) rolled to \(day.actBy)") + provisional
    case .waiting(for: let anchor, projected: let day):
      return "waiting for \(anchor.milestone.code)" + (day.map { ", projected \($0)" } ?? "")
    case .indeterminate(let field): return "indeterminate \(field.code)"
    case .notAgreed: return "not agreed"
    case nil: return "no such obligation"
    }
  }

  private func text(of state: ObligationState) -> String {
    switch state {
    case .pending, .excused, .notCarried, .notAgreed, .ended, .waiting: state.code
    case .dueSoon(let days): "\(state.code) \(days)"
    case .met(let day), .metUndecided(let day): "\(state.code) \(day)"
    case .metLate(let day, let late): "\(state.code) \(day) by \(late)"
    case .metBy(let day, let later): "\(state.code) \(day) \(later?.code ?? "recorded")"
    case .overdue(let days, let evidence): "\(state.code) \(days) \(evidence.code)"
    case .blockedByGrantor(let days): "\(state.code) \(days)"
    case .offered(let day): "\(state.code) \(day)"
    case .indeterminate(let field): "\(state.code) \(field.code)"
    }
  }
}
