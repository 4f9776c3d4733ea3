import Testing

struct HelpTests {
  static let codes: [(locale: String, codes: [String])] = [
    (
      "en_US.UTF-8",
      [
        "0 done", "1 cannot", "2 imported", "64 wrong", "66 input", "73", "74", "75", "130", "143",
      ]
    ),
    (
      "zh_CN.UTF-8",
      ["0 完成", "1 办不到", "2 已导入", "64 用法", "66 读不了", "73", "74", "75", "130", "143"]
    ),
  ]

  @Test(arguments: codes)
  func `help names every exit code, in the reader's language`(
    _ locale: String, _ codes: [String]
  ) throws {
    let help = try Session().fallow("--help", environment: ["LC_ALL": locale])
    #expect(help.code == 0)
    // Help is wrapped to the width of the terminal.
    let words = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for code in codes { #expect(words.contains(code)) }
  }

  @Test func `help of a command is in the language that is asked for`() throws {
    let session = try Session()
    #expect(
      try session.fallow("unlink", "--help", "--language", "en").output
        .contains("Each is again what it was under its own keys."))
    #expect(
      try session.fallow("unlink", "--help", "--language", "zh").output
        .contains("两份合同各自恢复为原编号下的样子。"))
  }
}
