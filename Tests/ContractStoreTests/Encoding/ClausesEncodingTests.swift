import CivilCalendar
// The encoding is the log's own business and no promise to other rooms.
@testable import ContractStore
import LandLifecycle
import Testing

struct ClausesEncodingTests {
  static let clauses = [
    ContractClauses(deposit: Money(fen: 100)),
    ContractClauses(extensionNotice: .days(30)),
    ContractClauses(
      bonds: [
        BondClause(securing: .start, part: 1, .sum(Money(fen: 5))),
        BondClause(securing: .start, part: 2, .shareOfPrice(Ratio(1, 10))),
        BondClause(securing: nil, part: 2, nil),
      ]),
    ContractClauses(extensionLimit: .years(1)),
    ContractClauses(
      floorArea: Area(squareCentimetres: 7), extensionNotice: .workingDays(20),
      extensionLimit: .months(6)),
  ]

  @Test(arguments: clauses)
  func `clauses are read as they were written`(_ clauses: ContractClauses) throws {
    let terms = ContractTerms.sample().stating(clauses)
    let entry = NewEntry(contract: ContractID(1), content: .registered(.sample(terms: terms)))
    #expect(try read(written(entry)) == entry)
  }

  @Test func `clauses without extensions are written as they were before there were any`() {
    var writer = CBORWriter()
    writer.write(ContractClauses(deposit: Money(fen: 100)))
    #expect(writer.bytes == [0x87, 0xf6, 0x18, 0x64, 0x80, 0x80, 0x80, 0xf6, 0xf6])
  }

  static let later: [Fact] = [
    .supplement(
      Supplement(
        signedOn: "2020-05-20", .contractExtension,
        [
          DeadlineChange(.start, part: 1, to: .on("2020-12-01")),
          DeadlineChange(.completion, instance: 2, to: .after(.start, .months(24))),
        ])),
    .handoverAct(.offered, on: "2020-03-02"),
    .handoverAct(.inPart(Area(squareCentimetres: 9)), on: "2020-03-02", part: 2),
    .handoverAct(.refused, on: "2020-03-02"), .handoverAct(.notToCondition, on: "2020-03-02"),
    .handoverAct(.madeGood, on: "2020-03-02"),
    .land(.transferred(to: "乙公司"), on: "2021-07-01"),
    .land(.split(into: ["X-1", "X-2"]), on: "2021-07-01"),
    .land(.merged(into: "Y"), on: "2021-07-01"), .land(.regranted(as: "Z"), on: "2021-07-01"),
    .land(.mortgaged(to: "甲银行"), on: "2021-07-01"),
    .land(.mortgageReleased(by: "甲银行"), on: "2021-07-01"),
    .land(.seized(by: "某法院"), on: "2021-07-01"),
    .land(.seizureLifted(by: "某法院"), on: "2021-07-01"),
    .land(.shareholdersChanged("甲六成"), on: "2021-07-01"),
    .land(.surplus(Area(squareCentimetres: 9), isSplittable: true), on: "2021-07-01"),
    .land(.surplusSplit(Area(squareCentimetres: 9), into: "W"), on: "2021-07-01"),
    .contractAct(.extensionRequested, on: "2020-04-20"),
    .contractAct(
      .chargeSettled(.start, .paid(Money(fen: 25_000_000))), part: 2, on: "2020-08-03"),
    .contractAct(.chargeSettled(.payment, .waived(nil)), instance: 2, on: "2020-08-03"),
    .contractAct(
      .demanded(.start, answerBy: nil), part: 1, on: "2020-08-03",
      Service(.post, hasReceipt: true)),
    .bond(.kept(nil), securing: .start, part: 2, on: "2020-08-03"),
  ]

  @Test(arguments: later)
  func `supplements, acts of handover and events on the land are read as written`(
    _ fact: Fact
  ) throws {
    let entry = NewEntry(contract: ContractID(1), content: .fact(fact), document: "文〔2020〕1号")
    #expect(try read(written(entry)) == entry)
  }
}
