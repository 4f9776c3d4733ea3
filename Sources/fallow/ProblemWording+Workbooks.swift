import ContractImport
import Wording
import Workbooks

extension ProblemWording {
  func words(for problem: WorkbookProblem) -> String {
    switch problem {
    case .noLibrary(let file):
      wording.text(
        zh: "没有 \(file)，不能写 Excel 文件。请安装 Debian 的 libxlsxwriter4 包（apt install libxlsxwriter4），"
          + "或用 --format csv。",
        en: "\(file) is not installed, so no workbook can be written. Install Debian's package "
          + "libxlsxwriter4 (apt install libxlsxwriter4), or use --format csv.")
    case .cannotWrite(let path, let number):
      wording.text(
        zh: "无法写入 \(path)（\(wording.systemError(number))）。",
        en: "Cannot write \(path) (\(wording.systemError(number))).")
    case .failed(let path, let reason):
      wording.text(
        zh: "无法写入 \(path)（libxlsxwriter：\(reason)）。请检查磁盘空间。",
        en: "Cannot write \(path) (libxlsxwriter: \(reason)). Check the disk's free space.")
    case .tooManyColumns(let sheet, let count):
      wording.text(
        zh:
          "\(sheet) 有\(count)列，Excel 工作表最多容纳16384列。报表请用 --format csv；退回的行请用 --rejects 指定 .csv 文件。",
        en:
          "\(sheet) has \(count) columns; a sheet of Excel's takes 16,384. Use --format csv, or for "
          + "rejected rows name a .csv file with --rejects.")
    case .cellTooLong(let sheet, let row, let column, let count):
      wording.text(
        zh: "\(sheet) 第\(row)行第\(column + 1)列有\(count)个字符，Excel 单元格最多容纳32767个。请用 --format csv。",
        en: "\(sheet), row \(row), column \(column + 1) has \(count) characters; a cell of Excel's "
          + "takes 32,767. Use --format csv.")
    }
  }
}
