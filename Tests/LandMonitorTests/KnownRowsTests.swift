import CivilCalendar
import ContractStore
import LandLifecycle
import LandMonitor
import Reports
import TestSupport
import Testing

/// Rows that the last file had are recognised by their text, and what comes of them is what would
/// come of reading them.
struct KnownRowsTests {
  private static let headers = "电子监管号,项目名称,供地方式,土地使用权人,合同签订日期,约定交地时间,约定开工时间,约定竣工时间"
  private static let day: Day = "2024-06-03"

  private static func row(
    _ number: Int, project: String? = nil, start: String = "2024-10-01"
  ) -> String {
    "3101162024B\(10_000 + number),\(project ?? "项目\(number)"),划拨,单位\(number % 7),2024-02-20,2024-04-01,"
      + "\(start),2026-09-01"
  }

  /// Imports a file and tells everything that was said of it, and what lists show then.
  private static func told(
    _ rows: [String], in office: TemporaryOffice, isForgetful: Bool = false,
    _ options: ImportOptions = ImportOptions()
  ) throws -> [String] {
    let monitor = office.monitor(on: day)
    let path = try office.write(
      ([headers] + rows).joined(separator: "\n"), to: "register.csv")
    // A rebuild drops the caches, and what is known of files with them.
    if isForgetful { _ = try monitor.rebuild() }
    var options = options
    options.rejectsPath = path + "-rejects.csv"
    var told: [String] = []
    let summary = try monitor.importFile(path, options) { notice in
      switch notice {
      case .rejected(let sentences): told += sentences
      case .odd(let oddities): told += oddities.map { $0.sentence() }
      case .changed(let number, let line, let differences):
        told.append("\(number) \(line) \(differences)")
      case .progress: break
      }
    }
    let counts = [
      summary.rows, summary.new, summary.changed, summary.unchanged, summary.repeated,
      summary.rejected, summary.warned,
    ]
    return told + ["\(counts)", try monitor.list().json]
  }

  private static func transactions(_ office: TemporaryOffice) throws -> Int64 {
    try office.monitor(on: day).verify().transactions
  }

  @Test func `the same file again changes nothing, and the next one is told apart`() throws {
    let office = try TemporaryOffice()
    let rows = (1...3_000).map { Self.row($0) }
    let first = try Self.told(rows, in: office)
    #expect(first.dropLast() == ["[3000, 3000, 0, 0, 0, 0, 0]"])
    for transaction in 2...3 {
      #expect(
        try Self.told(rows, in: office) == ["[3000, 0, 0, 3000, 0, 0, 0]", first.last ?? ""])
      #expect(try Self.transactions(office) == Int64(transaction))
    }
    var later = rows
    later[1_500] = Self.row(1_501, start: "2024-05-01")
    later.remove(at: 7)
    later.insert(Self.row(5_000), at: 2_000)
    #expect(
      try Self.told(later, in: office).suffix(2).first == "[3000, 1, 1, 2998, 0, 0, 0]")
    #expect(
      try Self.told(later, in: office).suffix(2).first == "[3000, 0, 0, 3000, 0, 0, 0]")
    #expect(try Self.transactions(office) == 5)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `what is recognised comes to what reading comes to`(seed: UInt64) throws {
    let (knowing, forgetful) = try (TemporaryOffice(), TemporaryOffice())
    var seeded = Seeded(seed: seed)
    // Blocks are of 1,024 rows: lists of one block, and of several.
    var rows = (1...(seed % 2 == 0 ? 40 : 2_200)).map { Self.row($0) }
    for step in 1...6 {
      for _ in 0..<seeded.number(below: 6) {
        let place = seeded.number(below: rows.count)
        let number = seeded.number(below: 60)
        switch seeded.number(below: 8) {
        case 0: rows.remove(at: place)
        case 1: rows.insert(rows[seeded.number(below: rows.count)], at: place)
        case 2: rows[place] = Self.row(number, start: "2024-0\(1 + seeded.number(below: 9))-01")
        case 3: rows.insert(Self.row(number, project: "改名\(step)"), at: place)
        // The same key twice, before and behind the row that is known.
        case 4: rows.insert(Self.row(number, start: "2025-01-0\(step)"), at: 0)
        case 5: rows.append(Self.row(number, start: "2025-02-0\(step)"))
        case 6: rows.swapAt(place, seeded.number(below: rows.count))
        default: rows.insert("3101162024B1,项目,划拨,单位,不详,,,", at: place)
        }
      }
      if seeded.happens(40) {
        let record = NewRecord.fact(.site(.started, .on("2024-05-20"), part: 0))
        let number = "3101162024B\(10_000 + seeded.number(below: 39) + 1)"
        for office in [knowing, forgetful] {
          // Several contracts of one number, and what is refused, are so in both offices.
          _ = try? office.monitor(on: Self.day).record(
            record, about: number, document: nil, remark: nil)
        }
      }
      #expect(
        try Self.told(rows, in: knowing)
          == Self.told(rows, in: forgetful, isForgetful: step > 1), "seed \(seed), step \(step)")
    }
  }

  /// Of a file whose dates say by themselves how its columns are written.
  @Test func `dates that tell the order of others tell it when their rows are known, too`() throws {
    let office = try TemporaryOffice()
    let clear = Self.row(1, start: "25/10/2024")
    let unclear = Self.row(2, start: "3/11/2024")
    let first = try Self.told([clear, unclear], in: office)
    #expect(first[0].contains("（本列以上只有一种读法的1个日期都是"))
    let again = try Self.told([clear, unclear], in: office)
    #expect(again.first == first.first)
    #expect(again.dropLast().last == "[2, 0, 0, 1, 0, 1, 0]")

    let other = try TemporaryOffice()
    let mixed = [clear, Self.row(3, start: "10/25/2024")]
    let odd = try Self.told(mixed, in: other)
    #expect(odd.count == 3)
    #expect(try Self.told(mixed, in: other).first == odd.first)
  }

  @Test func `a check recognises, too, and writes nothing`() throws {
    let office = try TemporaryOffice()
    let rows = (1...30).map { Self.row($0) }
    _ = try Self.told(rows, in: office)
    let before = try office.database()
    var options = ImportOptions()
    options.isCheck = true
    #expect(
      try Self.told(rows.dropLast() + [Self.row(77)], in: office, options).first
        == "[30, 1, 0, 29, 0, 0, 0]")
    #expect(try office.database() == before)
  }
}
