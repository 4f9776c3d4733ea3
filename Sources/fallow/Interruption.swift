import Glibc
import Synchronization

/// Somebody or the system wants the work to end.
struct Interrupted: Error {
  /// The signal that said so.
  let signal: Int32
  /// What was being done.
  let work: Work

  /// What can be left halfway, with nothing of it written but where said.
  enum Work {
    case importing(file: String)
    case undoing(Int)
    case rebuilding
    /// What was asked for is in the log; what it changes was being worked out.
    case foldingWhatWasWritten
    case judgingTheDay
  }

  /// The code that shells give to what a signal ended.
  var code: Int32 { 128 + signal }
}

/// Lets work that writes be left with Ctrl-C, or by the system, between two of its steps.
///
/// The first signal is noted, and the work leaves its transaction, which undoes it. After that a signal
/// ends the program at once; what was not committed is then undone by whoever opens the database next.
enum Interruption {
  private static let noted = Atomic<Int32>(0)
  private static let signals = [SIGINT, SIGTERM]

  /// Begins to note signals, but for those that whoever started the program lets it ignore.
  static func watch() {
    _ = noted.load(ordering: .relaxed)  // Made now, and not by a signal.
    for number in signals {
      let before = signal(number) { caught in
        Interruption.noted.store(caught, ordering: .relaxed)
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
      }
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Leaves the work if a signal was noted.
  static func check(_ work: Interrupted.Work) throws(Interrupted) {
    let signal = noted.load(ordering: .relaxed)
    if signal != 0 { throw Interrupted(signal: signal, work: work) }
  }
}
