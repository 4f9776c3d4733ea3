import ContractImport
import ContractStore

extension ContractKey {
  /// The store's key of a row's.
  init(_ key: RowKey) {
    self.init(
      kind: key.kind.rawValue, normaliser: RowKey.normaliser, number: Array(key.number),
      material: key.material)
  }
}

extension KeyQuery {
  /// The keys of a number, of a kind that has one.
  init(_ kind: RowKey.Kind, number: String) {
    let key = ContractKey(RowKey(kind, number: number))
    self = kind.isNumberAlone ? .whole(key) : .number(of: key)
  }

  /// The keys of a number, whatever it is the number of.
  static func all(number: String) -> [KeyQuery] {
    [.contractNumber, .supervisionNumber, .registerRow].map { KeyQuery($0, number: number) }
  }
}
