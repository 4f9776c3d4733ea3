import Testing

// What hands values from thread to thread is the room's own.
@testable import LandMonitor

struct HandOverTests {
  @Test func `values come in order, and then what went wrong`() throws {
    struct Failed: Error {}
    let values = HandOver<Result<Int, any Error>>.giving(atMost: 2) { give in
      for value in 1...100 { try give(value) }
      throw Failed()
    }
    defer { values.abandon() }
    #expect(try (1...100).map { _ in try values.take().get() } == Array(1...100))
    #expect(throws: Failed.self) { try values.take().get() }
  }

  /// Were it not to end, the one who abandons it would wait for ever.
  @Test func `work that has nothing to give yet ends once it is abandoned`() {
    let values = HandOver<Result<Int, any Error>>.giving { give in
      while true { try give.checkIsWanted() }
    }
    values.abandon()
  }
}
