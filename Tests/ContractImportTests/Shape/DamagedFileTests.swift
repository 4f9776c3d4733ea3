import ContractImport
import TestSupport
import Testing

/// Files of any bytes: the reader never crashes, and no row is lost.
struct DamagedFileTests {
  /// Numbers that are the same on every run.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  static let rows = [
    "合同编号,项目名称,签订日期,约定开工日期,面积(公顷),成交价(万元),约定缴款时间,约定缴款金额(万元)",
    "A-1,电机厂,2024-03-01,2024-09-01,1.5,300,2024-04-01|2024-05-01,150|150",
    "A-2,\"冷链,仓\",2024年3月2日,交地后6个月内,1.5公顷（合22.5亩）,陆佰玖拾伍万肆仟贰佰元整,,", ",,,,,,,",
    "A-3,光电园,2024.3.3,未约定,4.2,-,2024年6月底前,100", "合计,,,,7.2,995,,",
  ]

  /// How many rows a file had, and what became of them; nil if it was refused.
  static func counts(_ bytes: [UInt8]) throws -> (taken: Int, all: Int)? {
    guard let opened = try? ContractFile(CSVRecords(TextSource(bytes: bytes))) else { return nil }
    var file = opened
    var taken = 0
    while try file.next({ _, _ in true }) != nil { taken += 1 }
    var records = try CSVRecords(TextSource(bytes: bytes))
    // Only the delimiter found may part records, since a quote opens behind it.
    guard records.delimiter == file.delimiter else { return nil }
    var all = 0
    while try records.next({ _ in true }) != nil { all += 1 }
    let above =
      file.shape.titles.count + file.shape.headerLines.count + (file.shape.countLine == nil ? 0 : 1)
    return (
      taken + file.passedOverCount + file.blankRowCount + above, all + records.blankRecordCount
    )
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `no bytes crash the reader, and every row is accounted for`(seed: UInt64) throws {
    var random = Seeded(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let text = Array(DamagedFileTests.rows.joined(separator: "\r\n").utf8)
    for turn in 0..<50 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(Array("\",;|\t\n\r\0'=E".utf8).randomElement(using: &random) ?? 0, at: place)
        case _:
          let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
          bytes.insert(
            contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      if let counts = try DamagedFileTests.counts(bytes) {
        #expect(counts.taken == counts.all, "seed \(seed), turn \(turn)")
      }
    }
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func `noise of any kind is read or refused`(seed: UInt64) throws {
    var random = Seeded(state: seed &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<25 {
      let count = Int.random(in: 0...400, using: &random)
      let highest: UInt8 = [0x7F, 0xFF].randomElement(using: &random) ?? 0xFF
      let noise = (0..<count).map { _ in UInt8.random(in: 0...highest, using: &random) }
      let header = Array((DamagedFileTests.rows[0] + "\n").utf8)
      for bytes in [noise, header + noise, [0xFF, 0xFE] + noise, [0xEF, 0xBB, 0xBF] + noise] {
        _ = try DamagedFileTests.counts(bytes)
      }
    }
  }
}
