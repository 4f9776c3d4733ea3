import CivilCalendar

/// A contract whose form rests on a document that is not in force any more.
///
/// A note, for contracts on Shanghai's whole-life terms that were signed while 沪规划资源规〔2021〕6号 was
/// in force, from the day after it lapsed: what was agreed goes on binding, and what rests on the
/// document is marked. Of any other contract nothing is said.
///
/// - Source: 沪规划资源规〔2021〕6号, 有效期至2026年9月19日; `law/rules.md` §0 item 5.
enum LapsedRuleRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    for lapse in contract.formLapses {
      spans.add(
        from: lapse.from, until: lapse.until,
        Finding(
          .lapsedRule, since: lapse.from, tier: .rule(Parameter.shanghaiRule6.source.document)))
    }
  }

  /// The days on which the document behind a contract's form is not in force any more; empty for a
  /// contract that does not rest on it.
  static func lapses(
    behind form: ContractForm?, signedOn signed: Day?, _ rulebook: Rulebook
  ) -> [(from: Day, until: Day)] {
    guard form == .shanghaiWholeLife, let signed,
      rulebook.contractForm.stretches.contains(where: { $0.from <= signed && signed < $0.until })
    else { return [] }
    let lapses = rulebook.contractForm.lapses
    return lapses.contains { $0.from <= signed } ? lapses.filter { $0.from > signed } : lapses
  }
}

/// Which findings rest on a rule of the office's own, and on which days on something that is not in
/// force any more.
struct RuleMarks {
  private let form: [(from: Day, until: Day)]
  private let rulebook: Rulebook

  private init(form: [(from: Day, until: Day)], _ rulebook: Rulebook) {
    self.form = form
    self.rulebook = rulebook
  }

  /// Marks for a contract; nil where nothing it can be judged by has lapsed.
  static func marks(for contract: ContractCase) -> RuleMarks? {
    if contract.formLapses.isEmpty, !contract.rulebook.hasMarks { return nil }
    return RuleMarks(form: contract.formLapses, contract.rulebook)
  }

  /// The first day on which something can rest on what has lapsed, or on a rule of the office's own.
  var from: Day { rulebook.hasMarks ? .beginning : form.first?.from ?? .forever }

  /// Whether a rule of the office's own decides a finding.
  func isOwn(_ finding: Finding) -> Bool {
    if rulebook.ownNames.isEmpty { return false }
    var parameters = finding.kind.parameters
    if case .idleCase(_, let course) = finding.tier, course.isTwoYears {
      parameters.append(.idleTakeBackAfter)
    }
    return parameters.contains { shipped in
      rulebook.ownNames.contains(shipped.name)
        && rulebook[shipped, on: finding.since].parameter.value != shipped.value
    }
  }

  /// The first stretch within days on which a finding of a kind rests on what has lapsed.
  func first(
    of kind: FindingKind, from: Day, until: Day
  ) -> (from: Day, until: Day)? {
    if rulebook.lapsedNames.isEmpty {
      return kind.restsOnContractForm ? Self.first(of: form, from: from, until: until) : nil
    }
    var lapses = kind.restsOnContractForm ? form : []
    for parameter in kind.parameters where rulebook.lapsedNames.contains(parameter.name) {
      lapses += rulebook.dated(parameter).lapses
    }
    return Self.first(of: lapses, from: from, until: until)
  }

  private static func first(
    of lapses: [(from: Day, until: Day)], from: Day, until: Day
  ) -> (from: Day, until: Day)? {
    lapses.lazy.filter { $0.from < until && from < $0.until }
      .map { (max($0.from, from), min($0.until, until)) }
      .min { $0.0 < $1.0 }
  }
}
