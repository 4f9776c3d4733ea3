package import LandLifecycle

/// Reads which text a contract was written on: `GF-2008-2601`, `GF-2025-2601`, 上海土地全生命周期管理合同
/// or 其他文本.
package enum FormCell {
  /// Reads a cell.
  package static func read(_ cell: Bytes) -> CellReading<ContractForm> {
    let text = cell.trimmed
    if text.meansNone { return .none }
    let words = CellText.withFolded(text, spaces: .dropped) { $0.rest }.uppercased()
    let figures = words.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    switch figures {
    case "GF20082601": return .value(.gf2008)
    case "GF20252601": return .value(.gf2025)
    case _: break
    }
    switch words {
    case "上海土地全生命周期管理合同", "上海土地全生命周期管理", "全生命周期管理", "SHANGHAI-WHOLE-LIFE":
      return .value(.shanghaiWholeLife)
    case "其他文本", "其他", "OTHER": return .value(.other)
    case _: return .problem(.unknownForm(words))
    }
  }
}
