import Glibc

/// A file that gets its name when it is whole, so that nobody takes half of it for all.
///
/// Until then it has a temporary name beside its own; one that is given up leaves nothing behind. What is
/// there and is no file, such as a device or a pipe, is written where it is, as it comes.
///
/// A class, because it owns a file that must be taken away unless it was finished.
package final class WholeFile {
  /// The name it gets.
  package let path: String
  /// Its name until it is whole; nil for what is written where it is.
  package let temporaryPath: String?
  private var descriptor: CInt

  /// Begins a file. One that is there is replaced when it is finished, at the end of a link if the path
  /// is one.
  ///
  /// - Throws: `FileProblem` if the file, or one beside it, cannot be opened.
  package convenience init(_ path: String) throws(FileProblem) {
    switch Self.kind(of: path) {
    case .file: try self.init(beside: Self.linked(from: path))
    case .stream: try self.init(inPlace: path)
    case .folder: throw FileProblem(path: path, errorNumber: EISDIR)
    }
  }

  /// Begins a file that will be a new one, whatever has its name now: what that is, is asked when it is
  /// finished.
  package init(beside path: String) throws(FileProblem) {
    self.path = path
    for attempt in 0..<100 {
      let temporary = "\(path).\(getpid())-\(attempt).partial"
      let opened = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if opened >= 0 {
        (temporaryPath, descriptor) = (temporary, opened)
        return
      }
      guard errno == EEXIST else { break }
    }
    throw FileProblem(path: path, errorNumber: errno)
  }

  private init(inPlace path: String) throws(FileProblem) {
    self.path = path
    temporaryPath = nil
    // A stream may be led into a file (`/dev/stdout`), which goes on where it ends.
    descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileProblem(path: path, errorNumber: errno) }
  }

  deinit { discard() }

  // MARK: - Writing

  /// Adds bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno != EINTR { throw failure() }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(0, count)))
    }
  }

  /// Adds bytes.
  package func write(_ bytes: [UInt8]) throws(FileProblem) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileProblem) in
      try write(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Gives the file its name.
  package func finish() throws(FileProblem) { try finish { _ in path } }

  /// Gives the file a name that is chosen now that it is whole.
  ///
  /// - Parameter name: The name, of a file in the same folder; it is asked with the temporary one.
  /// - Returns: The file's name.
  @discardableResult
  package func finish(as name: (_ temporary: String) -> String) throws(FileProblem) -> String {
    guard let temporaryPath else {
      try close()
      return path
    }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure() }
    let name = name(temporaryPath)
    try close()
    guard rename(temporaryPath, name) == 0 else {
      let reason = errno
      unlink(temporaryPath)
      throw FileProblem(path: name, errorNumber: reason)
    }
    return name
  }

  /// Gives the file up; nothing is left of it, but for what was written where it is.
  package func discard() {
    guard descriptor >= 0 else { return }
    _ = Glibc.close(descriptor)
    descriptor = -1
    if let temporaryPath { unlink(temporaryPath) }
  }

  /// Closes the file, which some systems fill only then.
  private func close() throws(FileProblem) {
    let closed = Glibc.close(descriptor)
    let reason = errno
    descriptor = -1
    guard closed != 0 else { return }
    if let temporaryPath { unlink(temporaryPath) }
    throw FileProblem(path: path, errorNumber: reason)
  }

  private func failure() -> FileProblem {
    let reason = errno
    discard()
    return FileProblem(path: path, errorNumber: reason)
  }

  // MARK: - What is there

  /// What stands at a path.
  private enum Kind {
    /// A file, or nothing yet.
    case file
    /// A device, a pipe, or a stream of the program's own (`/dev/stdout`), whatever it leads to.
    case stream
    case folder
  }

  /// Whether a path leads to what is written as it comes, because no file can take its place.
  package static func isStream(_ path: String) -> Bool { kind(of: path) == .stream }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .file }
    if status.st_mode & S_IFMT == S_IFDIR { return .folder }
    if status.st_mode & S_IFMT != S_IFREG { return .stream }
    let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    let isBySystem = ["/dev/", "/proc/"].contains { path.utf8.starts(with: $0.utf8) }
    return isLink && isBySystem ? .stream : .file
  }

  /// The file at the end of a path's links; the path itself where there is none.
  package static func linked(from path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
