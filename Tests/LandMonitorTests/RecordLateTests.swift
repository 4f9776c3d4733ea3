import CivilCalendar
import LandLifecycle
import LandMonitor
import Testing

/// Acts of the idle case that are typed after later ones.
struct RecordLateTests {
  static let register = """
    合同编号,项目名称,供地方式,成交价格(万元),合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
    丙-3,丙项目,挂牌出让,500,2022-01-17,2022-03-01,2023-01-03,2022-03-01,
    """
  static let decided: [(event: IdleCaseEvent, day: Day)] = [
    (.suspicionRaised, "2024-01-05"), (.inquiryServed, "2024-01-22"),
    (.determinationServed, "2024-03-11"), (.hearingTold, "2024-03-25"), (.approved, "2024-04-15"),
    (.disposed(.feeCharged), "2024-05-06"), (.feePaid, "2024-06-03"),
  ]

  private let office: TemporaryOffice
  private let monitor: Monitor

  init() throws {
    office = try TemporaryOffice()
    monitor = office.monitor(on: "2024-07-01")
    _ = try monitor.importFile(try office.write(Self.register, to: "register.csv"))
    for act in Self.decided { try record(act.event, on: act.day) }
  }

  @discardableResult
  private func record(_ event: IdleCaseEvent, on day: Day) throws -> RecordOutcome {
    try monitor.record(
      .fact(.idleCase(event, on: day)), about: "丙-3", document: nil, remark: nil)
  }

  @Test func `an answer that came before the determination is recorded after it, and says so`()
    throws
  {
    #expect(
      try record(.answered, on: "2024-02-19").judgedBy
        == "补录：按2024-02-19当日的案件状态“调查核实”核对，其后的步骤仍然成立")
    #expect(throws: RecordRefusal.self) { try record(.answered, on: "2024-03-12") }
  }

  @Test func `an act of today says nothing of another day`() throws {
    #expect(try record(.published, on: "2024-07-01").judgedBy == nil)
  }

  @Test func `an act that its own day's case cannot take is refused by that day`() throws {
    #expect(
      throws: RecordRefusal.idleCase(
        .needs(.hearingTold, before: .hearingRequested), ownDay: "2024-03-18", parcel: "丙-3")
    ) { try record(.hearingRequested, on: "2024-03-18") }
  }

  @Test func `a hearing asked for and not held is recorded, though it contradicts the decision`()
    throws
  {
    let outcome = try record(.hearingRequested, on: "2024-04-01")
    #expect(outcome.new.contains("记录矛盾"))
  }

  @Test func `what would leave no room for an act on record is refused`() throws {
    #expect(
      throws: RecordRefusal.contradictsAct(
        .determinationServed, on: "2024-03-11", entry: 4, parcel: "丙-3")
    ) { try record(.cleared, on: "2024-02-26") }
  }

  @Test func `a review applied for before the payment is recorded after it`() throws {
    #expect(try record(.reviewApplied, on: "2024-05-27").judgedBy != nil)
  }

  @Test func `a demand too early is recorded and flagged, an application too early is refused`()
    throws
  {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: "2024-07-01")
    _ = try monitor.importFile(try office.write(Self.register, to: "register.csv"))
    for act in Self.decided.dropLast() {
      _ = try monitor.record(
        .fact(.idleCase(act.event, on: act.day)), about: "丙-3", document: nil, remark: nil)
    }
    let demand = try monitor.record(
      .fact(.idleCase(.demandServed, on: "2024-06-03")), about: "丙-3", document: nil, remark: nil)
    #expect(demand.new == ["记录矛盾"])
    #expect(
      throws: RecordRefusal.idleCase(
        .needs(.demandServed, before: .enforcementApplied), ownDay: nil, parcel: "丙-3")
    ) {
      try monitor.record(
        .fact(.idleCase(.enforcementApplied, on: "2024-06-24")), about: "丙-3", document: nil,
        remark: nil)
    }
  }
}
