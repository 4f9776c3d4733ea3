import ContractImport
import LandLifecycle
import LandMonitor
import Reports
import Wording

/// Why something cannot be corrected.
extension ProblemWording {
  func words(for refusal: CorrectionRefusal) -> String {
    switch refusal {
    case .noSuchEntry(let number):
      wording.text(
        zh: "没有记录 #\(number)；记录号见 fallow show。",
        en: "There is no entry #\(number); fallow show lists them.")
    case .holdsNoMore(let number, let taker, let parcel):
      wording.text(
        zh: "\(parcel) 的记录 #\(number) 已被 #\(taker) 取代；请更正 #\(taker)，或先撤销它。",
        en: "Entry #\(number) of \(parcel) has been superseded by #\(taker). Correct #\(taker), or "
          + "retract it first.")
    case .retracted(let number, let taker, let parcel):
      wording.text(
        zh: "\(parcel) 的记录 #\(number) 已撤销（#\(taker)），没有可更正的；确有其事的，请重新录入。",
        en:
          "Entry #\(number) of \(parcel) was retracted (#\(taker)), so there is nothing to correct. If it "
          + "did happen, record it anew.")
    case .notRegistered(let number, let contract):
      wording.text(
        zh: "记录 #\(number) 属于 \(contract)，而该合同现没有登记；再次登记后才能更正。属于另一份合同的，请在那份合同上录入。",
        en:
          "Entry #\(number) is about \(contract), which nothing registers now; it can be corrected once "
          + "that is registered again. What belongs to another contract, record there.")
    case .statesNothing(let number):
      wording.text(
        zh: "记录 #\(number) 是撤销、关联、来源次序、规则或节假日，没有可更正的；撤销错了的，请把原记录重新录入。",
        en:
          "Entry #\(number) is a retraction, a link, an order of sources, rules or holidays, and states "
          + "nothing to correct. What was retracted wrongly is recorded anew.")
    case .changesNothing(let number, let parcel):
      wording.text(
        zh: "\(parcel) 的记录 #\(number) 已是如此，没有变更。",
        en: "Entry #\(number) of \(parcel) says just that already.")
    case .phrase(let problem): wording.problem(problem)
    case .notOfRegistration(let names):
      wording.text(
        zh: "登记只能用 --set 更正，例如 --set 约定开工时间=2025-03-01；不用事项"
          + names.map { "、--\($0.rawValue)" }.joined() + "。",
        en: "A registration is corrected with --set alone, e.g. --set start=2025-03-01; it takes "
          + "no event" + names.map { ", --\($0.rawValue)" }.joined() + ".")
    case .noDocument:
      wording.text(
        zh: "更正登记须写明依据的文号：--document 文号",
        en: "A registration is corrected by a document; give its number: --document NUMBER")
    case .noSetting(let text):
      wording.text(
        zh: "--set 为“\(text)”，应写成 栏目=内容，例如 约定开工时间=2025-03-01。",
        en: "--set is '\(text)'. Write COLUMN=VALUE, e.g. start=2025-03-01.")
    case .unknownSetting(let name, let near):
      wording.text(zh: "没有“\(name)”这一栏", en: "'\(name)' is no column")
        + (near.isEmpty
          ? wording.text(zh: "；", en: "; ")
          : wording.text(
            zh: "，是不是：\(near.joined(separator: "、"))；",
            en: "; did you mean \(near.joined(separator: ", "))? "))
        + wording.text(zh: "各栏目见 fallow template。", en: "fallow template lists them.")
    case .isIdentity(let header):
      wording.text(
        zh: "“\(header)”用于识别合同，不能这样更正；请改正登记表后重新导入。",
        en: "'\(header)' tells contracts apart and is not corrected by hand; correct the register "
          + "and import it again.")
    case .unreadable(let problems):
      problems.map { wording.rowProblem($0, place: "--set ") }.joined(separator: "\n")
    case .terms(let problem):
      wording.text(zh: "不能这样约定：", en: "This cannot be agreed: ") + words(for: problem)
    case .inTheFuture(let milestone, let day, let today):
      wording.text(
        zh: "\(wording.milestone(milestone))日期 \(day) 在评估日 \(today) 之后，还没有发生。",
        en: "The \(wording.milestone(milestone)) of \(day) lies after \(today): it has not "
          + "happened.")
    }
  }
}
