import ArgumentParser
import LandMonitor
import Wording

/// `fallow correct`
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "更正一条记录，并列出由此变动的一切 · Corrects an entry and shows all that moves.",
    discussion: HelpText.text(
      zh: """
        未写明的保持不变。原记录保留并注明被取代，不作改动；按以前所知评估的，
        仍用原记录。--check 只列出将变动的，不写入。

        示例
        \(examples)

        更正登记的，--set 写模板的列名（见 fallow template）或节点，如
        start=2025-03-01、actual-start=2024-08-30；等号后留空，即去掉该值。
        """,
      en: """
        What is not given stays as it was. The old entry is kept and superseded, never changed; judged \
        as known before, the old still speaks. --check shows what would move and writes nothing.

        EXAMPLES
        \(examples)

        For a registration, --set takes a column of the template (see fallow template) or a node: \
        start=2025-03-01, actual-start=2024-08-30; nothing after the sign takes the value away.
        """))

  private static let examples = """
      fallow correct 12 --on 2024-08-30 --document 更正-3
      fallow correct 12 inspected --saw stopped
      fallow correct 1 --set 约定开工时间=2025-03-01 --document 补正通知-8
    """

  @Argument(help: "记录号，见 fallow show · The number of the entry.")
  var entry: String
  @Argument(help: "事项，若记错了 · What happened, if that was wrong.")
  var event: String?
  @OptionGroup(title: "VALUES") var facts: FactOptions
  @Option(help: "更正依据的文号；更正登记时必填 · The number of the document that proves it.")
  var document: String?
  @Option(help: "备注 · A remark.")
  var remark: String?
  @OptionGroup var changing: ChangingOptions

  func validate() throws {
    guard number != nil else {
      throw ValidationError(
        changing.shared.wording.text(
          zh: "记录号为“\(entry)”，应为数字，如 12；记录号见 fallow show。",
          en: "The entry is '\(entry)'. Write its number, e.g. 12; fallow show lists them."))
    }
    guard event != nil || !facts.values.isEmpty else {
      throw ValidationError(
        changing.shared.wording.text(
          zh: "没有写明改成什么，例如：fallow correct \(entry) --on 2026-11-20",
          en: "Nothing says what to put in its place, e.g. fallow correct \(entry) --on 2026-11-20"
        ))
    }
  }

  func run() throws {
    guard let number else { return }
    try changing.write { monitor, isCheck in
      try monitor.correct(
        Correction(
          entry: number, event: event, values: facts.values, document: document, remark: remark),
        isCheck: isCheck)
    }
  }

  private var number: Int? { Int(entry.hasPrefix("#") ? String(entry.dropFirst()) : entry) }
}
