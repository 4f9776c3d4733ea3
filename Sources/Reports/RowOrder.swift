/// Where a row stands among the others of its table: by its parts, the first that differs.
package struct RowOrder: Hashable, Sendable {
  /// The first part.
  package let first: Int
  /// The second.
  package let second: Int
  /// The third: a text, by its bytes in UTF-8.
  package let text: String
  /// The last.
  package let last: Int

  init(_ first: Int, _ second: Int, _ text: String, _ last: Int) {
    self.first = first
    self.second = second
    self.text = text
    self.last = last
  }
}
