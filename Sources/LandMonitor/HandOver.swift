import Foundation

/// Hands values from one thread to another, in order, at most so many at a time.
///
/// A class shared by two threads: the lock guards every field.
final class HandOver<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private let room: DispatchSemaphore
  private let ready = DispatchSemaphore(value: 0)
  private var waiting: [Value] = []
  private var isAbandoned = false

  init(atMost count: Int) { room = DispatchSemaphore(value: count) }

  /// Gives a value, waiting for room; false once the taker wants no more.
  func give(_ value: Value) -> Bool {
    room.wait()
    return lock.withLock {
      guard !isAbandoned else {
        room.signal()
        return false
      }
      waiting.append(value)
      ready.signal()
      return true
    }
  }

  /// Takes the next value, waiting for it.
  func take() -> Value {
    ready.wait()
    defer { room.signal() }
    return lock.withLock { waiting.removeFirst() }
  }

  /// Lets the giver stop: no more will be taken.
  func abandon() {
    lock.withLock { isAbandoned = true }
    room.signal()
  }
}
