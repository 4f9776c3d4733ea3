public import CivilCalendar

extension Judgement {
  /// Returns what the record says of a condition of an exchange at the end of a day.
  public func standing(of condition: ExchangeCondition, on day: Day) -> ConditionStanding {
    contract.standing(of: condition, on: day)
  }
}

/// The conditions of an exchange, as far as the record shows them.
///
/// - Source: Order 53, art. 12(1)5.
extension ContractCase {
  /// What the record says of a condition at the end of a day.
  func standing(of condition: ExchangeCondition, on day: Day) -> ConditionStanding {
    switch condition {
    case .pricePaid: pricePaid(by: day)
    case .fundsSecured:
      idleCase.standing(on: day).duties.contains(.fundsSecured) ? .met : .unrecorded
    case .planChanged: planChanged
    }
  }

  /// Whether all of the price was paid by a day; a payment of a later day shows that it was not.
  private func pricePaid(by day: Day) -> ConditionStanding {
    var payments: [MilestoneStatus] = []
    forEachObligation(of: .payment) { instalment in
      if let amendment = instalment.amendment, amendment.obligation.from > day { return }
      payments.append(instalment.status)
    }
    if payments.isEmpty { payments = [history.status(of: .payment)] }
    var standing = ConditionStanding.met
    for payment in payments {
      switch payment {
      case .met(let paid) where paid > day: return .refuted
      case .metBy(let known, _) where known > day: standing = .unrecorded
      case .met, .metBy: break
      case .open: standing = .unrecorded
      }
    }
    return standing
  }

  /// Whether a lawful change of plans was found to be a cause: what was found last counts. Another cause
  /// found true says nothing of this one.
  private var planChanged: ConditionStanding {
    var standing = ConditionStanding.unrecorded
    for (finding, _) in history.causes {
      switch finding {
      case .verified(.planChanged, from: _, through: _): standing = .met
      case .refused(.planChanged), .noneApplies: standing = .refuted
      case .verified, .refused, .claimed: break
      }
    }
    return standing
  }
}
