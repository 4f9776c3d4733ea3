import Testing
import Wording

struct WidthTests {
  static let widths: [(String, Int)] = [
    ("", 0), ("Fallow", 6), ("闲置土地", 8), ("逾期35天", 8), ("（约定日期）", 12), ("、。", 4),
    ("“”", 2), ("…", 1), ("·", 1), ("×＝", 3), ("ｱ", 1), ("Ａ", 2), ("한글", 4), ("ひらがな", 8),
    ("〔2023〕", 8), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("\u{200B}", 0), ("\u{FEFF}", 0),
    ("\t", 0), ("\n", 0), ("\r\n", 0), ("\u{7F}", 0), ("𠮷", 2), ("㐀", 2), ("⺀", 2), ("🏗", 1),
    ("🏗\u{FE0F}", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("⚠\u{FE0F}", 2), ("ก็", 1), ("\u{3FFFD}", 2),
    ("\u{10FFFD}", 1), ("\u{1100}\u{1161}\u{11A8}", 2), ("a", 1), ("\u{115F}", 2), ("\u{10FF}", 1),
  ]

  @Test(arguments: widths)
  func `wide characters take two columns, marks none`(_ item: (text: String, width: Int)) {
    #expect(displayWidth(of: item.text) == item.width)
  }

  @Test func `every ideograph and kana of the basic plane is wide`() {
    for value in Array<UInt32>(0x4E00...0x9FFF) + Array(0x3041...0x3096) + Array(0xFF01...0xFF60) {
      let text = Unicode.Scalar(value).map { String(Character($0)) } ?? ""
      #expect(displayWidth(of: text) == 2, "U+\(String(value, radix: 16))")
    }
  }

  /// A text that holds only signs of which none joins its neighbour is measured another way; a mark of no
  /// width before it makes any text one of the others.
  @Test func `a plain text is as wide as its characters`() {
    let ranges =
      [0x20...0x7E, 0xB7...0xB7, 0x2010...0x2027, 0x2606...0x2606] as [ClosedRange<UInt32>]
    for value in ranges.joined() + Array(0x3001...0x3020) + Array(0xFF01...0xFF5E) {
      let text = Unicode.Scalar(value).map { String(Character($0)) } ?? ""
      let name = "U+\(String(value, radix: 16))"
      #expect(displayWidth(of: text) == displayWidth(of: "\u{200B}" + text), "\(name)")
      #expect((text + "宗").count == 2, "\(name)")
      #expect(
        truncated(text + "宗地宗地", to: 6)
          == truncated("\u{200B}" + text + "宗地宗地", to: 6).replacing("\u{200B}", with: ""), "\(name)"
      )
    }
  }

  static let paddings: [(String, Int, String)] = [
    ("宗地", 6, "宗地  "), ("宗地", 4, "宗地"), ("宗地", 3, "宗地"), ("ab", 3, "ab "), ("", 2, "  "),
    ("", 0, ""), ("a", -1, "a"),
  ]

  @Test(arguments: paddings)
  func `padding counts columns, not characters`(_ item: (text: String, to: Int, result: String)) {
    #expect(padded(item.text, to: item.to) == item.result)
  }

  static let cuts: [(String, Int, String)] = [
    ("逾期未开工", 10, "逾期未开工"), ("逾期未开工", 9, "逾期未开…"), ("逾期未开工", 8, "逾期未…"),
    ("逾期未开工", 2, "…"), ("逾期未开工", 1, "…"), ("逾期未开工", 0, ""), ("逾期未开工", -1, ""),
    ("start", 5, "start"), ("start", 4, "sta…"), ("", 0, ""), ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
  ]

  @Test(arguments: cuts)
  func `a cut never halves a character`(_ item: (text: String, to: Int, result: String)) {
    #expect(truncated(item.text, to: item.to) == item.result)
    #expect(displayWidth(of: truncated(item.text, to: item.to)) <= max(0, item.to))
  }
}
