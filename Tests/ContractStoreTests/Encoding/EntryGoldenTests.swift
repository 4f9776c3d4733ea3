import CivilCalendar
import ContractStore
import LandLifecycle
import Testing

/// The bytes that databases in use hold. A change here means that every log in use cannot be read:
/// give the encoding a new version instead.
struct EntryGoldenTests {
  struct Case: CustomTestStringConvertible {
    let entry: NewEntry
    let encoded: String
    var testDescription: String { encoded }

    init(_ entry: NewEntry, _ encoded: String) {
      self.entry = entry
      self.encoded = encoded
    }

    /// An entry about contract 1 that says a fact and nothing else.
    init(_ fact: Fact, _ encoded: String) {
      self.init(NewEntry(contract: ContractID(1), content: .fact(fact)), encoded)
    }
  }

  static let facts = [
    Case(
      .site(.handedOver, .on("2025-01-01"), part: 0), "890101194e79f6f6f6f602860000f600194e7900"),
    Case(
      .site(.closed(.surrendered), .by("2025-01-01"), part: 2),
      "890101194e79f6f6f6f6028600070201194e7902"),
    Case(.paid(instance: 0, .on("2025-01-01")), "890101194e79f6f6f6f60284010000194e79"),
    Case(.bondPosted(instance: 1, .by("2025-01-01")), "890101194e79f6f6f6f60284020101194e79"),
    Case(
      .inspected(Inspection(on: "2025-01-01", part: 1, saw: .stopped)),
      "890101194e79f6f6f6f6028403194e790103"),
    Case(
      .causeExamined(.claimed(.lateHandover), on: "2025-01-01"),
      "890101194e79f6f6f6f6028304194e79820001"),
    Case(
      .causeExamined(
        .verified(.forceMajeure, from: "2024-01-01", through: nil), on: "2025-01-01"),
      "890101194e79f6f6f6f6028304194e79840107194d0bf6"),
    Case(
      .causeExamined(.refused(.petitions), on: "2025-01-01"),
      "890101194e79f6f6f6f6028304194e79820204"),
    Case(.causeExamined(.noneApplies, on: "2025-01-01"), "890101194e79f6f6f6f6028304194e798103"),
    Case(.idleCase(.suspicionRaised, on: "2025-01-01"), "890101194e79f6f6f6f6028405194e7900f6"),
    Case(
      .idleCase(.disposed(.feeCharged), on: "2025-01-01"), "890101194e79f6f6f6f6028405194e790406"),
    Case(
      .idleCase(.disposed(.feeCharged), on: "2025-01-01", sum: Money(fen: 60_000_000)),
      "890101194e79f6f6f6f6028505194e7904061a03938700"),
    Case(.idleCase(.filed, on: "2025-01-01"), "890101194e79f6f6f6f6028405194e7908f6"),
    Case(
      .idleCase(.judged(.setAside), on: "2025-01-01"), "890101194e79f6f6f6f6028405194e791401"),
    Case(
      .idleCase(.cancellationAnnounced, on: "2025-01-01"),
      "890101194e79f6f6f6f6028405194e791819f6"),
    Case(
      .idleCase(.fundsSecured, on: "2025-01-01"), "890101194e79f6f6f6f6028405194e79181af6"),
  ]

  static let others = [
    Case(
      NewEntry(contract: ContractID(300), content: .registered(.full), line: 2),
      """
      890119012c19490df602f6f601ad01856de6b2aae98791323032312d30377233313031313632303231423030
      3132332d317333313031313630303130303147423030303031781c3331303131363030313030314742303030
      303157303030303030303062343202030319490d041a0bebc200051a075bcd1506828266e4b880e69c9f1a08
      f0d1808266e4ba8ce69c9ff6078785010001820019492b1a05f5e1008501000284010000185af68502000184
      01000105f6850300018102f6850401018401020206f6850402018103f6850500018401030302f6081a020000
      1009828401000019495b84040101194a3a0af50b1949120c200da40269e69eabe6b3bee995870372e699bae8
      83bde8a385e5a487e9a1b9e79bae1263322e30181d66e68c82e7898c
      """),
    Case(
      NewEntry(
        contract: nil,
        content: .holidays(
          HolidayNotice(
            year: 2027, sources: ["文"], daysOff: [NamedDay(day: "2027-01-01", name: "元旦")],
            workdays: [NamedDay(day: "2027-01-03", name: "元旦")]))),
      """
      8901f6f6f6f6f6f604841907eb8163e69687818219515366e58583e697a6818219515566e58583e697a6
      """),
    Case(
      NewEntry(
        contract: nil,
        content: .rules([
          Parameter(
            "local.a", .ratio(Ratio(1, 10)), from: "2027-01-01",
            source: Citation("文", "1", quote: "r"), checkedOn: "2027-01-01", grade: .local)
        ])),
      "8901f6f6f6f6f6f6058189676c6f63616c2e618301010a195153f663e696876131617219515303"),
    Case(
      NewEntry(
        contract: ContractID(1), content: .retracted("误录"), supersedes: EntryNumber(70_000),
        document: "文1", remark: "r"), "890101f61a00011170f664e696873161720366e8afafe5bd95"),
  ]

  /// What a person chose of sources and of two contracts.
  static let choices = [
    Case(
      NewEntry(contract: nil, content: .precedence(SourcePrecedence(["区", "a"]))),
      "8901 f6 f6 f6 f6 f6 f6 06 82 63e58cba 6161"),
    Case(
      NewEntry(
        contract: ContractID(9), content: .linked(ContractLink(.regranted, to: ContractID(7)))),
      "8901 09 f6 f6 f6 f6 f6 07 82 02 07"),
    // What stands in one column of a table of events says in which.
    Case(
      NewEntry(
        contract: ContractID(1), content: .fact(.idleCase(.filed, on: "2025-01-01")), line: 5,
        column: 7), "8a02 01 194e79 f6 05 07 f6 f6 02 8405194e7908f6"),
  ]

  @Test(arguments: facts + others + choices)
  func `an entry is written as in the databases in use`(_ item: Case) throws {
    #expect(hex(written(item.entry)) == item.encoded.filter { !$0.isWhitespace })
  }

  @Test(arguments: facts + others + choices)
  func `an entry of a database in use is read`(_ item: Case) throws {
    #expect(try read(bytes(item.encoded)) == item.entry)
  }

  @Test func `a later version is refused by its number, whatever follows`() {
    #expect(throws: DecodingProblem.unknownVersion(3)) {
      try read(bytes("8903 01f6f6f6f6f6 03 6161"))
    }
    #expect(throws: DecodingProblem.unknownVersion(24)) { try read(bytes("821818ff")) }
  }

  static let refusals: [(String, DecodingProblem)] = [
    ("", .truncated(offset: 0)),
    ("00", .unexpected(offset: 0)),
    ("8801", .unexpected(offset: 0)),
    ("89f6 01 f6 f6 f6 f6 f6 03 6161", .unexpected(offset: 1)),
    ("8901 01 f6 f6 f6 f6 f6 08 6161", .unknownCode("entry kind", 8)),
    ("8901 09 f6 f6 f6 f6 f6 07 820407", .unknownCode("link", 4)),
    ("8901 09 f6 f6 f6 f6 f6 07 8101", .unexpected(offset: 9)),
    ("8901 01 f6 f6 f6 f6 f6 05 6161", .unexpected(offset: 9)),
    ("8901 f6 f6 f6 f6 f6 f6 05 81 89 6161 8104", .unknownCode("parameter value", 4)),
    ("8901 01 f6 f6 f6 f6 f6 03 6161 00", .unexpected(offset: 11)),
    ("8901 01 f6 f6 f6 f6 f6 03 61", .truncated(offset: 9)),
    // A fact: unknown, of another length, and codes that nothing has.
    ("8901 01 f6 f6 f6 f6 f6 02 840e 00 00 00", .unknownCode("fact", 14)),
    ("8901 01 f6 f6 f6 f6 f6 02 8300 00 00", .unexpected(offset: 9)),
    ("8901 01 f6 f6 f6 f6 f6 02 8501 00 00 00 00", .unexpected(offset: 9)),
    ("8901 01 f6 f6 f6 f6 f6 02 8402 00 00", .truncated(offset: 13)),
    ("8901 01 f6 f6 f6 f6 f6 02 8600 08 f6 00 00 00", .unknownCode("site event", 8)),
    ("8901 01 f6 f6 f6 f6 f6 02 8600 07 04 00 00 00", .unknownCode("closure", 4)),
    ("8901 01 f6 f6 f6 f6 f6 02 8600 07 190100 00 00 00", .unknownCode("closure", 256)),
    ("8901 01 f6 f6 f6 f6 f6 02 8600 07 f6 00 00 00", .unexpected(offset: 12)),
    ("8901 01 f6 f6 f6 f6 f6 02 8600 01 00 00 00 00", .unexpected(offset: 12)),
    ("8901 01 f6 f6 f6 f6 f6 02 8600 00 f6 02 00 00", .unknownCode("occurrence", 2)),
    ("8901 01 f6 f6 f6 f6 f6 02 8401 190100 00 00", .unexpected(offset: 11)),
    ("8901 01 f6 f6 f6 f6 f6 02 8403 00 00 05", .unknownCode("sighting", 5)),
    ("8901 01 f6 f6 f6 f6 f6 02 8304 00 820000", .unknownCode("cause", 0)),
    ("8901 01 f6 f6 f6 f6 f6 02 8304 00 820400", .unknownCode("cause finding", 4)),
    ("8901 01 f6 f6 f6 f6 f6 02 8304 00 8100", .unexpected(offset: 12)),
    ("8901 01 f6 f6 f6 f6 f6 02 8405 00 181b f6", .unknownCode("idle-case act", 27)),
    ("8901 01 f6 f6 f6 f6 f6 02 8405 00 04 08", .unknownCode("disposal", 8)),
    // A day beyond any day's number.
    ("8901 01 f6 f6 f6 f6 f6 02 8405 1a80000000 00 f6", .unexpected(offset: 11)),
    // Holidays out of order.
    (
      "8901 f6 f6 f6 f6 f6 f6 04 84 1907eb 80 82 8219515461618219515361 62 80",
      .unexpected(offset: 9)
    ),
  ]

  @Test(arguments: refusals)
  func `a foreign entry is refused where it is foreign`(
    _ encoded: String, _ problem: DecodingProblem
  ) {
    #expect(throws: problem) { try read(bytes(encoded)) }
  }

  static let registrationRefusals: [(String, DecodingProblem)] = [
    // Each stands in the place of the empty registration's part of the same name.
    ("ac", .unexpected(offset: 9)),
    ("ad 02 85f6f6f6f6f6 02 00 03 f6", .unexpected(offset: 10)),
    ("ad 01 84f6f6f6f6 02 00 03 f6", .unexpected(offset: 11)),
    ("ad 01 85f6f6f6f6f6 02 0a", .unknownCode("supply", 10)),
    ("\(head) 06 81 81", .unexpected(offset: 27)),
    ("\(head) 06 80 07 81 84", .unexpected(offset: 29)),
    ("\(head) 06 80 07 81 85 0a 00 01 8103 f6", .unknownCode("milestone", 10)),
    ("\(head) 06 80 07 81 85 04 00 01 8104 f6", .unknownCode("deadline", 4)),
    ("\(head) 06 80 07 81 85 04 00 01 8100 f6", .unexpected(offset: 33)),
    ("\(head) 06 80 07 81 85 04 00 01 8401 07 00 01 f6", .unknownCode("anchor", 7)),
    ("\(head) 06 80 07 81 85 04 00 01 8401 00 04 01 f6", .unknownCode("period", 4)),
    // An obligation twice, out of order, of a part that is not, counted from itself.
    ("\(head) 06 80 07 82 8504000181 03f6 8504000181 03f6 08 00", .unexpected(offset: 9)),
    ("\(head) 06 80 07 82 8505000181 03f6 8504000181 03f6 08 00", .unexpected(offset: 9)),
    ("\(head) 06 80 07 81 8504010181 03f6 08 00", .unexpected(offset: 9)),
    ("\(head) 06 80 07 81 850400018401030001f6 08 00", .unexpected(offset: 9)),
    ("\(head) 06 80 07 80 08 1b0000000100000000", .unexpected(offset: 30)),
    ("\(head) 06 80 07 80 08 00 09 81 83", .unexpected(offset: 33)),
    ("\(head) 06 80 07 80 08 00 09 80 0a 00", .unexpected(offset: 34)),
    ("\(head) 06 80 07 80 08 00 09 80 0a f4 0b f6 0c f6 0d a1 00 6161", .unknownCode("detail", 0)),
    (
      "\(head) 06 80 07 80 08 00 09 80 0a f4 0b f6 0c f6 0d a2 02 6161 01 6161",
      .unexpected(offset: 44)
    ),
    (
      "\(head) 06 80 07 80 08 00 09 80 0a f4 0b f6 0c f6 0d a2 02 6161 02 6161",
      .unexpected(offset: 44)
    ),
  ]

  /// The map, the numbers, supply, signing, area and price, all silent.
  private static let head = "ad 01 85f6f6f6f6f6 02 00 03 f6 04 f6 05 f6"

  @Test(arguments: registrationRefusals)
  func `a foreign registration is refused where it is foreign`(
    _ encoded: String, _ problem: DecodingProblem
  ) {
    #expect(throws: problem) { try read(bytes("8901 01 f6 f6 f6 f6 f6 01" + encoded)) }
  }
}
