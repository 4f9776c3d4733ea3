import LandLifecycle

/// The commands that record things, as they are typed.
extension Wording {
  /// The command that records an act, after a colon: `fallow record PARCEL started --on DAY`; about a
  /// part, where the answer is about one and the act can be.
  func command(_ act: String) -> String { text(zh: "：", en: ": ") + recordLine(act) }

  /// The same without the colon.
  func recordLine(_ act: String) -> String {
    let word = String(act.prefix { $0 != " " && $0 != "/" })
    let whose =
      commandPart > 0 && Self.ofParts.contains(word) ? " --part \(partArgument(commandPart))" : ""
    return "fallow record PARCEL \(act)\(whose) --on DAY"
  }

  /// The commands that record one of several acts, of which some can be about a part and others not.
  func command(oneOf acts: [String]) -> String {
    guard commandPart > 0 else { return command(acts.joined(separator: "/")) }
    let groups = [acts.filter { !Self.ofParts.contains($0) }, acts.filter(Self.ofParts.contains)]
    return groups.filter { !$0.isEmpty }.map { command($0.joined(separator: "/")) }
      .joined(separator: text(zh: "，或", en: ", or"))
  }

  /// The words of acts that can be about a part, as far as answers name them.
  private static let ofParts = Set(
    SiteEvent.all.map(\.code) + [
      "inspected", "permitted", "developed", "measured", "guarantee-lodged", "bond-returned",
      "demanded", "rescission-notified", "evaluated", "extension-requested", "charge-paid",
      "charge-waived",
    ])

  /// A part as commands take it: by its name, where that can be typed as it is and is no bare number, else by
  /// its number.
  package func partArgument(_ number: UInt8, name: String? = nil) -> String {
    let names = division.partNames
    let own = number > 0 && Int(number) <= names.count ? names[Int(number) - 1] : ""
    let name = name ?? own
    let isTyped = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber }
    return isTyped && Int(name) == nil ? name : "\(number)"
  }

  /// The command that records a milestone as met; empty for one that only the contract dates.
  func command(meeting milestone: Milestone) -> String {
    act(meeting: milestone).map { command($0) + recordedFirst(milestone) } ?? ""
  }

  /// The command that records the node of a finding as met, with the instalment, bond or round that it is
  /// about.
  func command(meetingOwn milestone: Milestone) -> String {
    act(meeting: milestone).map {
      command($0 + whichInstance(of: milestone)) + recordedFirst(milestone)
    } ?? ""
  }

  /// What has to be on record before a milestone can be recorded as met, with the commands; empty
  /// where nothing is missing, or where the record is not at hand.
  private func recordedFirst(_ milestone: Milestone) -> String {
    guard let site, let event = SiteEvent(meeting: milestone) else { return "" }
    let missing = site.missing(before: event, part: commandPart)
    guard !missing.isEmpty else { return "" }
    let names = missing.map(siteEvent)
    return text(
      zh: "；此前须先录入\(names.joined(separator: "、"))（日期不明的，写 --on 'by DAY'）",
      en: "; before that record the \(names.joined(separator: " and the ")) (where its day is not "
        + "known, write --on 'by DAY')")
      + command(oneOf: missing.map(\.code))
  }

  /// The instalment, bond or round of an answer, as the command line takes it; empty where it goes
  /// without saying, and for nodes that have none.
  private func whichInstance(of milestone: Milestone) -> String {
    switch milestone {
    case .payment, .bond, .evaluation: commandInstance.map { " --instalment \($0)" } ?? ""
    case .signing, .handover, .start, .completion, .production, .targetOutput, .termEnd: ""
    }
  }

  /// The word for meeting a milestone on the command line.
  func act(meeting milestone: Milestone) -> String? {
    switch milestone {
    case .payment: "paid"
    case .bond: "bond-posted"
    case .handover, .start, .completion, .production, .targetOutput:
      SiteEvent(meeting: milestone)?.code
    case .evaluation: "evaluated --milestone evaluation --met/--missed"
    case .signing, .termEnd: nil
    }
  }

  /// The command that records what an inspection saw.
  var inspectedCommand: String {
    command("inspected --saw \(Sighting.allCases.map(\.code).joined(separator: "/"))")
  }

  /// The words for every way of disposal on the command line.
  var disposalActs: String {
    IdleDisposal.allCases.map { IdleCaseEvent.disposed($0).code }.joined(separator: "/")
  }

  /// The commands that record a claimed or examined cause.
  var causeCommands: String {
    command("cause --claimed/--refused HEAD") + text(zh: "，或", en: ", or")
      + verifiedCommand + text(zh: "，或", en: ", or") + command("cause --none")
  }

  /// The command that records a cause found true, with the first of its days.
  var verifiedCommand: String { command("cause --verified HEAD --from DAY") }

  /// The command that records a quantity of whatever measure.
  var measuredCommand: String { command("measured --measure MEASURE --quantity QUANTITY") }

  /// The command that records a quantity of a measure; of a yearly one with its year.
  func measuredCommand(_ measure: Measure, year: Int? = nil) -> String {
    let year = measure.isYearly ? " --year \(year.map(String.init) ?? "YEAR")" : ""
    return command("measured --measure \(measure.code)\(year) --quantity QUANTITY")
  }

  /// The command that records an evaluation of a milestone.
  func evaluatedCommand(_ milestone: Milestone) -> String {
    command("evaluated --milestone \(milestone.code) --met/--missed")
  }

  /// The command that reads a register again.
  var importCommand: String { text(zh: "：", en: ": ") + "fallow import FILE" }
}
