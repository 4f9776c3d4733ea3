package import CivilCalendar
package import LandLifecycle
package import Wording

extension Report {
  /// What about the rules wants a person's look.
  package static func ruleCheck(
    _ concerns: [(parameter: Parameter, concern: RuleConcern)], on day: Day, within count: Int,
    _ wording: Wording
  ) -> Report {
    var grid = Grid(columns: [
      GridColumn("name", wording.text(zh: "参数", en: "Parameter")),
      GridColumn("concern", wording.text(zh: "情况", en: "What")),
      GridColumn("needsAttention", wording.text(zh: "须处理", en: "Act")),
      GridColumn("value", wording.text(zh: "取值", en: "Value"), maximumWidth: 44),
      GridColumn("grade", wording.text(zh: "等级", en: "Grade")),
      GridColumn("source", wording.text(zh: "出处", en: "Source"), maximumWidth: 60),
      GridColumn("checkedOn", wording.text(zh: "核对日", en: "Checked")),
    ])
    for (parameter, concern) in concerns {
      grid.append([
        .text(parameter.name), .coded(concern.code, words: wording.concern(concern)),
        .flag(concern.needsAttention), .text(wording.parameter(parameter)),
        .text(parameter.grade.code), .text(wording.citation(parameter.source)),
        .day(parameter.checkedOn),
      ])
    }
    let open = concerns.count { $0.concern.needsAttention }
    return Report(
      schema: .rulesCheck,
      blocks: [
        .grid(key: "concerns", heading: "", grid),
        .lines(
          key: "total", heading: "",
          [
            wording.text(
              zh: "\(day)：须处理\(open)项（届满提前\(count)天提示，核对间隔不超过\(Rulebook.staleAfter)天）",
              en: "\(day): \(open) to act on (lapsing is told \(count) days ahead, texts are read "
                + "again after \(Rulebook.staleAfter) days)")
          ]),
      ])
  }
}
