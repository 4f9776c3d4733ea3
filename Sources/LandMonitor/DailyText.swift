import AlertPlanning
import CivilCalendar
import LandLifecycle
import Reports
import Wording

/// The text of a daily run.
extension Monitor {
  /// The text of a day's sections.
  func text(of sections: DailySections, after told: ToldDays) -> String {
    let digest = Digest(day: day, previousDay: told.last, sections: sections.all)
    if told.last == day, told.ahead == nil, !digest.sections.contains(where: \.hasNews) {
      return wording.text(
        zh: "\(day) 已发送过当日评估，此后没有新的变化。\n",
        en: "\(day): the assessment of this day was sent; nothing changed since.\n")
    }
    return digestText(digest, told)
  }

  private func digestText(_ digest: Digest, _ told: ToldDays) -> String {
    let parts = digest.sections.map { section in
      DigestPart(
        units: section.units,
        chapters: [
          chapter(wording.text(zh: "新增", en: "New"), section.new),
          chapter(wording.text(zh: "加重", en: "Worse"), section.worse),
          chapter(wording.text(zh: "类别变更", en: "Of another class"), section.reclassified),
          chapter(wording.text(zh: "已消除", en: "Resolved"), section.resolved),
          chapter(wording.text(zh: "不再列入", en: "Taken off, not settled"), section.ended),
          chapter(
            wording.text(zh: "因记录缺失或矛盾无法判断", en: "Cannot be judged for want of records"),
            section.blocked),
        ], open: open(section), openCount: section.open.map(\.count).reduce(0, +))
    }
    return DigestText.text(
      for: digest.day, missed: digest.missedDays, ahead: told.ahead, parts: parts, wording)
  }

  private func chapter(_ title: String, _ chapter: DigestChapter) -> DigestPart.Chapter {
    let lines = chapter.entries.map { entry in
      let parcel = entry.parcel
      let key = parcel.isKeyProject ? wording.text(zh: "〔重点〕", en: "[key] ") : ""
      let holder = parcel.holder == parcel.project ? nil : parcel.holder
      let names = [parcel.number, parcel.project, holder].compactMap { $0 }
      return DigestLine(
        parcel: key + names.joined(separator: "  "), matters: entry.matters.map(words))
    }
    return DigestPart.Chapter(title: title, lines: lines, count: chapter.count)
  }

  private func words(for matter: DigestMatter) -> String {
    switch matter {
    case .finding(let finding):
      let notes = [
        finding.sinceIfKnown.map { wording.text(zh: "\($0)起", en: "since \($0)") }
          ?? wording.text(zh: "起始日不详", en: "since an unknown day"),
        finding.due.map { wording.text(zh: "期限\($0.actBy)", en: "due \($0.actBy)") },
      ].compactMap { $0 }
      guard !notes.isEmpty else { return wording.findingShort(finding, on: day) }
      let list = notes.joined(separator: wording.text(zh: "，", en: ", "))
      return wording.findingShort(finding, on: day)
        + wording.text(zh: "（\(list)）", en: " (\(list))")
    case .gone(let code, let isConfirmed, let ending):
      let name = name(ofKind: code, isConfirmed: isConfirmed)
      return wording.text(zh: "\(name)：", en: "\(name): ") + words(for: ending)
    case .passedUnseen(let code):
      let name = name(ofKind: code, isConfirmed: false)
      return wording.text(
        zh: "\(name)：期限已过，登记簿不载是否完成，请核实后录入",
        en: "\(name): the day has passed; the register has no place for whether it was done: "
          + "check, and record it")
    }
  }

  private func words(for ending: Ending) -> String {
    switch ending {
    case .gone: return wording.text(zh: "已不存在", en: "no longer so")
    case .instead(let finding):
      let short = wording.findingShort(finding, on: day)
      if case .metLate = finding.kind {
        return wording.text(zh: "已有记录，\(short)", en: "on record now, \(short)")
      }
      return wording.text(zh: "现为\(short)", en: "now \(short)")
    case .stands(let state): return wording.obligationState(state)
    case .lapsed:
      return wording.text(
        zh: "期限已过，未见办理记录", en: "its time is over, with nothing on record")
    case .handedOn(let units):
      return wording.text(zh: "已移交 \(units)", en: "handed on to \(units)")
    case .joined(let numbers):
      let list = numbers.joined(separator: wording.text(zh: "、", en: ", "))
      return wording.text(
        zh: "合并登记（\(list)）后不再成立", en: "no longer so, joined with \(list)")
    case .withdrawn:
      return wording.text(zh: "登记已撤销", en: "its registration was taken back")
    }
  }

  private func open(_ section: DigestSection) -> String? {
    guard !section.open.isEmpty else { return nil }
    let total = section.open.map(\.count).reduce(0, +)
    var counts: [(name: String, count: Int)] = []
    for open in section.open {
      let name = name(ofKind: open.kindCode, isConfirmed: open.isConfirmed)
      // Of most kinds the name is the same whatever shows it.
      if counts.last?.name == name {
        counts[counts.count - 1].count += open.count
      } else {
        counts.append((name, open.count))
      }
    }
    let kinds = counts.map { "\($0.name) \($0.count)" }
    return wording.text(
      zh: "仍未消除 \(total) 项：\(kinds.joined(separator: "、"))",
      en: "Still open: \(total) (\(kinds.joined(separator: ", ")))")
  }

  private func name(ofKind code: String, isConfirmed: Bool) -> String {
    FindingKind(code: code).map { wording.kind($0, isConfirmed: isConfirmed) } ?? code
  }
}
