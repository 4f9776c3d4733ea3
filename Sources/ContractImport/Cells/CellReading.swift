/// What one cell says.
package enum CellReading<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value it states.
  case value(Value)
  /// Nothing: it is blank, or holds one of the marks that registers write for "none".
  case none
  /// Something that is not to be used, and why.
  case problem(CellProblem)

  /// Takes what `read` returns, or the problem it throws.
  @inline(__always)
  init(_ read: () throws(CellProblem) -> Value) {
    do throws(CellProblem) {
      self = .value(try read())
    } catch {
      self = .problem(error)
    }
  }
}
