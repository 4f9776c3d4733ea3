package import LandLifecycle

/// What an alert is about within one contract: a finding's kind, part and instance.
package struct AlertSubject: Hashable, Sendable, Comparable {
  /// The finding's stable code.
  package let kindCode: String
  /// Which part; 0 for the whole contract.
  package let part: UInt8
  /// Which instalment, year or round.
  package let instance: UInt8

  /// Makes a subject.
  package init(kindCode: String, part: UInt8, instance: UInt8) {
    self.kindCode = kindCode
    self.part = part
    self.instance = instance
  }

  /// The subject of a finding.
  package init(_ finding: Finding) {
    self.init(kindCode: finding.kind.code, part: finding.part, instance: finding.instance)
  }

  /// Orders subjects by code, part and instance.
  package static func < (left: AlertSubject, right: AlertSubject) -> Bool {
    (left.kindCode, left.part, left.instance) < (right.kindCode, right.part, right.instance)
  }
}

/// How a finding stood when it was told.
package struct Told: Hashable, Sendable {
  /// How grave it was.
  package let severity: Severity
  /// How far along its kind it was.
  package let tierRank: Int
  /// Whether a breach was confirmed.
  package let isConfirmed: Bool

  /// Makes a standing.
  package init(severity: Severity, tierRank: Int, isConfirmed: Bool) {
    self.severity = severity
    self.tierRank = tierRank
    self.isConfirmed = isConfirmed
  }

  /// How a finding stands now.
  package init(_ finding: Finding) {
    severity = finding.severity
    tierRank = finding.tierRank
    if case .confirmed = finding.evidence { isConfirmed = true } else { isConfirmed = false }
  }

  /// Whether this standing is worse than another.
  package func isWorse(than other: Told) -> Bool {
    severity > other.severity || tierRank > other.tierRank || (isConfirmed && !other.isConfirmed)
  }
}

/// An alert as the ledger holds it.
package struct KnownAlert: Hashable, Sendable {
  /// What it is about.
  package let subject: AlertSubject
  /// Which time the finding came back, from 1.
  package let episode: Int
  /// How the finding stood when last told.
  package let told: Told
  /// Whether it is open.
  package let isOpen: Bool
  /// Which units it was told to last.
  package let units: String

  /// Makes an alert.
  package init(subject: AlertSubject, episode: Int, told: Told, isOpen: Bool, units: String) {
    self.subject = subject
    self.episode = episode
    self.told = told
    self.isOpen = isOpen
    self.units = units
  }
}

/// What a daily run has to say and to write down about one contract.
package enum AlertChange: Hashable, Sendable {
  /// A finding is told for the first time, or came back after its end was told.
  case opened(Finding, episode: Int)
  /// A finding that was told became worse.
  case worsened(Finding, episode: Int)
  /// Land on the list of idle projects is of a lighter class than was told; what is to be done goes by it.
  case reclassified(Finding, episode: Int)
  /// A finding that was told changed without becoming worse, or is no more than a note now; written
  /// down, not told.
  case updated(Finding, episode: Int)
  /// A finding that was told is so, and other units than those it was told to answer for it now.
  case handedOn(Finding, KnownAlert, to: String)
  /// A finding that was told is gone; what is so of the same matter now, if anything.
  case resolved(KnownAlert, now: Finding?)
  /// A finding that was told is gone because one of the same matter took its place that is as grave
  /// or graver; the units that answer now, where they are others.
  case replaced(KnownAlert, handedOnTo: String?)
}

/// Plans what to tell: a pure function of what is so and what was said.
package enum AlertPlan {
  /// Returns the changes between what was told about a contract and what is so.
  ///
  /// - Parameters:
  ///   - findings: The contract's findings on the day of the run.
  ///   - known: Every alert ever opened about it, closed ones too.
  ///   - units: Which units answer for a finding of a kind.
  /// - Returns: Changes in the order findings are told, then what is gone, by subject.
  package static func changes(
    findings: [Finding], known: [KnownAlert], units: (FindingKind) -> String
  ) -> [AlertChange] {
    var open: [AlertSubject: KnownAlert] = [:]
    var lastEpisode: [AlertSubject: Int] = [:]
    for alert in known {
      lastEpisode[alert.subject] = max(lastEpisode[alert.subject] ?? 0, alert.episode)
      if alert.isOpen { open[alert.subject] = alert }
    }
    var changes: [AlertChange] = []
    var present: Set<AlertSubject> = []
    var gravest: [Matter: Severity] = [:]
    var now: [Matter: Finding] = [:]
    for finding in findings {
      let subject = AlertSubject(finding)
      if now[Matter(subject)] == nil { now[Matter(subject)] = finding }
      // What was told stays open while it is so, even where it has become no more than a note.
      guard finding.severity > .note || open[subject] != nil,
        present.insert(subject).inserted
      else { continue }
      let matter = Matter(subject)
      gravest[matter] = max(gravest[matter] ?? .note, finding.severity)
      let told = Told(finding)
      guard let alert = open[subject] else {
        changes.append(.opened(finding, episode: (lastEpisode[subject] ?? 0) + 1))
        continue
      }
      let answering = units(finding.kind)
      if finding.severity > .note, answering != alert.units {
        changes.append(.handedOn(finding, alert, to: answering))
      } else if finding.isReclassified(since: alert.told) {
        changes.append(.reclassified(finding, episode: alert.episode))
      } else if finding.severity > .note, told.isWorse(than: alert.told) {
        changes.append(.worsened(finding, episode: alert.episode))
      } else if told != alert.told {
        changes.append(.updated(finding, episode: alert.episode))
      }
    }
    for alert in open.values.sorted(by: { $0.subject < $1.subject })
    where !present.contains(alert.subject) {
      // What only a lighter finding is left of is better news than silence.
      let matter = Matter(alert.subject)
      if let grave = gravest[matter], grave >= alert.told.severity {
        let answering = FindingKind(code: alert.subject.kindCode).map(units)
        changes.append(
          .replaced(alert, handedOnTo: answering == alert.units ? nil : answering))
      } else {
        changes.append(.resolved(alert, now: now[matter]))
      }
    }
    return changes
  }

  /// What findings that take each other's place have in common: a node, or the idle case.
  private struct Matter: Hashable {
    let name: String
    let part: UInt8
    let instance: UInt8

    init(_ subject: AlertSubject) {
      name = Self.names[subject.kindCode] ?? subject.kindCode
      part = subject.part
      instance = subject.instance
    }

    private static let names: [String: String] = Dictionary(
      uniqueKeysWithValues: FindingKind.all.map { kind in
        (kind.code, kind.node?.code ?? (kind.isOfIdleCase ? "idle-case" : kind.code))
      })
  }
}

extension Finding {
  /// Whether it is of a lighter class of idle projects than was told, whatever shows it now.
  fileprivate func isReclassified(since told: Told) -> Bool {
    kind == .idleProject && severity > .note && told.severity > .note && tierRank < told.tierRank
  }
}
