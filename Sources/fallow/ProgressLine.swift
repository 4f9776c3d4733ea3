import Channels
import LandMonitor
import Wording

/// How far long work is, in one line of standard error that is written anew; nothing where that is no
/// terminal, as under cron.
struct ProgressLine {
  private let wording: Wording
  private let isShown = StandardStream.error.isTerminal
  private var share = -1

  init(_ wording: Wording) { self.wording = wording }

  /// Shows how far the work is, whenever that is a thousandth more.
  ///
  /// - Parameters:
  ///   - work: What is done, in both languages.
  ///   - count: How many rows or contracts are done.
  ///   - done: How much is done, in whatever unit.
  ///   - total: How much there is to do, in the same unit.
  mutating func show(_ work: (zh: String, en: String), _ count: Int, done: Int, of total: Int) {
    let share = total == 0 ? 1_000 : done * 1_000 / total
    guard isShown, share != self.share else { return }
    self.share = share
    let percent = "\(share / 10).\(share % 10)"
    Terminal.progress(
      wording.text(
        zh: "\(work.zh) \(count)（\(percent)%）", en: "\(work.en) \(count) (\(percent) %)"))
  }
}
