import CivilCalendar
import ContractStore
import LandLifecycle
package import Reports

/// What loading a rule file did.
package struct RulesOutcome: Hashable, Sendable {
  /// The entry written; nil where the same rules hold already.
  package let entry: Int?
  /// The names of the parameters that hold now, in order.
  package let names: [String]
  /// The entry in whose place it is; nil where there was none.
  package let replaced: Int?
  /// What moved by it, a line each.
  package let moved: [String]
}

extension Monitor {
  /// Takes a file of the office's own rules into the log, in the place of the one before, and folds
  /// everything anew.
  ///
  /// - Parameters:
  ///   - file: The rules.
  ///   - origin: The file they come from.
  ///   - notify: Called as contracts are folded anew; by then the rules are in the log.
  /// - Throws: `RuleFileProblem`, or what the store throws; then nothing was written.
  package func loadRules(
    _ file: RuleFile, origin: String, notify: (WorkProgress) throws -> Void = { _ in }
  ) throws -> RulesOutcome {
    let store = try openForWriting()
    let rules = file.rules.parameters
    let (folding, before) = try store.read { reader in
      (try self.folding(reader), try reader.localRules())
    }
    // What the configuration's file says besides is checked before anything is written.
    _ = try rulebook(with: rules)
    var names: [String] = []
    for rule in rules where !names.contains(rule.name) { names.append(rule.name) }
    if rules == before?.rules ?? [] {
      return RulesOutcome(entry: nil, names: names, replaced: nil, moved: [])
    }
    let (entry, moved) = try telling(notify) {
      try store.write(
        from: EntrySource(actor: settings.actor, origin: origin), learnt: clock.now,
        foldIdentity: folding.identity
      ) { writer in
        try writer.append(
          NewEntry(contract: nil, content: .rules(rules), supersedes: before?.entry))
      }
    }
    return RulesOutcome(
      entry: Int(entry.number), names: names, replaced: before.map { Int($0.entry.number) },
      moved: moved)
  }

  /// What about the rules in force wants a person's look, and whether somebody should act.
  ///
  /// - Parameter count: Within how many days a rule is told to lapse.
  package func checkRules(within count: Int) throws -> (report: Report, needsAttention: Bool) {
    let concerns = try rulesInForce().rulebook.concerns(on: day, within: count)
    return (
      Report.ruleCheck(concerns, on: day, within: count, wording),
      concerns.contains { $0.concern.needsAttention }
    )
  }

  /// The rules of folding; those of the configuration alone where there is no database yet.
  func rulesInForce() throws -> Folding {
    do {
      return try openForReading().read { try self.folding($0) }
    } catch StoreProblem.missing {
      return try Folding(rulebook: try rulebook(with: []), towns: configuration.towns)
    }
  }
}
