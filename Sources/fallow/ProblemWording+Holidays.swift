import CivilCalendar
import Wording

/// What is wrong with a file of holidays, or with the calendar it would make.
extension ProblemWording {
  func words(for problem: HolidayFileProblem, in path: String) -> String {
    problem.faults.map { "\(path):\($0.line): \(words(for: $0))" }.joined(separator: "\n")
  }

  private func words(for fault: HolidayFileProblem.Fault) -> String {
    switch fault {
    case .wrongHeader(let found):
      wording.text(
        zh: "表头为“\(found)”，应为 date,type,name,source_paper。",
        en: "the header is '\(found)'. Write date,type,name,source_paper.")
    case .noRows:
      wording.text(
        zh: "没有内容。请待放假通知公布后再载入。", en: "there are no rows. Wait until the notice is published.")
    case .wrongFieldCount(_, let found):
      wording.text(
        zh: "本行有\(found)个字段，应有4个：date,type,name,source_paper。",
        en: "the row has \(found) fields. Write date,type,name,source_paper with three commas.")
    case .quotedField(_, let value):
      wording.text(zh: "\(value) 带有引号，请去掉。", en: "\(value) has quotation marks. Take them away.")
    case .notADate(_, let value):
      wording.text(
        zh: "date 为“\(value)”，不是日期。请写成 YYYY-MM-DD，例如 2027-01-01。",
        en: "date is '\(value)', which is not a date. Write it as YYYY-MM-DD, e.g. 2027-01-01.")
    case .unknownType(_, let value):
      wording.text(
        zh: "type 为“\(value)”。请写 holiday（放假）或 workday（上班）。",
        en: "type is '\(value)'. Write holiday or workday.")
    case .blankName:
      wording.text(
        zh: "name 为空。请填写节日名称，例如 春节。", en: "name is blank. Write the holiday, e.g. 春节.")
    case .blankSource:
      wording.text(
        zh: "source_paper 为空。请填写放假通知的文号或网址。",
        en: "source_paper is blank. Write the address of the notice.")
    case .repeatedDay(_, let day, let earlierLine):
      wording.text(
        zh: "\(day)已见于第\(earlierLine)行。请删去其中一行。",
        en: "\(day) is already on line \(earlierLine). Delete one of the two.")
    case .dayOutsideYear(_, let day, let year):
      wording.text(
        zh: "\(day)不属于\(year)年的放假通知。请更正 date 或 source_paper。",
        en: "\(day) does not belong to the notice of \(year). Correct the date or source_paper.")
    case .secondNotice(_, let year, let value):
      wording.text(
        zh: "source_paper 为“\(value)”，与\(year)年其他各行不同。同一年各行请写得一样，两个文件之间用“;”隔开。",
        en: "source_paper is '\(value)', but \(year) has another. "
          + "Give all rows of \(year) the same, with ';' between two papers.")
    }
  }

  func words(for problem: HolidayNoticeProblem) -> String {
    switch problem {
    case .noNotices: wording.text(zh: "没有任何放假通知。", en: "There is no holiday notice at all.")
    case .duplicateYear(let year):
      wording.text(
        zh: "\(year)年有两份放假通知。请只保留现行有效的一份。",
        en: "There are two holiday notices for \(year). Keep the one in force.")
    case .missingYears(let years):
      wording.text(
        zh: "缺\(span(years))年的放假通知。请先载入，或去掉其后各年。",
        en:
          "The holiday notices of \(span(years)) are missing. Load them first, or leave the later "
          + "years out.")
    case .impossibleYear(let year):
      wording.text(zh: "没有\(year)年。请更正年份。", en: "\(year) is no year. Correct it.")
    case .noSource(let year):
      wording.text(
        zh: "\(year)年的放假通知没有出处。请填写 source_paper。",
        en: "The notice of \(year) names no source. Write source_paper.")
    case .noDaysOff(let year):
      wording.text(
        zh: "\(year)年的放假通知没有放假日。请待通知公布后再载入。",
        en: "The notice of \(year) lists no day off. Wait until it is published.")
    case .dayOutsideYear(let day, let year):
      wording.text(
        zh: "\(day)不属于\(year)年的放假通知。请更正日期。",
        en: "\(day) does not belong to the notice of \(year). Correct the date.")
    case .blankName(let day, let year):
      wording.text(
        zh: "\(year)年的放假通知中，\(day)没有节日名称。请填写。",
        en: "In the notice of \(year), \(day) has no holiday's name. Write it.")
    case .repeatedDay(let day, let year):
      wording.text(
        zh: "\(year)年的放假通知中，\(day)出现两次。请删去一次。",
        en: "The notice of \(year) lists \(day) twice. Delete one of the two.")
    case .bothOffAndWorked(let day, let year):
      wording.text(
        zh: "\(year)年的放假通知中，\(day)既放假又上班。请核对。",
        en: "In the notice of \(year), \(day) is off and worked. Check it.")
    case .workdayNotOnWeekend(let day, let year):
      wording.text(
        zh: "\(year)年的放假通知中，\(day)不是周末，不应列为调休上班。请核对。",
        en:
          "In the notice of \(year), \(day) is no weekend day, so it needs no make-up work. Check it."
      )
    }
  }

  private func span(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }
}
