import CivilCalendar
import ContractStore
import LandLifecycle
import TestSupport
import Testing

struct StatusCacheTests {
  @Test func `a row with something in every place is read as it was saved`() throws {
    let store = try ContractStore.temporary()
    let row = StatusRow.sample(
      1, entry: 12, digest: [0, 255, 3], foldDay: "2025-06-01", nextChange: "2025-07-01",
      nextDue: "2025-06-15", isUntold: true, stage: .suspended, idleCase: .disposed,
      Registration(
        numbers: Registration.full.numbers, terms: Registration.full.terms, isKeyProject: true,
        details: [
          (.district, "金山区"), (.town, "枫泾镇"), (.project, "项目"), (.location, "东至路"),
          (.landUse, "工业用地"), (.holder, "甲"), (.tenant, "乙"), (.responsibleUnits, "☆区经委"),
        ]))
    try store.save(row)
    #expect(try store.read { try $0.status(of: ContractID(1)) } == row)
    #expect(try store.read { try $0.status(of: ContractID(2)) } == nil)
    #expect(row.summary.otherNumber == "310116001001GB00001W00000000")
    #expect(row.summary.units == "☆区经委")
  }

  @Test func `a row with nothing in any place is read as it was saved`() throws {
    let store = try ContractStore.temporary()
    let row = StatusRow.sample(
      1,
      Registration(
        numbers: ContractNumbers(),
        terms: .sample(signed: nil, supply: .unknown, area: nil, price: nil)))
    try store.save(row)
    #expect(try store.read { try $0.status(of: ContractID(1)) } == row)
    #expect(row.name == "#1")
  }

  @Test func `every stage, step and way of supply is read as it was saved`() throws {
    let store = try ContractStore.temporary()
    let rows =
      Stage.allCases.enumerated().map { StatusRow.sample(Int64($0 + 1), stage: $1) }
      + IdleCaseStep.allCases.enumerated().map { .sample(Int64($0 + 101), idleCase: $1) }
      + SupplyMethod.allCases.enumerated().map {
        .sample(Int64($0 + 201), .sample(terms: .sample(supply: $1)))
      }
    try store.write { writer in
      for row in rows { try writer.save(row, findings: [], isNew: true) }
    }
    var seen: [StatusRow] = []
    try store.read { try $0.forEachStatus { row, _ in seen.append(row) } }
    #expect(seen == rows)
  }

  @Test func `an empty text is not taken for none`() throws {
    let store = try ContractStore.temporary()
    try store.save(.sample(1, .sample("")))
    #expect(try store.read { try $0.status(of: ContractID(1)) }?.summary.contractNumber == "")
  }

  static let kinds: [FindingKind] =
    FindingKind.all + [.missingData(.holidays(year: 2027)), .missingData(.holidays(year: 9_999))]

  @Test func `a finding of every kind is read as it was saved, gravest matters first`() throws {
    let store = try ContractStore.temporary()
    let findings = Self.kinds.map { FindingRow(Finding($0, since: "2025-01-01")) }
    try store.write { try $0.save(.sample(1), findings: findings, isNew: true) }
    let back = try store.read { try $0.findings(of: ContractID(1)) }
    #expect(Set(back) == Set(findings))
    #expect(back.map(\.kind).first == .idleTakeBackStage)
    #expect(back.map(\.kind).last == .lapsedRule)
  }

  static let findings: [Finding] = [
    Finding(
      .overdue(.payment), part: 2, instance: 255, since: "2025-01-01", evidence: .unrecorded,
      due: DueDay(agreed: "2024-12-28", actBy: "2024-12-30", certainty: .provisional),
      caveats: [.provisionalDay, .causeVerified]),
    Finding(
      .idleProject, since: "1969-12-31", tier: .idleClass(.overdueStart, raised: true),
      evidence: .confirmed(by: "2025-01-01")),
    Finding(.idleProject, since: "2025-01-01", tier: .idleClass(.usedUnfinished, raised: false)),
    Finding(
      .suspectedIdle, since: "2025-01-01", tier: .idleCase(.underInvestigation, .unstarted())),
    Finding(.dueSoon(.start), since: "2025-01-01", tier: .within(days: 30)),
  ]

  @Test(arguments: findings)
  func `a finding is read as it was saved`(_ finding: Finding) throws {
    let store = try ContractStore.temporary()
    try store.write { try $0.save(.sample(1), findings: [FindingRow(finding)], isNew: true) }
    #expect(try store.read { try $0.findings(of: ContractID(1)) } == [FindingRow(finding)])
  }

  @Test func `a row of a finding holds what lists and alerts need`() {
    let row = FindingRow(Self.findings[0])
    #expect(row.kind == .overdue(.payment))
    #expect(row.part == 2)
    #expect(row.instance == 255)
    #expect(row.since == "2025-01-01")
    #expect(row.due == "2024-12-30")
    #expect(row.severity == .warning)
    #expect(row.list == .unrecorded)
    #expect(row.evidenceCode == 1)
    #expect(row.idleClass == nil)
    #expect(row.caveats == [.provisionalDay, .causeVerified])
    #expect(FindingRow(Self.findings[1]).evidenceCode == 2)
    #expect(FindingRow(Self.findings[1]).idleClass == .overdueStart)
    #expect(FindingRow(Self.findings[1]).tierRank == 4)
    #expect(FindingRow(Self.findings[2]).evidenceCode == 0)
    #expect(FindingRow(Self.findings[4]).tierRank == 970)
  }

  @Test func `saving again takes the place of the row and of its findings`() throws {
    let store = try ContractStore.temporary()
    func finding(_ kind: FindingKind) -> FindingRow {
      FindingRow(Finding(kind, since: "2025-01-01"))
    }
    try store.write { writer in
      for number: Int64 in 1...2 {
        try writer.save(
          .sample(number), findings: [finding(.overdue(.start)), finding(.idleProject)],
          isNew: true)
      }
    }
    let row = StatusRow.sample(1, foldDay: "2025-06-02", .sample("C-9"))
    try store.write {
      try $0.save(row, findings: [finding(.overdue(.completion))], isNew: false)
    }
    try store.read { reader throws in
      #expect(try reader.status(of: ContractID(1)) == row)
      #expect(try reader.findings(of: ContractID(1)) == [finding(.overdue(.completion))])
      #expect(
        try reader.findings(of: ContractID(2))
          == [finding(.overdue(.start)), finding(.idleProject)])
      #expect(try reader.contractCount() == 2)
      #expect(try reader.contracts(matching: "C-1").map(\.number) == [2])
    }
  }

  @Test func `texts of any length follow each other without a trace of the one before`() throws {
    let store = try ContractStore.temporary()
    let names = ["长", "", "a", "b"].map { String(repeating: $0, count: 30_000) } + ["短", ""]
    try store.write { writer in
      for (index, name) in names.enumerated() {
        let row = StatusRow.sample(
          Int64(index + 1), digest: Array(repeating: 9, count: name.utf8.count),
          .sample(name, details: [(.project, name + "甲"), (.location, "乙")]))
        try writer.save(row, findings: [], isNew: true)
      }
    }
    var seen: [[String?]] = []
    try store.read {
      try $0.forEachStatus { row, _ in
        seen.append([row.summary.contractNumber, row.summary.project, row.summary.location])
      }
    }
    #expect(seen == names.map { [$0, $0 + "甲", "乙"] })
  }

  @Test func `rows and findings are walked together in contract order`() throws {
    let store = try ContractStore.temporary()
    let findings = [
      FindingRow(Finding(.overdue(.start), since: "2025-01-01")),
      FindingRow(Finding(.overdue(.completion), since: "2025-01-01")),
    ]
    try store.write { writer in
      try writer.save(.sample(9), findings: findings, isNew: true)
      try writer.save(.sample(3), findings: [], isNew: true)
      try writer.save(.sample(5), findings: [findings[1]], isNew: true)
    }
    var seen: [String] = []
    try store.read { reader in
      try reader.forEachStatus { row, findings in
        seen.append("\(row.contract.number) \(findings.map(\.kind.code))")
      }
    }
    #expect(
      seen == [
        "3 []", "5 [\"completion-overdue\"]", "9 [\"start-overdue\", \"completion-overdue\"]",
      ])
  }

  @Test func `rows wait to be written together, and whoever reads finds them`() throws {
    let store = try ContractStore.temporary()
    let finding = FindingRow(Finding(.overdue(.start), since: "2025-01-01"))
    try store.write { writer in
      for number: Int64 in 1...40 {
        let key = ContractKey(kind: 1, normaliser: 1, material: [UInt8(number)])
        let contract = try writer.makeContract(knownAs: key)
        let entry = try writer.append(NewEntry(contract: contract, content: .registered(.sample())))
        try writer.save(
          EncodedStatus(.sample(0), findings: [finding]), asNew: contract, registeredBy: entry,
          logPosition: entry)
        #expect(try writer.reader.contractCount() == Int(number))
        #expect(try writer.contracts(knownAs: key).map(\.contract) == [contract])
      }
    }
    var seen: [String] = []
    try store.read { reader in
      try reader.forEachStatus { row, findings in
        seen.append("\(row.contract.number) \(row.registeredEntry.number) \(findings.count)")
      }
    }
    #expect(seen == (1...40).map { "\($0) \($0) 1" })
  }

  @Test func `dropping the caches leaves the log, the keys and the alerts`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    try store.write { writer in
      let contract = try writer.makeContract(
        knownAs: ContractKey(kind: 1, normaliser: 1, material: []))
      _ = try writer.append(NewEntry(contract: contract, content: .registered(.sample())))
      try writer.save(
        .sample(1), findings: [FindingRow(Finding(.idleProject, since: "2025-01-01"))],
        isNew: true)
      try writer.save(AlertRow.sample(1))
    }
    try store.write { try $0.dropCaches() }
    let raw = try RawDatabase(folder.path())
    let counts = try [
      "status", "entry", "log_transaction", "contract_key", "alert",
    ].flatMap { try raw.rows("SELECT count(*) FROM \($0)") }
    #expect(counts == ["0", "1", "1", "1", "1"])
  }

  static let damages = [
    "stage = 8", "stage = 300", "idle_case = 99", "supply = -1", "fold_day = 9999999999",
    "next_change_on = 9999999999", "signed_on = -9999999999",
  ]

  @Test(arguments: damages)
  func `a row that cannot be is reported, not trusted`(_ damage: String) throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    try store.save(.sample(7))
    try RawDatabase(folder.path()).run("UPDATE status SET \(damage)")
    #expect(throws: StoreProblem.cacheUnreadable(contract: 7)) {
      try store.read { try $0.status(of: ContractID(7)) }
    }
  }

  /// What to put in the place of a number of the finding, and what cannot be there.
  static let findingDamages: [(place: Int, value: String)] = [
    (0, "5"), (0, "30000"), (1, "256"), (2, "-1"), (3, "9999999999"), (4, "9999999999"),
    (5, "4"), (5, "256"), (6, "5"), (7, "999"), (8, "256"), (8, "7"), (10, "65536"), (0, "null"),
    (3, "null"), (3, "1.5"), (9, "\"high\""), (11, "0"),
  ]

  @Test(arguments: findingDamages)
  func `a finding that cannot be is reported, not trusted`(_ place: Int, _ value: String) throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    let finding = FindingRow(Finding(.overdue(.start), since: "2025-01-01"))
    try store.write { try $0.save(.sample(7), findings: [finding], isNew: true) }
    let raw = try RawDatabase(folder.path())
    try raw.run(
      "UPDATE status SET findings = json_set(findings, '$[0][\(place)]', json('\(value)'))")
    #expect(throws: StoreProblem.cacheUnreadable(contract: 7)) {
      try store.read { try $0.findings(of: ContractID(7)) }
    }
    #expect(throws: StoreProblem.cacheUnreadable(contract: 7)) {
      try store.read { try $0.forEachStatus { _, _ in } }
    }
    #expect(throws: StoreProblem.cacheUnreadable(contract: 7)) {
      try store.read { try $0.forEachListing { _ in } }
    }
  }
}
