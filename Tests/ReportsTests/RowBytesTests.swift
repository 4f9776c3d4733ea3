import CivilCalendar
import LandLifecycle
import Reports
import Testing

struct RowBytesTests {
  static let rows: [[GridValue]] = [
    [],
    [.none],
    [.text(""), .text("甲,乙\n\u{0}"), .integer(0), .integer(.min), .integer(.max)],
    [.number(2, words: "二期"), .numbers([], words: ""), .numbers([0, -1, 3], words: "二期")],
    [.flag(true), .flag(false), .day("2024-02-29"), .day("0001-01-01"), .unknownDay(words: "不详")],
    [
      .coded("start-overdue", words: "逾期未开工"), .codes([], words: ""),
      .codes(["a", "", "c"], words: "甲、丙"),
    ],
    [
      .area(Area(squareCentimetres: 43_131_000), words: "6.47"),
      .money(Money(fen: -150), words: "-1.5"),
      .fen(Money(fen: 150), words: "1.50元"), .fen(nil, words: "合同未载明"), .fen(nil, words: ""),
    ],
  ]

  @Test(arguments: rows)
  func `a row that waited is the row that was put aside`(_ row: [GridValue]) {
    #expect(RowBytes.bytes(of: row).withUnsafeBytes { RowBytes.row(in: $0) } == row)
  }
}
