import CivilCalendar
import Foundation
import LandLifecycle
import LandMonitor
import Reports
import Testing
import Wording

/// Every command that a sentence names is one that `fallow record` takes as it is written, once the
/// words in capitals are filled in.
struct RemedyCommandTests {
  /// What a person puts in the place of a word in capitals.
  private static let filled = [
    "DAY": "2026-06-22", "HEAD": "plan-changed", "MEASURE": "developed-area", "YEAR": "2025",
    "AREA": "2000平方米", "NODE": "start", "NUMBER": "丙-9",
    "NODE=DEADLINE": "start=2027-03-01", "start=DAY": "start=2027-03-01",
    "completion=DAY": "completion=2029-03-01", "start@2=DAY": "start@2=2027-03-01",
    "completion@2=DAY": "completion@2=2029-03-01",
    "term-end=DAY": "term-end=2076-06-22",
  ]

  /// A quantity of a measure with its unit.
  private static func quantity(of measure: Measure) -> String {
    switch measure.unit {
    case .area: "1200平方米"
    case .money: "800万元"
    case .moneyPerMu: "300万元/亩"
    case .ratio: "1.2"
    case .energy: "1200吨标准煤"
    case .persons: "120人"
    }
  }

  private static let surplus = LandEvent.surplus(
    Area(squareCentimetres: 200_000_000), isSplittable: true)

  private static let tiers: [Tier] =
    [.single, .within(days: 7), .rung(0), .unpermitted(developed: "2020-08-03"), .land(surplus)]
    + [.clock(isPast: false), .clock(isPast: true)]
    + IdleClass.allCases.map { .idleClass($0, raised: true) }
    + IdleCaseStep.allCases.map { .idleCase($0, .unstarted()) }
    + SupplementKind.allCases.map { .extended($0) }
    + TransferBar.allCases.map { .barred(.transferred(to: "7"), $0) }
    + Measure.allCases.map { .standard(Standard(at: .completion, $0, 1), found: 0) }
    + Measure.allCases.map {
      .yearly(Standard(at: .targetOutput, $0, 1), found: 0, year: 2025, consecutive: 1)
    }
    + ExchangeCondition.allCases.map {
      .contradiction(.exchangeUnfounded($0, isRefuted: false, on: "2025-10-10"))
    } + IdleDisposal.allCases.map { .contradiction(.disposalAgainstCause($0, on: "2025-10-10")) }

  /// The commands of a text with every choice between `/` taken.
  private static func commands(in text: String) -> [[String]] {
    text.components(separatedBy: "fallow record PARCEL ").dropFirst().flatMap { rest in
      let end = rest.firstIndex { ",;；。，.)）\r\n".contains($0) } ?? rest.endIndex
      var lines: [[String]] = [[]]
      for word in rest[..<end].split(separator: " ").filter({ $0 != "or" }) {
        let choices = word.split(separator: "/").map(String.init)
        lines = lines.flatMap { line in choices.map { line + [filled[$0] ?? $0] } }
      }
      return lines.map { line in
        let measure = Measure.allCases.first { line.contains($0.code) }
        return line.map { word in
          word == "QUANTITY" ? measure.map { quantity(of: $0) } ?? word : word
        }
      }
    }
  }

  /// Tries the commands in a text.
  ///
  /// - Returns: How many there are.
  private static func check(_ text: String, _ about: String) -> Int {
    let commands = commands(in: text)
    for words in commands where words.first != "retract" {
      do {
        _ = try FactPhrase(words: words).fact(asOf: "2026-06-22")
      } catch {
        Issue.record("\(about): \(words.joined(separator: " ")): \(error)")
      }
    }
    return commands.count
  }

  /// Findings that no record settles: a document is looked for, a register filled in, a day waited for.
  private static let withoutCommand = Set<FindingKind>(
    [
      .dueSoon(.termEnd), .anchorUnrecorded(.payment), .extensionBeyondLimit,
      .startDayBySilence, .lapsedRule,
    ]
      + [.signingDay, .totalInvestment, .landArea, .price, .holidays(year: 0)].map {
        .missingData($0)
      }
      + Milestone.allCases.flatMap {
        [.metLate($0), .rescissionLapsed($0), .missingData(.agreedDay($0))]
      })

  @Test(arguments: FindingKind.all)
  func `a remedy names commands that are accepted`(_ kind: FindingKind) {
    var count = 0
    for tier in Self.tiers {
      for instance in [0, 1, 4] as [UInt8] {
        for part in [0, 2] as [UInt8] {
          let finding = Finding(
            kind, part: part, instance: instance, since: "2025-10-10", tier: tier)
          for wording in [Wording(.chinese), Wording(.english)] {
            count += Self.check(wording.remedy(finding), "\(kind.code), \(tier)")
            let several = wording.about(Division(repeated: Milestone.allCases))
            count += Self.check(several.remedy(finding), "\(kind.code), \(tier), of several")
          }
        }
      }
    }
    #expect((count == 0) == Self.withoutCommand.contains(kind), "\(kind.code)")
  }

  @Test(arguments: Goal.all)
  func `what is missing on the way to a stage names commands that are accepted`(_ goal: Goal)
    throws
  {
    let office = try TemporaryOffice()
    let register = """
      合同编号,项目名称,供地方式,土地使用权人,合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
      PARCEL,甲项目,挂牌出让,甲公司,2022-01-15,2022-03-01,2022-09-01,2022-03-01,
      """
    let path = try office.write(register, to: "register.csv")
    _ = try office.monitor(on: "2026-06-22").importFile(path)
    for day: Day in ["2022-04-01", "2026-06-22"] {
      let report = try office.monitor(on: day).obstacles(to: goal.code, of: "PARCEL")
      let count = Self.check(report.csv, goal.code)
      // Nothing but the coming of a day makes land suspected.
      let isRecorded = goal != .idleCase(.suspected)
      #expect(
        (count > 0) == (isRecorded && report.json.contains("\"answer\" : \"missing\"")),
        "\(goal.code), \(day)")
    }
  }
}
