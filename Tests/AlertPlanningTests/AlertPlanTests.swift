import AlertPlanning
import CivilCalendar
import LandLifecycle
import Testing

struct AlertPlanTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let findings: [Finding]
    let known: [KnownAlert]
    let changes: [AlertChange]

    init(
      _ name: String, findings: [Finding] = [], known: [KnownAlert] = [],
      changes: [AlertChange] = []
    ) {
      testDescription = name
      self.findings = findings
      self.known = known
      self.changes = changes
    }
  }

  static let opening = [
    Case("nothing is so and nothing was told"),
    Case(
      "a finding is told for the first time", findings: [.startOverdue()],
      changes: [.opened(.startOverdue(), episode: 1)]),
    Case(
      "a finding that was told is not told again", findings: [.startOverdue()],
      known: [.about(.startOverdue())]),
    Case(
      "a note is never told",
      findings: [.startNotVerified, .idleProject(.suppliedUnused, raised: false)]),
    Case(
      "a suspicion after which works began stays told, as one that became lighter",
      findings: [.suspectedIdle(startedLate: "2025-01-01")], known: [.about(.suspectedIdle())],
      changes: [.updated(.suspectedIdle(startedLate: "2025-01-01"), episode: 1)]),
    Case(
      "a finding comes back after its end was told", findings: [.startOverdue()],
      known: [
        .about(.startOverdue(), isOpen: false), .about(.startOverdue(), episode: 2, isOpen: false),
      ], changes: [.opened(.startOverdue(), episode: 3)]),
    Case(
      "episodes are counted in any order", findings: [.startOverdue()],
      known: [
        .about(.startOverdue(), episode: 2, isOpen: false), .about(.startOverdue(), isOpen: false),
      ], changes: [.opened(.startOverdue(), episode: 3)]),
    Case(
      "an open episode counts, not the closed one before it", findings: [.startOverdue()],
      known: [
        .about(.startOverdue(), isOpen: false), .about(.startOverdue(), episode: 2),
      ]),
    Case(
      "parts and instalments are told apart",
      findings: [.startOverdue(part: 1), .startOverdue(part: 2), .startOverdue(instance: 2)],
      known: [.about(.startOverdue(part: 1))],
      changes: [
        .opened(.startOverdue(part: 2), episode: 1),
        .opened(.startOverdue(instance: 2), episode: 1),
      ]),
    Case(
      "of two findings about one matter the first is told",
      findings: [.startOverdue(), .startOverdue(caveats: .grantorLate)],
      changes: [.opened(.startOverdue(), episode: 1)]),
    Case(
      "findings are told in the order given",
      findings: [.suspectedIdle(), .startOverdue(), .idleProject(.overdueStart)],
      changes: [
        .opened(.suspectedIdle(), episode: 1), .opened(.startOverdue(), episode: 1),
        .opened(.idleProject(.overdueStart), episode: 1),
      ]),
  ]

  static let changing = [
    Case(
      "a nearer due day is worse", findings: [.startDueSoon(within: 7)],
      known: [.about(.startDueSoon(within: 30))],
      changes: [.worsened(.startDueSoon(within: 7), episode: 1)]),
    Case(
      "a farther due day is a change", findings: [.startDueSoon(within: 30)],
      known: [.about(.startDueSoon(within: 7))],
      changes: [.updated(.startDueSoon(within: 30), episode: 1)]),
    Case(
      "evidence makes it worse",
      findings: [.startOverdue(evidence: .confirmed(by: "2025-06-02"))],
      known: [.about(.startOverdue(), episode: 2)],
      changes: [.worsened(.startOverdue(evidence: .confirmed(by: "2025-06-02")), episode: 2)]),
    Case(
      "evidence withdrawn is a change", findings: [.startOverdue()],
      known: [.about(.startOverdue(evidence: .confirmed(by: "2025-06-02")))],
      changes: [.updated(.startOverdue(), episode: 1)]),
    Case(
      "the day of the evidence is no change",
      findings: [.startOverdue(evidence: .confirmed(by: "2025-06-03"))],
      known: [.about(.startOverdue(evidence: .confirmed(by: "2025-06-02")))]),
    Case(
      "a graver class is worse", findings: [.idleProject(.overdueStart)],
      known: [.about(.idleProject(.usedUnfinished))],
      changes: [.worsened(.idleProject(.overdueStart), episode: 1)]),
    Case(
      "a lighter class is told as another", findings: [.idleProject(.usedUnfinished)],
      known: [.about(.idleProject(.suppliedUnused))],
      changes: [.reclassified(.idleProject(.usedUnfinished), episode: 1)]),
    Case(
      "a lighter class is no worse for being shown",
      findings: [
        Finding(
          .idleProject, since: "2025-06-01", tier: .idleClass(.usedUnfinished, raised: true),
          evidence: .confirmed(by: "2025-06-02"))
      ], known: [.about(.idleProject(.overdueStart))],
      changes: [
        .reclassified(
          Finding(
            .idleProject, since: "2025-06-01", tier: .idleClass(.usedUnfinished, raised: true),
            evidence: .confirmed(by: "2025-06-02")), episode: 1)
      ]),
    Case(
      "a graver standing is worse even without a tier",
      findings: [.startOverdue()],
      known: [
        KnownAlert(
          subject: AlertSubject(.startOverdue()), episode: 1,
          told: Told(severity: .notice, tierRank: 0, isConfirmed: false), isOpen: true,
          units: "甲镇")
      ], changes: [.worsened(.startOverdue(), episode: 1)]),
    Case(
      "what became a note stays open and is a change",
      findings: [.idleProject(.suppliedUnused, raised: false)],
      known: [.about(.idleProject(.suppliedUnused))],
      changes: [.updated(.idleProject(.suppliedUnused, raised: false), episode: 1)]),
    Case(
      "a note that is told of again is worse", findings: [.idleProject(.suppliedUnused)],
      known: [.about(.idleProject(.suppliedUnused, raised: false))],
      changes: [.worsened(.idleProject(.suppliedUnused), episode: 1)]),
    Case(
      "a caveat is no change", findings: [.startOverdue(caveats: .grantorLate)],
      known: [.about(.startOverdue())]),
  ]

  static let ending = [
    Case(
      "a finding is gone", known: [.about(.startOverdue())],
      changes: [.resolved(.about(.startOverdue()), now: nil)]),
    Case(
      "a finding that was gone is not told again", known: [.about(.startOverdue(), isOpen: false)]),
    Case(
      "due soon becomes overdue", findings: [.startOverdue()], known: [.about(.startDueSoon())],
      changes: [
        .opened(.startOverdue(), episode: 1), .replaced(.about(.startDueSoon()), handedOnTo: nil),
      ]),
    Case(
      "suspected idle land reaches the fee", findings: [.idleFee],
      known: [.about(.suspectedIdle())],
      changes: [
        .opened(.idleFee, episode: 1), .replaced(.about(.suspectedIdle()), handedOnTo: nil),
      ]),
    Case(
      "the grantor turns out to be late",
      findings: [Finding(.blockedByGrantor(.start), since: "2025-06-01")],
      known: [.about(.startOverdue())],
      changes: [
        .opened(Finding(.blockedByGrantor(.start), since: "2025-06-01"), episode: 1),
        .replaced(.about(.startOverdue()), handedOnTo: nil),
      ]),
    Case(
      "a start overdue that an extension makes due soon is good news",
      findings: [.startDueSoon()], known: [.about(.startOverdue())],
      changes: [
        .opened(.startDueSoon(), episode: 1),
        .resolved(.about(.startOverdue()), now: .startDueSoon()),
      ]),
    Case(
      "the fee falls back to a suspicion", findings: [.suspectedIdle()], known: [.about(.idleFee)],
      changes: [
        .opened(.suspectedIdle(), episode: 1),
        .resolved(.about(.idleFee), now: .suspectedIdle()),
      ]),
    Case(
      "a start met late leaves nothing to tell",
      findings: [Finding(.metLate(.start), since: "2025-06-01")], known: [.about(.startOverdue())],
      changes: [
        .resolved(
          .about(.startOverdue()), now: Finding(.metLate(.start), since: "2025-06-01"))
      ]),
    Case(
      "another node's lateness replaces nothing",
      findings: [Finding(.overdue(.completion), since: "2025-06-01")],
      known: [.about(.startDueSoon())],
      changes: [
        .opened(Finding(.overdue(.completion), since: "2025-06-01"), episode: 1),
        .resolved(.about(.startDueSoon()), now: nil),
      ]),
    Case(
      "another part's lateness replaces nothing", findings: [.startOverdue(part: 2)],
      known: [.about(.startDueSoon())],
      changes: [
        .opened(.startOverdue(part: 2), episode: 1), .resolved(.about(.startDueSoon()), now: nil),
      ]),
    Case(
      "what is gone is told last, by subject",
      findings: [.startOverdue()],
      known: [
        .about(.suspectedIdle()), .about(.startOverdue(part: 2)), .about(.startOverdue(part: 1)),
        .about(.idleProject(.overdueStart)),
      ],
      changes: [
        .opened(.startOverdue(), episode: 1),
        .resolved(.about(.idleProject(.overdueStart)), now: nil),
        .resolved(.about(.startOverdue(part: 1)), now: nil),
        .resolved(.about(.startOverdue(part: 2)), now: nil),
        .resolved(.about(.suspectedIdle()), now: nil),
      ]),
    Case(
      "an alert of a kind that this version does not know is gone",
      known: [
        KnownAlert(
          subject: AlertSubject(kindCode: "no-such-kind", part: 0, instance: 1), episode: 1,
          told: Told(severity: .warning, tierRank: 0, isConfirmed: false), isOpen: true,
          units: "甲镇")
      ],
      changes: [
        .resolved(
          KnownAlert(
            subject: AlertSubject(kindCode: "no-such-kind", part: 0, instance: 1), episode: 1,
            told: Told(severity: .warning, tierRank: 0, isConfirmed: false), isOpen: true,
            units: "甲镇"), now: nil)
      ]),
  ]

  static let handingOn = [
    Case(
      "a finding that is other units' now is handed on", findings: [.startOverdue()],
      known: [.about(.startOverdue(), episode: 2, units: "乙镇")],
      changes: [
        .handedOn(
          .startOverdue(), .about(.startOverdue(), episode: 2, units: "乙镇"), to: "甲镇")
      ]),
    Case(
      "one that is worse besides is handed on as it stands", findings: [.startDueSoon(within: 7)],
      known: [.about(.startDueSoon(within: 30), units: "乙镇")],
      changes: [
        .handedOn(
          .startDueSoon(within: 7), .about(.startDueSoon(within: 30), units: "乙镇"), to: "甲镇")
      ]),
    Case(
      "a note stays with those it was told to until it is told again",
      findings: [.idleProject(.suppliedUnused, raised: false)],
      known: [.about(.idleProject(.suppliedUnused), units: "乙镇")],
      changes: [.updated(.idleProject(.suppliedUnused, raised: false), episode: 1)]),
    Case(
      "what became another finding of the matter is handed on", findings: [.startOverdue()],
      known: [.about(.startDueSoon(), units: "乙镇")],
      changes: [
        .opened(.startOverdue(), episode: 1),
        .replaced(.about(.startDueSoon(), units: "乙镇"), handedOnTo: "甲镇"),
      ]),
    Case(
      "what is gone is told to those who had it", known: [.about(.startOverdue(), units: "乙镇")],
      changes: [.resolved(.about(.startOverdue(), units: "乙镇"), now: nil)]),
    Case(
      "what is closed is nobody's", findings: [.startOverdue()],
      known: [.about(.startOverdue(), isOpen: false, units: "乙镇")],
      changes: [.opened(.startOverdue(), episode: 2)]),
  ]

  @Test(arguments: opening + changing + ending + handingOn)
  func `what is told is the difference between what is so and what was said`(_ item: Case) {
    let changes = AlertPlan.changes(findings: item.findings, known: item.known) { _ in "甲镇" }
    #expect(changes == item.changes)
  }

  @Test func `every kind above a note is told once and then no more`() {
    for kind in FindingKind.all {
      let finding = Finding(kind, since: "2025-06-01")
      let changes = AlertPlan.changes(findings: [finding], known: []) { _ in "甲镇" }
      #expect(changes == (finding.severity > .note ? [.opened(finding, episode: 1)] : []))
      #expect(
        AlertPlan.changes(
          findings: [finding], known: finding.severity > .note ? [.about(finding)] : []
        ) { _ in "甲镇" } == [])
    }
  }
}
