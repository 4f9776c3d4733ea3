import CivilCalendar
import ContractImport
import Glibc
import LandLifecycle
import TestSupport
import Testing

/// Written to disk, in a folder of each test's own.
struct RejectsFileTests: ~Copyable {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes the rows of a text that do not go in to a rejects file, and returns its path.
  static func reject(_ text: String, to path: String) throws -> String? {
    var file = try ContractFile(CSVRecords(TextSource(bytes: Array(text.utf8))))
    let rejects = RejectsFile(
      path: path, headers: file.map.headers, delimiter: file.delimiter)
    while let _: Void = try file.next({ outcome, record in
      guard case .rejected(let problems) = outcome else { return }
      try rejects.append(record, problem: problems.map { "\($0.line)" }.joined(separator: ","))
    }) {}
    return try rejects.close()?.path
  }

  static let head = "电子监管号,项目名称,约定开工时间,合同签订日期,备注"

  @Test func `rows come out as they are written, and go in when they are mended`() throws {
    let path = folder.path("out.csv")
    let text =
      RejectsFileTests.head + "\r\r\n1,甲,2012-07-04,2012-01-04,\r\r\n"
      + "2,\"乙, \"\"新\"\"\",2012-13-04,2012-01-04,\r\r\n3,丙,2012-07-04,2012-01-04\r\r\n"
    #expect(try RejectsFileTests.reject(text, to: path) == path)
    #expect(try folder.names == ["out.csv"])
    let written = try TemporaryFolder.text(path)
    #expect(
      written == "\u{FEFF}导入问题," + RejectsFileTests.head + "\r\n"
        + "3,2,\"乙, \"\"新\"\"\",2012-13-04,2012-01-04,\r\n4,3,丙,2012-07-04,2012-01-04\r\n")

    // Not mended, the rows are refused again, with what is wrong now in one column.
    let again = folder.path("again.csv")
    #expect(try RejectsFileTests.reject(written, to: again) == again)
    #expect(
      try TemporaryFolder.text(again) == "\u{FEFF}导入问题," + RejectsFileTests.head + "\r\n"
        + "2,2,\"乙, \"\"新\"\"\",2012-13-04,2012-01-04,\r\n3,3,丙,2012-07-04,2012-01-04\r\n")

    // A person mends both: the first has another day, the second its last field.
    let mended =
      String(
        written.split(separator: "13-04").joined(separator: "12-04").dropLast()) + ",补\r\n"
    let file = try ReadRegister(mended)
    #expect(file.rejected == [])
    #expect(file.accepted.map(\.line) == [2, 3])
    #expect(file.accepted.map { $0.registration[.project] } == ["乙, \"新\"", "丙"])
    #expect(
      file.accepted.map(\.registration.terms.obligations.first?.deadline)
        == [.on("2012-12-04"), .on("2012-07-04")])
  }

  @Test func `what a person left standing of an unreadable character is still refused`() throws {
    let row = "1,甲\u{FFFD},2012-07-04,2012-01-04,\n"
    #expect(try ReadRegister(RejectsFileTests.head + "\n" + row).rejected == [])
    let file = try ReadRegister("导入问题," + RejectsFileTests.head + "\n字符," + row)
    #expect(file.rejected.map { $0.map(\.reason) } == [[.unreadableCharacters]])
  }

  @Test(arguments: [
    ("\"a\"\"b,c\",1,x", "1,x"), ("a,1,x", "1,x"), ("a", "a"), (",1", "1"), ("\"a\nb\" ,1", "1"),
    ("\"a", "\"a"), ("\"a,1", "1"), ("\"a\"b,1", "1"),
  ])
  func `the old problem goes and the row stays`(raw: String, rest: String) throws {
    let path = folder.path("out.csv")
    let rejects = RejectsFile(path: path, headers: ["导入问题", "合同编号"], delimiter: .comma)
    var records = try CSVRecords(TextSource(bytes: Array("h\n\(raw)\n".utf8)))
    _ = try records.next { _ in }
    _ = try records.next { try rejects.append($0, problem: "a;b,c") }
    #expect(try rejects.close()?.path == path)
    #expect(try TemporaryFolder.text(path) == "\u{FEFF}导入问题,合同编号\r\n\"a;b,c\",\(rest)\r\n")
  }

  @Test func `a column of problems that somebody moved goes, wherever it stands`() throws {
    let path = folder.path("out.csv")
    for (head, row) in [
      ("电子监管号,导入问题,项目名称,约定开工时间,合同签订日期", "1,旧的,\"甲,乙\",2012-13-04,2012-01-04"),
      ("电子监管号,项目名称,约定开工时间,合同签订日期,导入问题", "1,\"甲,乙\",2012-13-04,2012-01-04,\"旧,的\""),
    ] {
      #expect(try RejectsFileTests.reject(head + "\n" + row + "\n", to: path) == path)
      #expect(
        try TemporaryFolder.text(path)
          == "\u{FEFF}导入问题,电子监管号,项目名称,约定开工时间,合同签订日期\r\n"
          + "2,1,\"甲,乙\",2012-13-04,2012-01-04\r\n")
      unlink(path)
    }
  }

  // MARK: - The file

  @Test
  func `a file that says something else is kept, and one that says the same is written again`()
    throws
  {
    let path = folder.path("out.csv")
    func reject(_ row: String) throws -> String? {
      try RejectsFileTests.reject(RejectsFileTests.head + "\n" + row, to: path)
    }
    #expect(try reject("1,甲,2012-13-04,2012-01-04,") == path)
    #expect(try reject("1,甲,2012-13-04,2012-01-04,") == path)
    #expect(try folder.names == ["out.csv"])
    let stream = try #require(fopen(path, "w"))
    fputs("改正", stream)
    fclose(stream)
    #expect(try reject("1,甲,2012-13-04,2012-01-04,") == folder.path("out-2.csv"))
    #expect(try reject("1,甲,2012-13-04,2012-01-04,") == folder.path("out-2.csv"))
    #expect(try reject("2,甲,2012-13-04,2012-01-04,") == folder.path("out-3.csv"))
    #expect(try TemporaryFolder.text(path) == "改正")
    #expect(try folder.names == ["out-2.csv", "out-3.csv", "out.csv"])
  }

  @Test func `without a refused row there is no file`() throws {
    let path = folder.path("out.csv")
    let text = RejectsFileTests.head + "\n1,甲,2012-07-04,2012-01-04,\n"
    #expect(try RejectsFileTests.reject(text, to: path) == nil)
    #expect(try folder.names == [])
  }

  @Test func `many rows are written in the file's own delimiter`() throws {
    let path = folder.path("out.csv")
    let head = "电子监管号;项目名称;约定开工时间;合同签订日期"
    let rows = String(repeating: "1;甲;2012-13-04;2012-01-04\n", count: 5_000)
    #expect(try RejectsFileTests.reject(head + "\n" + rows, to: path) == path)
    let file = try ReadRegister(path: path)
    #expect(file.rejected.count == 5_000)
    #expect(file.raw.last == "5001;1;甲;2012-13-04;2012-01-04")
  }

  @Test func `a file that was not finished is taken away, and the older one stays`() throws {
    let path = folder.path("out.csv")
    let text = RejectsFileTests.head + "\n1,甲,2012-13-04,2012-01-04,\n"
    #expect(try RejectsFileTests.reject(text, to: path) == path)
    let older = try TemporaryFolder.text(path)
    do {
      let rejects = RejectsFile(path: path, headers: ["合同编号"], delimiter: .comma)
      var records = try CSVRecords(TextSource(bytes: Array("1\n".utf8)))
      _ = try records.next { try rejects.append($0, problem: "p") }
      #expect(try folder.names.count == 2)
    }
    #expect(try folder.names == ["out.csv"])
    #expect(try TemporaryFolder.text(path) == older)
  }

  @Test func `a place that cannot be written is told`() throws {
    let text = RejectsFileTests.head + "\n1,甲,2012-13-04,2012-01-04,\n"
    #expect(throws: RejectsProblem.cannotWrite(path: "/no-such/out.csv", errorNumber: ENOENT)) {
      _ = try RejectsFileTests.reject(text, to: "/no-such/out.csv")
    }
    // A folder of that name is no file to be replaced.
    let path = folder.path("out.csv")
    mkdir(path, 0o700)
    #expect(try RejectsFileTests.reject(text, to: path) == folder.path("out-2.csv"))
    #expect(try folder.names == ["out-2.csv", "out.csv"])
    rmdir(path)
  }
}
