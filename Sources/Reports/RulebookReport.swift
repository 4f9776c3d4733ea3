package import CivilCalendar
package import LandLifecycle
package import Wording

extension Report {
  /// Every number from law that judgements rest on, with its source, and the calendar's coverage.
  package static func rules(
    _ rulebook: Rulebook, _ calendar: WorkCalendar, on day: Day, _ wording: Wording
  ) -> Report {
    var parameters = Grid(columns: [
      GridColumn("name", wording.text(zh: "参数", en: "Parameter")),
      GridColumn("value", wording.text(zh: "取值", en: "Value"), maximumWidth: 44),
      GridColumn("grade", wording.text(zh: "等级", en: "Grade")),
      GridColumn("status", wording.text(zh: "效力", en: "In force")),
      GridColumn("from", wording.text(zh: "自", en: "From")),
      GridColumn("until", wording.text(zh: "至", en: "Until")),
      GridColumn("source", wording.text(zh: "出处", en: "Source"), maximumWidth: 90),
      GridColumn("checkedOn", wording.text(zh: "核对日", en: "Checked")),
    ])
    for parameter in rulebook.parameters {
      let isInForce = parameter.isInForce(on: day)
      parameters.append([
        .text(parameter.name), .text(wording.value(parameter.value)),
        .coded(
          parameter.grade.code, words: "\(parameter.grade.code) \(wording.grade(parameter.grade))"),
        .coded(
          isInForce ? "in-force" : "not-in-force",
          words: isInForce
            ? wording.text(zh: "有效", en: "yes") : wording.text(zh: "失效或未生效", en: "no")),
        .optionalDay(parameter.from), .optionalDay(parameter.until),
        .text(wording.citation(parameter.source)), .day(parameter.checkedOn),
      ])
    }
    var findings = Grid(columns: [
      GridColumn("kind", wording.text(zh: "代码", en: "Code")),
      GridColumn("name", wording.text(zh: "情况", en: "Finding"), maximumWidth: 36),
      GridColumn("sources", wording.text(zh: "依据", en: "Rests on"), maximumWidth: 110),
    ])
    for kind in FindingKind.all {
      let sources = kind.citations.map { wording.place($0) }
      findings.append([
        .text(kind.code), .text(wording.kind(kind)),
        .text(sources.joined(separator: wording.text(zh: "；", en: "; "))),
      ])
    }
    let years = calendar.publishedYears
    return Report(
      schema: .rules,
      blocks: [
        .grid(
          key: "parameters", heading: wording.text(zh: "参数", en: "Parameters"), parameters),
        .grid(
          key: "choices",
          heading: wording.text(
            zh: "法律未作规定之处的选择（配置文件 choices）",
            en: "Choices where the law is open (choices in the configuration)"),
          choices(rulebook.choices, wording)),
        .grid(key: "findings", heading: wording.text(zh: "情况及依据", en: "Findings"), findings),
        .lines(
          key: "calendar", heading: wording.text(zh: "节假日", en: "Holidays"),
          [
            wording.text(
              zh: "已载入\(years.lowerBound)—\(years.upperBound)年国务院办公厅放假通知；其后年份未公布，"
                + "工作日期限不作计算，顺延结果标为暂定。",
              en: "Official notices of \(years.lowerBound)–\(years.upperBound) are loaded; later "
                + "years are not published: working-day periods are not computed there, and rolled "
                + "days are provisional.")
          ]),
      ])
  }

  /// What an office chose where the law is open, and what it could choose.
  private static func choices(_ choices: Choices, _ wording: Wording) -> Grid {
    var grid = Grid(columns: [
      GridColumn("choice", wording.text(zh: "代码", en: "Code")),
      GridColumn("name", wording.text(zh: "事项", en: "About"), maximumWidth: 50),
      GridColumn("chosen", wording.text(zh: "现选", en: "Chosen")),
      GridColumn("isStandard", wording.text(zh: "缺省", en: "Default")),
      GridColumn("options", wording.text(zh: "可选", en: "Options")),
      GridColumn("reason", wording.text(zh: "缺省的理由", en: "Why the default"), maximumWidth: 90),
      GridColumn("sources", wording.text(zh: "相关条文", en: "Texts"), maximumWidth: 80),
    ])
    for choice in Choice.allCases {
      let sources = choice.citations.map { wording.place($0) }
      grid.append([
        .text(choice.code), .text(wording.choice(choice)),
        .coded(
          choices[choice].code, words: "\(choices[choice].code) \(wording.option(choices[choice]))"),
        .flag(choices[choice] == choice.standard),
        .text(choice.options.map(\.code).joined(separator: ", ")), .text(choice.reason),
        .text(sources.joined(separator: wording.text(zh: "；", en: "; "))),
      ])
    }
    return grid
  }
}
