import CivilCalendar

/// Rows of the Guangdong register: instalments, and the days on which works really began and ended.
enum GuangdongRow {
  static let headers = """
    行政区,土地坐落,总面积(公顷),土地用途,签订日期,项目名称,项目位置,面积(公顷),土地来源,供应方式,\
    土地使用年限,行业分类,土地级别,成交价格(万元),分期支付约定-支付期号,分期支付约定-约定支付日期,\
    分期支付约定-约定支付金额(万元),分期支付约定-备注,土地使用权人,约定容积率下限,约定容积率上限,\
    约定交地时间,约定开工时间,约定竣工时间,实际开工时间,实际竣工时间,批准单位,合同签订日期,爬取时间,\
    爬取地址url,唯一标识,
    """

  private static let sources = [Words](texts: ["现有建设用地", "新增建设用地", "新增建设用地(来自存量库)"])
  private static let grades = [Words](texts: ["一级", "三级", "五级", "七级", "八级", "未评估地区"])

  static func append(
    _ draft: ContractDraft, _ seeded: inout SeededNumbers, to row: inout RowBytes
  ) {
    var location = RowBytes()
    NationalRow.appendLocation(draft, &seeded, to: &location)
    row.field(draft.place.name)
    row.field(location.bytes)
    row.append(draft.area, decimals: 6, trimmed: true)
    row.comma()
    row.field(draft.use.name)
    row.append(draft.signed, .hyphens)
    row.comma()
    NationalRow.appendProject(draft, to: &row)
    row.comma()
    row.field(location.bytes)
    row.append(draft.area, decimals: 6, trimmed: true)
    row.comma()
    row.field(seeded.one(of: sources))
    row.field(draft.supply.name)
    row.field(draft.use.tenure)
    row.field(draft.use.industry)
    row.append(draft.use.industry)
    row.append("土地级别：")
    row.field(seeded.one(of: grades))
    row.append(draft.price ?? 0, decimals: 4, trimmed: true)
    row.comma()
    appendInstalments(draft, &seeded, to: &row)
    row.field(draft.holder)
    row.append(1 + seeded.number(below: 2))
    row.comma()
    row.append(seeded.number(in: 15...40), decimals: 1, trimmed: true)
    row.comma()
    for day in [draft.handover, draft.start, draft.completion] {
      row.append(day ?? NationalRow.noDay, .hyphens)
      row.comma()
    }
    row.append(draft.actual.start, .hyphens)
    row.comma()
    row.append(draft.actual.completion, .hyphens)
    row.comma()
    row.field(draft.place.approver)
    row.append(draft.signed, .hyphens)
    row.comma()
    row.append("2026-11-19 22:14:05,https://register.example.org/results?row=")
    row.append(Int(seeded.next() >> 40))
    row.comma()
    row.append(hexadecimal(seeded.next()) + hexadecimal(seeded.next()))
    row.comma()
  }

  /// Appends numbers, days, sums and remark: `1|2|`, `2015-08-14|2015-09-14`, `1137|1135|`.
  private static func appendInstalments(
    _ draft: ContractDraft, _ seeded: inout SeededNumbers, to row: inout RowBytes
  ) {
    guard let price = draft.price, price > 0 else {
      row.append(",,,,")
      return
    }
    let count = seeded.happens(8_000) ? 1 : seeded.number(in: 2...3)
    for instalment in 1...count {
      row.append(instalment)
      row.append("|")
    }
    row.comma()
    for instalment in 1...count {
      if instalment > 1 { row.append("|") }
      row.append(draft.signed + instalment * 30, .hyphens)
    }
    row.comma()
    let share = price / count / 10_000 * 10_000
    for instalment in 1...count {
      let sum = instalment < count ? share : price - share * (count - 1)
      row.append(sum, decimals: 4, trimmed: true)
      row.append("|")
    }
    row.append(count == 1 ? ", ," : ",  ,")
  }

  private static func hexadecimal(_ number: UInt64) -> Words {
    let digits = Words("0123456789abcdef".utf8)
    return (0..<16).map { digits[Int(number >> UInt64(60 - $0 * 4) & 15)] }
  }
}
