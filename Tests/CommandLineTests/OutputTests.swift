import Foundation
import Testing

/// Where reports and what is said of an import go, and what it does when nobody takes it.
struct OutputTests {
  /// Registers of as many contracts as fill a pipe with changes, before and after their start was moved.
  private static func office() throws -> Session {
    let session = try Session()
    for (name, start) in [("before.csv", "2024-09-11"), ("after.csv", "2024-10-17")] {
      let rows = (1...2_000).map { "乙-\($0),乙项目\($0),挂牌出让,2024-01-15,\(start)\n" }
      try session.write("合同编号,项目名称,供地方式,合同签订日期,约定开工时间\n" + rows.joined(), to: name)
    }
    try session.fallow("import", "--as-of", "2024-06-03", "before.csv")
    return session
  }

  private static let listeners = [
    "{ COMMAND; echo $? > code; } | head -n 1 > heard",
    "{ trap '' PIPE; COMMAND; echo $? > code; } | head -n 1 > heard",
    "{ COMMAND 2>&1; echo $? > code; } | head -n 1 > heard",
    "{ COMMAND; echo $? > code; } | true",
  ]

  @Test(arguments: listeners)
  func `an import is done whether or not anybody listens to the end`(_ line: String) throws {
    let session = try Self.office()
    let command = "fallow import --as-of 2024-06-03 after.csv"
    _ = try session.shell(line.replacing("COMMAND", with: command))
    #expect(try session.read("code") == "0\n")
    let shown = try session.fallow("show", "乙-2000", "--as-of", "2024-06-03").output
    #expect(shown.contains("2024-10-17"))
    #expect(!shown.contains("2024-09-11"))
  }

  @Test func `what a full disk does not take of an import is told, and the import stands`() throws {
    let session = try Self.office()
    let outcome = try session.shell("fallow import --as-of 2024-06-03 after.csv > /dev/full")
    #expect(
      outcome.output
        == "无法写到标准输出 · Cannot write to standard output: No space left on device\n")
    #expect(outcome.code == 74)
    #expect(
      try session.fallow("show", "乙-2000", "--as-of", "2024-06-03").output.contains("2024-10-17"))
  }

  @Test func `a report whose reader has gone ends as the signal for that would`() throws {
    let session = try Self.office()
    for line in Self.listeners {
      _ = try session.shell(line.replacing("COMMAND", with: "fallow list --as-of 2024-06-03"))
      #expect(try session.read("code") == "141\n")
    }
  }

  static let reports = [
    "list --format csv", "list --format xlsx", "notice site-board 乙-7 --format html",
  ]

  @Test(arguments: reports)
  func `a report goes into a pipe, which stays one`(_ report: String) throws {
    let session = try Self.office()
    let outcome = try session.shell(
      "mkfifo pipe; timeout 60 cat pipe > taken & fallow \(report) --as-of 2026-06-03 --output pipe "
        + "&& wait && [ -p pipe ] && fallow \(report) --as-of 2026-06-03 > plain && cmp plain taken"
    )
    #expect(outcome.output == "")
    #expect(outcome.code == 0)
  }

  static let titles: [(command: String, sheets: String)] = [
    ("sources", "来源"), ("link", "待核对的关联"), ("import list", "导入记录"),
    ("import show 1 --limit 1", "导入情况、写入的行"), ("import undo 1 --check", "撤销导入、合同"),
  ]

  @Test(arguments: titles)
  func `a workbook's sheets have names that people read`(
    _ item: (command: String, sheets: String)
  ) throws {
    let session = try Self.office()
    let outcome = try session.shell(
      "fallow \(item.command) --output a.xlsx && fallow import --explain a.xlsx --sheet 无")
    #expect(outcome.output == "a.xlsx: 没有工作表“无”。现有：\(item.sheets)。\n")
  }

  @Test func `a workbook for which nobody waits leaves nothing behind`() throws {
    let session = try Self.office()
    _ = try session.shell("mkdir tmp; TMPDIR=$PWD/tmp fallow list --format xlsx | true")
    let left = try FileManager.default.contentsOfDirectory(
      atPath: session.folder.appending(path: "tmp").path)
    #expect(left == [])
  }
}
