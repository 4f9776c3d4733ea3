import CivilCalendar
import LandLifecycle
import LandMonitor
import Testing
import Wording

/// Facts as people write them.
struct FactPhraseTests {
  struct Case: CustomTestStringConvertible {
    let line: String
    let fact: Fact
    var testDescription: String { line }
  }

  static let day: Day = "2026-06-22"

  static let cases: [Case] = [
    Case(line: "2026-06-22 started", fact: .site(.started, .on(day))),
    Case(line: "2026-06-22 开工 --part 2", fact: .site(.started, .on(day), part: 2)),
    Case(line: "2026年6月22日 handed-over", fact: .site(.handedOver, .on(day))),
    Case(line: "started 2026-06-22 --part 2", fact: .site(.started, .on(day), part: 2)),
    Case(line: "completed by 2026-06-22", fact: .site(.completed, .by(day))),
    Case(line: "unknown completed", fact: .site(.completed, .by("2026-12-31"))),
    Case(line: "by 2026-06-22 completed", fact: .site(.completed, .by(day))),
    Case(line: "2026-06-22 taken-back", fact: .site(.closed(.takenBack), .on(day))),
    Case(line: "2026-06-22 paid", fact: .paid(.on(day))),
    Case(line: "2026-06-22 paid --instalment 2", fact: .paid(instance: 2, .on(day))),
    Case(line: "2026-06-22 bond-posted", fact: .bondPosted(.on(day))),
    Case(
      line: "2026-06-22 inspected --saw not-started",
      fact: .inspected(Inspection(on: day, saw: .notStarted))),
    Case(
      line: "2026-06-22 巡查 --saw 未动工", fact: .inspected(Inspection(on: day, saw: .notStarted))),
    Case(line: "2026-06-22 cause --none", fact: .causeExamined(.noneApplies, on: day)),
    Case(
      line: "2026-06-22 cause --claimed 2", fact: .causeExamined(.claimed(.planChanged), on: day)),
    Case(
      line: "2026-06-22 cause --verified 自然灾害等不可抗力 --from 2026-01-01 --through 2026-02-01",
      fact: .causeExamined(
        .verified(.forceMajeure, from: "2026-01-01", through: "2026-02-01"), on: day)),
    Case(
      line: "2026-06-22 determination-served --service post --receipt",
      fact: .idleCase(.determinationServed, on: day, Service(.post, hasReceipt: true))),
    Case(
      line: "2026-06-22 disposed-fee-charged --sum 60万元 --service direct",
      fact: .idleCase(
        .disposed(.feeCharged), on: day, Service(.direct, hasReceipt: false),
        sum: Money(fen: 60_000_000))),
    Case(
      line: "2026-06-22 supplement --kind contract-extension --set start=2027-03-01 "
        + "--set completion@2=交付土地后18个月内 --set payment#3=未约定",
      fact: .supplement(
        Supplement(
          signedOn: day, .contractExtension,
          [
            DeadlineChange(.start, to: .on("2027-03-01")),
            DeadlineChange(.completion, part: 2, to: .after(.handover, .months(18))),
            DeadlineChange(.payment, instance: 3, to: .notAgreed),
          ]))),
    Case(
      line: "2026-06-22 handover-in-part --area 4.5亩",
      fact: .handoverAct(.inPart(Area(squareCentimetres: 30_000_000)), on: day)),
    Case(
      line: "2026-06-22 developed --works piles-driven --part 1",
      fact: .developed(.pilesDriven, on: day, part: 1)),
    Case(
      line: "2026-06-22 measured --measure developed-area --quantity 1200平方米",
      fact: .measured(Measurement(.developedArea, 12_000_000, on: day))),
    Case(
      line: "2026-06-22 measured --measure output --quantity 800万元 --year 2025",
      fact: .measured(Measurement(.output, 800_000_000, year: 2025, on: day))),
    Case(
      line: "2026-06-22 measured --measure investment-intensity --quantity 300万元/亩",
      fact: .measured(Measurement(.investmentIntensity, 300_000_000, on: day))),
    Case(
      line: "2026-06-22 measured --measure energy --quantity 1200.5吨标准煤 --year 2025",
      fact: .measured(Measurement(.energy, 1_200_500, year: 2025, on: day))),
    Case(
      line: "2026-06-22 measured --measure jobs --quantity 120人 --year 2025",
      fact: .measured(Measurement(.jobs, 120, year: 2025, on: day))),
    Case(
      line: "2026-06-22 measured --measure plot-ratio --quantity 1.25",
      fact: .measured(Measurement(.plotRatio, 12_500, on: day))),
    Case(
      line: "2026-06-22 split --into 丙-3-1 --into \"丙 3 2\"",
      fact: .land(.split(into: ["丙-3-1", "丙 3 2"]), on: day)),
    Case(
      line: "2026-06-22 surplus --area 2000平方米 --splittable",
      fact: .land(.surplus(Area(squareCentimetres: 20_000_000), isSplittable: true), on: day)),
    Case(
      line: "2026-06-22 guarantee-lodged --expires 2027-06-21 --securing start",
      fact: .bond(.guaranteeLodged(expires: "2027-06-21"), securing: .start, on: day)),
    Case(
      line: "2026-06-22 bond-kept --sum 50万元",
      fact: .bond(.kept(Money(fen: 50_000_000)), securing: nil, on: day)),
    Case(
      line: "2026-06-22 demanded --milestone payment --instalment 2 --answer-by 2026-07-22",
      fact: .contractAct(.demanded(.payment, answerBy: "2026-07-22"), instance: 2, on: day)),
    Case(
      line: "2026-06-22 evaluated --milestone completion --missed",
      fact: .contractAct(.evaluated(.completion, isMet: false), on: day)),
    Case(
      line: "2026-06-22 charge-paid --milestone start --part 2 --sum 25万元",
      fact: .contractAct(
        .chargeSettled(.start, .paid(Money(fen: 25_000_000))), part: 2, on: day)),
    Case(
      line: "2026-06-22 免除违约金 --milestone payment --instalment 2",
      fact: .contractAct(.chargeSettled(.payment, .waived(nil)), instance: 2, on: day)),
  ]

  @Test(arguments: cases)
  func `a line is the fact it says`(_ item: Case) throws {
    #expect(try FactPhrase(line: item.line).fact(asOf: "2026-12-31") == item.fact)
  }

  @Test(arguments: cases)
  func `a fact written and read again is the same`(_ item: Case) throws {
    let phrase = FactPhrase(item.fact)
    #expect(try phrase.fact(asOf: "2099-01-01") == item.fact)
    #expect(try FactPhrase(line: phrase.words).fact(asOf: "2099-01-01") == item.fact)
  }

  @Test func `every form has a word and a Chinese name of its own, and its example is one`() throws
  {
    let words = FactForm.all.flatMap { [$0.word, $0.chinese] }
    #expect(Set(words).count == words.count)
    for form in FactForm.all {
      let phrase = try FactPhrase(words: FactPhrase.words(of: form.example))
      let fact = try phrase.fact(asOf: "2026-12-31")
      #expect(phrase.event == form.word)
      #expect(try FactPhrase(fact).fact(asOf: "2026-12-31") == fact, "\(form.example)")
      #expect(try FactForm(word: form.chinese) == form)
    }
  }

  @Test(
    arguments: [
      ("交地", "交付土地"), ("已交地", "交付土地"), ("动工", "开工"), ("开工建设", "开工"), ("竣工验收", "竣工"),
      ("完工", "竣工"), ("已竣工", "竣工"), ("现场检查", "巡查"), ("现场核查", "巡查"),
    ])
  func `an event is known by other spellings, exactly as they are listed`(
    spelling: String, name: String
  ) throws {
    #expect(try FactForm(word: spelling) == FactForm(word: name))
    #expect(throws: FactPhraseProblem.self) { try FactForm(word: spelling + "了") }
  }

  @Test(
    arguments: [
      ("缴清", ["缴款"]), ("缴清价款", ["缴款"]), ("付清", ["缴款"]), ("已完工", ["竣工"]),
      ("现场踏勘", ["巡查"]), ("竣工备案", ["竣工"]),
      ("inspection", ["inspected", "production-began", "extension-refused"]),
      // What is mostly an act of the idle case is told as one.
      ("缴清闲置费", ["缴清土地闲置费", "确定处置方式：征缴土地闲置费"]),
      ("听证", ["举行听证", "要求举行听证", "送达《听证告知书》"]),
    ])
  func `an everyday word that is none is not taken near an act of the idle case`(
    word: String, names: [String]
  ) {
    #expect(throws: FactPhraseProblem.unknownEvent(word, suggestions: names)) {
      try FactForm(word: word)
    }
  }

  // MARK: - Problems

  struct Wrong: CustomTestStringConvertible {
    let line: String
    let chinese: String
    let english: String
    var testDescription: String { line }
  }

  static let wrong: [Wrong] = [
    Wrong(
      line: "2026-06-22 strated",
      chinese: "没有“strated”这种事项。是不是：started、evaluated、regranted、bond-posted、transferred。"
        + "全部事项见 fallow record --help。",
      english: "'strated' is no event. Did you mean started, evaluated, regranted, bond-posted, "
        + "transferred? fallow record --help lists them all."),
    Wrong(
      line: "2026-06-22 inspected",
      chinese: "inspected 须有 --saw，例如：fallow record PARCEL inspected --on 2026-11-20 --saw "
        + "not-started",
      english: "inspected needs --saw, e.g. fallow record PARCEL inspected --on 2026-11-20 --saw "
        + "not-started"),
    Wrong(
      line: "2026-06-22 started --saw stopped",
      chinese: "started 不用 --saw，可用：--on、--part。",
      english: "started does not take --saw. It takes --on, --part."),
    Wrong(
      line: "2026-02-30 started",
      chinese: "--on 为“2026-02-30”，没有这一天。请写成 YYYY-MM-DD，例如 2024-03-01。",
      english:
        "--on is '2026-02-30', which is no day of the calendar. Write it as YYYY-MM-DD, e.g. "
        + "2024-03-01."),
    Wrong(
      line: "2026-06-22 cause --claimed late",
      chinese:
        "--claimed 为“late”，不在可选之列。是不是：late-handover、state-policy、plan-changed。可选："
        + "late-handover（未按约定期限、条件交付土地）、plan-changed（规划依法修改）、state-policy（国家出台相关政策）、"
        + "petitions（群众信访事项）、military-or-relics（军事管制、文物保护）、"
        + "other-government-act（政府、政府有关部门的其他行为）、force-majeure（自然灾害等不可抗力）、"
        + "early-works（动工开发必需的前期工作）。",
      english:
        "--claimed is 'late', which is none. Did you mean late-handover, state-policy, plan-changed? Choose "
        + "one of late-handover, plan-changed, state-policy, petitions, military-or-relics, "
        + "other-government-act, force-majeure, early-works."),
    Wrong(
      line: "2026-06-22 cause --none --claimed 1",
      chinese: "cause 须有且只能有其中之一：--claimed、--verified、--refused、--none。",
      english: "cause needs exactly one of --claimed, --verified, --refused, --none."),
    Wrong(
      line: "2026-06-22 cause --verified 1 --from 2026-05-01 --through 2026-04-01",
      chinese: "--through 2026-04-01 在 --from 2026-05-01 之前，请核对。",
      english: "--through 2026-04-01 lies before --from 2026-05-01. Check both."),
    Wrong(
      line: "2026-06-22 measured --measure developed-area --quantity 800万元",
      chinese: "--quantity 为“800万元”，不是已动工开发面积的数量；应带单位写成例如 1200平方米。",
      english: "--quantity is '800万元', which is no developed-area. Write it with its unit, e.g. "
        + "1200平方米."),
    Wrong(
      line: "2026-06-22 measured --measure output --quantity 800万元",
      chinese: "measured 须有 --year，例如：fallow record PARCEL measured --on 2026-03-31 --measure "
        + "output --quantity 800万元 --year 2025",
      english:
        "measured needs --year, e.g. fallow record PARCEL measured --on 2026-03-31 --measure "
        + "output --quantity 800万元 --year 2025"),
    Wrong(
      line: "2026-06-22 supplement --kind other --set start",
      chinese: "--set 为“start”，应写成 节点=期限，例如 start=2027-03-01 或 completion=交付土地后18个月内。",
      english: "--set is 'start'. Write NODE=DEADLINE, e.g. start=2027-03-01 or "
        + "completion=交付土地后18个月内."),
    Wrong(
      line: "2026-06-22 supplement --kind other --set start=适时",
      chinese: "--set 为“适时”，其中“适时”不能识别。请写成日期（2024-03-01）、“交付土地之日起6个月内”之类的期限，"
        + "或“未约定”；没有记录的留空。",
      english: "--set is '适时', which has words not understood: '适时'. Write a date (2024-03-01), a "
        + "period such as 交付土地之日起6个月内, or 未约定 if the contract is silent; leave it blank if "
        + "unknown."),
    Wrong(
      line: "2026-06-22 paid --instalment 第二期",
      chinese: "--instalment 为“第二期”，应为 0 至 250 的整数。",
      english: "--instalment is '第二期'. Write a whole number from 0 to 250."),
    Wrong(
      line: "2026-06-22 idle-closed --receipt",
      chinese: "--receipt 须与 --service 同用。", english: "--receipt goes only with --service."),
    Wrong(
      line: "2026-06-22 started 2",
      chinese: "“2”前面应有 --名称；含空格的内容请加引号。",
      english: "'2' belongs to no option. Put what holds spaces in quotes."),
  ]

  @Test(arguments: wrong)
  func `a phrase that is no fact says where, what and how`(_ item: Wrong) {
    do throws(FactPhraseProblem) {
      let fact = try FactPhrase(line: item.line).fact(asOf: "2026-12-31")
      Issue.record("\(item.line) was read as \(fact)")
    } catch {
      #expect(Wording(.chinese).problem(error) == item.chinese)
      #expect(Wording(.english).problem(error) == item.english)
    }
  }

  @Test(arguments: ["800万", "８００万", "８００ 万元", "800万元"])
  func `万 and 亿 end a quantity as they end a sum`(quantity: String) throws {
    let fact = try FactPhrase(
      line: "2026-06-22 measured --measure output --quantity \"\(quantity)\" --year 2025"
    ).fact(asOf: "2026-12-31")
    #expect(
      fact
        == .measured(
          Measurement(.output, 800_000_000, part: 0, year: 2025, on: Self.day)))
  }

  // MARK: - Replacing values

  @Test func `values not given anew stay as they were`() throws {
    let old = FactPhrase(
      .causeExamined(
        .verified(.planChanged, from: "2026-01-01", through: "2026-02-01"), on: Self.day))
    let later = try old.replacing(event: nil, [.init(.through, "2026-03-01")])
    #expect(
      try later.fact(asOf: Self.day)
        == .causeExamined(
          .verified(.planChanged, from: "2026-01-01", through: "2026-03-01"), on: Self.day))
    let refused = try old.replacing(event: nil, [.init(.refused, "plan-changed")])
    #expect(
      try refused.fact(asOf: Self.day) == .causeExamined(.refused(.planChanged), on: Self.day))
    let started = try FactPhrase(.site(.completed, .on(Self.day), part: 2))
      .replacing(event: "started", [])
    #expect(try started.fact(asOf: Self.day) == .site(.started, .on(Self.day), part: 2))
  }
}
