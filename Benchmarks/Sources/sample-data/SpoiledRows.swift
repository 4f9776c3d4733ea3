/// Rows of the template that are to be refused, each for a reason of its own.
enum SpoiledRows {
  /// The fields of a sound contract, spoiled.
  static func rows(_ headers: [String], _ filling: inout Filling) -> [String] {
    func story(_ serial: Int, _ town: String, _ shows: String) -> Story {
      TemplateStory.contract(
        2026, serial, town, signed: "2026-08-25", shows: shows, TemplateStory.relative,
        TemplateStory.done(payment: "2026-09-29", bond: "2026-08-28"))
    }
    func row(_ serial: Int, _ town: String, _ cells: KeyValuePairs<String, String>) -> String {
      let sound = story(serial, town, "")
      let told = sound.cells.map { ($0.key, $0.value) } + cells.map { ($0.key, $0.value) }
      return Story(sound.number, shows: "", all: told)
        .row(headers, filledFrom: TemplateStory.filling(for: sound, &filling))
    }
    let short = row(94, "亭林镇", [:])
    return [
      row(91, "枫泾镇", ["约定开工时间": "2026-02-30"]),
      row(92, "朱泾镇", ["面积(平方米)": "约两公顷"]),
      // As a spreadsheet leaves a number that it took for one.
      row(93, "张堰镇", ["电子监管号": "3.1012E+15"]),
      // One field short: the last comma is gone.
      String(short.dropLast()),
    ]
  }
}
