import CivilCalendar
import ContractImport
import LandLifecycle
import TestSupport
import Testing
import Wording

struct ConsequenceCellTests {
  typealias Case = ReadingCase<ConsequenceLadder>

  static func ladder(clause: String = "", _ tiers: Consequence...) -> CellReading<ConsequenceLadder>
  {
    .value(ConsequenceLadder(.start, clause: clause, tiers: tiers))
  }

  /// The words of both Shanghai records, shortened.
  static let shanghai = "逾期即 开工保证金50%；超过6个月 开工保证金100%；超过1年 解除合同、收回土地使用权、扣除定金、返还剩余年期价款、返还其余保证金"

  static let read: [Case] = [
    Case(
      shanghai,
      ladder(
        Consequence(charge: .share(Ratio(1, 2), of: .bond(.start))),
        Consequence(after: .months(6), charge: .share(Ratio(1, 1), of: .bond(.start))),
        Consequence(
          after: .years(1),
          powers: [.rescind, .takeBack, .keepDeposit, .returnRemainingPrice, .returnLaterBonds]))),
    Case(
      "每日 出让价款0.5‰ 至多12个月；超过60日 催告后 解除合同、定金不予返还",
      ladder(
        Consequence(charge: .perDay(Ratio(1, 2_000), of: .price, upTo: .period(.months(12)))),
        Consequence(
          after: .days(60), powers: [.rescind, .keepDeposit], demand: DemandClause()))),
    Case(
      "第三十条：每日 未付价款1‰；超过60日 催告30日后 解除合同、定金不予返还、要求赔偿损失、限1年内行使",
      ladder(
        clause: "第三十条",
        Consequence(charge: .perDay(Ratio(1, 1_000), of: .unpaid, upTo: nil)),
        Consequence(
          after: .days(60), powers: [.rescind, .keepDeposit, .claimDamages],
          demand: DemandClause(grace: .days(30)), lapsesAfter: .years(1)))),
    Case(
      "每日未竣工面积对应价款0.1%至多出让价款5%",
      ladder(
        Consequence(
          charge: .perDay(
            Ratio(1, 1_000), of: .unfinishedFloorArea, upTo: .share(Ratio(1, 20), of: .price))))),
    Case(
      "每日 已付价款1‰;超过60日 经催告后 解除合同,双倍返还定金",
      ladder(
        Consequence(charge: .perDay(Ratio(1, 1_000), of: .paid, upTo: nil)),
        Consequence(
          after: .days(60), powers: [.rescind, .doubleDeposit], demand: DemandClause()))),
    Case(
      "超过十个工作日　全部竣工时间履约保证金；",
      ladder(
        Consequence(after: .workingDays(10), charge: .share(Ratio(1, 1), of: .bond(.completion))))),
    Case("", .none), Case("无", .none),
  ]

  static func refused(_ text: String, _ rest: String) -> Case {
    Case(text, .problem(.unreadableConsequence(rest)))
  }

  static let unread: [Case] = [
    refused("按合同执行", "按合同执行"),
    refused("逾期即", ""),
    refused("逾期即 罚款50%", "罚款50%"),
    refused("逾期即 开工保证金50%，另付出让价款1%", "另付出让价款1%"),
    refused("逾期即 开工保证金50%、出让价款1%", "出让价款1%"),
    refused("超过6个月后 解除合同", "后解除合同"),
    refused("超过 解除合同", "解除合同"),
    refused("超过1年 解除合同、解除合同", "解除合同"),
    refused("超过60日 催告后 出让价款1%", ""),
    refused("超过60日 出让价款1%、限1年内行使", ""),
    refused("逾期即 开工保证金150%", "150%"),
    refused("逾期即 开工保证金0%", "0%"),
    refused("第三十条 解除合同", "第三十条解除合同"),
    Case("逾期即 开工保证金50", .problem(.noPercentSign)),
    Case("每日 出让价款0.00001‰", .problem(.tooPrecise(maximumDecimals: 4))),
    Case("解除合同；解除合同", .problem(.tiersOutOfOrder("解除合同"))),
    Case("超过1年 解除合同；超过12个月 收回土地", .problem(.tiersOutOfOrder("超过12个月收回土地"))),
    Case("超过1年 解除合同；超过6个月 收回土地", .problem(.tiersOutOfOrder("超过6个月收回土地"))),
  ]

  @Test(arguments: read + unread)
  func `consequences are read whole or not at all`(_ item: Case) {
    #expect(item.text.asCell { ConsequenceCell.read($0, of: .start) } == item.expected)
  }

  @Test func `the words of the Shanghai records are written back as an officer reads them`() throws
  {
    guard case .value(let ladder) = Self.shanghai.asCell({ ConsequenceCell.read($0, of: .start) })
    else {
      Issue.record("the ladder was not read")
      return
    }
    #expect(
      Wording(.chinese).consequences(ladder)
        == "逾期即 开工保证金50%；超过6个月 开工保证金100%；超过1年 解除合同、收回土地使用权、定金不予返还、返还剩余年期价款、返还其余保证金及利息")
    #expect(
      Wording(.english).consequences(ladder)
        == "once late: 50% of the bond for the start; after 6 months: 100% of the bond for the "
        + "start; after 1 year: rescind, take the land back, keep the deposit, return the price of "
        + "the years left, return the later bonds with interest")
  }

  // MARK: - Round trip

  @Test(arguments: 1...300)
  func `what is written is read back exactly`(_ seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    let ladder = Self.anyLadder(&random)
    let text = Wording(.chinese).consequences(ladder)
    #expect(text.asCell { ConsequenceCell.read($0, of: .start) } == .value(ladder), "\(text)")
  }

  @Test(arguments: 1...300)
  func `no text, however spoilt, is read as something it does not say`(_ seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    let ladder = Self.anyLadder(&random)
    var text = Array(Wording(.chinese).consequences(ladder))
    switch random.number(below: 3) {
    case 0: text.remove(at: random.number(below: text.count))
    case 1:
      text.insert(random.one(of: Array("；、%‰限每日超过年天0。x")), at: random.number(below: text.count))
    case _: text.swapAt(random.number(below: text.count), random.number(below: text.count))
    }
    guard case .value(let read) = String(text).asCell({ ConsequenceCell.read($0, of: .start) })
    else {
      return
    }
    // What is read says what is written: read again from its own words, it is the same.
    let again = Wording(.chinese).consequences(read)
    #expect(again.asCell { ConsequenceCell.read($0, of: .start) } == .value(read), "\(again)")
  }

  private static func anyLadder(_ random: inout Seeded) -> ConsequenceLadder {
    var tiers: [Consequence] = []
    var months = 0
    for place in 0...random.number(below: 4) {
      months += 1 + random.number(below: 9)
      let after: Period? =
        place == 0 && random.happens(60)
        ? nil : random.one(of: [.months(months), .days(months * 30)])
      var powers: Powers = []
      for bit in 0..<7 where random.happens(25) { powers.insert(Powers(rawValue: 1 << bit)) }
      let charge: Charge? = powers.isEmpty || random.happens(40) ? anyCharge(&random) : nil
      let needsDemand = !powers.isEmpty && random.happens(30)
      let demand =
        needsDemand ? DemandClause(grace: random.happens(50) ? anyPeriod(&random) : nil) : nil
      tiers.append(
        Consequence(
          after: after, charge: charge, powers: powers, demand: demand,
          lapsesAfter: powers.contains(.rescind) && random.happens(20) ? anyPeriod(&random) : nil))
    }
    return ConsequenceLadder(
      .start, clause: random.one(of: ["", "第32条", "第三十条", "第15条第2款"]), tiers: tiers)
  }

  private static func anyCharge(_ random: inout Seeded) -> Charge {
    let base = anyBase(&random)
    switch random.number(below: 4) {
    case 0: return .share(anyShare(&random), of: base)
    case 1: return .perDay(anyShare(&random), of: base, upTo: nil)
    case 2: return .perDay(anyShare(&random), of: base, upTo: .period(anyPeriod(&random)))
    case _:
      return .perDay(
        anyShare(&random), of: base, upTo: .share(anyShare(&random), of: anyBase(&random)))
    }
  }

  private static func anyBase(_ random: inout Seeded) -> ChargeBase {
    random.one(of: [
      .price, .paid, .unpaid, .unfinishedFloorArea, .deposit, .bond(.start), .bond(.completion),
      .bond(.production), .bond(.targetOutput),
    ])
  }

  private static func anyShare(_ random: inout Seeded) -> Ratio {
    random.one(of: [
      Ratio(1, 2_000), Ratio(1, 1_000), Ratio(3, 10_000), Ratio(1, 100), Ratio(1, 20), Ratio(1, 2),
      Ratio(1, 1), Ratio(3, 40), Ratio(1, 100_000),
    ])
  }

  private static func anyPeriod(_ random: inout Seeded) -> Period {
    let count = 1 + random.number(below: 99)
    return random.one(of: [.days(count), .workingDays(count), .months(count), .years(count)])
  }
}
