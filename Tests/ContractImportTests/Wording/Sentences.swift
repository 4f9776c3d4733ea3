import Testing
import Wording

let chinese = Wording(.chinese)
let english = Wording(.english)

/// A fact and its sentences.
struct Told<Fact: Sendable>: Sendable, CustomTestStringConvertible {
  let fact: Fact
  let zh: String
  let en: String
  var testDescription: String { "\(fact)" }

  init(_ fact: Fact, _ zh: String, _ en: String) {
    self.fact = fact
    self.zh = zh
    self.en = en
  }

  /// Expects the sentences of a function of words.
  func expect(
    sourceLocation: SourceLocation = #_sourceLocation, _ sentence: (Wording, Fact) -> String
  ) {
    #expect(sentence(chinese, fact) == zh, sourceLocation: sourceLocation)
    #expect(sentence(english, fact) == en, sourceLocation: sourceLocation)
  }
}
