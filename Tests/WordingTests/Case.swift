import Testing
import Wording

let chinese = Wording(.chinese)
let english = Wording(.english)

/// A value and its words in both languages.
struct Case<Value: Sendable>: Sendable, CustomTestStringConvertible {
  let value: Value
  let zh: String
  let en: String
  var testDescription: String { zh }

  init(_ value: Value, _ zh: String, _ en: String) {
    self.value = value
    self.zh = zh
    self.en = en
  }

  /// Expects the words in both languages.
  func expect(
    _ words: (Wording) -> (Value) -> String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(words(chinese)(value) == zh, sourceLocation: sourceLocation)
    #expect(words(english)(value) == en, sourceLocation: sourceLocation)
  }
}
