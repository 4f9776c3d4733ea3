/// An act in an idle case.
public enum IdleCaseEvent: Hashable, Sendable {
  /// Land was found that may be idle (art. 5(1)).
  case suspicionRaised
  /// The inquiry notice was served (《闲置土地调查通知书》, art. 5).
  case inquiryServed
  /// The inquiry found that the land is not idle.
  case cleared
  /// The determination was served (《闲置土地认定书》, art. 9).
  case determinationServed
  /// A way of disposal was decided (arts. 12, 14); for a decision of art. 14, it was served.
  case disposed(IdleDisposal)
  /// The disposal was carried out and the published entry withdrawn (art. 11).
  case closed
  /// The user answered the inquiry (art. 5(2)).
  case answered
  /// The idle land was published (art. 11).
  case published
  /// The parcel was filed in the monitoring system (art. 25).
  case filed
  /// The financial regulators were told (art. 26).
  case financeTold
  /// The mortgagee was told in writing (arts. 13(2) and 14(2)).
  case mortgageeTold
  /// Office and user agreed on a scheme of disposal (art. 13(1)).
  case schemeAgreed
  /// The government approved the scheme or the decision (arts. 13(1) and 14).
  case approved
  /// The user was told of the right to a hearing (《听证告知书》, art. 15).
  case hearingTold
  /// The user asked for a hearing (art. 15).
  case hearingRequested
  /// The hearing was held (art. 15).
  case hearingHeld
  /// The take-back was announced to the public (上海市实施《土地管理法》办法 art. 39).
  case takeBackNoticed
  /// The user applied for review (行政复议法 art. 20).
  case reviewApplied
  /// The review was decided and the decision received.
  case reviewDecided(AppealOutcome)
  /// The user sued (行政诉讼法 arts. 45 and 46).
  case suitFiled
  /// The judgment took effect.
  case judged(AppealOutcome)
  /// The demand for performance was served (《催告书》, 行政强制法 art. 54).
  case demandServed
  /// The court was asked to enforce (行政强制法 art. 53).
  case enforcementApplied
  /// The fee was paid (art. 17(1)).
  case feePaid
  /// The right was deregistered and the certificate handed in (art. 17(1)).
  case deregistered
  /// The office announced the cancellation of registration and certificate (art. 18(1)).
  case cancellationAnnounced
  /// The user showed that the project's funds are in place, as an exchange asks (落实项目资金, art. 12(1)5).
  case fundsSecured

  /// Every event, for tests and diagrams.
  public static let all: [IdleCaseEvent] =
    [.suspicionRaised, .inquiryServed, .cleared, .determinationServed]
    + IdleDisposal.allCases.map { .disposed($0) }
    + [
      .closed, .answered, .published, .filed, .financeTold, .mortgageeTold, .schemeAgreed,
      .approved, .hearingTold, .hearingRequested, .hearingHeld, .takeBackNoticed, .reviewApplied,
    ] + AppealOutcome.allCases.map { .reviewDecided($0) } + [.suitFiled]
    + AppealOutcome.allCases.map { .judged($0) }
    + [
      .demandServed, .enforcementApplied, .feePaid, .deregistered, .cancellationAnnounced,
      .fundsSecured,
    ]

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .suspicionRaised: "suspicion-raised"
    case .inquiryServed: "inquiry-served"
    case .cleared: "idle-cleared"
    case .determinationServed: "determination-served"
    case .disposed(let way): "disposed-\(way.code)"
    case .closed: "idle-closed"
    case .answered: "inquiry-answered"
    case .published: "idle-published"
    case .filed: "idle-filed"
    case .financeTold: "finance-told"
    case .mortgageeTold: "mortgagee-told"
    case .schemeAgreed: "scheme-agreed"
    case .approved: "disposal-approved"
    case .hearingTold: "hearing-told"
    case .hearingRequested: "hearing-requested"
    case .hearingHeld: "hearing-held"
    case .takeBackNoticed: "take-back-noticed"
    case .reviewApplied: "review-applied"
    case .reviewDecided(let outcome): "review-\(outcome.code)"
    case .suitFiled: "suit-filed"
    case .judged(let outcome): "judgment-\(outcome.code)"
    case .demandServed: "performance-demanded"
    case .enforcementApplied: "enforcement-applied"
    case .feePaid: "idle-fee-paid"
    case .deregistered: "deregistered"
    case .cancellationAnnounced: "cancellation-announced"
    case .fundsSecured: "funds-secured"
    }
  }

  /// The order in which acts of one day are told: that of the path.
  var orderWithinDay: Int {
    switch self {
    case .suspicionRaised: 0
    case .inquiryServed: 1
    case .answered: 2
    case .determinationServed: 3
    case .published: 4
    case .filed: 5
    case .financeTold: 6
    case .mortgageeTold: 7
    case .fundsSecured: 8
    case .schemeAgreed: 9
    case .hearingTold: 10
    case .hearingRequested: 11
    case .hearingHeld: 12
    case .takeBackNoticed: 13
    case .approved: 14
    case .disposed(let way): 15 + Int(way.rawValue)
    case .reviewApplied: 30
    case .reviewDecided(let outcome): 31 + Int(outcome.rawValue)
    case .suitFiled: 33
    case .judged(let outcome): 34 + Int(outcome.rawValue)
    case .demandServed: 36
    case .enforcementApplied: 37
    case .feePaid: 38
    case .deregistered: 39
    case .cancellationAnnounced: 40
    case .closed: 41
    case .cleared: 42
    }
  }
}
