import ContractImport
public import Reports
import Wording

extension Monitor {
  /// Explains how a file would be read: encoding, shape, what each column is and why, what it does
  /// not carry, and the first problems. Nothing is written, and no database is looked at.
  ///
  /// - Throws: `ContractFile.Refusal` for a file that cannot be read; `MappingProblem`.
  public func explain(_ path: String, _ options: ImportOptions = ImportOptions()) throws -> Report {
    var file = try ContractFile(path: path, options.fileOptions())
    var found = FileFindings()
    while try file.next({ outcome, _ in
      found.take(outcome, wording, file: path.fileName)
    }) != nil {}
    return Report(
      schema: "fallow.explain/1",
      blocks: [
        .fields(fields(of: file, path, found)),
        .grid(
          key: "columns", heading: wording.text(zh: "各列", en: "Columns"), columns(of: file.map)),
        .lines(
          key: "shape", heading: "",
          [
            wording.tableShape(file.shape), wording.uncarried(by: file.map),
          ].compactMap(\.self)),
        .lines(
          key: "passedOver", heading: "", file.passedOver.prefix(10).map { wording.passedOver($0) }),
        .lines(
          key: "problems",
          heading: found.problems.isEmpty
            ? "" : wording.text(zh: "最先的问题", en: "First problems"), found.problems),
        .lines(
          key: "oddities",
          heading: found.oddities.isEmpty
            ? "" : wording.text(zh: "最先的提示", en: "First warnings"), found.oddities),
      ])
  }

  private func fields(
    of file: borrowing ContractFile, _ path: String, _ found: FileFindings
  ) -> [ReportField] {
    let lines = file.shape.headerLines.map(String.init)
    let passedOver = file.passedOverCount
    return [
      ReportField("file", wording.text(zh: "文件", en: "file"), .text(path)),
      ReportField(
        "format", wording.text(zh: "登记", en: "register"),
        .coded(file.map.format.name.rawValue, words: wording.formatName(file.map.format))),
      ReportField(
        "encoding", wording.text(zh: "编码", en: "encoding"),
        .coded(file.sheet == nil ? file.encoding.rawValue : "workbook", words: wording.source(file))
      ),
      ReportField(
        "delimiter", wording.text(zh: "分隔", en: "parted by"),
        file.sheet == nil
          ? .coded(file.delimiter.code, words: wording.delimiter(file.delimiter)) : .none),
      ReportField(
        "headerLines", wording.text(zh: "表头行", en: "header lines"),
        .codes(lines, words: lines.joined(separator: wording.text(zh: "、", en: ", ")))),
      ReportField(
        "accepted", wording.text(zh: "可导入", en: "good rows"), .integer(found.accepted)),
      ReportField(
        "rejected", wording.text(zh: "将退回", en: "bad rows"), .integer(found.rejected)),
      ReportField(
        "blank", wording.text(zh: "空行", en: "blank rows"), .integer(file.blankRowCount)),
      ReportField(
        "passedOverCount", wording.text(zh: "合计等行", en: "totals and the like"),
        .integer(passedOver)),
    ]
  }

  private func columns(of map: HeaderMap) -> Grid {
    var grid = Grid(columns: [
      GridColumn("column", wording.text(zh: "列", en: "column")),
      GridColumn("header", wording.text(zh: "列名", en: "header"), maximumWidth: 30),
      GridColumn("field", wording.text(zh: "读作", en: "read as"), maximumWidth: 30),
      GridColumn("reason", wording.text(zh: "依据", en: "why")),
    ])
    for reading in map.readings {
      let field = wording.columnField(reading)
      grid.append([
        .text(ColumnName.name(of: reading.column)), .text(reading.header),
        field.isEmpty ? .none : .text(field), .text(wording.columnReason(reading)),
      ])
    }
    return grid
  }
}

/// What the rows of a file are like.
private struct FileFindings {
  private(set) var accepted = 0
  private(set) var rejected = 0
  /// The first of each, as sentences.
  private(set) var problems: [String] = []
  private(set) var oddities: [String] = []

  private static let shown = 10

  mutating func take(_ outcome: RowOutcome, _ wording: Wording, file: String) {
    switch outcome {
    case .accepted(let row):
      accepted += 1
      for oddity in row.oddities where oddities.count < Self.shown {
        oddities.append(wording.rowOddity(oddity, file: file))
      }
    case .rejected(let reasons):
      rejected += 1
      for problem in reasons where problems.count < Self.shown {
        problems.append(wording.rowProblem(problem, file: file))
      }
    }
  }
}

extension ImportOptions {
  /// How the file is read.
  func fileOptions() throws(MappingProblem) -> ContractFile.Options {
    var options = ContractFile.Options()
    options.sheet = sheet
    if let mappingPath { options.mapping = try ColumnMapping(path: mappingPath) }
    return options
  }
}
