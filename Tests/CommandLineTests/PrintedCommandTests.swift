import Foundation
import Testing

/// What a screen says is to be typed can be typed: the commands are run as they are printed, once the
/// words in capitals are filled in.
struct PrintedCommandTests {
  /// Three instalments, two parts; nothing has happened.
  private static let register = """
    合同编号,项目名称,供地方式,成交价格(万元),分期面积(平方米),合同签订日期,约定缴款时间,约定缴款金额(万元),约定交地时间,约定开工时间,约定竣工时间,\
    实际缴款时间,实际交地时间,实际开工时间,实际竣工时间
    沪金〔2024〕8号,分期项目,挂牌出让,900,一期=3000|二期=2000,2024-01-15,2024-02-15|2024-05-15|2024-08-15,\
    300|300|300,2024-03-01,一期=2024-09-02|二期=2025-03-03,一期=2026-03-02|二期=2026-09-01,,,,
    """

  private static func session() throws -> Session {
    let session = try Session()
    try session.write(register, to: "register.csv")
    let outcome = try session.shell("fallow import --as-of 2024-09-05 register.csv")
    try #require(outcome.code == 0, "\(outcome.output)")
    return session
  }

  /// The commands in a text with the words in capitals filled in, and every choice between `/` taken.
  private static func commands(in text: String) -> [String] {
    let printed = text.matches(of: #/fallow record '[^']+' [^；，。\n]+?(?=  |；|，|。|\n|$)/#)
    return printed.flatMap { match in
      var lines = [""]
      for word in match.output.split(separator: " ") {
        let choices = word.split(separator: "/").map { filled[String($0)] ?? String($0) }
        lines = lines.flatMap { line in choices.map { line + ($0.isEmpty ? "" : " ") + $0 } }
      }
      return lines.map { String($0.dropFirst()) }
    }
  }

  private static let filled = [
    "DAY": "2024-09-05", "HEAD": "plan-changed", "MEASURE": "developed-area",
    "QUANTITY": "1200平方米", "TEXT": "误录",
  ]

  @Test func `every command that show prints is one that is taken, or refused for the facts`()
    throws
  {
    let session = try Self.session()
    let shown = try session.shell("fallow show 8 --as-of 2024-09-05").output
    let commands = Self.commands(in: shown)
    try #require(commands.count > 10, "\(shown)")
    // A shell would take it for a pipe.
    #expect(!commands.contains { $0.contains("|") })
    #expect(!shown.contains("not-started|"), "\(shown)")
    for command in commands {
      let line = "cp fallow.db copy.db; FALLOW_DATABASE=copy.db \(command) --as-of 2024-09-05"
      let outcome = try session.shell(line)
      #expect(
        outcome.code == 0 || outcome.code == 1 && outcome.output.contains("不能录入"),
        "\(command): \(outcome.output)")
    }
  }

  @Test(arguments: ["", "3101002024B00001"])
  func `commands for a contract without a number, or with one of several, are taken as printed`(
    _ number: String
  ) throws {
    let session = try Session()
    try session.write(
      """
      电子监管号,项目名称,土地坐落,供地方式,合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
      \(number),甲项目,1街坊,挂牌出让,2024-01-15,2024-03-01,2024-09-02,2024-03-01,
      \(number),乙项目,2街坊,挂牌出让,2024-01-16,2024-03-01,2024-09-02,2024-03-01,
      """, to: "register.csv")
    let outcome = try session.shell("fallow import --as-of 2024-09-05 register.csv")
    try #require(outcome.code == 0, "\(outcome.output)")
    let shown = try session.shell("fallow show 乙项目 --as-of 2024-09-05").output
    let commands = Self.commands(in: shown).filter { $0.contains(" started --on") }
    #expect(Set(commands) == ["fallow record '#2' started --on 2024-09-05"], "\(shown)")
    for command in Set(commands) {
      let taken = try session.shell(command + " --as-of 2024-09-05")
      #expect(taken.code == 0 && taken.output.hasPrefix("#2  #3  开工 2024-09-05"), "\(taken.output)")
    }
  }

  @Test(arguments: 1...3)
  func `the command printed for an instalment settles that one and no other`(
    _ number: Int
  ) throws {
    let session = try Self.session()
    let shown = try session.shell("fallow show 8 --as-of 2024-09-05").output
    let payments = Self.commands(in: shown).filter { $0.contains(" paid ") }
    #expect(
      payments
        == (1...3).map {
          "fallow record '沪金〔2024〕8号' paid --instalment \($0) --on 2024-09-05"
        })
    let outcome = try session.shell(payments[number - 1] + " --as-of 2024-09-05")
    #expect(outcome.code == 0, "\(outcome.output)")
    let left = try session.shell("fallow show 8 --as-of 2024-09-05").output
    #expect(
      Self.commands(in: left).filter { $0.contains(" paid ") }
        == payments.filter { $0 != payments[number - 1] })
  }

  @Test func `the commands that why-not prints lead there, each part by its own`() throws {
    let session = try Self.session()
    let asked = try session.shell("fallow why-not completed 8 --as-of 2024-09-05").output
    let commands = Self.commands(in: asked)
    #expect(
      commands.map { $0.split(separator: " ").dropFirst(3).joined(separator: " ") } == [
        "handed-over --part 一期 --on 2024-09-05", "started --part 一期 --on 2024-09-05",
        "completed --part 一期 --on 2024-09-05", "handed-over --part 二期 --on 2024-09-05",
        "started --part 二期 --on 2024-09-05", "completed --part 二期 --on 2024-09-05",
      ])
    for command in commands {
      let outcome = try session.shell(command + " --as-of 2024-09-05")
      #expect(outcome.code == 0, "\(command): \(outcome.output)")
    }
    let reached = try session.shell("fallow why-not completed 8 --as-of 2024-09-05").output
    #expect(reached.contains("已达到"))
  }

  @Test func `a refusal about a part names the part, and what it asks for makes way`() throws {
    let session = try Self.session()
    let start = "fallow record 8 started --part 2 --on 2024-09-05 --as-of 2024-09-05"
    let refused = try session.shell(start)
    #expect(refused.code == 1)
    let commands = Self.commands(in: refused.output)
    #expect(commands == ["fallow record '沪金〔2024〕8号' handed-over --part 2 --on 2024-09-05"])
    for command in commands {
      let outcome = try session.shell(command + " --as-of 2024-09-05")
      #expect(outcome.code == 0, "\(outcome.output)")
    }
    #expect(try session.shell(start).code == 0)
  }

  @Test func `a refusal over an entry on record names the entry, and retracting it makes way`()
    throws
  {
    let session = try Self.session()
    let days = "--on 2024-05-06 --as-of 2024-09-05"
    for event in ["handed-over", "started"] {
      try #require(try session.shell("fallow record 8 \(event) \(days)").code == 0)
    }
    let end = "fallow record 8 rescinded --on 2024-05-05 --as-of 2024-09-05"
    for entry in [2, 3] {
      let refused = try session.shell(end)
      #expect(refused.code == 1)
      let commands = Self.commands(in: refused.output)
      #expect(
        commands == ["fallow record '沪金〔2024〕8号' retract --entry \(entry) --reason 误录"],
        "\(refused.output)")
      for command in commands {
        let outcome = try session.shell(command + " --as-of 2024-09-05")
        #expect(outcome.code == 0, "\(outcome.output)")
      }
    }
    #expect(try session.shell(end).code == 0)
  }

  @Test func `a refusal over a column of the registration names what corrects it`() throws {
    let session = try Session()
    try session.write(
      """
      合同编号,项目名称,供地方式,分期面积(平方米),合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
      沪金〔2024〕8号,甲项目,挂牌出让,,2024-01-15,2024-03-01,2024-09-02,2024-02-01,2024-04-01
      沪金〔2024〕9号,乙项目,挂牌出让,一期=3000|二期=2000,2024-01-15,2024-03-01,2024-09-02,2024-02-01,一期=2024-04-01|二期=2024-05-06
      """, to: "register.csv")
    try #require(try session.shell("fallow import --as-of 2024-09-05 register.csv").code == 0)
    for (start, printed, filled) in [
      (
        "fallow record 甲项目 completed --on 2024-03-20 --as-of 2024-09-05",
        "fallow correct 1 --set actual-start=DAY --document NUMBER",
        "fallow correct 1 --set actual-start=2024-03-01 --document 补-1 --as-of 2024-09-05"
      ),
      (
        "fallow record 乙项目 completed --part 2 --on 2024-04-20 --as-of 2024-09-05",
        "fallow correct 2 --set 'actual-start=一期=DAY|二期=DAY' --document NUMBER",
        "fallow correct 2 --set 'actual-start=一期=2024-04-01|二期=2024-04-01' --document 补-2 "
          + "--as-of 2024-09-05"
      ),
    ] {
      let refused = try session.shell(start)
      #expect(refused.code == 1 && refused.output.contains(printed), "\(refused.output)")
      #expect(try session.shell(filled).code == 0)
      #expect(try session.shell(start).code == 0)
    }
  }

  @Test func `an event that one part alone can have is refused for the whole, and names the part`()
    throws
  {
    let session = try Self.session()
    let asOf = "--as-of 2024-09-05"
    for event in [
      "handed-over --on 2024-03-01", "started --part 1 --on 2024-04-01",
      "completed --part 1 --on 2024-08-01",
    ] {
      try #require(try session.shell("fallow record 8 \(event) \(asOf)").code == 0)
    }
    let refused = try session.shell("fallow record 8 started --on 2024-09-02 \(asOf)")
    #expect(refused.code == 1 && refused.output.contains("现为“已竣工”"), "\(refused.output)")
    #expect(refused.output.hasSuffix("只是其中一部分的，请写明是哪一部分：--part 二期。\n"), "\(refused.output)")
    #expect(try session.shell("fallow record 8 started --part 2 --on 2024-09-02 \(asOf)").code == 0)
  }

  @Test func `a part or an instalment that there is not leads to those there are`() throws {
    let session = try Self.session()
    #expect(
      try session.shell("fallow record 8 started --part 3 --on 2024-09-05 --as-of 2024-09-05")
        .output
        == "沪金〔2024〕8号 没有第3部分；其各部分：--part 一期、--part 二期。\n")
    #expect(
      try session.shell("fallow record 8 paid --instalment 4 --on 2024-09-05 --as-of 2024-09-05")
        .output == "沪金〔2024〕8号 没有第4期，共3期；请用 --instalment 1 至 3。\n")
  }
}
