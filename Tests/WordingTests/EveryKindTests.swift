import CivilCalendar
import LandLifecycle
import Testing
import Wording

/// What must hold of every sentence, over every kind with every evidence, tier and caveat.
struct EveryKindTests {
  static let due = DueDay(agreed: "2025-10-01", actBy: "2025-10-09", certainty: .provisional)
  static let evidences: [Evidence] = [.notNeeded, .unrecorded, .confirmed(by: "2025-11-01")]
  static let amounts: [AmountRule] = [
    .none, .notApportioned, .statedWith(part: 2), .notStated, .unrecorded(.unfinishedFloorArea),
    .share(Ratio(20, 100), of: Money(fen: 914_000_000), .price),
    .perDay(
      DailyCharge(
        Ratio(5, 10_000), of: .price, ChargedSum(Money(fen: 914_000_000)), from: "2025-10-10")),
  ]
  static let tiers: [Tier] =
    [.single, .within(days: 7)]
    + IdleClass.allCases.flatMap { [.idleClass($0, raised: false), .idleClass($0, raised: true)] }
    + IdleCaseStep.allCases.flatMap {
      [
        .idleCase($0, .unstarted()), .idleCase($0, .startedLate("2025-10-20")),
        .idleCase($0, .unstarted(twoYears: "2026-03-02")),
        .idleCase($0, .unstarted(twoYears: "2026-03-02", feeCharged: "2025-09-01")),
      ]
    }
    + RefusalTests.contradictions.map { .contradiction($0.value) }
    + [.rung(0), .rung(2), .clock(isPast: false), .clock(isPast: true)]
    + UseOfLandTests.tiers
    + SupplementKind.allCases.map { .extended($0) }
    + TransferBar.allCases.map { .barred(.transferred(to: "7"), $0) }

  /// A finding of a kind with everything that can be said of it, in every combination.
  static func findings(_ kind: FindingKind) -> [Finding] {
    evidences.flatMap { evidence in
      tiers.flatMap { tier in
        amounts.flatMap { amount in
          [nil, due].map { due in
            Finding(
              kind, part: 2, instance: 2, since: "2025-10-10", tier: tier, evidence: evidence,
              due: due, caveats: Caveats(rawValue: .max), amount: amount)
          }
        }
      }
    }
  }

  static func sentences(_ kind: FindingKind, _ wording: Wording) -> Set<String> {
    var sentences: Set<String> = [wording.kind(kind)]
    for finding in findings(kind) {
      sentences.insert(wording.finding(finding, on: "2025-12-01"))
      sentences.insert(wording.findingShort(finding, on: "2025-12-01"))
      sentences.insert(wording.remedy(finding))
    }
    return sentences
  }

  /// The policy never says the first four; the rest is for a person to say, not for a record.
  static let forbidden = ["预警", "提醒", "台账", "临期", "违约", "违法", "违反"]
  static let forbiddenEnglish = ["breach", "violat", "illegal", "default"]

  @Test(arguments: FindingKind.all)
  func `Chinese sentences hold no forbidden word and no letters but commands`(_ kind: FindingKind) {
    for sentence in Self.sentences(kind, chinese) {
      #expect(!sentence.isEmpty)
      for word in Self.forbidden { #expect(!sentence.contains(word), "\(sentence)") }
      let words = Self.withoutCommands(sentence)
      #expect(!words.contains { $0.isASCII && $0.isLetter }, "\(sentence)")
      for mark in [";", ":", "(", ")", "，，", "；；", "。。", "，；", "；，", "：，", "：；", "：。"] {
        #expect(!words.contains(mark), "\(sentence)")
      }
    }
  }

  @Test(arguments: FindingKind.all)
  func `English sentences hold no forbidden word and no Chinese`(_ kind: FindingKind) {
    for sentence in Self.sentences(kind, english) {
      #expect(!sentence.isEmpty)
      for word in Self.forbiddenEnglish {
        #expect(!sentence.lowercased().contains(word), "\(sentence)")
      }
      #expect(!sentence.unicodeScalars.contains { $0.value > 0x2E80 }, "\(sentence)")
      for mark in ["  ", ";;", "..", " ;", ": ;", ",,"] {
        #expect(!sentence.contains(mark), "\(sentence)")
      }
    }
  }

  @Test(arguments: FindingKind.all)
  func `a short finding fits its column`(_ kind: FindingKind) {
    for finding in Self.findings(kind) {
      let last = finding.since + 900
      let (zh, en) = (
        chinese.findingShort(finding, at: .whole, on: last),
        english.findingShort(finding, at: .whole, on: last)
      )
      let isProvisional = finding.caveats.contains(.provisionalDay)
      #expect(zh.hasSuffix("·暂定") == isProvisional)
      #expect(en.hasSuffix(", prov.") == isProvisional)
      #expect(displayWidth(of: zh) <= (isProvisional ? 29 : 24))
      #expect(displayWidth(of: en) <= (isProvisional ? 39 : 32))
    }
  }

  @Test(arguments: FindingKind.all.filter { if case .overdue = $0 { true } else { false } })
  func `an unrecorded node is never called undone`(_ kind: FindingKind) {
    for due in [nil, Self.due] {
      let finding = Finding(kind, since: "2025-10-10", evidence: .unrecorded, due: due)
      let told = chinese.finding(finding, on: "2025-12-01")
      #expect(told.contains("未见记录不等于未"))
      #expect(!told.contains("逾期"))
      #expect(!chinese.findingShort(finding, on: "2025-12-01").contains("逾期"))
      #expect(
        english.finding(finding, on: "2025-12-01").contains("no record does not mean not done"))
    }
  }

  /// The sentence with a mark for each command, which runs from `fallow` to the next wide character.
  private static func withoutCommands(_ sentence: String) -> String {
    var words = ""
    var inCommand = false
    for character in sentence {
      if character == "f", !inCommand {
        inCommand = true
        words.append("※")
      }
      if !character.isASCII { inCommand = false }
      if !inCommand { words.append(character) }
    }
    return words
  }
}
