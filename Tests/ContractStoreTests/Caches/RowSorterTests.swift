import ContractStore
import TestSupport
import Testing

struct RowSorterTests {
  private struct Item {
    let order: (first: Int, second: Int, text: String, last: Int)
    let row: String
  }

  private static let items = [
    Item(order: (.max, 0, "甲", 0), row: "no day"), Item(order: (7, 1, "乙", 0), row: "not key"),
    Item(order: (7, 0, "乙", 2), row: "last 2"), Item(order: (7, 0, "乙", 1), row: "last 1"),
    Item(order: (7, 0, "乙", 1), row: "last 1, again"), Item(order: (7, 0, "a", 9), row: "a"),
    Item(order: (7, 0, "", 9), row: "no text"), Item(order: (-3, 1, "丙", 0), row: "past"),
    Item(order: (7, 0, "B", 9), row: "B"),
  ]

  @Test func `rows come back in order, as often as they are asked for`() throws {
    let folder = try TemporaryFolder()
    _ = try ContractStore(at: folder.path(), .writing)
    let store = try ContractStore(at: folder.path(), .reading)
    let (sorted, again) = try store.read { reader in
      let sorter = RowSorter(reader)
      for item in Self.items {
        let order = item.order
        try sorter.append(
          Array(item.row.utf8), first: order.first, second: order.second, text: order.text,
          last: order.last)
      }
      func rows() throws -> [String] {
        var rows: [String] = []
        try sorter.forEach { rows.append(String(decoding: $0, as: UTF8.self)) }
        return rows
      }
      return (try rows(), try rows())
    }
    #expect(
      sorted == [
        "past", "no text", "B", "a", "last 1", "last 1, again", "last 2", "not key", "no day",
      ])
    #expect(again == sorted)
  }
}
