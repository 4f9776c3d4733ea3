import Files
import Foundation
import TestSupport
import Testing

/// Written to disk, in a folder of each test's own.
struct WholeFileTests: ~Copyable {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The text of what is open.
  static func text(of descriptor: CInt) -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 10)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  static func write(_ text: String, to path: String) throws {
    let file = try WholeFile(path)
    try file.write(Array(text.utf8))
    try file.finish()
  }

  @Test func `a file has its name when it is whole, in the place of an older one`() throws {
    let path = folder.path("a.csv")
    try WholeFileTests.write("old", to: path)
    let file = try WholeFile(path)
    try file.write(Array("new".utf8))
    #expect(try TemporaryFolder.text(path) == "old")
    try file.finish()
    #expect(try TemporaryFolder.text(path) == "new")
    #expect(try folder.names == ["a.csv"])
  }

  @Test func `a file that is given up leaves nothing, and the older one stays`() throws {
    let path = folder.path("a.csv")
    try WholeFileTests.write("old", to: path)
    do {
      let file = try WholeFile(path)
      try file.write(Array("half".utf8))
      #expect(try folder.names.count == 2)
    }
    #expect(try folder.names == ["a.csv"])
    #expect(try TemporaryFolder.text(path) == "old")
  }

  @Test func `what a crash left beside a file is not in the way`() throws {
    let path = folder.path("a.csv")
    let left = try WholeFile(path)
    try WholeFileTests.write("new", to: path)
    #expect(try TemporaryFolder.text(path) == "new")
    left.discard()
  }

  @Test func `a name can be chosen when the file is whole`() throws {
    let file = try WholeFile(beside: folder.path("a.csv"))
    try file.write(Array("text".utf8))
    let other = folder.path("b.csv")
    var whole: String?
    let name = try file.finish { temporary in
      whole = try? TemporaryFolder.text(temporary)  // Told as nil where it fails.
      return other
    }
    #expect(name == other)
    #expect(whole == "text")
    #expect(try folder.names == ["b.csv"])
  }

  @Test func `a pipe is written where it is, and stays one`() throws {
    let path = folder.path("pipe")
    mkfifo(path, 0o600)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try WholeFileTests.write("as it comes", to: path)
    #expect(WholeFileTests.text(of: reader) == "as it comes")
    #expect(WholeFile.isStream(path))
    #expect(try folder.names == ["pipe"])
  }

  @Test func `devices and the program's own streams are no files to be replaced`() {
    #expect(WholeFile.isStream("/dev/null"))
    #expect(WholeFile.isStream("/dev/stdout"))
    #expect(!WholeFile.isStream(folder.url.path))
    #expect(!WholeFile.isStream(folder.path("none")))
  }

  @Test func `the file at the end of a link is replaced, and the link stays`() throws {
    let (path, link) = (folder.path("a.csv"), folder.path("link.csv"))
    try WholeFileTests.write("old", to: path)
    symlink("a.csv", link)
    try WholeFileTests.write("new", to: link)
    #expect(try TemporaryFolder.text(path) == "new")
    #expect(WholeFile.linked(from: link) == WholeFile.linked(from: path))
    #expect(try folder.names == ["a.csv", "link.csv"])
  }

  @Test func `a place that cannot be written is told before anything is written`() {
    #expect(throws: FileProblem(path: folder.url.path, errorNumber: EISDIR)) {
      try WholeFile(folder.url.path)
    }
    let path = folder.path("none/a.csv")
    #expect(throws: FileProblem(path: path, errorNumber: ENOENT)) { try WholeFile(path) }
  }
}
