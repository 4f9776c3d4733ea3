import ContractImport
import Files

/// What became of a register's rows.
struct ReadRegister {
  var accepted: [ImportedRow] = []
  var rejected: [[RowProblem<RowReason>]] = []
  /// The rejected rows as they are written.
  var raw: [String] = []
  var blankCount = 0

  /// Reads all rows of a text.
  init(_ text: String) throws { try self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) throws {
    try self.init(ContractFile(CSVRecords(TextSource(bytes: bytes))))
  }

  init(path: String) throws { try self.init(ContractFile(path: path)) }

  private init(_ opened: consuming ContractFile) throws {
    var file = opened
    while let (outcome, raw) = try file.next({ ($0, $1.raw.text) }) {
      switch outcome {
      case .accepted(let row): accepted.append(row)
      case .rejected(let problems):
        rejected.append(problems)
        self.raw.append(raw)
      }
    }
    blankCount = file.blankRowCount
  }
}

/// A register in Fallow's template with one row, on line 2, of these cells and of what the template
/// requires.
func template(_ cells: KeyValuePairs<String, String>) -> String {
  var row = [
    ("合同编号", "2024-5"), ("项目名称", "电机厂"), ("合同签订日期", "2024-03-01"), ("约定开工时间", "2024-09-01"),
  ]
  for (header, cell) in cells {
    if let index = row.firstIndex(where: { $0.0 == header }) {
      row[index].1 = cell
    } else {
      row.append((header, cell))
    }
  }
  var writer = CSVWriter(lineEnd: "\n")
  for (header, _) in row { writer.append(header) }
  writer.endRecord()
  for (_, cell) in row { writer.append(cell) }
  writer.endRecord()
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// The national register with one row, on line 2, in which some of the cells of a real row are
/// replaced.
func national(_ cells: KeyValuePairs<String, String> = [:]) -> String {
  var row = [
    ("行政区", "金山区"), ("电子监管号", "3101162012B00123"), ("项目名称", "电机厂"),
    ("项目位置", "张堰镇振凯路"), ("面积(公顷)", "2.585700"), ("土地来源", "2.585700"), ("土地用途", "工业用地"),
    ("供地方式", "挂牌出让"), ("土地使用年限", "50"), ("行业分类", "电机制造"), ("土地级别", "七级"),
    ("成交价格(万元)", "1860.0000"), ("土地使用权人", "上海电机有限公司"), ("约定容积率下限", "1.00"),
    ("约定容积率上限", "2.00"), ("约定交地时间", "2012年03月04日"), ("约定开工时间", "2012年07月04日"),
    ("约定竣工时间", "2014年01月04日"), ("实际开工时间", ""), ("实际竣工时间", ""), ("批准单位", "金山区人民政府"),
    ("合同签订日期", "2012年01月04日"),
  ]
  for (header, cell) in cells {
    guard let index = row.firstIndex(where: { $0.0 == header }) else {
      preconditionFailure("the national register has no column \(header)")
    }
    row[index].1 = cell
  }
  var writer = CSVWriter(lineEnd: "\n")
  for (header, _) in row { writer.append(header) }
  writer.endRecord()
  for (_, cell) in row { writer.append(cell) }
  writer.endRecord()
  return String(decoding: writer.bytes, as: UTF8.self)
}
