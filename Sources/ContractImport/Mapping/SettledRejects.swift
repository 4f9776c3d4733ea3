import Files
import Glibc

/// Where the rows that did not go in are kept, once their file is whole.
package struct SettledRejects: Hashable, Sendable {
  /// The file.
  package let path: String
  /// The file that has the usual name and says something else, perhaps because somebody mended rows in it;
  /// nil where there is none.
  package let kept: String?

  /// Gives a finished file its name: the one wanted, or where another file has that, the next number that
  /// is free or whose file says the very same. No file that says something else is replaced.
  init(_ file: WholeFile) throws(FileProblem) {
    let path = try file.finish { Self.name(for: $0, wanted: file.path) }
    self.init(path, wanted: file.path)
  }

  /// Where rejects are that stand at a path, though they were to go to another.
  init(_ path: String, wanted: String) {
    self.path = path
    kept = path == wanted ? nil : wanted
  }

  /// The name that a finished file gets, as said above.
  static func name(for temporary: String, wanted: String) -> String {
    var number = 1
    var path = wanted
    while isTaken(path), !isSame(temporary, path) {
      number += 1
      path = numbered(wanted, number)
    }
    return path
  }

  /// `NAME-2.csv` for `NAME.csv`.
  private static func numbered(_ path: String, _ number: Int) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "\(path)-\(number)"
    }
    return "\(path.dropLast(name[dot...].count))-\(number)\(name[dot...])"
  }

  private static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether two files hold the same bytes; one that cannot be read holds others.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    let files = [open(left, O_RDONLY | O_CLOEXEC), open(right, O_RDONLY | O_CLOEXEC | O_NONBLOCK)]
    defer { for file in files where file >= 0 { close(file) } }
    guard files.allSatisfy({ $0 >= 0 }) else { return false }
    while true {
      let (one, other) = (piece(of: files[0]), piece(of: files[1]))
      guard let one, let other, one == other else { return false }
      if one.isEmpty { return true }
    }
  }

  /// The next bytes of a file, as many as a piece has unless it ends; nil where it cannot be read.
  private static func piece(of file: CInt) -> [UInt8]? {
    let length = 1 << 16
    var bytes = [UInt8](repeating: 0, count: length)
    var filled = 0
    while filled < length {
      let count = bytes.withUnsafeMutableBytes {
        read(file, $0.baseAddress?.advanced(by: filled), length - filled)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }
}
