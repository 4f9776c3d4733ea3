import CivilCalendar
import LandLifecycle

extension [ObligationTerm] {
  /// The terms as supplements on record have them, where a day is given those signed up to it.
  func changed(bySupplementsIn facts: [Fact], through day: Day? = nil) -> [ObligationTerm] {
    facts.reduce(self) { terms, fact in
      guard case .supplement(let supplement) = fact, day.map({ supplement.signedOn <= $0 }) ?? true
      else {
        return terms
      }
      return terms.changed(by: supplement.changes)
    }
  }

  /// The terms with deadlines put in the place of those before; one that is new is added.
  func changed(by changes: [DeadlineChange]) -> [ObligationTerm] {
    var terms = self
    for change in changes {
      let place = terms.firstIndex {
        $0.milestone == change.milestone && $0.part == change.part
          && $0.instance == change.instance
      }
      let term = ObligationTerm(
        change.milestone, part: change.part, instance: change.instance, by: change.deadline,
        amount: place.flatMap { terms[$0].amount })
      if let place { terms[place] = term } else { terms.append(term) }
    }
    return terms
  }
}
