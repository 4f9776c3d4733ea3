import Channels

/// Standard output of work that is done whether or not anybody listens to the end, such as an import:
/// what it does not take undoes nothing.
struct WorkOutput {
  private var problem: DeliveryProblem?
  /// The code to end with because standard output did not take all; nil if it did, or if its reader has
  /// gone and wanted no more.
  private(set) var failureCode: Int32?

  /// Writes a text, unless an earlier one was not taken.
  mutating func write(_ text: String) {
    guard problem == nil else { return }
    do throws(DeliveryProblem) { try StandardStream.output.send(text) } catch {
      problem = error
      failureCode = Terminal.failureCode(saying: error)
    }
  }
}
