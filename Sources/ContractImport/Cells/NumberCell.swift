/// Reads a number by which something goes, such as a contract number: text, never counted with.
package enum NumberCell {
  /// Reads a cell: the text without spaces around it and without the apostrophe by which a
  /// spreadsheet marks text, or the formula (`="0012"`) by which exports keep one from counting.
  ///
  /// A number that a spreadsheet has damaged is a problem: figures of it are lost, or it became a date.
  package static func read(_ cell: Bytes) -> CellReading<String> {
    var text = cell.trimmed
    if text.first == UInt8(ascii: "'") { text = Bytes(rebasing: text[1...]).trimmed }
    text = text.withoutTextFormula
    if text.meansNone || text.meansNoNumber { return .none }
    if text.meansSameAsAbove { return .problem(.sameAsAbove) }
    if text.pointsElsewhere { return .problem(.statedElsewhere) }
    if text.isScientificNotation { return .problem(.scientificNotation) }
    if text.isSpreadsheetDate { return .problem(.spreadsheetDate) }
    return .value(String(decoding: text, as: UTF8.self))
  }

  /// Reads the number of a contract, of which 1E5 is what a spreadsheet makes; other numbers may be
  /// written so.
  package static func readContract(_ cell: Bytes) -> CellReading<String> {
    let reading = read(cell)
    guard case .value(var number) = reading else { return reading }
    return number.withUTF8 { $0.isShortScientificNotation }
      ? .problem(.scientificNotation) : reading
  }
}

extension Bytes {
  /// Whether this trimmed text stands where a number is yet to come: under it, contracts that have none
  /// would be taken for one.
  var meansNoNumber: Bool {
    // Two to four characters of three bytes.
    guard (6...12).contains(count), self[0] >= 0xE4 else { return false }
    let words: [StaticString] = [
      "暂无", "待定", "待补", "待补充", "待签", "待签订", "未签", "未签订", "尚未签订", "待办", "待核", "待核实", "待查", "待确认",
      "暂缺",
      "不详", "未知", "空", "无编号", "未编号", "没有编号", "无合同号", "无合同", "未签合同",
    ]
    return words.contains { $0.withUTF8Buffer { $0.elementsEqual(self) } }
  }

  /// Whether this trimmed text is the number of a supplement: a contract's with 补, 补1, -补充协议（二） or the
  /// like behind it.
  var isNumberOfSupplement: Bool {
    // 补; nearly no number has it.
    guard count > 3,
      let mark = (1...(count - 3)).first(where: {
        self[$0] == 0xE8 && self[$0 + 1] == 0xA1 && self[$0 + 2] == 0xA5
      })
    else { return false }
    return CellText.withFolded(Bytes(rebasing: self[mark...]), spaces: .dropped) { cursor in
      _ = cursor.eat(oneOf: ["补充协议", "补充合同", "补协议", "补"])
      _ = cursor.eat(oneOf: ["书", "第", "之", "-", "("])
      if cursor.digits().count == 0 { _ = ChineseNumeral.read(&cursor) }
      _ = cursor.eat(oneOf: ["号", "次", "份"])
      _ = cursor.eat(")")
      return cursor.isAtEnd
    }
  }

  /// Whether this trimmed text says that a number stands somewhere else.
  var pointsElsewhere: Bool {
    guard (6...30).contains(count), self[0] >= 0xE4 else { return false }
    let words: [StaticString] = ["见", "详见", "参见"]
    var cursor = CellCursor(self)
    guard cursor.eat(oneOf: words) else { return false }
    return cursor.eat(oneOf: ["附件", "附表", "备注", "合同", "原件", "档案", "台账", "清单", "说明"])
  }

  /// The text within `="…"`; any other text as it is.
  var withoutTextFormula: Bytes {
    guard count >= 4, self[0] == UInt8(ascii: "="), self[1] == UInt8(ascii: "\""),
      self[count - 1] == UInt8(ascii: "\"")
    else { return self }
    return Bytes(rebasing: self[2..<(count - 1)]).trimmed
  }

  /// Whether all of this text is a number as a spreadsheet shows it that has no room for its
  /// figures, such as 1.3105E+13.
  ///
  /// Without the plus sign it may be a number with a letter in it.
  var isScientificNotation: Bool {
    var cursor = CellCursor(self)
    guard cursor.digits().count > 0 else { return false }
    if cursor.eat(UInt8(ascii: ".")), cursor.digits().count == 0 { return false }
    guard cursor.eat("E+") || cursor.eat("e+") else { return false }
    return cursor.digits().count > 0 && cursor.isAtEnd
  }
}
