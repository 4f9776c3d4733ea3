import Files
import Glibc
import Testing

/// Written to disk, in a folder of each test's own.
struct WholeFileTests: ~Copyable {
  let folder: String

  init() throws {
    var template = Array("\(P_tmpdir)/fallow-files-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit {
    for name in WholeFileTests.names(in: folder) { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The text of what is open.
  static func text(of descriptor: CInt) -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 10)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    try #require(descriptor >= 0)
    return text(of: descriptor)
  }

  static func write(_ text: String, to path: String) throws {
    let file = try WholeFile(path)
    try file.write(Array(text.utf8))
    try file.finish()
  }

  @Test func `a file has its name when it is whole, in the place of an older one`() throws {
    let path = folder + "/a.csv"
    try WholeFileTests.write("old", to: path)
    let file = try WholeFile(path)
    try file.write(Array("new".utf8))
    #expect(try WholeFileTests.text(path) == "old")
    try file.finish()
    #expect(try WholeFileTests.text(path) == "new")
    #expect(WholeFileTests.names(in: folder) == ["a.csv"])
  }

  @Test func `a file that is given up leaves nothing, and the older one stays`() throws {
    let path = folder + "/a.csv"
    try WholeFileTests.write("old", to: path)
    do {
      let file = try WholeFile(path)
      try file.write(Array("half".utf8))
      #expect(WholeFileTests.names(in: folder).count == 2)
    }
    #expect(WholeFileTests.names(in: folder) == ["a.csv"])
    #expect(try WholeFileTests.text(path) == "old")
  }

  @Test func `what a crash left beside a file is not in the way`() throws {
    let path = folder + "/a.csv"
    let left = try WholeFile(path)
    try WholeFileTests.write("new", to: path)
    #expect(try WholeFileTests.text(path) == "new")
    left.discard()
  }

  @Test func `a name can be chosen when the file is whole`() throws {
    let file = try WholeFile(beside: folder + "/a.csv")
    try file.write(Array("text".utf8))
    let other = folder + "/b.csv"
    var whole: String?
    let name = try file.finish { temporary in
      whole = try? WholeFileTests.text(temporary)  // Told as nil where it fails.
      return other
    }
    #expect(name == other)
    #expect(whole == "text")
    #expect(WholeFileTests.names(in: folder) == ["b.csv"])
  }

  @Test func `a pipe is written where it is, and stays one`() throws {
    let path = folder + "/pipe"
    mkfifo(path, 0o600)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try WholeFileTests.write("as it comes", to: path)
    #expect(WholeFileTests.text(of: reader) == "as it comes")
    #expect(WholeFile.isStream(path))
    #expect(WholeFileTests.names(in: folder) == ["pipe"])
  }

  @Test func `devices and the program's own streams are no files to be replaced`() {
    #expect(WholeFile.isStream("/dev/null"))
    #expect(WholeFile.isStream("/dev/stdout"))
    #expect(!WholeFile.isStream(folder))
    #expect(!WholeFile.isStream(folder + "/none"))
  }

  @Test func `the file at the end of a link is replaced, and the link stays`() throws {
    let (path, link) = (folder + "/a.csv", folder + "/link.csv")
    try WholeFileTests.write("old", to: path)
    symlink("a.csv", link)
    try WholeFileTests.write("new", to: link)
    #expect(try WholeFileTests.text(path) == "new")
    #expect(WholeFile.linked(from: link) == WholeFile.linked(from: path))
    #expect(WholeFileTests.names(in: folder) == ["a.csv", "link.csv"])
  }

  @Test func `a place that cannot be written is told before anything is written`() {
    #expect(throws: FileProblem(path: folder, errorNumber: EISDIR)) { try WholeFile(folder) }
    let path = folder + "/none/a.csv"
    #expect(throws: FileProblem(path: path, errorNumber: ENOENT)) { try WholeFile(path) }
  }
}
