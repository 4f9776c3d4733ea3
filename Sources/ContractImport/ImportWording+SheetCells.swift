import Wording

/// What is wrong with a cell of a workbook that is not what the sheet shows.
extension Wording {
  func explanation(_ problem: SheetCellProblem) -> Explanation {
    switch problem {
    case .uncalculated:
      Explanation(
        what: text(
          zh: "是没有保存计算结果的公式", en: "is a formula that was saved without its result"),
        remedy: text(
          zh: "请用 Excel 或 WPS 打开文件并保存，使公式算出结果，再重新导入",
          en: "Open the file in Excel or WPS and save it, so that the formula is worked out, and "
            + "import it again"))
    case .struckThrough:
      Explanation(
        what: text(zh: "在表格中被划去（删除线）", en: "is struck through in the sheet"),
        remedy: text(
          zh: "已作废的请删去该行或该内容，仍有效的请取消删除线",
          en: "Delete the row or the text if it is void; else remove the line through it"))
    case .anotherNumberShown(_, let format):
      Explanation(
        what: text(
          zh: "在表格中按数字格式“\(format)”显示成了别的数",
          en: "the sheet shows as something else, by its number format '\(format)'"),
        remedy: text(
          zh: "请把该列设为普通数字格式（如 0.00），并在表头写明所显示的数的单位",
          en: "Set the column to plain numbers (such as 0.00), and name the unit of what it shows "
            + "then in the header"))
    }
  }
}
