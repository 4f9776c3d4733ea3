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
    discussion: HelpText.text(
      zh: """
        事项
        \(groups)

        示例
        \(examples)

        --on unknown 表示已发生、日期未记录。各事项的示例见手册 Command-record。
        已录入的不作改动：有错的，用 fallow correct 更正。
        """,
      en: """
        EVENTS
        \(groups)

        EXAMPLES
        \(examples)

        `--on unknown` records that it happened on a day nobody wrote down. The manual page \
        Command-record has an example of every event. What is recorded is never changed: it is put \
        right with fallow correct.
        """))

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
  @Flag(help: "后续合同登记在别处时仍录入分割、合并、重新出让 · End the contract though nothing registers the next.")
  var force = false
  @Option(help: "评估日 · The day of judgement, YYYY-MM-DD; else today in Shanghai.")
  var asOf: Day?
  @OptionGroup var shared: SharedOptions

  func validate() throws { _ = try record(parts: nil) }

  func run() throws {
    try shared.run {
      let monitor = try shared.monitor(asOf: asOf)
      let record = try record(parts: phrase.namesPart ? monitor.partNames(of: parcel) : nil)
      let outcome = try monitor.record(
        record, about: parcel, document: document, remark: remark, isForced: force)
      Terminal.write(words(for: outcome, shared.wording))
    }
  }

  private func words(for outcome: RecordOutcome, _ wording: Wording) -> String {
    var lines = ["\(outcome.parcel)  #\(outcome.entry)  \(outcome.recorded)"]
    if let judgedBy = outcome.judgedBy { lines.append("  " + judgedBy) }
    if !outcome.gone.isEmpty {
      let words = outcome.gone.joined(separator: wording.text(zh: "、", en: "; "))
      lines.append(wording.text(zh: "  已不存在：\(words)", en: "  no longer so: \(words)"))
    }
    if !outcome.new.isEmpty {
      let words = outcome.new.joined(separator: wording.text(zh: "、", en: "; "))
      lines.append(wording.text(zh: "  现为：\(words)", en: "  now: \(words)"))
    }
    if !outcome.changed.isEmpty {
      let words = outcome.changed.joined(separator: wording.text(zh: "、", en: "; "))
      lines.append(wording.text(zh: "  变为：\(words)", en: "  changed: \(words)"))
    }
    if !outcome.resting.isEmpty {
      lines.append(
        wording.text(
          zh: "  以下记录以所撤销的为前提，仍在案，请核对：",
          en: "  These rest on what was retracted and stay: check them."))
      lines += outcome.resting.map { "    \($0)" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: - What was typed

  private var phrase: FactPhrase { FactPhrase(event, facts.values) }

  /// What is to be recorded; of which part, as the parcel's contract calls them, where that is asked for.
  private func record(parts: [String]?) throws -> NewRecord {
    guard event == "retract" else {
      if entry != nil || reason != nil {
        throw ValidationError(
          shared.wording.text(
            zh: "--entry 和 --reason 只用于 retract；更正已有记录请用 fallow correct。",
            en: "--entry and --reason go with retract; to correct an entry: fallow correct."))
      }
      return .fact(try fact(parts))
    }
    guard let entry, let reason, !reason.isEmpty else {
      throw ValidationError(
        shared.wording.text(
          zh: "retract 须有 --entry N 和 --reason 理由。",
          en: "retract needs --entry N and --reason TEXT."))
    }
    return .retraction(entry: entry, reason: reason)
  }

  private func fact(_ parts: [String]?) throws -> Fact {
    do throws(FactPhraseProblem) {
      return try phrase.numbering(parts).fact(asOf: asOf ?? shared.clock.today)
    } catch {
      guard parts == nil else { throw error }
      throw ValidationError(shared.wording.problem(error))
    }
  }

  // MARK: - Help

  private static var groups: String {
    let groups: [(String, (FactForm) -> Bool)] = [
      ("节点 · on site", { if case .site = $0 { true } else { false } }),
      (
        "缴款和保证金 · money",
        { form in
          if case .bond = form { return true }
          return form == .paid || form == .bondPosted
        }
      ),
      ("交付土地 · handing over", { if case .handover = $0 { true } else { false } }),
      ("开发建设 · development", { [.permitted, .developed, .measured].contains($0) }),
      ("核查 · examination", { [.inspected, .cause].contains($0) }),
      (
        "合同 · the contract",
        { form in
          if case .contract = form { return true }
          return form == .supplement
        }
      ),
      ("闲置案件 · the idle case", { if case .idleCase = $0 { true } else { false } }),
      ("宗地 · the land and its holder", { if case .land = $0 { true } else { false } }),
    ]
    let listed = groups.map { title, isOfGroup in
      "  \(title)\n" + lines(FactForm.all.filter(isOfGroup).map(\.word), indent: "    ")
    }
    return (listed + ["  撤销 · taking back\n    retract --entry N --reason TEXT"])
      .joined(separator: "\n")
  }

  private static var examples: String {
    [FactForm.site(.handedOver), .inspected, .cause, .supplement, .measured].map { form in
      let pieces = form.example.split(separator: " --").map { String($0) }
      return lines(
        ["fallow record 丙-3 \(pieces[0])"] + pieces.dropFirst().map { "--\($0)" }, indent: "  ",
        further: "      ", separator: " ")
    }.joined(separator: "\n")
  }

  /// Pieces in lines of at most 76 columns.
  private static func lines(
    _ pieces: [String], indent: String, further: String? = nil, separator: String = ", "
  ) -> String {
    var lines: [String] = []
    var line = indent
    for (index, piece) in pieces.enumerated() {
      let text = index + 1 < pieces.count ? piece + separator : piece
      let isFirst = line == indent || line == further
      if !isFirst, displayWidth(of: line + piece) > 76 {
        lines.append(line)
        line = further ?? indent
      }
      line += text
    }
    return (lines + [line]).map { text in
      String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
