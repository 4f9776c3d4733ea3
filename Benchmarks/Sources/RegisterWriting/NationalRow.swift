import CivilCalendar

/// Rows of the national register's supply results (供地结果), 22 columns as published.
enum NationalRow {
  static let headers = """
    行政区,电子监管号,项目名称,项目位置,面积(公顷),土地来源,土地用途,供地方式,土地使用年限,行业分类,\
    土地级别,成交价格(万元),土地使用权人,约定容积率下限,约定容积率上限,约定交地时间,约定开工时间,\
    约定竣工时间,实际开工时间,实际竣工时间,批准单位,合同签订日期
    """

  private static let grades = [Words](
    texts: ["一级", "二级", "三级", "四级", "五级", "六级", "七级", "八级", "十级", "十三等级", "未评估地区"])

  static func append(
    _ draft: ContractDraft, _ seeded: inout SeededNumbers, to row: inout RowBytes
  ) {
    row.field(draft.place.district)
    appendSupervisionNumber(draft, to: &row)
    row.comma()
    appendProject(draft, to: &row)
    row.comma()
    appendLocation(draft, &seeded, to: &row)
    row.comma()
    row.append(draft.area, decimals: 6)
    row.comma()
    appendSource(draft, &seeded, to: &row)
    row.field(draft.use.name)
    row.field(draft.supply.name)
    row.field(draft.use.tenure)
    row.field(draft.use.industry)
    row.field(seeded.one(of: grades))
    if let price = draft.price { row.append(price, decimals: 4) }
    row.comma()
    row.field(draft.holder)
    appendRatios(&seeded, to: &row)
    for day in [draft.handover, draft.start, draft.completion] {
      row.append(day ?? noDay, .named)
      row.comma()
    }
    row.append(draft.actual.start, .named)
    row.comma()
    row.append(draft.actual.completion, .named)
    row.comma()
    row.field(draft.place.approver)
    row.append(draft.signed, .named)
  }

  /// What registers write for "none".
  static let noDay: Day = "1900-01-01"

  /// Appends a number such as `3101002012B00398` or `3101002012B00398-1`.
  static func appendSupervisionNumber(_ draft: ContractDraft, to row: inout RowBytes) {
    row.append(draft.place.code)
    row.append(draft.signed.year)
    row.append([draft.supply.letter])
    row.append(draft.serial, width: 5)
    guard draft.amendment > 0 else { return }
    row.append("-")
    row.append(draft.amendment)
  }

  static func appendProject(_ draft: ContractDraft, to row: inout RowBytes) {
    row.append(draft.place.name)
    row.append(draft.town)
    if draft.supply == .allocation {
      row.append(draft.use.name)
      row.append(draft.serial)
      row.append("号国有土地划拨项目")
    } else {
      row.append(draft.signed.year)
      row.append("年第")
      row.append(draft.serial)
      row.append(draft.use.isHousing ? "号住宅地块" : "号地块")
    }
  }

  static func appendLocation(
    _ draft: ContractDraft, _ seeded: inout SeededNumbers, to row: inout RowBytes
  ) {
    row.append(draft.place.name)
    row.append(draft.town)
    row.append(1 + seeded.number(below: 40))
    row.append("街坊P")
    row.append(1 + seeded.number(below: 9))
    row.append("宗地")
    if seeded.happens(3_000) { row.append("、规划支路以南、河道以北") }
  }

  /// 0 is new land, the area itself is land built on before, anything between is from stock.
  private static func appendSource(
    _ draft: ContractDraft, _ seeded: inout SeededNumbers, to row: inout RowBytes
  ) {
    switch seeded.number(below: 10) {
    case ..<5: row.append(0, decimals: 6)
    case ..<9: row.append(draft.area, decimals: 6)
    default: row.append(draft.area / 3, decimals: 6)
    }
    row.comma()
  }

  /// 28 % of the lower limits are blank and 41 % of the upper ones; 0.00 means none as well.
  private static func appendRatios(_ seeded: inout SeededNumbers, to row: inout RowBytes) {
    let least = seeded.number(in: 5...15) * 10
    let most = least + seeded.number(in: 0...20) * 10
    for (limit, blank) in [(least, 2_800), (most, 4_100)] {
      if !seeded.happens(blank) { row.append(seeded.happens(800) ? 0 : limit, decimals: 2) }
      row.comma()
    }
  }
}
