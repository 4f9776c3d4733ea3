public import CivilCalendar

extension Judgement {
  /// Returns what the record would have to say for everything to be judged on a day; empty where
  /// everything is.
  ///
  /// An act that a term counts from and that nobody recorded is among it; of a chain of terms, the act
  /// that has to be known first. Days that contradict each other are not: they are judged as they stand.
  public func missingFields(on day: Day) -> [DataField] {
    missingFields(on: day, amid: timeline.findings(on: day))
  }

  /// The same, for a caller who has the day's findings; in the order of the findings, each once.
  package func missingFields(on day: Day, amid findings: [Finding]) -> [DataField] {
    var fields: [DataField] = []
    func add(_ field: DataField) { if !fields.contains(field) { fields.append(field) } }
    var standing: [Obligation]?
    for finding in findings {
      switch finding.kind.gap {
      case .field(let field): add(field)
      case .anchor(of: let milestone):
        let obligations = standing ?? obligations(on: day, amid: findings)
        standing = obligations
        for obligation in obligations
        where obligation.term.milestone == milestone && obligation.term.part == finding.part
          && obligation.term.instance == finding.instance
        {
          guard case .waiting(for: let anchor, projected: _) = obligation.due,
            // What it counts from waits for an act itself, which has to be known first.
            !findings.contains(where: {
              $0.kind == .anchorUnrecorded(anchor.milestone)
                && ($0.part == finding.part || $0.part == 0)
            })
          else { continue }
          add(anchor == .signing ? .signingDay : .anchorDay(anchor))
        }
      case nil: continue
      }
    }
    return fields
  }
}

extension FindingKind {
  /// What a finding says that the record lacks.
  package enum Gap: Hashable, Sendable {
    /// A field.
    case field(DataField)
    /// The act that a milestone's term counts from; which one it is, the terms say.
    case anchor(of: Milestone)
  }

  /// What it says that the record lacks; nil where it says nothing of the kind.
  package var gap: Gap? {
    switch self {
    case .missingData(let field): .field(field)
    case .anchorUnrecorded(let milestone): .anchor(of: milestone)
    case .dueSoon, .overdue, .metLate, .blockedByGrantor, .excused, .idleProject, .suspectedIdle,
      .idleFeeStage, .idleTakeBackStage, .determinedIdle, .startNotVerified, .startDayBySilence,
      .contradiction, .limbTwo, .demandNeeded, .chargeAccrued, .rescissionRight, .rescissionLapsed,
      .belowStandard, .outputShortfall, .noRecentProgress, .stalled, .clock,
      .extensionBeyondLimit, .transferBarred, .surplusLand, .lapsedRule:
      nil
    }
  }
}

extension DataField {
  /// Whether a column of a register can hold it; the official holidays come in a file of their own.
  public var isColumn: Bool {
    switch self {
    case .signingDay, .agreedDay, .price, .totalInvestment, .landArea, .anchorDay, .measured,
      .idleShare:
      true
    case .holidays: false
    }
  }

  /// Where the field stands in lists: as findings about it do.
  package var order: Int { FindingKind.missingData(self).order }
}
