package import LandLifecycle
package import Wording

extension Report {
  /// Why a parcel is not at a stage or step: what is missing, what asks for it, what would do.
  package static func obstacles(
    to goal: Goal, _ view: ParcelView, _ wording: Wording
  ) -> Report {
    let wording = wording.about(view.judgement.division)
    let idle = view.judgement.idleCaseState(on: view.day)
    let answer = view.judgement.obstacles(to: goal, on: view.day)
    var blocks: [Block] = [
      .fields([
        ReportField("number", wording.text(zh: "合同/编号", en: "Contract"), .text(view.number)),
        ReportField(
          "goal", wording.text(zh: "所问", en: "Asked about"),
          .coded(goal.code, words: wording.goal(goal))),
        ReportField("judgedOn", wording.text(zh: "评估日", en: "Judged on"), .day(view.day)),
        ReportField(
          "knownAt", wording.text(zh: "按此日24时所知", en: "As known at 24:00 of"),
          .optionalDay(view.knownAt)),
        ReportField("stage", wording.text(zh: "现阶段", en: "Stage"), stage(view, wording)),
        ReportField(
          "idleCase", wording.text(zh: "闲置土地处置", en: "Idle case"),
          .coded(idle.step.code, words: wording.idleCaseState(idle))),
        ReportField("answer", wording.text(zh: "结论", en: "Answer"), words(for: answer, wording)),
      ])
    ]
    if case .missing(let obstacles) = answer {
      blocks.append(
        .grid(
          key: "obstacles", heading: heading(goal, wording), grid(obstacles, view, wording)))
    }
    return Report(schema: .whyNot, blocks: blocks)
  }

  private static func heading(_ goal: Goal, _ wording: Wording) -> String {
    goal == .stage(.closed)
      ? wording.text(zh: "具备其中一项即可", en: "Any one of these would do")
      : wording.text(zh: "尚缺（依次）", en: "Missing, in order")
  }

  private static func words(for answer: ObstacleAnswer, _ wording: Wording) -> GridValue {
    switch answer {
    case .reached(let since):
      let day = since.map { wording.text(zh: "（\($0)起）", en: " (since \($0))") } ?? ""
      return .coded("reached", words: wording.text(zh: "已达到", en: "it is there") + day)
    case .past: return .coded("past", words: wording.text(zh: "已越过", en: "it is further along"))
    case .ended(let way):
      return .coded(
        "ended",
        words: wording.text(
          zh: "合同已终止（\(wording.closure(way))）", en: "the contract ended (\(wording.closure(way)))"))
    case .succeeded(let succession):
      return .coded("succeeded", words: wording.succession(succession))
    case .missing(let obstacles):
      return .coded(
        "missing",
        words: wording.text(
          zh: "未达到，\(obstacles.count)项如下", en: "not there: \(obstacles.count) below"))
    }
  }

  private static func grid(
    _ obstacles: [Obstacle], _ view: ParcelView, _ wording: Wording
  ) -> Grid {
    var grid = Grid(columns: [
      GridColumn("step", "#", isRightAligned: true),
      GridColumn("lack", wording.text(zh: "情况", en: "What"), maximumWidth: 90),
      GridColumn("sources", wording.text(zh: "依据", en: "Rests on"), maximumWidth: 120),
      GridColumn("proof", wording.text(zh: "所需材料", en: "What would satisfy it")),
      GridColumn("command", wording.text(zh: "录入命令", en: "Command")),
    ])
    for (index, obstacle) in obstacles.enumerated() {
      grid.append([
        .integer(index + 1),
        .coded(obstacle.lack.code, words: wording.obstacle(obstacle)),
        .text(sources(obstacle.citations, wording)),
        .text(wording.proof(obstacle)),
        .text(ShellText.naming(view.argument, in: command(obstacle, view, wording))),
      ])
    }
    return grid
  }

  /// What to type; for a start on record, what puts its own entry right.
  private static func command(
    _ obstacle: Obstacle, _ view: ParcelView, _ wording: Wording
  ) -> String {
    guard case .started(on: let day) = obstacle.lack else { return wording.recordCommand(obstacle) }
    let entry = EntryAtFault(
      saying: .started, on: day, parts: view.registration.terms.parts.map(\.name),
      among: view.entries.lazy.filter { !$0.isSuperseded }.compactMap { entry in
        switch entry.content {
        case .fact(let fact): (entry.number, [fact], false)
        case .registered(let facts): (entry.number, facts, true)
        case .retracted, .linked: nil
        }
      })
    return entry?.command ?? wording.recordCommand(obstacle)
  }

  /// Documents with their articles, each document once where its articles follow each other.
  private static func sources(_ citations: [Citation], _ wording: Wording) -> String {
    var sources: [(document: String, articles: [String])] = []
    for citation in citations {
      let articles = citation.article.map { [$0] } ?? []
      if let last = sources.last, last.document == citation.document {
        sources[sources.count - 1].articles += articles
      } else {
        sources.append((citation.document, articles))
      }
    }
    return sources.map { source in
      let articles = source.articles.joined(separator: wording.text(zh: "、", en: ", "))
      return wording.place(source.document, articles.isEmpty ? nil : articles)
    }.joined(separator: wording.text(zh: "；", en: "; "))
  }
}
