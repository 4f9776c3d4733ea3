package import Reports
import Workbooks
import Wording

extension Monitor {
  /// Writes a report as a workbook.
  ///
  /// - Throws: `WorkbookProblem`; then no file is left.
  package func write(_ report: Report, toWorkbook path: String) throws {
    try report.writeWorkbook(to: path, heading(of: report.schema))
  }

  /// Writes a report with a long table as a workbook.
  ///
  /// - Throws: What reading the rows throws, or `WorkbookProblem`; then no file is left.
  package func write(_ report: LongReport, toWorkbook path: String) throws {
    try report.writeWorkbook(to: path, heading(of: report.schema))
  }

  /// What a workbook of a report says of itself.
  private func heading(of schema: ReportSchema) -> WorkbookHeading {
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
    // What was refused of a file of rejects is one again, and goes by the first file's name.
    let first = name.replacing(#/-rejects(-[0-9]+)?$/#, with: "")
    return "\(first)-rejects.\(isWorkbook ? "xlsx" : "csv")"
  }
}

extension Wording {
  /// What a report is called.
  fileprivate func reportTitle(_ schema: ReportSchema) -> String {
    switch schema {
    case .list: text(zh: "宗地清单", en: "Parcels")
    case .due: text(zh: "到期清单", en: "What falls due")
    case .queue: text(zh: "待办事项", en: "To do")
    case .show: text(zh: "宗地情况", en: "Parcel")
    case .why: text(zh: "评估依据", en: "Reasons")
    case .whyNot: text(zh: "尚缺条件", en: "Obstacles")
    case .forecast, .forecastAll: text(zh: "变化预测", en: "Forecast")
    case .simulate: text(zh: "假设推演", en: "Simulation")
    case .correct: text(zh: "更正", en: "Correction")
    case .rules, .rulesCheck: text(zh: "规则", en: "Rules")
    case .explain: text(zh: "读取说明", en: "How a file is read")
    case .quality: text(zh: "数据质量", en: "Data quality")
    case .link: text(zh: "待核对的关联", en: "Proposed links")
    case .sources: text(zh: "来源", en: "Sources")
    case .importList: text(zh: "导入记录", en: "Imports")
    case .importShow: text(zh: "导入情况", en: "Import")
    case .importUndo: text(zh: "撤销导入", en: "Undone import")
    }
  }
}
