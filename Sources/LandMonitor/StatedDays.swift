import LandLifecycle

/// Which milestones the rows of a file state agreed and actual days of: a bit a milestone, as there may
/// be millions of rows.
struct StatedDays {
  private var agreed: UInt32 = 0
  private var actual: UInt32 = 0
  private var isWhole = true

  /// Takes a row's days.
  mutating func add(_ registration: Registration) {
    for term in registration.terms.obligations {
      switch term.deadline {
      case .on, .after: agreed |= 1 << UInt32(term.milestone.rawValue)
      case .notAgreed, .unknown: continue
      }
    }
    for claim in registration.actuals { actual |= 1 << UInt32(claim.milestone.rawValue) }
  }

  /// Passes over a row that was not read, whose days nobody knows.
  mutating func passOver() { isWhole = false }

  /// The milestones that some row agrees on, and whose column of actual days is there and holds none;
  /// none where not all rows were read.
  func undated(in coverage: Coverage) -> [Milestone] {
    guard isWhole else { return [] }
    return Milestone.allCases.filter { milestone in
      let bit: UInt32 = 1 << UInt32(milestone.rawValue)
      return agreed & bit != 0 && actual & bit == 0 && coverage.contains(.actual(milestone))
    }
  }
}
