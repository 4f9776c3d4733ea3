package import CivilCalendar
import ContractStore
package import LandLifecycle
package import Reports
import Wording

/// Something supposed: a day moved, an extension granted, a fact, another value of a rule.
package enum Supposition: Hashable, Sendable {
  /// The contract sets another day for a milestone.
  case moved(Milestone, to: Day)
  /// An extension under the contract is signed on the day of judgement, for a milestone.
  case extended(Milestone, to: Day)
  /// Something is on record.
  case fact(Fact)
  /// A parameter has another value, on every day.
  case rule(String, ParameterValue)

  /// Whether it is about a parcel, and not about all.
  package var needsParcel: Bool {
    switch self {
    case .moved, .extended, .fact: true
    case .rule: false
    }
  }
}

/// Why something cannot be supposed.
package enum SuppositionProblem: Error, Hashable, Sendable {
  /// The contract's days would contradict themselves.
  case terms(TermsProblem)
  /// The rulebook has no such parameter, or one of another kind.
  case rule(LocalRuleProblem, suggestion: String?)
}

extension Monitor {
  /// What would be different from the day of judgement on, within so many days, if something were so.
  ///
  /// Nothing is written: the database is opened for reading alone.
  ///
  /// - Parameters:
  ///   - text: The parcel; nil for all, where nothing but rules is supposed.
  ///   - write: Writes the report, which is of no use afterwards.
  package func simulate(
    _ suppositions: [Supposition], for text: String?, within count: Int,
    _ write: (LongReport) throws -> Void
  ) throws {
    let days = day...(day + count)
    try openForReading().read { reader in
      let folding = try self.folding(reader)
      let supposed = try self.supposed(suppositions, folding)
      var list = SimulationList(within: days, wording)
      let rows = SortedRows(reader)
      func look(at contract: ContractID, _ log: ContractLog) throws {
        guard let (_, registration) = log.registration else { return }
        list.countParcel()
        let now = folding.judgement(registration, facts: log.facts)
        let then = try judgement(suppositions, registration, log.facts, supposed)
        let differences = now.timeline.differences(from: then.timeline, in: days)
        guard !differences.isEmpty else { return }
        let summary = ParcelSummary(registration)
        let parcel = SimulatedParcel(
          number: summary.name(of: contract), project: summary.project,
          differences: differences, division: then.division)
        for row in list.rows(of: parcel) {
          try rows.append(row, SimulationList.order(of: parcel))
        }
      }
      if let text {
        let contract = try parcel(matching: text, reader)
        let log = try reader.log(of: contract, knownAt: knownAt)
        guard log.registration != nil else {
          throw MonitorProblem.notKnownYet(text, at: settings.knownAt ?? day)
        }
        try look(at: contract, log)
      } else {
        try reader.forEachLog(knownAt: knownAt, look)
      }
      try write(
        list.report(supposing: suppositions.map { words(for: $0) }, rows.forEach))
    }
  }

  /// The rules as supposed.
  private func supposed(_ suppositions: [Supposition], _ folding: Folding) throws -> Folding {
    var rulebook = folding.rulebook
    for supposition in suppositions {
      guard case .rule(let name, let value) = supposition else { continue }
      let parameter = Parameter(
        name, value, from: nil,
        source: Citation(wording.text(zh: "假设", en: "supposition"), nil, quote: "fallow simulate"),
        checkedOn: day, grade: .local)
      do throws(LocalRuleProblem) {
        rulebook = try rulebook.supposing(parameter)
      } catch {
        let names = Rulebook.shipped.parameters.map(\.name)
        throw SuppositionProblem.rule(
          error, suggestion: Suggestions.nearest(to: name, among: names).first)
      }
    }
    return folding.with(rulebook)
  }

  /// A contract judged as supposed.
  private func judgement(
    _ suppositions: [Supposition], _ registration: Registration, _ facts: [Fact],
    _ folding: Folding
  ) throws -> Judgement {
    var terms = registration.terms
    var facts = facts
    for supposition in suppositions {
      switch supposition {
      case .moved(let milestone, let to):
        do throws(TermsProblem) {
          terms = try terms.supposing(DeadlineChange(milestone, to: .on(to)))
        } catch { throw SuppositionProblem.terms(error) }
      case .extended(let milestone, let to):
        facts.append(
          .supplement(
            Supplement(
              signedOn: day, .contractExtension, [DeadlineChange(milestone, to: .on(to))])))
      case .fact(let fact): facts.append(fact)
      case .rule: break
      }
    }
    return Judgement(
      terms: terms, facts: facts, rulebook: folding.rulebook, calendar: folding.calendar)
  }

  private func words(for supposition: Supposition) -> String {
    switch supposition {
    case .moved(let milestone, let day):
      wording.text(
        zh: "约定\(wording.milestone(milestone))时间为\(day)",
        en: "the agreed day of \(wording.milestone(milestone)) is \(day)")
    case .extended(let milestone, let to):
      wording.text(
        zh: "\(day)签订延建补充协议，\(wording.milestone(milestone))延至\(to)",
        en: "an extension is signed on \(day): \(wording.milestone(milestone)) by \(to)")
    case .fact(let fact): wording.fact(fact)
    case .rule(let name, let value): "\(name) = \(wording.value(value))"
    }
  }
}
