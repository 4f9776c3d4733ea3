import CivilCalendar
import ContractStore
import LandLifecycle
import Reports
import Testing

/// In which order the office's tasks stand, put in order as the queue does it.
struct QueueOrderTests {
  private static func task(
    _ number: String, _ act: OfficeTask.Act, due: Day?, isKeyProject: Bool = false
  ) -> OfficeTask {
    OfficeTask(
      number: number, project: nil, holder: nil, town: nil, isKeyProject: isKeyProject, act: act,
      place: .whole, due: due, since: nil, units: "☆区规划资源局", source: nil)
  }

  /// The tasks' numbers in the order of the queue.
  private static func sorted(_ tasks: [OfficeTask]) throws -> [String] {
    let office = try TemporaryOffice()
    let path = try office.write("", to: "queue") + ".db"
    _ = try ContractStore(at: path, .writing)
    return try ContractStore(at: path, .reading).read { reader in
      let sorter = RowSorter(reader)
      for task in tasks {
        let order = OfficeQueue.order(of: task)
        try sorter.append(
          Array(task.number.utf8), first: order.first, second: order.second, text: order.text,
          last: order.last)
      }
      var numbers: [String] = []
      try sorter.forEach { numbers.append(String(decoding: $0, as: UTF8.self)) }
      return numbers
    }
  }

  @Test func `what is past stands first, then by day, key projects first, and last what has none`()
    throws
  {
    #expect(
      try Self.sorted([
        Self.task("丁", .clock(.publish), due: nil), Self.task("丙", .handOver, due: "2025-03-10"),
        Self.task("乙", .clock(.openInquiry), due: "2025-03-10", isKeyProject: true),
        Self.task("甲", .clock(.demandPerformance), due: "2025-02-28"),
      ]) == ["甲", "乙", "丙", "丁"])
  }

  @Test func `on a day numbers stand by their bytes, on every machine alike`() throws {
    // U+F90A looks like 金, and Swift takes it for U+91D1, which comes before 钉.
    let numbers = ["\u{F90A}-1", "钉-1", "B-2", "a-1", "B-10"]
    #expect(
      try Self.sorted(numbers.map { Self.task($0, .handOver, due: "2025-03-10") })
        .map { Array($0.unicodeScalars) }
        == ["B-10", "B-2", "a-1", "钉-1", "\u{F90A}-1"].map { Array($0.unicodeScalars) })
  }
}
