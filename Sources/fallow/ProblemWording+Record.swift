import ContractImport
import LandLifecycle
import LandMonitor
import Reports
import Wording

/// Why something cannot be recorded.
extension ProblemWording {
  func words(for refusal: RecordRefusal) -> String {
    switch refusal {
    case .site(let refusal, let part, let parcel):
      about(parcel, wording.refusal(refusal, part: part))
    case .idleCase(let refusal, ownDay: let day, let parcel):
      about(parcel, wording.refusal(refusal, judgedBy: day))
    case .contradictsAct(let event, let day, let entry, let parcel):
      about(
        parcel,
        wording.text(
          zh: "录入后，已有记录“\(wording.idleCaseEvent(event)) \(day)”不能成立。请核对日期；原记录有误的，"
            + "先撤销：fallow record PARCEL retract --entry \(number(entry)) --reason TEXT",
          en:
            "After this, '\(wording.idleCaseEvent(event)) \(day)', which is on record, could not have "
            + "followed. Check the day; if the old entry is wrong, retract it first: "
            + "fallow record PARCEL retract --entry \(number(entry)) --reason TEXT"))
    case .contradicts(let event, let day, let entry, let parcel):
      about(
        parcel,
        wording.text(
          zh: "与已有记录“\(wording.siteEvent(event)) \(day)”矛盾，录入后该记录不能成立。请核对日期；原记录有误的，先",
          en:
            "This contradicts '\(wording.siteEvent(event)) \(day)', which is on record. Check the "
            + "day; if the old entry is wrong, ") + righting(entry))
    case .ofOneOf(let parts, let refusal):
      // What goes before may end in a command.
      words(for: refusal) + "\n"
        + wording.text(zh: "只是其中一部分的，请写明是哪一部分：", en: "If it is about one part alone, name it: ")
        + options(parts) + wording.text(zh: "。", en: ".")
    case .partUnnamed(let parts, let parcel):
      about(parcel, asking(forOneOf: parts.map(\.name)))
    case .onRecord(let entry, let parcel):
      about(
        parcel,
        wording.text(zh: "已有同样的记录 #\(entry)。", en: "The same is on record as #\(entry)."))
    case .inTheFuture(let day, let today):
      wording.text(
        zh: "\(day) 在评估日 \(today) 之后，还没有发生。", en: "\(day) lies after \(today): it has not happened."
      )
    case .noSuchPart(_, let parcel, let parts) where parts.isEmpty:
      wording.text(
        zh: "\(parcel) 没有分期（部分），\(leavingOut(.part))。",
        en: "\(parcel) has no parts; \(leavingOut(.part)).")
    case .noSuchPart(let number, let parcel, let parts):
      wording.text(
        zh: "\(parcel) 没有第\(number)部分；其各部分：\(options(named(parts)))。",
        en: "\(parcel) has no part \(number); its parts: \(options(named(parts))).")
    case .noSuchInstance(.payment, let number, let parcel, let count):
      wording.text(
        zh: "\(parcel) 没有第\(number)期，共\(count)期",
        en: "\(parcel) has no instalment \(number); it has \(count)") + instalments(count)
    case .noSuchInstance(let milestone, let number, let parcel, let count):
      wording.text(
        zh: "\(parcel) 没有第\(number)笔（次）\(wording.milestone(milestone))，共\(count)笔（次）",
        en: "\(parcel) has no \(wording.milestone(milestone)) #\(number); it has \(count)")
        + instalments(count)
    case .sumOfNoPart(let milestone, let parcel, let parts):
      wording.text(
        zh:
          "\(parcel) 的\(wording.milestone(milestone))分部分约定，金额须注明是第几部分的，请加 \(option(.part)) N；其各部分："
          + options(named(parts)) + "。",
        en:
          "\(parcel) has parts with a \(wording.milestone(milestone)) of their own. Say whose the sum "
          + "is with \(option(.part)) N; its parts: \(options(named(parts))).")
    case .changesNothing, .terms, .beforeSigning, .landEventBeforeSigning, .noSuchBond,
      .noSuchMortgage, .noSuchSeizure,
      .yearNotBegun, .measuredOtherwise, .inspectedOtherwise, .largerThanParcel, .succeeded,
      .successorsUnregistered, .successorsEnded:
      wordsOfTerms(for: refusal)
    }
  }

  /// The number of an entry; a letter where no entry of its own holds what is meant.
  private func number(_ entry: Int?) -> String { entry.map(String.init) ?? "N" }

  /// How the entry is put right that contradicts what was typed.
  private func righting(_ entry: EntryAtFault?) -> String {
    let action =
      switch entry {
      case .typed: wording.text(zh: "撤销：", en: "retract it first: ")
      case .registered: wording.text(zh: "更正登记：", en: "correct the registration first: ")
      case nil: wording.text(zh: "更正，记录号见：", en: "correct it first; its number: ")
      }
    return action + (entry?.command ?? "fallow show PARCEL")
  }

  /// An option as it is typed, or the column of tables of events that stands for it.
  func option(_ name: FactPhrase.Name) -> String {
    guard isOfTable else { return "--\(name.rawValue)" }
    let header = Monitor.eventHeader(of: name)
    return wording.text(zh: "“\(header)”", en: "'\(header)'")
  }

  /// What to do where an option, or a cell, says too much.
  private func leavingOut(_ name: FactPhrase.Name) -> String {
    isOfTable
      ? wording.text(zh: "请将\(option(name))留空", en: "leave \(option(name)) blank")
      : wording.text(zh: "请不用 \(option(name))", en: "leave out \(option(name))")
  }

  /// What to write in place of an instalment that there is not.
  private func instalments(_ count: Int) -> String {
    count > 1
      ? wording.text(
        zh: "；请用 \(option(.instalment)) 1 至 \(count)。",
        en: "; write \(option(.instalment)) 1 to \(count).")
      : wording.text(
        zh: "；\(leavingOut(.instalment))。", en: "; \(leavingOut(.instalment)).")
  }

  /// A sentence about a parcel, with commands that can be copied.
  private func about(_ parcel: String, _ sentence: String) -> String {
    parcel + wording.text(zh: "：", en: ": ") + ShellText.naming(parcel, in: sentence)
  }

  private func wordsOfTerms(for refusal: RecordRefusal) -> String {
    switch refusal {
    case .changesNothing(let parcel):
      wording.text(
        zh: "\(parcel)：补充协议所写的期限与现行约定相同，没有变更。请核对期限。",
        en: "\(parcel): the supplement leaves every deadline as it is. Check its deadlines.")
    case .terms(let problem, let parcel):
      wording.text(zh: "\(parcel)：不能这样约定：", en: "\(parcel): this cannot be agreed: ")
        + words(for: problem)
    case .beforeSigning(let day, let signed, let parcel):
      wording.text(
        zh: "\(parcel)：补充协议签订于 \(day)，早于合同签订日 \(signed)。请核对日期。",
        en: "\(parcel): the supplement was signed on \(day), before the contract itself "
          + "(\(signed)). Check the day.")
    case .landEventBeforeSigning(let event, let day, let signed, let parcel):
      wording.text(
        zh: "\(parcel)：“\(wording.landEvent(event))”的日期 \(day) 早于合同签订日 \(signed)，该合同的土地使用权当时尚未设立。"
          + "请核对日期，或核对是否为另一份合同。",
        en: "\(parcel): '\(wording.landEvent(event))' on \(day) lies before the contract itself "
          + "(\(signed)), which grants the right. Check the day, and whether it is about another contract."
      )
    case .noSuchBond(let milestone, let parcel, let bonds):
      wording.text(
        zh: "\(parcel) 没有\(wording.milestone(milestone))保证金；合同载明的："
          + bonds.map { wording.milestone($0) }.joined(separator: "、") + "。",
        en: "\(parcel) has no bond for the \(wording.milestone(milestone)); it has bonds for "
          + bonds.map { wording.milestone($0) }.joined(separator: ", ") + ".")
    case .noSuchMortgage(let name, let parcel, let held):
      wording.text(
        zh: "\(parcel)：该日没有“\(name)”的抵押记录\(list(held))。",
        en: "\(parcel): no mortgage of '\(name)' is on record on that day\(list(held)).")
    case .noSuchSeizure(let name, let parcel, let held):
      wording.text(
        zh: "\(parcel)：该日没有“\(name)”的查封记录\(list(held))。",
        en: "\(parcel): no seizure by '\(name)' is on record on that day\(list(held)).")
    case .yearNotBegun(let year, let day):
      wording.text(
        zh: "\(day) 时\(year)年尚未开始，请核对 \(option(.year)) 和 \(option(.on))。",
        en: "On \(day) the year \(year) had not begun. Check \(option(.year)) and \(option(.on)).")
    case .measuredOtherwise(let known, let parcel):
      wording.text(
        zh: "\(parcel)：\(known.day) 已记录\(wording.measure(known.measure))"
          + "\(wording.quantity(known.quantity, of: known.measure))。原记录有误的，用 fallow correct 更正。",
        en: "\(parcel): \(known.measure.code) "
          + "\(wording.quantity(known.quantity, of: known.measure)) is on record for \(known.day). "
          + "If that is wrong, correct it: fallow correct")
    case .inspectedOtherwise(let known, let parcel):
      wording.text(
        zh:
          "\(parcel)：\(known.day) 已记录巡查所见\(wording.sighting(known.saw))。原记录有误的，用 fallow correct 更正；"
          + "分期查看的，用 --part 指明。",
        en:
          "\(parcel): a visit of \(known.day) that saw \(wording.sighting(known.saw)) is on record. If that is "
          + "wrong, correct it: fallow correct; if it was of a part, name it with --part.")
    case .largerThanParcel(let area, let whole, let parcel):
      wording.text(
        zh: "\(parcel)：面积 \(wording.area(area)) 大于宗地面积 \(wording.area(whole))。",
        en: "\(parcel): \(wording.area(area)) is more than the whole parcel, "
          + "\(wording.area(whole)).")
    case .succeeded(let succession, let parcel):
      wording.text(
        zh:
          "\(parcel)：\(wording.succession(succession))。这一天现场的情况请录入后续合同；分割、合并录错的，用 fallow record 的 retract 撤销。",
        en:
          "\(parcel): \(wording.succession(succession)). Record what happened on site that day for what it went on as; "
          + "if that is wrong, take it back with retract of fallow record.")
    case .successorsUnregistered(let numbers, let parcel):
      wording.text(
        zh: "\(parcel)：后续合同（宗地）“\(numbers.joined(separator: "”、“"))”尚未登记，录入后这块地将无人跟踪。请先导入后续合同；"
          + "登记在别处、不由本单位跟踪的，用 fallow record 加 --force 录入。",
        en:
          "\(parcel): nothing registers '\(numbers.joined(separator: "', '"))', which the land is to go on as, so that "
          + "nobody would watch it. Import the new contract first; if it is watched elsewhere, use fallow record with --force."
      )
    case .successorsEnded(let numbers, by: let day, let parcel):
      wording.text(
        zh:
          "\(parcel)：后续合同（宗地）“\(numbers.joined(separator: "”、“"))”在\(day)已经终止，录入后这块地将无人跟踪。请核对编号和日期；"
          + "由其他单位跟踪的，用 fallow record 加 --force 录入。",
        en:
          "\(parcel): '\(numbers.joined(separator: "', '"))', which the land is to go on as, had ended by \(day), so that "
          + "nobody would watch it. Check number and day; if it is watched elsewhere, use fallow record with --force."
      )
    case .site, .ofOneOf, .idleCase, .inTheFuture, .noSuchPart, .noSuchInstance, .contradicts,
      .contradictsAct, .sumOfNoPart, .onRecord, .partUnnamed:
      words(for: refusal)
    }
  }

  private func list(_ names: [String]) -> String {
    names.isEmpty
      ? ""
      : wording.text(
        zh: "；在案的：\(names.joined(separator: "、"))",
        en: "; on record: \(names.joined(separator: ", "))")
  }

  func words(for problem: TermsProblem) -> String {
    switch problem {
    case .repeated(let milestone, _, _):
      wording.text(
        zh: "\(wording.milestone(milestone))的期限写了两次。",
        en: "the \(wording.milestone(milestone)) is stated twice.")
    case .noSuchPart(let milestone, let part):
      wording.text(
        zh: "\(wording.milestone(milestone))写的第\(part)部分，合同中没有。",
        en: "the \(wording.milestone(milestone)) names part \(part), which the contract has not.")
    case .anchorNotEarlier(let milestone, let anchor):
      wording.text(
        zh: "\(wording.milestone(milestone))的期限不能自\(wording.anchor(anchor))起算。",
        en: "the \(wording.milestone(milestone)) cannot count from the \(wording.anchor(anchor)).")
    }
  }
}
