import LandMonitor
import Wording

/// Shows how far every contract's refolding is, and lets it be left halfway.
struct FoldingProgress {
  private let work: Interrupted.Work
  private var line: ProgressLine

  /// Begins to watch for signals.
  ///
  /// - Parameters:
  ///   - wording: The words of what is shown.
  ///   - work: What is left halfway if a signal comes.
  init(_ wording: Wording, _ work: Interrupted.Work) {
    self.work = work
    line = ProgressLine(wording)
    Interruption.watch()
  }

  mutating func show(_ progress: WorkProgress) throws {
    try Interruption.check(work)
    line.show(
      (zh: "重算合同", en: "folding contracts"), progress.done, done: progress.done,
      of: progress.total)
  }
}
