import CivilCalendar
package import LandLifecycle

extension Wording {
  /// Returns what the contract says, such as 交付土地之日起6个月内.
  package func deadline(_ deadline: Deadline) -> String {
    switch deadline {
    case .on(let day): text(zh: "不迟于\(day)", en: "by \(day)")
    case .after(let act, let length): counted(length, from: act)
    case .notAgreed: text(zh: "合同未约定", en: "not agreed")
    case .unknown: text(zh: "未记录", en: "not recorded")
    }
  }

  private func counted(_ length: Period, from act: Anchor) -> String {
    let count =
      switch length {
      case .days(let count), .workingDays(let count), .months(let count), .years(let count): count
      }
    if count < 0 {
      return text(
        zh: "\(anchor(act))之日\(period(length))", en: "\(period(length)) than \(anchor(act))")
    }
    return text(
      zh: "\(anchor(act))之日起\(period(length))内",
      en: "within \(period(length)) of \(anchor(act))")
  }

  /// Returns by when something is due and how that day came about, in one line.
  package func due(_ due: Due) -> String {
    switch due {
    case .determined(let day, let basis):
      let rolled =
        day.agreed == day.actBy
        ? "\(day.actBy)"
        : text(zh: "\(day.agreed)，顺延至\(day.actBy)", en: "\(day.agreed), rolled to \(day.actBy)")
      let notes = [derivation(basis, isRolled: day.agreed != day.actBy), provisional(day)]
        .compactMap { $0 }
      return text(
        zh: "\(rolled)（\(notes.joined(separator: "；"))）",
        en: "\(rolled) (\(notes.joined(separator: "; ")))")
    case .waiting(for: let act, projected: .some(let day)):
      return text(
        zh: "待\(anchor(act))；按目前所知推算为\(day)",
        en: "waiting for \(anchor(act)); \(day) as far as is known now")
    case .waiting(for: let act, projected: nil):
      return text(
        zh: "待\(anchor(act))；期限暂无法推算",
        en: "waiting for \(anchor(act)); the day cannot be projected")
    case .indeterminate(let piece):
      return text(zh: "无法计算：\(lack(of: piece))", en: "cannot be computed: \(lack(of: piece))")
    case .notAgreed: return text(zh: "合同未约定", en: "not agreed")
    }
  }

  private func derivation(_ basis: DueBasis, isRolled: Bool) -> String {
    switch basis {
    case .stated: text(zh: "约定日期", en: "stated date")
    case .counted(let length, from: let day, let act):
      text(
        zh: "\(anchor(act))\(day)起\(period(length))；民法典\(articles(length, isRolled, "、"))条",
        en: "\(period(length)) from \(anchor(act)) \(day); "
          + "Civil Code arts. \(articles(length, isRolled, ", "))")
    case .bySilence(let handedOver):
      text(
        zh: "合同未约定，以交付土地\(handedOver)起算；第53号令第二十二条第二款",
        en: "not agreed, counted from handover \(handedOver); Order 53 art. 22(2)")
    }
  }

  /// The articles of the Civil Code a counted day rests on; art. 203 only where rest days matter.
  private func articles(_ length: Period, _ isRolled: Bool, _ separator: String) -> String {
    var articles =
      switch length {
      case .days: ["201"]
      case .workingDays: ["201", "203"]
      case .months, .years: ["201", "202"]
      }
    if isRolled, articles.last != "203" { articles.append("203") }
    return articles.joined(separator: separator)
  }

  /// Why a due day can still move; nil if it cannot.
  private func provisional(_ due: DueDay) -> String? {
    switch due.certainty {
    case .certain: return nil
    case .provisional:
      // The last days of December go by the next year's notice.
      let last = due.actBy
      let year = last.month == 12 && last.dayOfMonth >= 29 ? last.year + 1 : last.year
      return text(
        zh: "暂定：\(lack(of: .holidays(year: year)))",
        en: "provisional: \(lack(of: .holidays(year: year)))")
    }
  }

  /// A due day within a sentence.
  func dueDay(_ due: DueDay) -> String {
    due.agreed == due.actBy
      ? "\(due.actBy)"
      : text(zh: "\(due.agreed)（顺延至\(due.actBy)）", en: "\(due.agreed) (rolled to \(due.actBy))")
  }
}
