import CivilCalendar
import ContractStore
import LandLifecycle
import TestSupport
import Testing

/// What people with other tools see.
struct ViewTests {
  @Test func `parcels are read with ISO dates, square metres and 万元`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    try store.save(
      .sample(1, nextChange: "2024-02-29", .full),
      .sample(
        2,
        Registration(
          numbers: ContractNumbers(), terms: .sample(signed: "1969-12-31", area: nil, price: nil))))
    let raw = try RawDatabase(folder.path())
    #expect(
      try raw.rows(
        """
        SELECT contract_id, contract_number, supervision_number, parcel_code, project, town,
          is_key_project, signed_on, area_m2, price_wan, judged_on, next_change_on
        FROM parcels ORDER BY contract_id
        """) == [
          """
          1 | 沪金2021-07 | 3101162021B00123-1 | 310116001001GB00001 | 智能装备项目 | 枫泾镇 | 1 | \
          2021-03-15 | 20000.0 | 123.456789 | 2025-06-01 | 2024-02-29
          """,
          "2 | - | - | - | - | - | 0 | 1969-12-31 | - | - | 2025-06-01 | -",
        ])
  }

  @Test func `findings are read with their names and ISO dates, years without holidays too`() throws
  {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    let findings = [
      Finding(
        .overdue(.start), part: 1, instance: 2, since: "2024-02-29",
        evidence: .confirmed(by: "2025-01-01"),
        due: DueDay(agreed: "2024-02-28", actBy: "2024-02-28", certainty: .certain)),
      Finding(.idleFeeStage, since: "2025-01-01", evidence: .unrecorded),
      Finding(.missingData(.holidays(year: 2027)), since: "2025-01-01"),
      Finding(.startNotVerified, since: "2025-01-01"),
    ]
    try store.write {
      try $0.save(.sample(1), findings: findings.map { FindingRow($0) }, isNew: true)
    }
    let raw = try RawDatabase(folder.path())
    #expect(
      try raw.rows(
        """
        SELECT contract_number, finding, part, instance, since, due, severity, evidence, judged_on
        FROM findings ORDER BY finding
        """) == [
          "C-1 | idle-fee-stage | 0 | 1 | 2025-01-01 | - | grave | unrecorded | 2025-06-01",
          "C-1 | missing-holidays-2027 | 0 | 1 | 2025-01-01 | - | notice | not-needed | 2025-06-01",
          "C-1 | start-not-verified | 0 | 1 | 2025-01-01 | - | note | not-needed | 2025-06-01",
          "C-1 | start-overdue | 1 | 2 | 2024-02-29 | 2024-02-28 | warning | confirmed | 2025-06-01",
        ])
  }

  @Test func `what is so since a signing that nobody wrote down has no first day to show`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    let terms = ContractTerms.sample(signed: nil)
    let findings = Judgement(terms: terms, facts: []).timeline.findings(on: "2025-06-01")
    try store.write {
      try $0.save(.sample(1), findings: findings.map { FindingRow($0) }, isNew: true)
    }
    #expect(
      try RawDatabase(folder.path()).rows("SELECT finding, since FROM findings") == [
        "missing-signing-day | -"
      ])
    #expect(findings.map { FindingRow($0).sinceIfKnown } == [nil])
  }

  @Test func `every kind has a name of its own in the database`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    try store.write { _ in }
    let names = try RawDatabase(folder.path()).rows("SELECT code FROM finding_kind ORDER BY kind")
    #expect(names.sorted() == FindingKind.all.map(\.code).sorted())
  }
}
