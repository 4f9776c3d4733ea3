import ContractImport
import Testing

/// A cell's text and what it says.
struct ReadingCase<Value: Hashable & Sendable>: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: CellReading<Value>

  init(_ text: String, _ expected: CellReading<Value>) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { "'\(text)'" }
}
