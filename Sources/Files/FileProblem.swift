/// Why a file cannot be written; nothing is left of it.
package struct FileProblem: Error, Hashable, Sendable {
  /// The file.
  package let path: String
  /// The system's `errno`.
  package let errorNumber: Int32

  package init(path: String, errorNumber: Int32) {
    self.path = path
    self.errorNumber = errorNumber
  }
}
