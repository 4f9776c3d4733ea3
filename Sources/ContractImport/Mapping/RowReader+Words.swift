import LandLifecycle

/// Cells that hold one of some words, or a number that is never counted with.
extension RowReader {
  mutating func supervisionNumber(_ cell: Bytes, _ field: Field) -> String? {
    switch SupervisionNumber.shape(of: cell) {
    case .none:
      return nil
    case .regular:
      break
    case .unusual:
      if cell.trimmed.meansSameAsAbove {
        reject(field, cell, .cell(.sameAsAbove))
        return nil
      }
      note(field, cell, .unusualSupervisionNumber)
    case .damaged:
      reject(field, cell, .cell(.scientificNotation))
      return nil
    }
    return SupervisionNumber.text(of: cell)
  }

  mutating func supplyMethod(_ cell: Bytes, _ field: Field) -> SupplyMethod {
    let text = cell.trimmed
    if text.meansNone { return .unknown }
    if let method = SupplyMethod(reading: text) {
      if method == .grant { noteGrant(field, cell) }
      return method
    }
    if text.meansSameAsAbove {
      reject(field, cell, .cell(.sameAsAbove))
      return .unknown
    }
    note(field, cell, .unknownSupplyMethod)
    return .unknown
  }

  mutating func yesOrNo(_ cell: Bytes, _ field: Field) -> Bool {
    let text = cell.trimmed
    if text.meansNone { return false }
    let answer = YesNo(reading: String(decoding: text, as: UTF8.self), yes: YesNo.keyProjects)
    if answer == nil { reject(field, cell, .notYesOrNo) }
    return answer == .yes
  }
}
