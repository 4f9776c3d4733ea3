public import CivilCalendar

extension Judgement {
  /// Returns what stands between the contract and a stage or step at the end of a day.
  ///
  /// - Returns: Obstacles in the order in which they would be met: a stage needs all of them, but of
  ///   the ways to end a contract one.
  public func obstacles(to goal: Goal, on day: Day) -> ObstacleAnswer {
    let state = siteState(on: day)
    let succession = succession(on: day)
    switch goal {
    case .stage(let stage):
      if let succession {
        return stage == .closed ? .reached(since: succession.from) : .succeeded(succession)
      }
      if state.stage == stage { return .reached(since: state.entered?.day) }
      if case .closed(let way, _) = state { return .ended(way) }
      return SiteObstacles(contract: contract, day: day).answer(to: stage, from: state)
    case .idleCase(let step):
      let answer = IdleObstacles(judgement: self, day: day).answer(to: step)
      guard case .missing = answer else { return answer }
      if let succession { return .succeeded(succession) }
      if case .closed(let way, _) = state { return .ended(way) }
      return answer
    }
  }
}

/// What stands between a site and a stage.
private struct SiteObstacles {
  let contract: ContractCase
  let day: Day

  func answer(to stage: Stage, from state: SiteState) -> ObstacleAnswer {
    if stage == .closed { return .missing(Closure.allCases.map { closing($0) }) }
    var obstacles: [Obstacle] = []
    for part in contract.siteParts {
      let track = contract.history.tracks[part == 0 ? 0 : Int(part) - 1]
      for event in path(from: track.state(on: day), to: stage) ?? [] {
        obstacles += missing(event, part, after: obstacles)
      }
    }
    return obstacles.isEmpty ? .past : .missing(obstacles)
  }

  /// The events that lead to a stage, in order; nil if it lies behind.
  private func path(from state: SiteState, to stage: Stage) -> [SiteEvent]? {
    var walk = Walk(state: state, day: day)
    let reached =
      switch stage {
      case .granted, .closed: false
      case .handedOver: walk.take(.handedOver)
      case .underConstruction:
        state.stage == .underConstruction
          || walk.take(state.stage == .suspended ? .resumed : .started)
      case .suspended: walk.take(.suspended)
      case .completed: walk.take(.completed)
      case .inProduction: walk.take(.productionBegan)
      case .atTarget: walk.take(.targetReached)
      }
    return reached ? walk.events : nil
  }

  /// A walk through the strict machine that takes what is missing first.
  private struct Walk {
    var state: SiteState
    let day: Day
    var events: [SiteEvent] = []

    init(state: SiteState, day: Day) {
      self.state = state
      self.day = day
    }

    mutating func take(_ event: SiteEvent) -> Bool {
      do throws(EventRefusal) {
        // The day is left open: the order of events decides, not the days they will have.
        state = try state.applying(event, .by(day))
        events.append(event)
        return true
      } catch {
        switch error {
        case .needs(let missing, before: _): return take(missing) && take(event)
        case .noConstruction(_, while: let stage):
          switch stage {
          case .granted, .handedOver: return take(.started) && take(event)
          case .underConstruction, .suspended, .completed, .inProduction, .atTarget, .closed:
            return false
          }
        case .alreadyPast, .afterEnd, .beforeEarlierEvent: return false
        }
      }
    }
  }

  /// An event that is not on record, after the acts that its agreed day counts from.
  private func missing(
    _ event: SiteEvent, _ part: UInt8, after earlier: [Obstacle]
  ) -> [Obstacle] {
    let due = event.milestone.flatMap { contract.obligation($0, part: part) }?.schedule.due(on: day)
    var obstacles: [Obstacle] = []
    if case .waiting(for: let anchor, projected: _) = due,
      SiteEvent(meeting: anchor.milestone) == nil,
      !earlier.contains(where: { $0.lack == .anchor(anchor) })
    {
      let anchorDue = contract.obligation(anchor.milestone, part: part)?.schedule.due(on: day)
      obstacles.append(
        Obstacle(.anchor(anchor), due: anchorDue, [.contractClause(anchor.milestone)]))
    }
    obstacles.append(Obstacle(.event(event), part: part, due: due, event.citations))
    return obstacles
  }

  private func closing(_ closure: Closure) -> Obstacle {
    let due =
      closure == .expired ? contract.obligation(.termEnd, part: 0)?.schedule.due(on: day) : nil
    return Obstacle(.closing(closure), due: due, closure.citations)
  }
}

extension SiteEvent {
  /// What asks for the event, and for its being on record.
  fileprivate var citations: [Citation] {
    switch self {
    case .handedOver: [.contractClause(.handover), .startBySilence]
    case .started: [.contractClause(.start), .userReports]
    case .suspended: [Parameter.reportStop.source, .userReports]
    case .resumed: [Parameter.recheckPermit.source, .userReports]
    case .completed: [.contractClause(.completion), .userReports]
    case .productionBegan: [.contractClause(.production), .nodeAssessment]
    case .targetReached: [.contractClause(.targetOutput), .nodeAssessment]
    case .closed(let closure): closure.citations
    }
  }
}

extension Closure {
  /// What the end rests on.
  fileprivate var citations: [Citation] {
    switch self {
    case .takenBack: [.idleTakeBack, .idleDecisionContent]
    case .rescinded: [.contractForm, .rescissionRights]
    case .surrendered: [.contractForm]
    case .expired: [.contractClause(.termEnd)]
    }
  }
}
