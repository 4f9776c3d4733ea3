import LandLifecycle

// The codes are kept for ever: 0 to 5 are those of the first version, further acts are added behind.

extension CBORWriter {
  /// Two items: the act's code, and its disposal or the outcome of an appeal.
  mutating func write(_ event: IdleCaseEvent) {
    let code: Int
    var detail: UInt8?
    switch event {
    case .suspicionRaised: code = 0
    case .inquiryServed: code = 1
    case .cleared: code = 2
    case .determinationServed: code = 3
    case .disposed(let way):
      code = 4
      detail = way.rawValue
    case .closed: code = 5
    case .answered: code = 6
    case .published: code = 7
    case .filed: code = 8
    case .financeTold: code = 9
    case .mortgageeTold: code = 10
    case .schemeAgreed: code = 11
    case .approved: code = 12
    case .hearingTold: code = 13
    case .hearingRequested: code = 14
    case .hearingHeld: code = 15
    case .takeBackNoticed: code = 16
    case .reviewApplied: code = 17
    case .reviewDecided(let outcome):
      code = 18
      detail = outcome.rawValue
    case .suitFiled: code = 19
    case .judged(let outcome):
      code = 20
      detail = outcome.rawValue
    case .demandServed: code = 21
    case .enforcementApplied: code = 22
    case .feePaid: code = 23
    case .deregistered: code = 24
    case .cancellationAnnounced: code = 25
    case .fundsSecured: code = 26
    }
    write(code)
    write(detail.map { Int64($0) })
  }
}

extension CBORReader {
  mutating func readIdleCaseEvent() throws(DecodingProblem) -> IdleCaseEvent {
    let code = try readInteger()
    let start = offset
    let detail = try readOptionalInteger()
    switch (code, detail) {
    case (0, nil): return .suspicionRaised
    case (1, nil): return .inquiryServed
    case (2, nil): return .cleared
    case (3, nil): return .determinationServed
    case (4, let raw?):
      guard let way = UInt8(exactly: raw).flatMap(IdleDisposal.init) else {
        throw .unknownCode("disposal", raw)
      }
      return .disposed(way)
    case (5, nil): return .closed
    case (6, nil): return .answered
    case (7, nil): return .published
    case (8, nil): return .filed
    case (9, nil): return .financeTold
    case (10, nil): return .mortgageeTold
    case (11, nil): return .schemeAgreed
    case (12, nil): return .approved
    case (13, nil): return .hearingTold
    case (14, nil): return .hearingRequested
    case (15, nil): return .hearingHeld
    case (16, nil): return .takeBackNoticed
    case (17, nil): return .reviewApplied
    case (18, let raw?): return .reviewDecided(try outcome(raw))
    case (19, nil): return .suitFiled
    case (20, let raw?): return .judged(try outcome(raw))
    case (21, nil): return .demandServed
    case (22, nil): return .enforcementApplied
    case (23, nil): return .feePaid
    case (24, nil): return .deregistered
    case (25, nil): return .cancellationAnnounced
    case (26, nil): return .fundsSecured
    case (0...26, _): throw .unexpected(offset: start)
    default: throw .unknownCode("idle-case act", code)
    }
  }

  private func outcome(_ raw: Int64) throws(DecodingProblem) -> AppealOutcome {
    guard let outcome = UInt8(exactly: raw).flatMap(AppealOutcome.init) else {
      throw .unknownCode("outcome of an appeal", raw)
    }
    return outcome
  }
}
