import LandLifecycle
import Wording

/// Which part and which instalment a row is about, for machines and for whoever sorts a sheet; in a terminal
/// the name of what the row is about says it.
enum PlaceColumns {
  /// The columns `part` and `instalment`: what `--part` and `--instalment` take, and in sheets the part's name.
  static func columns(_ wording: Wording) -> [GridColumn] {
    [
      GridColumn("part", wording.text(zh: "分期", en: "Part"), isForSheets: true),
      GridColumn("instalment", wording.text(zh: "期次", en: "Instalment"), isForSheets: true),
    ]
  }

  /// The values of a row about one place; nothing where the contract has only one.
  static func values(_ place: ContractPlace, _ wording: Wording) -> [GridValue] {
    [
      place.part == 0 ? .none : .number(Int(place.part), words: wording.partName(place)),
      place.instalment.map { .integer(Int($0)) } ?? .none,
    ]
  }

  /// The columns `parts` and `instalments` of a row about several findings.
  static func severalColumns(_ wording: Wording) -> [GridColumn] {
    [
      GridColumn("parts", wording.text(zh: "分期", en: "Parts"), isForSheets: true),
      GridColumn("instalments", wording.text(zh: "期次", en: "Instalments"), isForSheets: true),
    ]
  }

  /// The values of a row about several: a number for each, 0 for those of the whole, and nothing where none
  /// is of several; for people each name once.
  static func values(
    _ places: [ContractPlace], _ wording: Wording
  ) -> (parts: GridValue, instalments: GridValue) {
    // Nearly every contract has one of everything.
    guard places.contains(where: { $0.part > 0 || $0.instalment != nil }) else {
      return (.none, .none)
    }
    func value(_ numbers: [Int], _ name: (ContractPlace) -> String) -> GridValue {
      guard numbers.contains(where: { $0 > 0 }) else { return .none }
      var names: [String] = []
      for (place, number) in zip(places, numbers) where number > 0 && !names.contains(name(place)) {
        names.append(name(place))
      }
      return .numbers(numbers, words: names.joined(separator: wording.text(zh: "、", en: "; ")))
    }
    return (
      value(places.map { Int($0.part) }, wording.partName),
      value(places.map { Int($0.instalment ?? 0) }) { "\($0.instalment ?? 0)" }
    )
  }
}
