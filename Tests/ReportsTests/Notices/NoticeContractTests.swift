import CivilCalendar
import LandLifecycle
import Reports
import Testing

/// Documents of the contract itself: what they name, and what they leave open.
struct NoticeContractTests {
  /// A grant with a start due on 2023-06-01 and a completion on 2025-06-02; the start gives a right to
  /// rescind after a year, the completion costs by the day alone.
  static func contractView(
    completion: Deadline = .on("2025-06-02"), _ facts: [Fact],
    on day: Day
  ) throws -> ParcelView {
    let ladders = ContractClauses(consequences: [
      ConsequenceLadder(
        .start, clause: "32", tiers: [Consequence(after: .months(12), powers: .rescind)]),
      ConsequenceLadder(
        .completion, clause: "33",
        tiers: [Consequence(charge: .perDay(Ratio(1, 1_000), of: .price, upTo: nil))]),
    ])
    let terms = try ContractTerms(
      supply: .listing, signedOn: "2022-05-09", price: Money(fen: 1_828_000_00),
      obligations: [
        ObligationTerm(.start, by: .on("2023-06-01")),
        ObligationTerm(.completion, by: completion),
      ], clauses: ladders)
    return ParcelView(
      number: "沪金〔2022〕3号", argument: "沪金〔2022〕3号",
      registration: Registration(
        numbers: ContractNumbers(contract: "沪金〔2022〕3号"), terms: terms, details: []),
      judgement: Judgement(terms: terms, facts: facts), entries: [], day: day, knownAt: nil)
  }

  private static func ground(_ draft: NoticeDraft) -> [String] {
    draft.blocks.filter { $0.gives.contains("ground") }.flatMap { block -> [String] in
      switch block.body {
      case .paragraph(let text): [text.plain]
      case .facts(let facts): facts.map { "\($0.name)：\($0.value.plain)" }
      }
    }
  }

  @Test func `a rescission rests on the nodes that give the right, and on no others`() throws {
    let seen = Fact.inspected(Inspection(on: "2024-10-08", saw: .notStarted))
    let draft = try NoticeDraft(
      .rescission,
      about: try Self.contractView(completion: .on("2024-06-03"), [seen], on: "2024-10-09"))
    #expect(Self.ground(draft) == ["开工：期限2023年6月1日，已过496天，经核实至2024年10月8日尚未履行"])
    #expect(draft.warnings == [])
    #expect(draft.checklist.first { $0.content.code == "ground" }?.isGiven == true)
  }

  @Test func `without a right on record the ground stays a blank`() throws {
    let draft = try NoticeDraft(.rescission, about: try Self.contractView([], on: "2023-06-05"))
    #expect(
      Self.ground(draft) == [
        "开工：期限2023年6月1日，已过4天，未见履行的记录",
        "解除的事由：〔待填：合同约定或者法律规定可以解除的情形；记录未显示解除权已经成立〕。",
      ])
    #expect(draft.checklist.first { $0.content.code == "ground" }?.isGiven == false)
    // A completion that costs by the day alone gives no right at all.
    let started = Fact.site(.started, .on("2023-05-04"))
    let late = try NoticeDraft(
      .rescission, about: try Self.contractView([started], on: "2025-06-05"))
    #expect(Self.ground(late) == ["解除的事由：〔待填：合同约定或者法律规定可以解除的情形；记录未显示解除权已经成立〕。"])
  }

  @Test func `a day that can still move is marked where it is listed, too`() throws {
    let view = try Self.contractView(
      completion: .after(.start, .months(24)), [.site(.started, .on("2025-01-02"))],
      on: "2025-06-05")
    let text = try NoticeDraft(.siteBoard, about: view).text
    #expect(
      text.contains("约定竣工日期：2027年1月4日（暂定，所涉年度节假日安排未公布）（合同约定：开工之日起24个月内）"))
    #expect(text.contains("约定动工开发日期：2023年6月1日\n"))
  }

  @Test func `a request for an extension names the agreed days once`() throws {
    let text = try NoticeDraft(
      .extensionRequest, about: try Self.contractView([], on: "2023-05-05")
    ).text
    #expect(text.ranges(of: "约定动工开发日期").count == 1)
    #expect(text.ranges(of: "约定竣工日期").count == 1)
  }
}
