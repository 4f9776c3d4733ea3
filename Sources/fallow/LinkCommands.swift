import ArgumentParser
import LandMonitor
import Wording

/// `fallow link`
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "不同编号下的同一合同 · One contract under two keys.",
    discussion: HelpText.text(
      zh: """
        不写编号时，按各行完全相同的内容，列出可能是同一合同的。写两个编号时，
        确认两者是同一份合同：对任一方所知即对双方所知，清单只列一份。
        fallow unlink 取消关联。

        示例
        \(examples)
        """,
      en: """
        Without contracts, lists what may belong together, by what the rows exactly share. With two, says \
        that they are one contract: what is known of either is known of both, and lists show one. \
        `fallow unlink` takes it back.

        EXAMPLES
        \(examples)
        """))

  private static let examples = """
      fallow link
      fallow link 3101002024B00001 甲-1
      fallow link '#1' '#7' --regranted
      fallow link --reject '#1' '#7'
    """

  @Argument(help: "两份合同 · The two contracts.")
  var parcels: [String] = []
  @Flag(help: "同一宗地先后出让，是两份合同 · Two contracts: the ground was granted again.")
  var regranted = false
  @Flag(help: "所载编号、面积、价款等不同也合为一份 · Join them though numbers, area or price differ.")
  var force = false
  @Flag(help: "没有关联，以后不再提出 · They have nothing to do with each other; propose it no more.")
  var reject = false
  @Option(help: "最多列出多少对 · How many pairs are listed at most.")
  var limit: Int = 50
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard parcels.isEmpty || parcels.count == 2 else {
      throw ValidationError(
        shared.wording.text(
          zh: "请写出两份合同；列出候选的，一份也不写。现有\(parcels.count)份。",
          en: "Name two contracts, or none for the list; there are \(parcels.count)."))
    }
    guard !(regranted && reject) else {
      throw ValidationError(
        shared.wording.text(
          zh: "--regranted 和 --reject 含义相反，只能写一个。",
          en: "--regranted and --reject say opposite things. Give one."))
    }
    guard !force || !(parcels.isEmpty || regranted || reject) else {
      throw ValidationError(
        shared.wording.text(
          zh: "--force 用于把两份合同合为一份。", en: "--force is for two contracts that become one."))
    }
    guard !parcels.isEmpty || !(regranted || reject) else {
      throw ValidationError(
        shared.wording.text(
          zh: "请写出两份合同，例如 fallow link --reject '#1' '#7'。",
          en: "Name the two contracts, e.g. fallow link --reject '#1' '#7'."))
    }
    guard limit >= 0 else { throw ValidationError(shared.wording.negativeLimit(limit)) }
  }

  func run() throws {
    try shared.run {
      let monitor = try shared.monitor()
      guard let first = parcels.first, let second = parcels.last else {
        return try output.write(try monitor.linkProposals(atMost: limit), monitor)
      }
      let judgement: LinkJudgement = reject ? .refused : regranted ? .regranted : .same
      let outcome = try monitor.link(first, second, as: judgement, isForced: force)
      let (one, other, wording) = (outcome.first, outcome.second, shared.wording)
      let words =
        switch judgement {
        case .same:
          wording.text(
            zh: "\(other) 与 \(one) 系同一合同，自此合为一份。",
            en: "\(other) is one contract with \(one) from now on.")
        case .regranted:
          wording.text(
            zh: "\(other) 与 \(one) 系同一宗地先后出让。",
            en: "\(other) is a later grant of the ground of \(one).")
        case .refused:
          wording.text(
            zh: "\(other) 与 \(one) 无关联，以后不再提出。",
            en: "\(other) and \(one) are not linked; it is not proposed again.")
        }
      Terminal.write("#\(outcome.entry)  \(words)\n")
    }
  }
}

/// `fallow unlink`
struct UnlinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink", abstract: "取消关联 · Takes back what was said of two contracts.",
    discussion: HelpText.text(
      zh: """
        两份合同各自恢复为原编号下的样子。合为一份期间人工录入的事项，
        留在录入时所指的合同，即较早的一份。
        """,
      en: """
        Each is again what it was under its own keys. What a person recorded while they were one stays \
        with the contract it was recorded about: the earlier of the two.
        """))

  @Argument(help: "一份合同的编号，或 '#号码' · A number of the one contract.")
  var first: String
  @Argument(help: "另一份合同的编号，或 '#号码' · A number of the other.")
  var second: String
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run {
      let outcome = try shared.monitor().unlink(first, second)
      Terminal.write(
        "#\(outcome.entry)  "
          + shared.wording.text(
            zh: "\(outcome.second) 与 \(outcome.first) 不再关联。\n",
            en: "\(outcome.second) and \(outcome.first) are no longer linked.\n")
          + staying(outcome))
    }
  }

  /// What stays with the earlier contract, and how what belongs to the other gets there.
  private func staying(_ outcome: LinkOutcome) -> String {
    guard !outcome.staying.isEmpty else { return "" }
    let list = outcome.staying.map { "  \($0)\n" }.joined()
    return shared.wording.text(
      zh: "合为一份期间录入的记录仍属 \(outcome.stayingWith)：\n\(list)"
        + "其中属于 \(outcome.second) 的，请在那份合同上重新录入，再撤销这里的（retract）。\n",
      en: "What was recorded while they were one stays with \(outcome.stayingWith):\n\(list)"
        + "Record anew about \(outcome.second) what belongs there, then retract it here.\n")
  }
}
