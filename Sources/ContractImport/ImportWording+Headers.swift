package import Wording

/// Sentences about the header of a file.
extension Wording {
  /// Returns why a file's first row is not the header of a known register, as a sentence that begins
  /// with the file's name.
  package func headerProblem(_ problem: HeaderProblem, file: String) -> String {
    "\(file): " + told(problem)
  }

  private func told(_ problem: HeaderProblem) -> String {
    switch problem {
    case .empty:
      text(zh: "没有表头。", en: "has no header. ") + template
    case .broken(let problem):
      text(
        zh: "表头\(explanation(problem).what)。\(explanation(problem).remedy)。",
        en: "the header \(explanation(problem).what). \(explanation(problem).remedy).")
    case .noKnownColumn(let headers):
      text(
        zh: "没有找到已知的列名（首行为：\(listed(headers))）。请用 --map 指明各列。",
        en: "has no known header; its first row is: \(listed(headers)). Say with --map what its "
          + "columns are. ") + template
    case .unknown(let nearest, let missing, let unknown):
      text(
        zh: "最接近“\(formatName(nearest))”，但缺少：\(listed(missing))。",
        en: "comes nearest to '\(formatName(nearest))', but lacks: \(listed(missing)). ")
        + suggestions(NearHeader.pairs(written: unknown, lacking: missing)) + template
    case .noTable(let known):
      text(
        zh: "不像是登记表，认得的列名只有：\(listed(known))。登记表首行为列名，一行一份合同，须有合同的编号（或项目、使用权人、坐落）和日期。"
          + "如是巡查、产值等事项表，请用 --events。",
        en: "is no register: of its headers only these are known: \(listed(known)). A register has "
          + "headers in its first row, a contract a row, with a number (or project, holder, "
          + "location) "
          + "and a day. A table of what happened is imported with --events. ") + template
    case .partsOfYear(let header, let figures):
      text(
        zh: "有列\(placed(header))，而\(placed(figures))按全年登记：各季度、各月的数会被当作全年。请把每份合同每年合为一行，去掉该列；"
          + "该列与时段无关的，用 --map 写“\(header.header) = 不导入”。",
        en:
          "has the column \(placed(header)), and \(placed(figures)) is recorded for whole years: the figure of "
          + "a part would be taken for the year's. Make one row of each contract's year, without that "
          + "column; if it is about no part of a year, say '\(header.header) = 不导入' with --map.")
    case .noContractNumber:
      text(
        zh: "没有合同编号、电子监管号、宗地代码或不动产单元代码列，看不出各行是哪份合同。请补上一列，或用 --map 指明。",
        en:
          "has no column of contract, supervision, parcel or estate-unit numbers, so its rows "
          + "could "
          + "be about any contract. Add one, or say with --map which it is.")
    case .noEvent:
      text(
        zh: "没有“事项”列，也没有实际日期或指标列，看不出发生了什么。请补上“事项”列，或用 --event 写明全部各行的事项，如 --event 巡查。",
        en:
          "says in no column what happened. Add the column 事项, or say it of all rows with --event, "
          + "e.g. --event inspected.")
    case .unclearDay(let header, let actual):
      text(
        zh: "写有事项，而列\(placed(header))看不出是事项的日期、实际时间还是约定时间。请把列名改为“日期”或“\(actual)”，"
          + "或用 --map 指明；是约定时间的，写“不导入”。",
        en:
          "says what happened, and does not say of its column \(placed(header)) whether that is the day of "
          + "the event, an actual day or an agreed one. Call it 日期 or \(actual), or say with --map what it "
          + "is (不导入 for an agreed day).")
    case .doubtfulDays(let days): doubtful(days)
    case .severalColumns, .ambiguousHeader, .nearMiss, .mappedColumnAbsent, .mappedUnitDiffers,
      .severalDelimiters, .headersDownwards, .foreignDelimiter:
      toldOfColumns(problem)
    }
  }

  private func toldOfColumns(_ problem: HeaderProblem) -> String {
    switch problem {
    case .severalColumns(let field, let columns):
      text(
        zh: "有\(columns.count)列都是“\(field)”：\(columns.map(placed).joined(separator: "、"))。"
          + "请用 --map 指明用哪一列，其余写“不导入”，如：\(leavingOut(columns))。",
        en: "has \(columns.count) columns for '\(field)': "
          + "\(columns.map(placed).joined(separator: ", ")). Say with --map which one counts, and "
          + "不导入 for the others, as: \(leavingOut(columns)).")
    case .ambiguousHeader(let header, let meanings):
      text(
        zh: "列\(placed(header))可能是" + meanings.map { "“\($0)”" }.joined(separator: "，也可能是")
          + "。请用 --map 指明。",
        en: "the column \(placed(header)) may be "
          + meanings.map { "'\($0)'" }.joined(separator: " or ") + ". Say with --map which it is.")
    case .nearMiss(let header, let meanings):
      text(
        zh: "列\(placed(header))与" + meanings.map { "“\($0)”" }.joined(separator: "、")
          + "只差一字，而文件中没有后者。请改列名，或用 --map 指明（也可写“不导入”）。",
        en: "the column \(placed(header)) is one character from "
          + meanings.map { "'\($0)'" }.joined(separator: ", ")
          + ", which the file lacks. Rename it, or say with --map what it is (不导入 for nothing).")
    case .mappedColumnAbsent(let column, let line, let near):
      text(
        zh: "没有对应文件第\(line)行所说的列“\(column)”。"
          + (near.map { "是否为“\($0)”？" } ?? "请核对列名。"),
        en: "has no column '\(column)', which line \(line) of the mapping file names. "
          + (near.map { "Is it '\($0)'?" } ?? "Check the header."))
    case .mappedUnitDiffers(let header, let unit, let field, let line):
      text(
        zh: "列\(placed(header))的单位是\(unit)，而对应文件第\(line)行写的是“\(field)”。"
          + "请在对应文件中写该单位的列名；如是文件的列名写错，请改列名。",
        en:
          "has the column \(placed(header)) in \(unit), which line \(line) of the mapping file says is "
          + "'\(field)'. Name the field in the column's unit there, or put the header right if it is wrong."
      )
    case .headersDownwards(let known):
      text(
        zh: "列名竖排在第一列（\(listed(known))）。请在 Excel 或 WPS 中转置（复制，选择性粘贴，转置），使首行为列名、一行一份合同。",
        en:
          "has its headers one below the other in the first column (\(listed(known))). Transpose it in a "
          + "spreadsheet (copy, paste special, transpose), so that they stand in the first row and each "
          + "contract in a row.")
    case .foreignDelimiter(let delimiter):
      text(
        zh: "以\(self.delimiter(delimiter))分隔，列界不清。请用 Excel 或 WPS 分列，另存为“CSV UTF-8（逗号分隔）”后再导入。",
        en:
          "is parted by \(self.delimiter(delimiter)), which also stand within cells. Part it into columns "
          + "in Excel or WPS and save it as 'CSV UTF-8 (comma delimited)'.")
    case .severalDelimiters(let one, let other):
      text(
        zh: "以\(delimiter(one))或以\(delimiter(other))分隔都能成表。请只用一种分隔符另存。",
        en: "makes a table with \(delimiter(one)) and with \(delimiter(other)). Save it with one "
          + "of them only.")
    case .empty, .broken, .noKnownColumn, .noTable, .unknown, .noContractNumber, .noEvent,
      .unclearDay, .doubtfulDays, .partsOfYear:
      told(problem)
    }
  }

  /// The line of a mapping file that leaves out the last of some columns: by its header, and its place among
  /// several of the same.
  private func leavingOut(_ columns: [PlacedHeader]) -> String {
    guard let last = columns.last else { return "" }
    let same = columns.count { $0.header == last.header }
    return "\(last.header)\(same > 1 ? "#\(same)" : "") = 不导入"
  }

  /// A header with the letter of its column.
  func placed(_ header: PlacedHeader) -> String {
    text(
      zh: "“\(header.header)”（\(ColumnName.name(of: header.column))列）",
      en: "'\(header.header)' (\(ColumnName.name(of: header.column)))")
  }

  private func delimiter(_ delimiter: ForeignDelimiter) -> String {
    switch delimiter {
    case .spaces: text(zh: "空格", en: "spaces")
    case .fullWidthComma: text(zh: "全角逗号", en: "full-width commas")
    case .enumerationComma: text(zh: "顿号", en: "enumeration commas (、)")
    case .fullWidthSemicolon: text(zh: "全角分号", en: "full-width semicolons")
    }
  }

  /// Returns the name of a delimiter.
  package func delimiter(_ delimiter: CSVDelimiter) -> String {
    switch delimiter {
    case .comma: text(zh: "逗号", en: "commas")
    case .tab: text(zh: "制表符", en: "tabs")
    case .semicolon: text(zh: "分号", en: "semicolons")
    case .pipe: text(zh: "竖线", en: "pipes")
    }
  }

  /// Returns which columns of a file are not read, in one sentence; nil if all are.
  ///
  /// A header that resembles one the file lacks is probably that one: the sentence asks.
  package func unknownHeaders(_ map: HeaderMap) -> String? {
    guard !map.unknownHeaders.isEmpty else { return nil }
    let pairs = map.readings.compactMap { reading in
      if case .leftOut(.unknown(let near?)) = reading.outcome {
        NearHeader(written: reading.header, meant: near)
      } else {
        nil
      }
    }
    let sentence =
      text(
        zh: "以下各列不认识，未读取：\(listed(map.unknownHeaders))。",
        en: "These columns are not known and were not read: \(listed(map.unknownHeaders)). ")
      + suggestions(pairs)
    return text(zh: sentence, en: String(sentence.dropLast()))
  }

  /// Returns which columns were held against others row by row, and which were left for another that is
  /// shown in their place, a sentence each; empty for none.
  package func besideHeaders(_ map: HeaderMap) -> [String] {
    func listed<Columns: Sequence>(_ columns: Columns, _ words: (Columns.Element) -> String)
      -> String
    {
      columns.map(words).joined(separator: text(zh: "；", en: "; "))
    }
    var sentences: [String] = []
    if !map.comparedHeaders.isEmpty {
      let list = listed(map.comparedHeaders) { columns in
        let firsts = columns.firsts.map(placed).joined(separator: text(zh: "、", en: ", "))
        return text(
          zh: "\(placed(columns.second))对\(firsts)",
          en: "\(placed(columns.second)) against \(firsts)")
      }
      sentences.append(
        text(zh: "同义的列，逐行核对：\(list)", en: "columns of one meaning, compared in each row: \(list)"))
    }
    if !map.takenHeaders.isEmpty {
      let list = listed(map.takenHeaders) { columns in
        text(
          zh: "\(placed(columns.left))，已读\(placed(columns.read))",
          en: "\(placed(columns.left)), for \(placed(columns.read))")
      }
      sentences.append(
        text(zh: "与另一列同义，未导入：\(list)", en: "left for another column of the same meaning: \(list)"))
    }
    return sentences
  }

  private func suggestions(_ pairs: [NearHeader]) -> String {
    pairs.map { pair in
      text(
        zh: "“\(pair.written)”如即“\(pair.meant)”，请改列名。",
        en: "If '\(pair.written)' is '\(pair.meant)', rename it. ")
    }.joined()
  }

  private var template: String {
    text(
      zh: "运行 fallow template 可得到模板。", en: "For a template, run: fallow template.")
  }

  /// At most twelve names, and how many more there are.
  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: text(zh: "、", en: ", "))
    guard names.count > 12 else { return shown }
    return text(zh: "\(shown)等\(names.count)列", en: "\(shown), \(names.count) in all")
  }
}
