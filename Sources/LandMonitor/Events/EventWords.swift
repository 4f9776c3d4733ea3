import ContractImport
import LandLifecycle
import Wording

/// Why rows of a table of events do not go in, in words.
struct EventWords {
  let wording: Wording
  private let file: String
  private let refusal: (RecordRefusal) -> String
  /// What the file's columns are called.
  var headers: [FactPhrase.Name: String] = [:]
  /// The values for which the file has no column.
  var absent: Set<FactPhrase.Name> = []

  /// Makes the words for a file.
  ///
  /// - Parameter refusal: Why a fact cannot stand beside what is on record, in words.
  init(_ wording: Wording, file: String, refusal: @escaping (RecordRefusal) -> String) {
    self.wording = wording
    self.file = file
    self.refusal = refusal
  }

  /// The sentence for a row or cell that cannot be read.
  func sentence(_ problem: RowProblem<RowReason>) -> String {
    wording.rowProblem(problem, file: file)
  }

  /// The sentence for a row.
  func sentence(_ words: String, line: Int) -> String { "\(file):\(line): \(words)" }

  /// What is wrong with a row, and what to do.
  func words(for problem: EventRowProblem) -> String {
    switch problem {
    case .phrase(let problem): wording.problem(problem, headers: headers, absent: absent)
    case .notYesOrNo(let header, let value):
      wording.text(
        zh: "“\(header)”为“\(value)”，不是“是”或“否”。请写“是”或“否”。",
        en: "'\(header)' is '\(value)', which is neither yes nor no. Write 是 (yes) or 否 (no).")
    case .nothingSaid:
      wording.text(
        zh: "没有写明事项。请填写“事项”，或实际日期、指标列。",
        en: "It does not say what happened. Fill in 事项, or a column of actual days or quantities.")
    case .noContract(let number):
      wording.text(
        zh: "没有编号为“\(number)”的合同。请核对编号，或先导入登记。",
        en: "No contract has the number '\(number)'. Check it, or import the register first.")
    case .numbersDiffer(let numbers):
      wording.text(
        zh: "编号“\(numbers)”不属于同一份合同。请核对。",
        en: "The numbers '\(numbers)' belong to different contracts. Check them.")
    case .severalContracts(let number, let candidates, let count):
      several(number, candidates, count)
    case .anotherProject(let project, let known):
      wording.text(
        zh: "项目名称为“\(project)”，而该编号的合同是“\(known)”，毫无相同之处。请核对编号；确系更名的，请将项目名称留空。",
        en:
          "The project is '\(project)', and the contract of that number is '\(known)', which has nothing in "
          + "common with it. Check the number; if it was renamed, leave the project blank.")
    case .projectOfAnother(let project, let contract, let known):
      wording.text(
        zh: "项目名称为“\(project)”，是合同“\(contract)”的项目，而该编号的合同是“\(known)”。请核对编号。",
        en:
          "The project is '\(project)', that of the contract '\(contract)', and the contract of the row's number "
          + "is '\(known)'. Check the number.")
    case .paidInPart(let payment): words(for: payment)
    case .refused(let problem): refusal(problem)
    }
  }

  private func words(for payment: PartialPayment) -> String {
    let start = wording.text(
      zh: "“\(payment.header)”为“\(payment.text)”，", en: "'\(payment.header)' is '\(payment.text)', "
    )
    if payment.ofNoPayment {
      return start
        + wording.text(
          zh: "而本行的事项不是缴款。请将本格留空，或核对事项。",
          en: "and the row is about no payment. Leave the cell blank, or check what happened.")
    }
    let due = payment.due.map { wording.money($0) }
    if let instalment = payment.instalment, let due {
      return start
        + wording.text(
          zh: "少于第\(instalment)期应缴的\(due)。该期付清后再登记；如连同以前各笔已付清，请将本格留空。",
          en:
            "less than the \(due) due of instalment \(instalment). Record it when all of it is paid; "
            + "if it is, with what was paid before, leave the cell blank.")
    }
    let total =
      due.map { wording.text(zh: "少于应缴的\($0)", en: "less than the \($0) due in all") }
      ?? wording.text(
        zh: "而合同未登记应缴的总额", en: "and the contract has no total on file to hold it against")
    return start + total
      + wording.text(
        zh: "，又没有写明期次：不写期次即全部付清。请填写“期次”；如至此已全部付清，请写 0。",
        en: ", and the row names no instalment, which says that all is paid. Fill in 期次 "
          + "(instalment), or write 0 if all is paid by then.")
  }

  private func several(_ number: String, _ candidates: [String], _ count: Int) -> String {
    let list = candidates.joined(separator: wording.text(zh: "；", en: "; "))
    let rest = count - candidates.count
    let more =
      rest > 0 ? wording.text(zh: "；另有\(rest)份", en: "; and \(rest) more") : ""
    return wording.text(
      zh: "“\(number)”对应\(count)份合同：\(list)\(more)。请补上合同编号，或写全项目名称。",
      en:
        "'\(number)' belongs to \(count) contracts: \(list)\(more). Add the contract number, or the "
        + "whole name of the project.")
  }
}
