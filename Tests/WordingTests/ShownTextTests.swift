import Testing
import Wording

/// What texts from files look like on a terminal.
struct ShownTextTests {
  @Test(arguments: [
    ("枫泾镇 电机厂", "枫泾镇 电机厂"), ("", ""), ("甲\n乙\r\n丙", "甲 乙 丙"), ("甲\u{2028}乙", "甲 乙"),
    ("\u{1B}[31m红", "\u{FFFD}[31m红"), ("甲\u{8}乙\u{7F}", "甲\u{FFFD}乙\u{FFFD}"),
    ("\u{9B}2J", "\u{FFFD}2J"), ("甲\t乙", "甲\u{FFFD}乙"),
  ])
  func `line ends are spaces, and no control character gets through`(_ item: (String, String)) {
    #expect(onOneLine(item.0) == item.1)
  }
}
