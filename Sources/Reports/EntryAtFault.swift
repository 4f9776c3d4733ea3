package import CivilCalendar
package import LandLifecycle

/// The entry that says something which may be wrong, and the command that puts it right.
package enum EntryAtFault: Hashable, Sendable {
  /// It says nothing else, and can be retracted.
  case typed(Int)
  /// It is a register's row, of which one column says it: the parts that the column speaks of, by name.
  case registered(Int, Milestone, parts: [String])

  /// The entry of an event on site.
  ///
  /// - Parameters:
  ///   - event: What is said to have happened.
  ///   - day: The day by which it is known to have.
  ///   - parts: The names of the contract's parts.
  ///   - entries: What holds, by the numbers of the entries: a fact, or all that a row claims.
  package init?(
    saying event: SiteEvent, on day: Day, parts: [String],
    among entries: some Sequence<(number: Int, facts: [Fact], isRow: Bool)>
  ) {
    for entry in entries {
      var named: [String] = []
      var isMeant = false
      for fact in entry.facts {
        guard case .site(event, let when, let part) = fact else { continue }
        if when.knownFrom == day { isMeant = true }
        if part > 0, Int(part) <= parts.count { named.append(parts[Int(part) - 1]) }
      }
      guard isMeant else { continue }
      if entry.isRow, let milestone = event.milestone {
        self = .registered(entry.number, milestone, parts: named)
      } else {
        self = .typed(entry.number)
      }
      return
    }
    return nil
  }

  /// The command, with the words in capitals to be filled in.
  package var command: String {
    switch self {
    case .typed(let entry): "fallow record PARCEL retract --entry \(entry) --reason TEXT"
    case .registered(let entry, let milestone, let parts):
      "fallow correct \(entry) --set \(Self.setting(milestone, parts)) --document NUMBER"
    }
  }

  /// A column and its value as `--set` takes them; of parts in quotes, as their sign is the shell's, too.
  private static func setting(_ milestone: Milestone, _ parts: [String]) -> String {
    let column = "actual-\(milestone.code)="
    if parts.isEmpty { return column + "DAY" }
    return ShellText.word(column + parts.map { "\($0)=DAY" }.joined(separator: "|"))
  }
}
