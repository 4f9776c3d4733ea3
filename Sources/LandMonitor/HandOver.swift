import Foundation

/// Hands values from one thread to another, in order, at most so many at a time; and hands back what
/// was used up, so that the giver, who has less to do, takes it apart.
///
/// A class shared by two threads: the lock guards every field.
final class HandOver<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private let room = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let capacity: Int
  private var waiting: [Value] = []
  private var used: [Value] = []
  private var isAbandoned = false

  init(atMost count: Int) {
    capacity = count
    // A semaphore that was made with room and is given up with less ends the program.
    for _ in 0..<count { room.signal() }
  }

  /// Gives a value, waiting for room; false once the taker wants no more.
  func give(_ value: Value) -> Bool {
    room.wait()
    let takenApart = lock.withLock {
      defer { used = [] }
      return used
    }
    return withExtendedLifetime(takenApart) { put(value) }
  }

  private func put(_ value: Value) -> Bool {
    lock.withLock {
      guard !isAbandoned else {
        room.signal()
        return false
      }
      waiting.append(value)
      ready.signal()
      return true
    }
  }

  /// Whether somebody still takes what is given.
  fileprivate var isWanted: Bool { lock.withLock { !isAbandoned } }

  /// Whether at least half as many values wait to be taken as may.
  var isHalfFull: Bool { lock.withLock { 2 * waiting.count >= capacity } }

  /// Takes the next value, waiting for it.
  func take() -> Value {
    ready.wait()
    defer { room.signal() }
    return lock.withLock { waiting.removeFirst() }
  }

  /// Hands back a value that was taken.
  func handBack(_ value: consuming Value) {
    let value = value
    lock.withLock { used.append(value) }
  }

  /// Lets the giver stop, as no more will be taken, and waits until it did.
  func abandon() {
    lock.withLock { isAbandoned = true }
    room.signal()
    ended.wait()
  }

  /// Says that nothing more will be given.
  func end() { ended.signal() }
}

extension HandOver {
  /// Hands over what a thread of its own makes, and what went wrong if something did. Each must be
  /// abandoned once; then the work ends when it next gives a value or asks whether it is wanted.
  ///
  /// - Parameter count: How many values may wait to be taken.
  static func giving<Made: Sendable>(
    atMost count: Int = 8,
    _ work: @escaping @Sendable (_ give: Giver<Made>) throws -> Void
  ) -> HandOver<Value> where Value == Result<Made, any Error> {
    let values = HandOver(atMost: count)
    Thread.detachNewThread {
      defer { values.end() }
      do {
        try work(Giver(values: values))
      } catch {
        _ = values.give(.failure(error))
      }
    }
    return values
  }
}

/// The side of a handover that gives.
struct Giver<Made: Sendable> {
  fileprivate let values: HandOver<Result<Made, any Error>>

  /// Gives a value, waiting for room.
  ///
  /// - Throws: If nobody takes it any more.
  func callAsFunction(_ value: Made) throws {
    guard values.give(.success(value)) else { throw NobodyTakesMore() }
  }

  /// Ends work by what it throws if nobody takes its values any more.
  func checkIsWanted() throws {
    guard values.isWanted else { throw NobodyTakesMore() }
  }
}

/// What was begun was left before its end.
private struct NobodyTakesMore: Error {}
