/// Reads which instalment or which year a cell of a table of events names.
package enum CountCell {
  /// Reads `2`, `第2期`, `第二笔`, `首期`, `2025年` or `2025年度`; nil for any other text.
  package static func read(_ cell: Bytes) -> Int? {
    CellText.withFolded(cell.trimmed, spaces: .dropped) { cursor in
      if cursor.eat(oneOf: ["首期", "首笔"]) { return cursor.isAtEnd ? 1 : nil }
      _ = cursor.eat("第")
      let (figures, count) = cursor.digits()
      guard count <= 4,
        let number = count > 0 ? figures : ChineseNumeral.read(&cursor).map({ Int($0) })
      else { return nil }
      _ = cursor.eat(oneOf: ["期", "笔", "次", "年度", "年"])
      return cursor.isAtEnd ? number : nil
    }
  }
}
