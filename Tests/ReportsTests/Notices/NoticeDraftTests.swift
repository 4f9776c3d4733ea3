import CivilCalendar
import LandLifecycle
import Reports
import Testing
import Wording

struct NoticeDraftTests {
  /// A grant of 2022 with a start due on 2023-06-01, and what is known of it.
  static func view(
    supply: SupplyMethod = .listing, holder: String? = "某某<制造>有限公司",
    price: Money? = Money(fen: 1_828_000_00), _ facts: [Fact], on day: Day
  ) throws -> ParcelView {
    let terms = try ContractTerms(
      supply: supply, signedOn: "2022-05-09", area: Area(squareCentimetres: 188_544_600),
      price: price,
      obligations: [
        ObligationTerm(.handover, by: .on("2022-07-01")),
        ObligationTerm(.start, by: .on("2023-06-01")),
        ObligationTerm(.completion, by: .on("2025-06-02")),
      ])
    let registration = Registration(
      numbers: ContractNumbers(contract: "沪金〔2022〕3号"), terms: terms,
      details: holder.map { [(.holder, $0)] } ?? [])
    return ParcelView(
      number: "沪金〔2022〕3号", argument: "沪金〔2022〕3号",
      registration: registration, judgement: Judgement(terms: terms, facts: facts), entries: [],
      day: day, knownAt: nil)
  }

  static let handedOver = Fact.site(.handedOver, .on("2022-07-01"))
  static let determined: [Fact] = [
    handedOver, .inspected(Inspection(on: "2024-07-08", saw: .notStarted)),
    .idleCase(.inquiryServed, on: "2024-09-02"), .idleCase(.answered, on: "2024-09-20"),
    .causeExamined(.noneApplies, on: "2024-10-15"),
    .idleCase(.determinationServed, on: "2024-11-04"),
  ]
  static let decided =
    determined + [
      .idleCase(.hearingTold, on: "2024-12-02"), .idleCase(.approved, on: "2024-12-20"),
      .idleCase(.disposed(.feeCharged), on: "2025-03-03"),
    ]

  static func refusal(
    _ document: LegalDocument, _ facts: [Fact], on day: Day
  ) throws -> NoticeRefusal? {
    let view = try view(facts, on: day)
    do throws(NoticeRefusal) {
      _ = try NoticeDraft(document, about: view)
      return nil
    } catch { return error }
  }

  // MARK: - What the record supports

  @Test func `documents are refused where the record has no case for them`() throws {
    let parcel = "沪金〔2022〕3号"
    #expect(
      try Self.refusal(.inquiry, [Self.handedOver], on: "2024-06-01")
        == .noSuspicion(.inquiry, parcel: parcel))
    #expect(try Self.refusal(.inquiry, [Self.handedOver], on: "2024-06-02") == nil)
    #expect(
      try Self.refusal(.determination, [Self.handedOver], on: "2024-07-01")
        == .needs(.inquiryServed, .determination, parcel: parcel))
    #expect(
      try Self.refusal(.feeDecision, [Self.handedOver], on: "2024-07-01")
        == .needs(.determinationServed, .feeDecision, parcel: parcel))
    #expect(
      try Self.refusal(.demand, Self.determined, on: "2024-12-01")
        == .needs(.disposed(.feeCharged), .demand, parcel: parcel))
    #expect(
      try Self.refusal(.takeBackDecision, Self.decided, on: "2025-03-03")
        == .otherDisposal(.feeCharged, .takeBackDecision, parcel: parcel))
    #expect(
      try Self.refusal(.enforcement, Self.decided, on: "2025-10-09")
        == .needs(.demandServed, .enforcement, parcel: parcel))
    #expect(
      try Self.refusal(.contractDemand, [Self.handedOver], on: "2023-06-01")
        == .nothingLate(.contractDemand, parcel: parcel))
    #expect(try Self.refusal(.contractDemand, [Self.handedOver], on: "2023-06-02") == nil)
  }

  @Test(arguments: [LegalDocument.contractDemand, .rescission])
  func `allocated land has no contract to demand by or to rescind`(
    _ document: LegalDocument
  ) throws {
    let view = try Self.view(supply: .allocation, [Self.handedOver], on: "2024-07-08")
    #expect(throws: NoticeRefusal.noContract(document, parcel: "沪金〔2022〕3号")) {
      _ = try NoticeDraft(document, about: view)
    }
  }

  @Test func `demand and application name whom the decision was served on`() throws {
    let moved: [Fact] =
      Self.decided + [
        .land(.transferred(to: "乙公司"), on: "2025-04-01"),
        .idleCase(.demandServed, on: "2025-09-08"),
      ]
    for document in [LegalDocument.demand, .enforcement] {
      let text = try NoticeDraft(document, about: try Self.view(moved, on: "2025-09-23")).text
      #expect(text.contains("决定书于2025年3月3日送达某某<制造>有限公司，土地现由乙公司使用"), "\(text)")
      #expect(!text.contains("乙公司：") && !text.contains("被申请人：乙公司"))
      let same = try NoticeDraft(
        document,
        about: try Self.view(moved.filter { $0.day != "2025-04-01" }, on: "2025-09-23")
      ).text
      #expect(!same.contains("土地现由"))
    }
    let before = Self.determined + [Fact.land(.transferred(to: "乙公司"), on: "2024-11-20")]
    let after =
      before + Self.decided.suffix(3) + [.idleCase(.demandServed, on: "2025-09-08")]
    let text = try NoticeDraft(.enforcement, about: try Self.view(after, on: "2025-09-23")).text
    #expect(text.contains("被申请人：乙公司") && !text.contains("土地现由"))
  }

  @Test func `what the officer decides is drafted with a warning`() throws {
    let draft = try NoticeDraft(
      .feeDecision, about: try Self.view(Self.determined, on: "2024-11-05"))
    #expect(
      draft.warnings == [
        "未见听证告知书送达记录：作出决定前应当书面告知申请听证的权利（第十五条）。",
        "未见人民政府批准的记录（第十四条）。",
        "法律规定可以征收百分之二十以下；决定少于百分之二十的，改写金额并载明理由。",
      ])
  }

  // MARK: - What it says

  @Test func `a fee decision gives the sum with its formula and days counted from service`() throws
  {
    let text = try NoticeDraft(
      .feeDecision, about: try Self.view(Self.decided, on: "2025-03-03")
    ).text
    #expect(text.hasPrefix("【草稿】本件由记录自动起草，未经审核，不得送达\n\n征缴土地闲置费决定书\n"))
    #expect(text.contains("价款182.8万元×20%＝36.56万元"))
    #expect(text.contains("三十日内（截止日：2025年4月2日）"))
    #expect(text.contains("六十日内（截止日：2025年5月6日）"))
    #expect(text.contains("六个月内（截止日：2025年9月3日）"))
    #expect(text.contains("地址：〔待填：使用权人地址，见合同或登记资料〕"))
    #expect(text.contains("动工开发日期为2023年6月1日，至2024年6月1日满一年"))
    #expect(text.contains("2024年7月8日现场巡查：未动工"))
  }

  @Test func `after a decision the papers name the sum it names`() throws {
    let facts =
      Self.decided.dropLast() + [
        .idleCase(.disposed(.feeCharged), on: "2025-03-03", sum: Money(fen: 20_000_000))
      ]
    let demand = try NoticeDraft(.demand, about: try Self.view(Array(facts), on: "2025-10-09")).text
    #expect(demand.contains("应当缴纳的土地闲置费：20万元；"))
    let decision = try NoticeDraft(
      .feeDecision, about: try Self.view(Array(facts), on: "2025-03-03")
    ).text
    #expect(decision.contains("决定向你（单位）征缴土地闲置费：20万元。"))
  }

  @Test func `before service a deadline is a blank that says what it would be`() throws {
    let text = try NoticeDraft(
      .inquiry, about: try Self.view([Self.handedOver], on: "2025-09-01")
    ).text
    #expect(text.contains("〔待填：提交材料的截止日，自送达之日起计算；如于2025年9月1日送达，为2025年10月9日〕"))
  }

  @Test func `without a price there is no sum, without a holder no name`() throws {
    let draft = try NoticeDraft(
      .feeDecision,
      about: try Self.view(holder: nil, price: nil, Self.determined, on: "2024-11-05"))
    #expect(draft.text.contains("〔待填：土地闲置费金额；记录未载明可计算的价款〕"))
    #expect(draft.text.contains("〔待填：国有建设用地使用权人姓名或者名称〕："))
    #expect(!draft.text.contains("＝"))
  }

  @Test func `a take-back goes to review first and names the mortgagee on record`() throws {
    let facts =
      Self.determined + [.land(.mortgaged(to: "某银行"), on: "2023-01-09")]
    let draft = try NoticeDraft(.takeBackDecision, about: try Self.view(facts, on: "2025-06-03"))
    #expect(draft.text.contains("先向〔待填：行政复议机关名称〕申请行政复议"))
    #expect(draft.text.contains("抄送相关土地抵押权人：某银行。"))
    #expect(draft.warnings.contains("记录有抵押，未见书面通知抵押权人的记录。"))
  }

  @Test func `a transfer changes whom a document is for, from its own day on`() throws {
    let facts = Self.determined + [.land(.transferred(to: "新公司"), on: "2024-12-10")]
    let before = try NoticeDraft(.hearing, about: try Self.view(facts, on: "2024-12-09"))
    let after = try NoticeDraft(.hearing, about: try Self.view(facts, on: "2024-12-10"))
    #expect(before.addressee?.plain == "某某<制造>有限公司")
    #expect(after.addressee?.plain == "新公司")
  }

  @Test func `land is said to be idle once that is determined, and only suspected before`() throws {
    func grounds(_ document: LegalDocument, _ facts: [Fact], on day: Day) throws -> String {
      try NoticeDraft(document, about: try Self.view(facts, on: day)).text
    }
    let suspected = try grounds(.inquiry, [Self.handedOver], on: "2024-07-01")
    #expect(suspected.contains("自2024年6月2日起涉嫌构成闲置土地。"))
    for document in [LegalDocument.determination, .hearing, .scheme, .feeDecision] {
      let text = try grounds(document, Self.determined, on: "2024-11-05")
      #expect(text.contains("自2024年6月2日起构成闲置土地。"))
      #expect(!text.contains("涉嫌"))
    }
    let enforced = Self.decided + [.idleCase(.demandServed, on: "2025-09-08")]
    #expect(try !grounds(.enforcement, enforced, on: "2025-10-09").contains("涉嫌"))
  }

  // MARK: - The checklist

  @Test func `a content is ticked only where no blank is left in it`() throws {
    let draft = try NoticeDraft(.demand, about: try Self.view(Self.decided, on: "2025-10-09"))
    #expect(draft.checklist.map(\.content.code) == ["time", "way", "sum", "defence"])
    #expect(draft.checklist.map(\.isGiven) == [false, true, false, true])
    #expect(draft.text.contains("☑ 依法享有的陈述权和申辩权（中华人民共和国行政强制法第三十五条）\n"))
    #expect(draft.text.contains("☐ 履行义务的期限（中华人民共和国行政强制法第三十五条）\n"))
  }

  @Test func `a scheme lists the conditions of an exchange by what the record says`() throws {
    func checked(_ facts: [Fact], on day: Day) throws -> [Bool] {
      try NoticeDraft(.scheme, about: try Self.view(facts, on: day)).checklist.suffix(4)
        .map(\.isGiven)
    }
    let known: [Fact] = [
      .paid(.on("2022-07-01")), .idleCase(.fundsSecured, on: "2024-12-02"),
      .causeExamined(.verified(.planChanged, from: "2023-06-01", through: nil), on: "2024-11-18"),
    ]
    #expect(try checked(Self.determined, on: "2024-12-02") == [false, false, false, false])
    // The other land is never on record.
    #expect(try checked(Self.determined + known, on: "2024-12-01") == [true, false, true, false])
    #expect(try checked(Self.determined + known, on: "2024-12-02") == [true, true, true, false])
    let agreed: [Fact] = [
      .idleCase(.filed, on: "2024-12-02"), .idleCase(.schemeAgreed, on: "2024-12-09"),
      .idleCase(.approved, on: "2024-12-20"),
    ]
    let extended = Self.determined + agreed + [.idleCase(.disposed(.extended), on: "2024-12-23")]
    #expect(try checked(extended, on: "2024-12-23") == [true, true, true, true])
    let exchanged = Self.determined + agreed + [.idleCase(.disposed(.exchanged), on: "2024-12-23")]
    let draft = try NoticeDraft(.scheme, about: try Self.view(exchanged, on: "2024-12-23"))
    #expect(
      draft.warnings == [
        "未见第八条情形审核属实的记录；第二条第二款的闲置土地也可以依第十二条处置，由经办人判断。",
        "置换土地须已缴清土地价款（第十二条第一款第五项），未见记录。", "置换土地须落实项目资金（第十二条第一款第五项），未见记录。",
        "置换土地须因规划依法修改造成闲置（第十二条第一款第五项），记录显示不具备。",
      ])
  }

  @Test(arguments: LegalDocument.allCases)
  func `every document gives every content that it must have`(_ document: LegalDocument) throws {
    let facts: [Fact] =
      switch document {
      case .inquiry, .determination, .hearing, .scheme, .supplement, .takeBackDecision,
        .handover, .siteBoard, .extensionRequest, .contractDemand, .rescission:
        Self.determined
      case .feeDecision, .demand: Self.decided
      case .enforcement: Self.decided + [.idleCase(.demandServed, on: "2025-09-08")]
      }
    let draft = try NoticeDraft(document, about: try Self.view(facts, on: "2025-10-09"))
    let given = Set(draft.blocks.flatMap(\.gives))
    #expect(given.isSuperset(of: document.contents.map(\.code)))
    for page in [draft.text, draft.html] {
      #expect(page.contains("草稿"))
      #expect(page.contains(document.title))
      for word in ["nil", "Optional", "；；", "。。", "，，"] { #expect(!page.contains(word)) }
    }
  }

  // MARK: - The page

  @Test func `a page escapes names, marks blanks and needs nothing from elsewhere`() throws {
    let html = try NoticeDraft(
      .feeDecision, about: try Self.view(Self.decided, on: "2025-03-03")
    ).html
    #expect(html.contains("某某&lt;制造&gt;有限公司"))
    #expect(!html.contains("<制造>"))
    #expect(html.contains("<span class=\"blank\">〔待填：批准文号〕</span>"))
    #expect(!html.contains("<script") && !html.contains("http") && !html.contains("src="))
    #expect(html.contains("@page { size: A4;"))
  }

  @Test func `marks and quotes of every kind are escaped`() throws {
    let html = try NoticeDraft(
      .siteBoard,
      about: try Self.view(holder: "a&b \"c\" 'd' <script>", [], on: "2022-06-01")
    ).html
    #expect(html.contains("a&amp;b &quot;c&quot; &#39;d&#39; &lt;script&gt;"))
  }

  // MARK: - Refusals in words

  @Test func `a refusal says what is missing and how to record it`() {
    let refusal = NoticeRefusal.needs(.inquiryServed, .determination, parcel: "甲-1")
    #expect(
      Wording(.chinese).refusal(refusal)
        == "甲-1：不能起草《闲置土地认定书》：尚无“送达《闲置土地调查通知书》”的记录。"
        + "请先录入：fallow record 甲-1 inquiry-served --on DAY。")
    #expect(
      Wording(.english).refusal(refusal)
        == "甲-1: the determination cannot be drafted: no record says 'inquiry notice served'. "
        + "Record it first: fallow record 甲-1 inquiry-served --on DAY.")
  }
}
