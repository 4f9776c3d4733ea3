import CivilCalendar
import Foundation
import LandLifecycle
import Testing

// How a text is read and what version that is, which a file keeps to itself.
@testable import ContractImport

struct RowReadingTests {
  private func file(
    _ text: String, _ options: ContractFile.Options = ContractFile.Options()
  ) throws -> ContractFile {
    try ContractFile(CSVRecords(TextSource(bytes: Array(text.utf8))), options)
  }

  private func identity(_ text: String) throws -> String? {
    let file = try file(text)
    return file.reading?.identity
  }

  private static let text = """
    合同编号,项目名称,供地方式,合同签订日期,约定开工时间,约定竣工时间
    甲-1,"甲,""一""期",挂牌出让,2024-01-15,2024-09-01,2026-09-01

    """

  @Test func `a record read again by its text states the same`() throws {
    var file = try file(Self.text)
    let found = file.reading
    let reading = try #require(found)
    let read = try file.next { outcome, record in
      (outcome, reading.read(Array(record.raw), line: record.line))
    }
    let rows = try #require(read)
    guard case (.accepted(let first), .accepted(let second)) = rows else {
      Issue.record("the row is refused")
      return
    }
    #expect(first.registration == second.registration)
    #expect(first.key == second.key)
    #expect(first.line == 2)
    #expect(second.line == 2)
  }

  @Test func `files whose texts state the same are read under one identity`() throws {
    let one = try #require(try identity(Self.text))
    #expect(try identity(Self.text + "乙-2,乙,划拨,,,\n") == one)
    for (change, other) in [
      ("约定开工时间", "约定竣工日期"), ("合同编号,项目名称", "项目名称,合同编号"), (",", "\t"), ("项目名称", "项目"),
    ] {
      let text = Self.text.replacing(change, with: other)
      // A file that is refused has no identity either.
      #expect((try? identity(text)) != one, "\(change)")
    }
  }

  /// The digest of what the samples state, by version; record a new line with every new version.
  private static let recorded: [Int: String] = [
    1: "b0e6f7415a7128d5", 2: "b0e6f7415a7128d5", 3: "b0e6f7415a7128d5", 4: "b0e6f7415a7128d5",
    5: "3fa16db5c1e75b8b", 6: "3fa16db5c1e75b8b",
    7: "3fa16db5c1e75b8b", 8: "3fa16db5c1e75b8b",
    9: "3fa16db5c1e75b8b",
  ]

  @Test func `a reader that reads a cell otherwise raises the version`() throws {
    let digest = try Self.digest()
    #expect(
      Self.recorded[RowReading.version] == digest,
      """
      Some cell of the samples is read otherwise. If that is meant, raise RowReading.version above \
      \(RowReading.version) and record "\(digest)" for it, so that rows known by their text are read \
      anew. If only the samples changed, record it for the same version.
      """)
    #expect(Self.recorded.keys.max() == RowReading.version)
  }

  /// Digests what becomes of every row of the samples with 64-bit FNV-1a.
  private static func digest() throws -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let samples = URL(filePath: #filePath).appending(path: "../../../../SampleData").standardized
    for name in ["national-register", "guangdong-register", "fallow-template"] {
      var file = try ContractFile(path: samples.appending(path: "\(name).csv").path)
      while let said = try file.next({ outcome, _ in
        switch outcome {
        case .accepted(let row):
          "\(row.key.material) \(said(row.registration.terms)) \(row.registration.numbers) "
            + "\(row.registration.actuals) \(Array(row.registration.details))"
        case .rejected(let problems): "\(problems.map(\.reason))"
        }
      }) {
        for byte in said.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      }
    }
    return String(hash, radix: 16)
  }

  private static func said(_ terms: ContractTerms) -> String {
    """
    \(terms.supply) \(terms.signedOn?.number ?? 0) \(terms.area?.squareCentimetres ?? -1) \
    \(terms.price?.fen ?? -1) \(terms.parts) \(terms.obligations) \(terms.coverage.rawValue) \
    \(terms.clauses)
    """
  }
}
