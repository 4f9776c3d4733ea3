import CivilCalendar
import ContractStore
import Testing

/// Contracts that a query finds in any order.
@Suite struct ContractSetTests {
  /// The contracts that a daily run looks at, of rows that were saved in this order.
  private static func found(_ numbers: [Int64]) throws -> ContractSet {
    let store = try ContractStore.temporary()
    try store.write { writer in
      for number in numbers {
        try writer.save(
          .sample(number, nextChange: "2025-07-01", isUntold: true), findings: [], isNew: true)
      }
    }
    return try store.read { try $0.contractsToLookAt(on: "2025-07-02") }
  }

  @Test(
    arguments: [
      [], [0], [1], [63], [64], [65], [0, 63, 64, 127, 128], [4_096, 1], [3, 2, 1],
      [70_000, 64, 63],
    ] as [[Int64]])
  func `contracts come in order and once, though two indexes lead to each`(_ numbers: [Int64])
    throws
  {
    let found = try Self.found(numbers)
    #expect(found.map(\.number) == numbers.sorted())
    #expect(found.count == numbers.count)
  }

  @Test(arguments: [-1, Int64(Int32.max) + 1, .max, .min])
  func `a number that no log gives is an unreadable cache, and takes no memory`(
    _ number: Int64
  ) throws {
    #expect(throws: StoreProblem.cacheUnreadable(contract: number)) {
      try Self.found([1, number])
    }
  }
}
