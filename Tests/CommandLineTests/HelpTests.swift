import Testing

struct HelpTests {
  @Test func `help names every exit code`() throws {
    let help = try Session().fallow("--help")
    #expect(help.code == 0)
    // Help is wrapped to the width of the terminal.
    let words = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for code in [
      "0 done", "1 cannot", "2 imported", "64 wrong", "66 input", "73", "74", "75", "130", "143",
    ] {
      #expect(words.contains(code))
    }
  }
}
