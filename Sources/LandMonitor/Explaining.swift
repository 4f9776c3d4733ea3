import CivilCalendar
import ContractImport
import ContractStore
package import Reports
import Wording

extension Monitor {
  /// Explains how a file would be read: encoding, shape, what each column is and why, what it does
  /// not carry, and the first problems. Nothing is written, and no database is looked at.
  ///
  /// - Throws: `ContractFile.Refusal` for a file that cannot be read; `MappingProblem`.
  package func explain(_ path: String, _ options: ImportOptions = ImportOptions()) throws -> Report
  {
    var file = try ContractFile(path: path, options.fileOptions(today: clock.today))
    try options.checkSheet(of: path, opened: file.sheet)
    var found = FileFindings()
    while try file.next({ outcome, _ in
      found.take(outcome, wording, file: path.fileName)
    }) != nil {}
    let table = ExplainedTable(
      map: file.map, shape: file.shape,
      encodingCode: file.sheet == nil ? file.encoding.rawValue : "workbook",
      source: wording.source(file), delimiter: file.sheet == nil ? file.delimiter : nil,
      blank: file.blankRowCount, passedOver: file.passedOver,
      passedOverCount: file.passedOverCount, uncarried: wording.uncarried(by: file.map))
    return report(of: table, path, found)
  }

  /// Explains how a table of events would be read: as `explain` does, with what is wrong with rows for
  /// what they say themselves, and, where there is a database, how many rows match a contract; whether
  /// what they say fits the log is not asked.
  ///
  /// - Throws: `ContractFile.Refusal` for a file that cannot be read; `MappingProblem`.
  package func explainEvents(
    _ path: String, _ options: ImportOptions = ImportOptions()
  ) throws -> Report {
    let store: ContractStore
    do {
      store = try ContractStore(at: settings.databasePath, .reading)
    } catch {
      return try explainEvents(path, options, nil, wording.notMatched(because: error))
    }
    return try store.read { try explainEvents(path, options, EventMatching($0), nil) }
  }

  /// - Parameter unmatched: Why no row is matched; nil where they are.
  private func explainEvents(
    _ path: String, _ options: ImportOptions, _ contracts: EventMatching?, _ unmatched: String?
  ) throws -> Report {
    var file = try EventFile(path: path, options)
    try options.checkSheet(of: path, opened: file.sheet)
    var words = EventWords(wording, file: path.fileName) { _ in "" }
    words.headers = file.map.valueHeaders
    var found = FileFindings()
    var matches = EventMatches(contracts)
    while let outcome = try file.next({ outcome, _ in outcome }) {
      found.take(outcome, words, event: options.event, asOf: day)
      if case .read(let row) = outcome { try matches.take(row, words) }
    }
    let table = ExplainedTable(
      map: file.map, shape: file.shape,
      encodingCode: file.sheet == nil ? file.encoding.rawValue : "workbook",
      source: wording.source(file), delimiter: file.sheet == nil ? file.delimiter : nil,
      blank: file.blankRowCount, passedOver: file.passedOver,
      passedOverCount: file.passedOverCount, uncarried: nil)
    let fields = contracts == nil ? [] : matches.fields(wording)
    return report(
      of: table, path, found, fields,
      .lines(
        key: "matching",
        heading: matches.sentences.isEmpty
          ? "" : wording.text(zh: "最先的对不上的行", en: "First rows that match no one contract"),
        unmatched.map { [$0] } ?? matches.sentences))
  }

  /// - Parameters:
  ///   - further: Fields behind those of every file.
  ///   - last: What is told behind all of it.
  private func report(
    of table: ExplainedTable, _ path: String, _ found: FileFindings,
    _ further: [ReportField] = [], _ last: Report.Block? = nil
  ) -> Report {
    Report(
      schema: .explain,
      blocks: [
        .fields(fields(of: table, path, found) + further),
        .grid(
          key: "columns", heading: wording.text(zh: "各列", en: "Columns"), columns(of: table.map)),
        .lines(
          key: "shape", heading: "",
          [wording.tableShape(table.shape), table.uncarried].compactMap(\.self)),
        .lines(
          key: "passedOver", heading: "", table.passedOver.prefix(10).map { wording.passedOver($0) }
        ),
        .lines(
          key: "problems",
          heading: found.problems.isEmpty
            ? "" : wording.text(zh: "最先的问题", en: "First problems"), found.problems),
        .lines(
          key: "oddities",
          heading: found.oddities.isEmpty
            ? "" : wording.text(zh: "最先的提示", en: "First warnings"), found.oddities),
      ] + [last].compactMap(\.self))
  }

  private func fields(
    of table: ExplainedTable, _ path: String, _ found: FileFindings
  ) -> [ReportField] {
    let lines = table.shape.headerLines.map(String.init)
    return [
      ReportField("file", wording.text(zh: "文件", en: "file"), .text(path)),
      ReportField(
        "format", wording.text(zh: "登记", en: "register"),
        .coded(table.map.format.name.rawValue, words: wording.formatName(table.map.format))),
      ReportField(
        "encoding", wording.text(zh: "编码", en: "encoding"),
        .coded(table.encodingCode, words: table.source)),
      ReportField(
        "delimiter", wording.text(zh: "分隔", en: "parted by"),
        table.delimiter.map { .coded($0.code, words: wording.delimiter($0)) } ?? .none),
      ReportField(
        "headerLines", wording.text(zh: "表头行", en: "header lines"),
        .codes(lines, words: lines.joined(separator: wording.text(zh: "、", en: ", ")))),
      ReportField(
        "accepted", wording.text(zh: "可导入", en: "good rows"), .integer(found.accepted)),
      ReportField(
        "rejected", wording.text(zh: "将退回", en: "bad rows"), .integer(found.rejected)),
      ReportField(
        "blank", wording.text(zh: "空行", en: "blank rows"), .integer(table.blank)),
      ReportField(
        "passedOverCount", wording.text(zh: "合计等行", en: "totals and the like"),
        .integer(table.passedOverCount)),
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

/// What is told of a file besides its rows.
private struct ExplainedTable {
  let map: HeaderMap
  let shape: TableShape
  let encodingCode: String
  /// How it is written, in words.
  let source: String
  /// nil for a sheet of a workbook.
  let delimiter: CSVDelimiter?
  let blank: Int
  let passedOver: [PassedOverRow]
  let passedOverCount: Int
  let uncarried: String?
}

/// What the rows of a file are like.
private struct FileFindings {
  private(set) var accepted = 0
  private(set) var rejected = 0
  /// The first of each, as sentences.
  private(set) var problems: [String] = []
  private(set) var oddities: [String] = []

  /// The last row that would go in, if rows did one by one.
  private var last: ImportedRow?
  /// Whether a contract's instalments have a row each, for which the file is refused as a whole.
  private var hasInstalmentRows = false

  private static let shown = 10

  mutating func take(
    _ outcome: EventFile.Outcome, _ words: EventWords, event: String?, asOf day: Day
  ) {
    var sentences: [String] = []
    switch outcome {
    case .rejected(let reasons): sentences = reasons.map { words.sentence($0) }
    case .read(let row):
      do throws(EventRowProblem) {
        _ = try EventFacts(row, word: event, asOf: day)
      } catch { sentences = [words.sentence(words.words(for: error), line: row.line)] }
    }
    if sentences.isEmpty { accepted += 1 } else { rejected += 1 }
    problems += sentences.prefix(max(0, Self.shown - problems.count))
  }

  mutating func take(_ outcome: RowOutcome, _ wording: Wording, file: String) {
    switch outcome {
    case .accepted(let row):
      take(row, wording, file: file)
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

  /// Counts a row that is good by itself; none is any more once the file is refused as a whole.
  private mutating func take(_ row: ImportedRow, _ wording: Wording, file: String) {
    if !hasInstalmentRows, let last, last.key == row.key,
      let days = InstalmentRows.joined(last.registration, row.registration)
    {
      hasInstalmentRows = true
      problems.insert(
        wording.instalmentRows(path: file, line: row.line, earlier: last.line, days: days), at: 0)
      (accepted, rejected) = (0, rejected + accepted)
    }
    last = row
    if hasInstalmentRows { rejected += 1 } else { accepted += 1 }
  }
}

extension ImportOptions {
  /// How the file is read.
  func fileOptions(today: Day) throws(MappingProblem) -> ContractFile.Options {
    var options = ContractFile.Options()
    options.today = today
    options.sheet = sheet
    if let mappingPath { options.mapping = try ColumnMapping(path: mappingPath) }
    return options
  }
}
