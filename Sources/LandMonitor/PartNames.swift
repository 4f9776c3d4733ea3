import ContractImport

/// The names of a contract's parts, by which people call them.
struct PartNames {
  /// What the contract calls its parts, in their order; empty for a contract without any.
  let names: [String]

  /// Returns the number of the part that a text calls, from 1; 0 for the whole contract.
  ///
  /// Its own name comes first, then the number in its name (一期, 第一期, 1期). By its place alone a part is
  /// called only where no part's name says otherwise.
  ///
  /// - Parameter name: The value that the text stands in.
  /// - Returns: The number; one that no part has where the text is a number that nothing speaks for.
  /// - Throws: `FactPhraseProblem` for a name that no part has, and for what may call two of them.
  func number(of text: String, _ name: FactPhrase.Name) throws(FactPhraseProblem) -> UInt8 {
    let place = Int(text)
    if let place, !FactPhrase.partNumbers.contains(place) {
      throw .noCount(name, text, FactPhrase.partNumbers)
    }
    if place == 0 { return 0 }
    let meant = indices(called: text)
    if meant.count > 1 { throw .unclearPart(name, text, parts: names) }
    guard let place else {
      guard let only = meant.first else { throw .noSuchPart(name, text, parts: names) }
      return UInt8(only + 1)
    }
    let isCalledOtherwise =
      place <= names.count
      && (meant.first.map { $0 + 1 != place } ?? (Self.count(in: names[place - 1]) != nil))
    if isCalledOtherwise { throw .unclearPart(name, text, parts: names) }
    return UInt8((meant.first.map { $0 + 1 }) ?? place)
  }

  /// The places of the parts that a text may call, by their names.
  private func indices(called text: String) -> [Int] {
    let key = NameKey.folded(text)
    let named = names.indices.filter { NameKey.folded(names[$0]) == key }
    guard named.isEmpty, let count = Self.count(in: text) else { return named }
    return names.indices.filter { Self.count(in: names[$0]) == count }
  }

  /// The number in a name, such as 一期 or 二期厂房; nil where there is none.
  private static func count(in name: String) -> Int? {
    if let count = name.asCell({ CountCell.read($0) }) { return count }
    guard let end = name.firstIndex(of: "期") else { return nil }
    return String(name[...end]).asCell { CountCell.read($0) }
  }
}

extension FactPhrase {
  /// The numbers that parts can have, and 0 for the whole contract.
  static let partNumbers = 0...250

  /// Returns the phrase with every part by its number, as a fact has it.
  ///
  /// - Parameter names: What the contract calls its parts, in their order; nil where it is not known yet which
  ///   contract it is, so that any name stands for a part.
  package func numbering(_ names: [String]?) throws(FactPhraseProblem) -> FactPhrase {
    var numbered: [Value] = []
    for value in values {
      switch value.name {
      case .part: numbered.append(Value(.part, try Self.number(value.text, .part, names)))
      case .set: numbered.append(Value(.set, try Self.numbering(change: value.text, names)))
      case _: numbered.append(value)
      }
    }
    return FactPhrase(event, numbered)
  }

  /// Whether it names a part.
  package var namesPart: Bool {
    has(.part) || texts(.set).contains { $0.prefix { !"=＝".contains($0) }.contains("@") }
  }

  private static func number(
    _ text: String, _ name: Name, _ names: [String]?
  ) throws(FactPhraseProblem) -> String {
    let text = text.trimmingSpaces
    guard !text.isEmpty else { return text }
    guard let names else { return Int(text) == nil ? "0" : text }
    return "\(try PartNames(names: names).number(of: text, name))"
  }

  /// A change of terms, `start@二期=…`, with its part by its number.
  private static func numbering(
    change text: String, _ names: [String]?
  ) throws(FactPhraseProblem) -> String {
    guard let mark = text.firstIndex(where: { "=＝".contains($0) }),
      let sign = text[..<mark].lastIndex(of: "@")
    else { return text }
    let start = text.index(after: sign)
    let end = text[start..<mark].firstIndex(of: "#") ?? mark
    // Where the contract is not known yet, any part will do: a change is of one at least.
    let number = try number(String(text[start..<end]), .set, names)
    return text[..<start] + (number == "0" && names == nil ? "1" : number) + text[end...]
  }
}
