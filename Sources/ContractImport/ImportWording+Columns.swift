package import Wording

/// Sentences about columns, and about rows that are no contract's.
extension Wording {
  /// Returns what a column is read as; empty if it is not read.
  package func columnField(_ reading: ColumnReading) -> String {
    switch reading.outcome {
    case .read(let name, because: _, unit: _): name
    case .leftOut: ""
    }
  }

  /// Returns why a column is read as it is, or not read, in few words.
  package func columnReason(_ reading: ColumnReading) -> String {
    switch reading.outcome {
    case .read(as: _, let reason, let unit):
      self.reason(reason) + (unit.map { text(zh: "；", en: "; ") + self.unit($0) } ?? "")
    case .leftOut(let reason): leftOut(reason)
    }
  }

  private func reason(_ reason: ColumnReading.Reason) -> String {
    switch reason {
    case .published: text(zh: "列名相同", en: "the same header")
    case .alias: text(zh: "同义列名", en: "another name for it")
    case .lookAlike(let spelling):
      text(zh: "字形相近，应为“\(spelling)”", en: "a look-alike of '\(spelling)'")
    case .mapping(let line):
      text(zh: "对应文件第\(line)行", en: "line \(line) of the mapping file")
    }
  }

  private func unit(_ unit: ColumnReading.Unit) -> String {
    switch unit {
    case .named(let name): text(zh: "单位\(name)", en: "in \(name)")
    case .inCells:
      text(zh: "列名没有单位，须在单元格内写明", en: "no unit in the header: each cell must name its own")
    }
  }

  private func leftOut(_ reason: ColumnReading.LeftOut) -> String {
    switch reason {
    case .blank: text(zh: "没有列名", en: "no header")
    case .ofFormat: text(zh: "本登记的列，内容重复或与合同无关", en: "of this register, and not needed")
    case .mapping(let line):
      text(zh: "对应文件第\(line)行：不导入", en: "line \(line) of the mapping file: not read")
    case .taken(let column):
      text(
        zh: "内容已由\(ColumnName.name(of: column))列读取",
        en: "column \(ColumnName.name(of: column)) holds the same")
    case .compared(let columns): compared(with: columns.map { ColumnName.name(of: $0) })
    case .ambiguous(let meanings):
      text(
        zh: "可能是" + meanings.joined(separator: "，也可能是") + "；用 --map 指明",
        en: "may be " + meanings.joined(separator: " or ") + "; say which with --map")
    case .unknown(let near):
      text(
        zh: near.map { "不认识；是否为“\($0)”？" } ?? "不认识",
        en: near.map { "not known; is it '\($0)'?" } ?? "not known")
    case .problemOfRejects:
      text(zh: "上次退回的原因", en: "why the row was rejected before")
    }
  }

  private func compared(with columns: [String]) -> String {
    if columns.count == 1 {
      return text(
        zh: "与\(columns[0])列同义，逐行核对：相同的通过，\(columns[0])列空白的取本列，不同的退回该行",
        en:
          "means what column \(columns[0]) does, and is held against it in each row: the same passes, where "
          + "that is blank this one is read, and where they differ the row is rejected")
    }
    return text(
      zh: "应与\(columns.joined(separator: "、"))列之一相同，逐行核对：都不同的退回该行；用 --map 指明是哪一列",
      en:
        "must say what one of the columns \(columns.joined(separator: ", ")) does: held against them in "
        + "each row, which is rejected if it says what none does; say with --map which it is")
  }

  // MARK: - The table

  /// Returns how a file is written: its encoding, or the sheet of the workbook.
  package func source(_ file: borrowing ContractFile) -> String {
    source(file.sheet, file.encoding, hidden: file.hiddenRowCount)
  }

  /// Returns how a table of events is written.
  package func source(_ file: borrowing EventFile) -> String {
    source(file.sheet, file.encoding, hidden: file.hiddenRowCount)
  }

  private func source(
    _ sheet: SheetName?, _ encoding: TextEncoding, hidden: Int
  ) -> String {
    guard let sheet else { return self.encoding(encoding) }
    let rows =
      hidden == 0
      ? ""
      : text(
        zh: "（其中\(hidden)行在表中隐藏，照样读取）",
        en: " (\(hidden) of its rows are hidden there, and read)")
    return text(zh: "Excel 工作表“\(sheet.name)”", en: "Excel sheet '\(sheet.name)'") + rows
  }

  /// Returns where the header of a table is, in one sentence; nil if it is in the first line alone.
  package func tableShape(_ shape: TableShape) -> String? {
    guard !shape.titles.isEmpty || shape.headerLines.count > 1 || shape.countLine != nil else {
      return nil
    }
    let lines = shape.headerLines.map(String.init)
    var sentence = text(
      zh: "表头在第\(lines.joined(separator: "、"))行",
      en: "the header is on line \(lines.joined(separator: " and "))")
    if !shape.titles.isEmpty {
      let shown = shape.titles.prefix(5)
      let titles = shown.map(\.text).joined(separator: text(zh: "”“", en: "', '"))
      sentence += text(zh: "，其上为标题：“\(titles)”", en: ", below the titles '\(titles)'")
      if shown.count < shape.titles.count {
        sentence += text(
          zh: "等\(shape.titles.count)行", en: " and others, \(shape.titles.count) lines in all")
      }
    }
    if let line = shape.countLine {
      sentence += text(zh: "，第\(line)行为栏次", en: ", and line \(line) counts the columns")
    }
    return sentence + text(zh: "。", en: ".")
  }

  /// Returns a row that was passed over, with what it is.
  package func passedOver(_ row: PassedOverRow) -> String {
    let kind =
      switch row.kind {
      case .total: text(zh: "合计行", en: "a total")
      case .remark: text(zh: "表末说明", en: "a remark")
      case .heading: text(zh: "分组标题", en: "the heading of a group")
      case .header: text(zh: "重复的表头", en: "the header again")
      }
    return text(
      zh: "第\(row.line)行是\(kind)，未导入：\(row.text)",
      en: "line \(row.line) is \(kind) and was not imported: \(row.text)")
  }

  // MARK: - Mapping files

  /// Returns why a mapping file cannot be used, as a sentence that begins with its name.
  package func mappingProblem(_ problem: MappingProblem, file: String) -> String {
    switch problem {
    case .unreadable(let refusal): fileRefusal(refusal, file: file)
    case .tooLarge:
      text(
        zh: "\(file): 超过1 MiB，不是列名对应文件。请核对 --map 所指的文件；对应文件每行写一列，例如：开工时间 = 约定开工时间。",
        en:
          "\(file): has more than 1 MiB and is no mapping file. Check what --map names; a mapping "
          + "file has a line for each column, such as 开工时间 = 约定开工时间.")
    case .noEqualsSign(let line, let found):
      text(
        zh: "\(file):\(line): “\(found)”不是“列名 = 字段”的写法。例如：开工时间 = 约定开工时间。",
        en: "\(file):\(line): '\(found)' does not say column = field, such as 开工时间 = 约定开工时间.")
    case .unknownField(let line, let field, let near):
      text(
        zh: "\(file):\(line): 没有字段“\(field)”。"
          + (near.isEmpty
            ? "字段即 fallow template 的列名，或“不导入”。"
            : "是否为\(near.map { "“\($0)”" }.joined(separator: "或"))？"),
        en: "\(file):\(line): there is no field '\(field)'. "
          + (near.isEmpty
            ? "Fields are the headers of fallow template, or 不导入."
            : "Is it \(near.map { "'\($0)'" }.joined(separator: " or "))?"))
    case .repeatedColumn(let line, let column, let earlier):
      text(
        zh: "\(file):\(line): 列“\(column)”已在第\(earlier)行写过。请只保留一行。",
        en: "\(file):\(line): line \(earlier) speaks of the column '\(column)' already. Keep one.")
    }
  }
}
