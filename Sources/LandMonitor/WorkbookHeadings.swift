public import Reports
import Workbooks
import Wording

extension Monitor {
  /// Writes a report as a workbook.
  ///
  /// - Throws: `WorkbookProblem`; then no file is left.
  public func write(_ report: Report, toWorkbook path: String) throws {
    try report.writeWorkbook(to: path, heading(of: report.schema))
  }

  /// Writes a report with a long table as a workbook.
  ///
  /// - Throws: What reading the rows throws, or `WorkbookProblem`; then no file is left.
  public func write(_ report: LongReport, toWorkbook path: String) throws {
    try report.writeWorkbook(to: path, heading(of: report.schema))
  }

  /// What a workbook of a report says of itself.
  private func heading(of schema: String) -> WorkbookHeading {
    var subject = wording.text(zh: "评估日 \(day)", en: "judged as of \(day)")
    if let known = settings.knownAt {
      subject += wording.text(zh: "，按 \(known) 24时所知", en: ", as known at 24:00 of \(known)")
    }
    return WorkbookHeading(
      title: wording.reportTitle(schema), subject: subject,
      source: wording.text(
        zh: "数据库 \(settings.databasePath)", en: "database \(settings.databasePath)"), day: day)
  }
}

extension Monitor {
  /// What a workbook of rows that did not go in says of itself.
  func rejectsHeading(of fileName: String) -> WorkbookHeading {
    WorkbookHeading(
      title: wording.text(zh: "退回行", en: "Rejected rows"),
      subject: wording.text(
        zh: "\(fileName) 中未能导入的行，改正后可再次导入",
        en: "rows of \(fileName) that did not go in; edit and import them"), source: "", day: day)
  }
}

extension String {
  /// The usual name of the rejects of a file of this name: a workbook's are a workbook.
  func rejectsName(isWorkbook: Bool) -> String {
    let name = lastIndex(of: ".").flatMap { $0 == startIndex ? nil : self[..<$0] } ?? self[...]
    return "\(name)-rejects.\(isWorkbook ? "xlsx" : "csv")"
  }
}

extension Wording {
  /// What a report is called, by its schema.
  fileprivate func reportTitle(_ schema: String) -> String {
    switch schema.prefix(while: { $0 != "/" }) {
    case "fallow.list": text(zh: "宗地清单", en: "Parcels")
    case "fallow.due": text(zh: "到期清单", en: "What falls due")
    case "fallow.queue": text(zh: "待办事项", en: "To do")
    case "fallow.show": text(zh: "宗地情况", en: "Parcel")
    case "fallow.why": text(zh: "评估依据", en: "Reasons")
    case "fallow.why-not": text(zh: "尚缺条件", en: "Obstacles")
    case "fallow.forecast", "fallow.forecast-all": text(zh: "变化预测", en: "Forecast")
    case "fallow.simulate": text(zh: "假设推演", en: "Simulation")
    case "fallow.correct": text(zh: "更正", en: "Correction")
    case "fallow.rules", "fallow.rules-check": text(zh: "规则", en: "Rules")
    case "fallow.explain": text(zh: "读取说明", en: "How a file is read")
    case "fallow.quality": text(zh: "数据质量", en: "Data quality")
    case let name: String(name)
    }
  }
}
