import CivilCalendar
import LandLifecycle
import Testing
import Wording

struct ObstacleWordingTests {
  static let terms: ContractTerms = {
    do throws(TermsProblem) {
      return try ContractTerms(
        supply: .listing, signedOn: "2020-01-15", parts: [Part(name: "一期", area: nil)],
        obligations: [
          ObligationTerm(.payment, by: .on("2020-02-17")),
          ObligationTerm(.handover, by: .after(.fullPayment, .days(30))),
          ObligationTerm(.start, by: .on("2020-06-01")),
        ])
    } catch {
      preconditionFailure("the test's own terms contradict themselves: \(error)")
    }
  }()

  static let histories: [[Fact]] = [
    [], [.site(.started, .on("2020-05-01"))], [.site(.completed, .on("2020-09-01"))],
    [.causeExamined(.verified(.planChanged, from: "2020-06-02", through: nil), on: "2020-08-03")],
    [
      .causeExamined(
        .verified(.planChanged, from: "2020-06-02", through: "2020-07-01"), on: "2020-08-03")
    ],
    [.site(.handedOver, .on("2020-03-02")), .site(.closed(.surrendered), .on("2021-01-05"))],
  ]

  /// Every obstacle that some history meets on the way to some goal.
  static let obstacles: [Obstacle] = histories.flatMap { facts in
    Goal.all.flatMap { goal -> [Obstacle] in
      ["2020-02-29", "2021-06-02", "2025-01-01"].flatMap { (day: Day) -> [Obstacle] in
        let answer = Judgement(terms: terms, facts: facts).obstacles(to: goal, on: day)
        if case .missing(let obstacles) = answer { return obstacles }
        return []
      }
    }
  }

  @Test func `obstacles hold no word that is for a person to say`() {
    #expect(Set(Self.obstacles.map(\.lack.code)).count > 15)
    for obstacle in Self.obstacles {
      let words = [chinese.obstacle(obstacle), chinese.proof(obstacle)]
      for text in words {
        #expect(!text.isEmpty)
        for word in EveryKindTests.forbidden { #expect(!text.contains(word), "\(text)") }
        for mark in [";", ":", "(", ")"] { #expect(!text.contains(mark), "\(text)") }
      }
      for text in [english.obstacle(obstacle), english.proof(obstacle)] {
        #expect(!text.isEmpty)
        #expect(!text.unicodeScalars.contains { $0.value > 0x2E80 }, "\(text)")
      }
      let command = chinese.recordCommand(obstacle)
      #expect(command.isEmpty || command.hasPrefix("fallow "))
      #expect(command == english.recordCommand(obstacle))
    }
  }

  @Test func `what only the coming of a day would satisfy has no command`() throws {
    let waiting = try #require(
      Self.obstacles.first { if case .day = $0.lack { true } else { false } })
    #expect(chinese.recordCommand(waiting).isEmpty)
  }

  @Test func `every choice, and every option of one, has words of its own`() {
    for wording in [chinese, english] {
      #expect(Set(Choice.allCases.map { wording.choice($0) }).count == Choice.allCases.count)
      for choice in Choice.allCases {
        #expect(
          Set(choice.options.map { wording.option($0) }).count == choice.options.count,
          "\(choice.code)")
      }
    }
  }

  @Test func `a lapsed document is told with its day and with what goes on`() {
    let finding = Finding(
      .lapsedRule, since: "2026-09-20", tier: .rule("沪规划资源规〔2021〕6号"))
    #expect(
      chinese.finding(finding, on: "2026-11-21")
        == "合同所依据的沪规划资源规〔2021〕6号自2026-09-20起不再有效，未录入替代文件；已签合同仍按其约定执行。")
    #expect(
      english.finding(finding, on: "2026-11-21")
        == "沪规划资源规〔2021〕6号, on which the contract rests, is not in force from 2026-09-20 on and no "
        + "successor is on file; a contract signed before keeps its terms.")
  }
}
