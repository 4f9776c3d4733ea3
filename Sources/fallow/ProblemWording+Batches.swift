import LandMonitor
import Reports
import Wording

/// What is wrong with an import's number, a source or a link, and what to do.
extension ProblemWording {
  func wordsOfBatches(_ problem: MonitorProblem) -> String {
    switch problem {
    case .noSuchImport(let number, let last):
      let list = last.map(String.init).joined(separator: wording.text(zh: "、", en: ", "))
      return wording.text(
        zh: "没有第\(number)次导入。最近的：\(list.isEmpty ? "无" : list)。全部见 fallow import list。",
        en: "There is no import \(number). The last are: \(list.isEmpty ? "none" : list); "
          + "fallow import list shows them all.")
    case .importUndone(let number, let by):
      return wording.text(
        zh: "第\(number)次导入已经撤销（\(by)）。要恢复，请再次导入该文件。",
        en: "Import \(number) was undone already (\(by)). To have it back, import the file again.")
    case .importBroughtNothing(let number):
      return wording.text(
        zh: "第\(number)次导入没有写入任何行，无须撤销。",
        en: "Import \(number) wrote no row; there is nothing to undo.")
    case .importRestedOn(let number, let entries, let count):
      var list = entries.map { "\n  \($0)" }.joined()
      if count > entries.count {
        list += wording.text(
          zh: "\n  …… 另有\(count - entries.count)条", en: "\n  … and \(count - entries.count) more")
      }
      return wording.text(
        zh: "第\(number)次导入之后另有\(count)条记录，未撤销：\(list)\n"
          + "可先逐条撤销（fallow record 编号 retract --entry 号 --reason 原因），或用 --force："
          + "对其登记的更正一并撤销，其余记录保留，合同再次登记后仍有效。",
        en: "\(count) entries made since import \(number) rest on it; nothing was undone:\(list)\n"
          + "Retract them first (fallow record PARCEL retract --entry N --reason WHY), or use --force: "
          + "corrections of its rows go with it, other entries stay and hold once the contract is "
          + "registered again.")
    case .noSuchSource(let name, let known):
      let list = known.joined(separator: wording.text(zh: "、", en: ", "))
      return wording.text(
        zh: "没有“\(name)”这一来源。可用：\(list)。来源在导入时命名：fallow import --source 名称 FILE",
        en: "'\(name)' is no source. Known: \(list). An import names one: "
          + "fallow import --source NAME FILE")
    case .sourceTwice(let name):
      return wording.text(
        zh: "“\(name)”写了两次。每个来源只写一次。", en: "'\(name)' is there twice. Write each source once.")
    case .sameParcel(let text):
      return wording.text(
        zh: "“\(text)”与另一个是同一份合同，无须关联。请写出两份合同，或 '#号码'。",
        en: "'\(text)' and the other are one contract already. Name two contracts, or '#NUMBER'.")
    case .linkedAlready(let first, let second, let entry):
      return wording.text(
        zh: "\(first) 与 \(second) 已经这样关联（#\(entry)）。要改，请先 fallow unlink。",
        en: "\(first) and \(second) are linked like this already (#\(entry)). To change that, "
          + "fallow unlink first.")
    case .differingContracts(let first, let second, let differences):
      let list = differences.map { "\n  \($0)" }.joined()
      let command =
        "fallow link --force \(ShellText.word(first)) \(ShellText.word(second))"
      return wording.text(
        zh: "两份合同所载不同，未关联：\(list)\n确系同一合同的：\(command)\n关联后以来源次序在前的为准，另一份不再单独列出。",
        en: "The two contracts say different things; they were not linked:\(list)\n"
          + "If they are one all the same: \(command)\nThen the source that comes first counts, and the "
          + "other contract is not listed by itself any more.")
    case .notLinked(let first, let second):
      return wording.text(
        zh: "“\(first)”与“\(second)”没有关联。", en: "'\(first)' and '\(second)' are not linked.")
    case .noSuchParcel, .notRegistered, .ambiguousParcel, .notKnownYet, .dayAlreadyTold,
      .dayNotCome, .importDayNotCome, .dailyRunAtWork, .unknownFinding, .noSuchEntry,
      .lastRegistration, .unknownGoal, .noSheets, .cannotWrite,
      .contractOfActualDaysAlone, .instalmentRows:
      preconditionFailure("these have words of their own")
    }
  }
}
