/// A row of a table that is no contract's, and so neither goes in nor is refused.
package struct PassedOverRow: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// A sum over other rows (合计, 总计, 小计).
    case total
    /// A remark below the table (备注：, 制表人：), or an example of how to fill the table in (示例).
    case remark
    /// The heading of a group of rows (一、枫泾镇).
    case heading
    /// The header again, as printed tables have it on every page.
    case header
  }

  /// What it is.
  package let kind: Kind
  /// The line on which it starts.
  package let line: Int
  /// What stands in it, at most 60 characters.
  package let text: String
}

/// Recognises rows that are no contract's; cheap for all others.
struct PassedOverRows: Sendable {
  /// The cells of each row of the header.
  private let headerRows: [[[UInt8]]]
  /// The columns of numbers by which a contract goes.
  private let numberColumns: [Int]
  /// The rows of a sheet of which most is one cell.
  private let mergedRows: Set<Int>

  /// Prepares for a table of this shape, with the merged cells below its header.
  init(_ shape: TableShape, numberColumns: [Int], _ merges: [SheetLayout.Merge] = []) {
    headerRows = shape.headerRows.map { row in row.map { Array($0.utf8) } }
    self.numberColumns = numberColumns
    let width = shape.headers.count
    mergedRows = Set(
      merges.filter { $0.rows.count == 1 && $0.columns.count * 2 > width }.map(\.rows.lowerBound))
  }

  /// What a record is, if it is no contract's; nil for nearly all.
  ///
  /// A total has the word for it, and no more than a count, in its first cell with text or the one
  /// behind that, and no number by which a contract goes, but perhaps a count in its place.
  func kind(of record: borrowing CSVRecord) -> PassedOverRow.Kind? {
    var place = 0
    while place < record.count, record[place].isBlank { place &+= 1 }
    guard place < record.count else { return nil }
    let first = record[place].trimmed
    if first.endsLikeTotal, hasNoNumber(record, but: place, orCount: true) { return .total }
    if first.beginsLikeRemarkOrTotal {
      if first.isExample { return .remark }
      if first.isTotal, hasNoNumber(record, but: place, orCount: true) { return .total }
      if first.isRemark, isNobodys(record, from: place) { return .remark }
    }
    if isHeader(record) { return .header }
    place &+= 1
    while place < record.count, record[place].isBlank { place &+= 1 }
    guard place < record.count else {
      let isHeading =
        first.isGroupHeading || first.isPlaceOrKind
        || mergedRows.contains(record.line) && !first.contains { $0 &- UInt8(ascii: "0") <= 9 }
      return isHeading ? .heading : nil
    }
    let second = record[place].trimmed
    let isTotal = second.endsLikeTotal || second.beginsLikeRemarkOrTotal && second.isTotal
    return isTotal && hasNoNumber(record, but: place, orCount: true) ? .total : nil
  }

  /// Whether there is no number by which a contract goes, but perhaps in one place.
  ///
  /// - Parameter orCount: Whether a count, such as `12宗`, is no such number.
  private func hasNoNumber(
    _ record: borrowing CSVRecord, but place: Int, orCount: Bool = false
  ) -> Bool {
    for column in numberColumns where column < record.count && column != place {
      let cell = record[column].trimmed
      if !cell.meansNone, !(orCount && cell.isCount) { return false }
    }
    return true
  }

  /// Whether a row whose first cell is a remark is no contract's: it has no number by which a contract
  /// goes but perhaps itself; where there is no such column, nothing but remarks.
  private func isNobodys(_ record: borrowing CSVRecord, from place: Int) -> Bool {
    numberColumns.isEmpty
      ? areRemarks(record, from: place + 1) : hasNoNumber(record, but: place)
  }

  private func areRemarks(_ record: borrowing CSVRecord, from start: Int) -> Bool {
    for place in start..<max(start, record.count) {
      if !record[place].isBlank, !record[place].trimmed.isRemark { return false }
    }
    return true
  }

  /// Whether a record has the very cells of a row of the header; the first that differs, which is nearly
  /// always the first, tells.
  func isHeader(_ record: borrowing CSVRecord) -> Bool {
    for row in headerRows where record.count >= row.count {
      var place = 0
      while place < row.count, record[place].trimmed.elementsEqual(row[place]) { place &+= 1 }
      if place == row.count { return true }
    }
    return false
  }
}

extension Bytes {
  /// Whether the first character is one with which the words below begin.
  fileprivate var beginsLikeRemarkOrTotal: Bool {
    guard let first, first >= 0xE4 || first | 0x20 == UInt8(ascii: "t"),
      let (scalar, _) = CellCursor(self).nextCharacter
    else { return false }
    switch Unicode.Scalar(scalar) {
    case "合", "总", "小", "共", "累", "本", "全", "以", "T", "t", "备", "注", "说", "制", "填", "审", "复",
      "单", "负", "联", "数", "统", "打", "导", "第", "续", "平", "均", "附", "截", "示", "样", "范", "汇", "其":
      return true
    default: return false
    }
  }

  /// Whether a cell ends with the word for a total: `枫泾镇小计`, `2023年合计：`, or what spreadsheets put
  /// behind what they sum up, `枫泾镇 汇总`.
  fileprivate var endsLikeTotal: Bool {
    guard (6...60).contains(count) else { return false }
    // Three bytes a character; the words end with 计 and 总, and a count or a colon may stand behind them.
    var end = withoutCount
    guard let last = end.last else { return false }
    switch last {
    case 0xA1, 0xBB: break
    case UInt8(ascii: ":"): end = end.dropLast()
    case 0x9A where end.suffix(3).elementsEqual("：".utf8): end = end.dropLast(3)
    case _: return false
    }
    let word = end.suffix(6)
    if word.elementsEqual("汇总".utf8) { return true }
    return end.count > 6
      && (word.elementsEqual("小计".utf8) || word.elementsEqual("合计".utf8)
        || word.elementsEqual("总计".utf8))
  }

  /// The cell without a count in brackets at its end: `枫泾镇合计` of `枫泾镇合计（3宗）`.
  private var withoutCount: Slice<Bytes> {
    guard let last, last == UInt8(ascii: ")") || last == 0x89 else { return self[...] }
    // One byte a bracket, or three, of which the first two are the same.
    let (open, size): (UInt8, Int) = last == 0x89 ? (0x88, 3) : (UInt8(ascii: "("), 1)
    func isBracket(endingAt end: Int) -> Bool {
      size == 1 || end >= 2 && self[end - 1] == 0xBC && self[end - 2] == 0xEF
    }
    guard isBracket(endingAt: count - 1),
      let end = indices.last(where: { self[$0] == open && isBracket(endingAt: $0) }),
      Bytes(rebasing: self[(end + 1)..<(count - size)]).isCount
    else { return self[...] }
    return self[..<(end + 1 - size)]
  }

  /// Whether a cell counts contracts: `12`, `12宗`, `3 个地块`.
  fileprivate var isCount: Bool {
    guard count <= 30 else { return false }
    return CellText.withFolded(self, spaces: .dropped) { cursor in
      _ = cursor.eat(oneOf: ["共", "计"])
      guard (1...4).contains(cursor.digits().count) else { return false }
      _ = cursor.eat(oneOf: ["宗", "个", "块", "条", "幅", "家", "项", "份"])
      _ = cursor.eat(oneOf: ["合同", "地块", "土地", "地", "项目"])
      return cursor.isAtEnd
    }
  }

  /// Whether a cell says that its row is a total, with no more than a count: `合计`, `总 计：`,
  /// `合计（12宗）`.
  fileprivate var isTotal: Bool {
    guard count <= 60 else { return false }
    return CellText.withFolded(self, spaces: .dropped) { cursor in
      _ = cursor.eat(oneOf: ["本页", "本表", "全市", "全区", "全县", "以上"])
      // A part of a sum, whatever it is the part of.
      if cursor.eat("其中"), cursor.eat(":") || cursor.eat(",") || cursor.isAtEnd { return true }
      let words: [StaticString] = [
        "合计", "总合计", "汇总", "平均值", "总计", "小计", "共计", "累计", "Total", "TOTAL", "total",
      ]
      guard cursor.eat(oneOf: words) || cursor.eat(oneOf: ["平均", "均值", "共"]) else { return false }
      _ = cursor.eat(oneOf: [":", "(", "数"])
      _ = cursor.eat("共")
      _ = cursor.digits()
      _ = cursor.eat(oneOf: ["宗", "个", "块", "条", "幅", "家", "项"])
      while cursor.eat(oneOf: [":", ")", "地块", "地", "项目"]) {}
      return cursor.isAtEnd
    }
  }

  /// Whether a cell that stands alone is the heading of a group: `一、枫泾镇`, `（二）朱泾镇`.
  fileprivate var isGroupHeading: Bool {
    guard count <= 90 else { return false }
    return CellText.withFolded(self, spaces: .dropped) { cursor in
      let isBracketed = cursor.eat("(")
      guard ChineseNumeral.read(&cursor) != nil else { return false }
      return cursor.eat(isBracketed ? ")" : "、") && !cursor.isAtEnd
    }
  }

  /// Whether a cell that stands alone names a place or a kind of land, and no figures: `枫泾镇`, `工业用地类`.
  fileprivate var isPlaceOrKind: Bool {
    guard count <= 60, !contains(where: { $0 &- UInt8(ascii: "0") <= 9 }) else { return false }
    let ends: [StaticString] = ["镇", "街道", "乡", "园区", "工业区", "开发区", "高新区", "用地", "类"]
    return CellText.withFolded(self, spaces: .dropped) { cursor in
      if cursor.isAtEnd { return false }
      cursor.place = cursor.text.count
      if cursor.isBehind(":") { cursor.place -= 1 }
      return ends.contains { cursor.isBehind($0) }
    }
  }

  /// Whether a cell says that its row shows how to fill in the others: `示例`, `填写示例：`.
  fileprivate var isExample: Bool {
    guard count <= 60 else { return false }
    return CellText.withFolded(self, spaces: .dropped) { cursor in
      _ = cursor.eat(oneOf: ["填写", "填报"])
      guard cursor.eat(oneOf: ["示例", "样例", "范例"]) else { return false }
      _ = cursor.digits()
      return cursor.isAtEnd || cursor.eat(":")
    }
  }

  /// Whether a cell is a remark below a table, or who made it: `备注：…`, `制表人：张三`.
  fileprivate var isRemark: Bool {
    CellText.withFolded(self, spaces: .dropped) { cursor in
      let isNamed = cursor.eat(oneOf: [
        "备注", "注", "说明", "制表人", "制表单位", "制表日期", "制表", "填表人", "填表日期", "填报人", "填报单位", "填报日期",
        "审核人", "审核", "复核", "单位负责人", "负责人", "联系人", "联系电话", "数据来源", "数据截止", "数据截至", "截止日期", "截至",
        "统计截止", "打印时间", "打印日期",
        "导出时间",
      ])
      if isNamed { return cursor.isAtEnd || cursor.eat(oneOf: [":", "1", "一"]) }
      // What printed pages end and begin with.
      if cursor.eat(oneOf: ["续表", "以下空白", "以下无正文", "附注"]) { return cursor.isAtEnd }
      guard cursor.eat("第"), cursor.digits().count > 0 else { return false }
      return cursor.eat("页")
    }
  }
}
