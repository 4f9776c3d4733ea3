import Glibc

/// A lock that the system lets go when the process ends, however it ends.
struct RunLock {
  private let descriptor: Int32

  /// Takes the lock of a database's daily run.
  ///
  /// - Throws: `MonitorProblem.dailyRunAtWork` if another process holds it.
  init(beside path: String) throws {
    let lockPath = path + ".daily-lock"
    descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o664)
    guard descriptor >= 0 else {
      throw MonitorProblem.cannotWrite(path: lockPath, errorNumber: errno)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw MonitorProblem.dailyRunAtWork
    }
  }

  /// Lets the lock go.
  func release() { close(descriptor) }
}
