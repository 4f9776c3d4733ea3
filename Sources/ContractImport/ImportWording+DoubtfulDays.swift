import Wording

/// Sentences about headers that name a day which is watched, with words around it that are not known.
extension Wording {
  /// Returns what is in doubt of each header, and the lines of a mapping file that settle it.
  func doubtful(_ days: [DoubtfulDay]) -> String {
    let doubts = days.map { doubt($0) }.joined(separator: text(zh: "；", en: "; "))
    let lines = days.map { "\($0.header.header) = 不导入" }.joined(separator: text(zh: "；", en: "; "))
    return text(
      zh: "有\(days.count)列写的是节点的日期，不能略过：\(doubts)。"
        + "请用 --map 指明各列（每列一行，“列名 = 字段”）；确实不用的，写：\(lines)。",
      en:
        "has \(days.count == 1 ? "a column" : "\(days.count) columns") with the days of milestones, not to be passed over: "
        + "\(doubts). Say with --map what each is (a line each: header = field); for nothing, write: "
        + "\(lines).")
  }

  private func doubt(_ day: DoubtfulDay) -> String {
    let header = placed(day.header)
    return switch day.doubt {
    case .otherWords(let meanings):
      text(
        zh: "\(header)看不出是不是" + meanings.map { "“\($0)”" }.joined(separator: "或"),
        en: "\(header) may be " + meanings.map { "'\($0)'" }.joined(separator: " or ")
          + ", or something else")
    case .changed(let instead):
      text(
        zh: "\(header)是变更后的期限，不是合同原约定的“\(instead)”：请作“补充协议”事项导入（import --events，"
          + "“变更的期限”列）或逐份录入（record … supplement --set），只有每行都填了现行期限的才可写作“\(instead)”",
        en:
          "\(header) is the day that came in the place of the contract's '\(instead)': import it as "
          + "supplements (import --events, column 变更的期限) or record each (record … supplement --set); only "
          + "where every row has the day that binds now may it be called '\(instead)'")
    case .bareCount(let meaning, let unit):
      text(
        zh: "\(header)只写\(unit)数，没有起算日：请把单元格改为“交付土地后6个月”一类，列名改为“\(meaning)”",
        en: "\(header) has a count (\(unit)) and no day from which it runs: write the cells like "
          + "交付土地后6个月, and call the column '\(meaning)'")
    }
  }
}
