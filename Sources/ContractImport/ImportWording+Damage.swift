import Wording

/// What is wrong with a cell of which a spreadsheet, or its comma, leaves the content open.
extension Wording {
  var spreadsheetError: Explanation {
    Explanation(
      what: text(
        zh: "是表格软件的错误值，不是内容", en: "is what a spreadsheet shows in place of a value"),
      remedy: text(
        zh: "请改正公式或加宽该列后重新保存，或按原件填写",
        en: "Mend the formula or widen the column and save it again, or write the value from the "
          + "original"))
  }

  var spreadsheetDate: Explanation {
    Explanation(
      what: text(
        zh: "像是被表格软件改成日期的编号", en: "looks like a number that a spreadsheet has turned into a date"),
      remedy: text(
        zh: "请按原件填写编号，并把该列设为文本格式",
        en: "Write the number from the original, and format the column as text"))
  }

  var sameAsAbove: Explanation {
    Explanation(
      what: text(
        zh: "指上一行的内容，而各行单独登记，不往上找", en: "points to the row above, and each row is read by itself"),
      remedy: text(
        zh: "请写出内容（表格软件中可向下填充）", en: "Write out what it stands for; a spreadsheet fills it down"))
  }

  var unclearComma: Explanation {
    Explanation(
      what: text(
        zh: "逗号后不足三位数字，可能是小数点，也可能是漏了数字的千位分隔",
        en:
          "has a comma with fewer than three figures behind it: it may be a decimal point, or part "
          + "thousands with a figure missing"),
      remedy: text(
        zh: "小数请写成 1568.00，千位分隔请写成 1,568", en: "Write decimals as 1568.00 and thousands as 1,568"))
  }
}
