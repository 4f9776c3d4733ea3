import LandLifecycle

/// The commands that record things, as they are typed.
extension Wording {
  /// The command that records an act, after a colon: `fallow record PARCEL started --on DAY`; about a
  /// part, where the answer is about one and the act can be.
  func command(_ act: String) -> String {
    let word = String(act.prefix { $0 != " " && $0 != "|" })
    let whose =
      commandPart > 0 && Self.ofParts.contains(word) ? " --part \(commandPart)" : ""
    return text(zh: "：", en: ": ") + "fallow record PARCEL \(act)\(whose) --on DAY"
  }

  /// The words of acts that can be about a part, as far as answers name them.
  private static let ofParts = Set(
    SiteEvent.all.map(\.code) + [
      "inspected", "permitted", "developed", "measured", "guarantee-lodged", "bond-returned",
      "demanded", "rescission-notified", "evaluated", "extension-requested", "charge-paid",
      "charge-waived",
    ])

  /// The command that records a milestone as met; empty for one that only the contract dates.
  func command(meeting milestone: Milestone) -> String {
    act(meeting: milestone).map { command($0) } ?? ""
  }

  /// The word for meeting a milestone on the command line.
  func act(meeting milestone: Milestone) -> String? {
    switch milestone {
    case .payment: "paid"
    case .bond: "bond-posted"
    case .handover, .start, .completion, .production, .targetOutput:
      SiteEvent(meeting: milestone)?.code
    case .evaluation: "evaluated --milestone evaluation --met|--missed"
    case .signing, .termEnd: nil
    }
  }

  /// The command that records what an inspection saw.
  var inspectedCommand: String {
    command("inspected --saw \(Sighting.allCases.map(\.code).joined(separator: "|"))")
  }

  /// The words for every way of disposal on the command line.
  var disposalActs: String {
    IdleDisposal.allCases.map { IdleCaseEvent.disposed($0).code }.joined(separator: "|")
  }

  /// The commands that record a claimed or examined cause.
  var causeCommands: String {
    command("cause --claimed|--refused HEAD") + text(zh: "，或", en: ", or")
      + verifiedCommand + text(zh: "，或", en: ", or") + command("cause --none")
  }

  /// The command that records a cause found true, with the first of its days.
  var verifiedCommand: String { command("cause --verified HEAD --from DAY") }

  /// The command that records a quantity of whatever measure.
  var measuredCommand: String { command("measured --measure MEASURE --quantity QUANTITY") }

  /// The command that records an evaluation of a milestone.
  func evaluatedCommand(_ milestone: Milestone) -> String {
    command("evaluated --milestone \(milestone.code) --met|--missed")
  }

  /// The command that reads a register again.
  var importCommand: String { text(zh: "：", en: ": ") + "fallow import FILE" }
}
