import ArgumentParser
import CivilCalendar
import LandLifecycle
import LandMonitor
import Wording

/// `fallow record`
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "录入事项、巡查或原因 · Records an event, an inspection or a cause.",
    discussion: """
      Events: \(SiteEvent.all.map(\.code).joined(separator: ", ")), paid, bond-posted, inspected, \
      cause, retract, \(IdleCaseEvent.all.map(\.code).joined(separator: ", ")).

      `--on unknown` records that it happened on a day nobody wrote down.
      """)

  @Argument(help: "编号、项目或使用权人的任一部分 · Any part of a number or name.")
  var parcel: String
  @Argument(help: "事项 · What happened.")
  var event: String
  @Option(help: "日期 YYYY-MM-DD 或 unknown · The day.")
  var on: String?
  @Option(help: "文号 · The number of the document that proves it.")
  var document: String?
  @Option(help: "备注 · A remark.")
  var remark: String?
  @Option(help: "第几期 · Which instalment; else all.")
  var instalment: UInt8 = 0
  @Option(help: "第几部分 · Which part; else the whole contract.")
  var part: UInt8 = 0
  @Option(help: "所见 · What was seen: \(Sighting.allCases.map(\.code).joined(separator: ", ")).")
  var saw: Sighting?
  @Option(
    help: "主张的原因 · A cause claimed: \(IdleCause.allCases.map(\.code).joined(separator: ", ")).")
  var claimed: IdleCause?
  @Option(help: "经审核属实的原因 · A cause verified.")
  var verified: IdleCause?
  @Option(help: "经审核不属实的原因 · A cause refused.")
  var refused: IdleCause?
  @Flag(help: "不存在第八条原因 · No cause of art. 8 applies.")
  var none = false
  @Option(help: "属实原因的首日 · The first day a verified cause covers.")
  var from: Day?
  @Option(help: "属实原因的末日 · The last day it covers; else it lasts.")
  var through: Day?
  @Option(help: "撤销的记录号 · The entry to retract.")
  var entry: Int?
  @Option(help: "撤销的理由 · Why it does not hold.")
  var reason: String?
  @Option(help: "评估日 · The day of judgement, YYYY-MM-DD; else today in Shanghai.")
  var asOf: Day?
  @OptionGroup var shared: SharedOptions

  func validate() throws { _ = try record() }

  func run() throws {
    let record = try record()
    try shared.run {
      let monitor = try shared.monitor(asOf: asOf)
      let outcome = try monitor.record(record, about: parcel, document: document, remark: remark)
      Terminal.write(words(for: outcome, shared.wording))
    }
  }

  private func words(for outcome: RecordOutcome, _ wording: Wording) -> String {
    var lines = ["\(outcome.parcel)  #\(outcome.entry)  \(outcome.recorded)"]
    if !outcome.gone.isEmpty {
      let words = outcome.gone.joined(separator: wording.text(zh: "、", en: "; "))
      lines.append(wording.text(zh: "  已不存在：\(words)", en: "  no longer so: \(words)"))
    }
    if !outcome.new.isEmpty {
      let words = outcome.new.joined(separator: wording.text(zh: "、", en: "; "))
      lines.append(wording.text(zh: "  现为：\(words)", en: "  now: \(words)"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: - What was typed

  private func record() throws -> NewRecord {
    switch event {
    case "retract":
      guard let entry, let reason, !reason.isEmpty else {
        throw ValidationError("retract needs --entry N and --reason TEXT.")
      }
      return .retraction(entry: entry, reason: reason)
    case "paid": return .fact(.paid(instance: instalment, try occurrence()))
    case "bond-posted": return .fact(.bondPosted(instance: instalment, try occurrence()))
    case "inspected":
      guard let saw else { throw ValidationError("inspected needs --saw.") }
      return .fact(.inspected(Inspection(on: try day(), part: part, saw: saw)))
    case "cause": return .fact(.causeExamined(try cause(), on: try day()))
    case let code:
      if let event = SiteEvent.all.first(where: { $0.code == code }) {
        return .fact(.site(event, try occurrence(), part: part))
      }
      if let act = IdleCaseEvent.all.first(where: { $0.code == code }) {
        return .fact(.idleCase(act, on: try day()))
      }
      throw ValidationError("'\(code)' is no event; see `fallow record --help`.")
    }
  }

  private func cause() throws -> CauseFinding {
    let given = [claimed != nil, verified != nil, refused != nil, none].count { $0 }
    guard given == 1 else {
      throw ValidationError(
        "cause needs one of --claimed HEAD, --verified HEAD, --refused HEAD and --none.")
    }
    if let claimed { return .claimed(claimed) }
    if let refused { return .refused(refused) }
    guard let verified else { return .noneApplies }
    guard let from else {
      throw ValidationError("--verified needs --from DAY, the first day the cause covers.")
    }
    if let through, through < from {
      throw ValidationError("--through \(through) lies before --from \(from).")
    }
    return .verified(verified, from: from, through: through)
  }

  private func occurrence() throws -> Occurrence {
    if on == "unknown" { return .by(asOf ?? SystemClock().today) }
    return .on(try day())
  }

  private func day() throws -> Day {
    guard let on else { throw ValidationError("\(event) needs --on YYYY-MM-DD.") }
    let text: String = on
    guard let day = Day(text) else {
      throw ValidationError("--on is '\(on)', which is not a day. Write it as YYYY-MM-DD.")
    }
    return day
  }
}
