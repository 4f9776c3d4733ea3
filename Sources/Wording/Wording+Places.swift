package import LandLifecycle

/// Which part, and which instalment, bond or round: named in one way on every screen.
extension Wording {
  /// Returns the place of a finding of the contract that answers are about.
  package func place(of finding: Finding) -> ContractPlace {
    division.place(of: finding)
  }

  /// Returns the name of a place, such as 二期, 第2期 or 二期第2期; empty for the whole of a contract that
  /// has one of everything.
  package func place(_ place: ContractPlace) -> String {
    let (part, act) = (partName(place), instalment(place))
    return part.isEmpty || act.isEmpty ? part + act : part + text(zh: "", en: ", ") + act
  }

  /// Returns the name of the part of a place; empty for the whole contract.
  package func partName(_ place: ContractPlace) -> String {
    place.part == 0 ? "" : part(number: place.part, name: place.partName)
  }

  /// Returns what is said of a place behind its name.
  package func named(_ words: String, _ place: ContractPlace) -> String {
    let name = self.place(place)
    return name.isEmpty ? words : text(zh: "\(name) \(words)", en: "\(name): \(words)")
  }

  /// Returns the name of a milestone at a place, such as 缴款第2期 or 竣工（二期）.
  package func milestone(_ milestone: Milestone, _ place: ContractPlace) -> String {
    let name =
      self.milestone(milestone)
      + (place.instalment.map { ordinal(milestone, $0) } ?? "")
    let part = partName(place)
    return part.isEmpty ? name : text(zh: "\(name)（\(part)）", en: "\(name) (\(part))")
  }

  /// Returns the name of a milestone that an obligation of the contract that answers are about meets.
  package func milestone(_ term: ObligationTerm) -> String {
    milestone(term.milestone, division.place(of: term))
  }

  /// Which of several acts of a milestone it is, behind the milestone's name.
  package func ordinal(_ milestone: Milestone, _ instance: UInt8) -> String {
    switch milestone {
    case .payment, .bond: text(zh: "第\(instance)期", en: " no. \(instance)")
    case .signing, .handover, .start, .completion, .production, .targetOutput, .evaluation,
      .termEnd:
      text(zh: "第\(instance)次", en: " no. \(instance)")
    }
  }

  /// Which instalment, bond or round a place is; of bonds told apart by what they secure, that.
  private func instalment(_ place: ContractPlace) -> String {
    guard let milestone = place.milestone else { return "" }
    guard let number = place.instalment else { return self.milestone(milestone) }
    let full = self.milestone(milestone) + ordinal(milestone, number)
    // What is said of a milestone names it in Chinese within the next few characters.
    return place.isOfAnAct ? full : text(zh: ordinal(milestone, number), en: full)
  }
}
