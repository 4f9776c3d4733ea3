import ArgumentParser
import CivilCalendar
import LandLifecycle
import LandMonitor
import Wording

/// `fallow record`
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "录入事项、巡查或原因 · Records an event, an inspection, an act or a cause.",
    discussion: discussion)

  @Argument(help: "编号、项目或使用权人的任一部分 · Any part of a number or name.")
  var parcel: String
  @Argument(help: "事项 · What happened: a word of the list above, or its Chinese name.")
  var event: String
  @OptionGroup(title: "VALUES") var facts: FactOptions
  @Option(help: "文号 · The number of the document that proves it.")
  var document: String?
  @Option(help: "备注 · A remark.")
  var remark: String?
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
    guard event == "retract" else {
      if entry != nil || reason != nil {
        throw ValidationError(
          shared.wording.text(
            zh: "--entry 和 --reason 只用于 retract；更正已有记录请用 fallow correct。",
            en: "--entry and --reason go with retract; to correct an entry: fallow correct."))
      }
      return .fact(try fact())
    }
    guard let entry, let reason, !reason.isEmpty else {
      throw ValidationError(
        shared.wording.text(
          zh: "retract 须有 --entry N 和 --reason 理由。",
          en: "retract needs --entry N and --reason TEXT."))
    }
    return .retraction(entry: entry, reason: reason)
  }

  private func fact() throws -> Fact {
    do throws(FactPhraseProblem) {
      return try FactPhrase(event, facts.values).fact(asOf: asOf ?? SystemClock().today)
    } catch {
      throw ValidationError(shared.wording.problem(error))
    }
  }

  // MARK: - Help

  private static var discussion: String {
    """
    EVENTS
      节点 · on site         \(codes { if case .site = $0 { true } else { false } })
      付款 · money           \(codes { form in
        switch form {
        case .paid, .bondPosted, .bond: true
        case _: false
        }
      })
      交地 · handing over    \(codes { if case .handover = $0 { true } else { false } })
      开发 · development     permitted, developed, measured
      核查 · examination     inspected, cause
      合同 · the contract    supplement, \(codes { if case .contract = $0 { true } else { false } })
      闲置 · the idle case   \(codes { if case .idleCase = $0 { true } else { false } })
      宗地 · the land        \(codes { if case .land = $0 { true } else { false } })
      撤销 · taking back     retract --entry N --reason TEXT

    EXAMPLES
      fallow record 丙-3 \(FactForm.site(.handedOver).example) --document 交地确认书-7
      fallow record 丙-3 \(FactForm.inspected.example)
      fallow record 丙-3 \(FactForm.cause.example)
      fallow record 丙-3 \(FactForm.supplement.example)
      fallow record 丙-3 \(FactForm.measured.example)

    `--on unknown` records that it happened on a day nobody wrote down. The manual page \
    Command-record has an example of every event; what is recorded is corrected with fallow correct.
    """
  }

  private static func codes(_ isOfGroup: (FactForm) -> Bool) -> String {
    FactForm.all.filter(isOfGroup).map(\.word).joined(separator: ", ")
  }
}
