import CivilCalendar

/// Rows of Fallow's own template, 52 columns.
enum TemplateRow {
  static let headers = """
    合同编号,电子监管号,宗地代码,不动产单元代码,行政区,镇(园区),项目名称,重点项目,投资协议编号,项目位置,\
    面积(平方米),分期面积(平方米),土地来源,土地用途,供地方式,土地使用年限,行业分类,成交价格(万元),\
    土地使用权人,使用权人起始日期,承租人,承租起始日期,责任单位,合同签订日期,约定缴款时间,\
    约定缴款金额(万元),约定保证金缴纳时间,履约保证金(万元或占价款比例),履约保证金约定,约定交地时间,\
    约定开工时间,开工标准,约定竣工时间,竣工标准,约定投产时间,投产标准,约定达产时间,达产标准,\
    总投资(万元),投资强度(万元/亩),亩均产值(万元/年),亩均税收(万元/年),实际缴款时间,实际保证金缴纳时间,\
    实际交地时间,实际开工时间,实际竣工时间,实际投产时间,实际达产时间,开工保证金(万元或占价款比例),开工逾期责任,\
    竣工逾期责任
    """

  static func append(
    _ draft: ContractDraft, _ seeded: inout SeededNumbers, to row: inout RowBytes
  ) {
    appendIdentity(draft, &seeded, to: &row)
    appendGrant(draft, to: &row)
    if draft.supply == .allocation {
      appendStatedDays(draft, to: &row)
    } else {
      appendRelativeDays(draft, &seeded, to: &row)
    }
    appendTargets(draft, &seeded, to: &row)
    let actual = draft.actual
    for day in [
      actual.payment, actual.bond, actual.handover, actual.start, actual.completion,
      actual.production,
    ] {
      row.append(day, .hyphens)
      row.comma()
    }
    row.append(actual.targetOutput, .hyphens)
    row.append(",,,")
  }

  private static func appendIdentity(
    _ draft: ContractDraft, _ seeded: inout SeededNumbers, to row: inout RowBytes
  ) {
    row.append("沪金国有建设用地使用合同(")
    row.append(draft.signed.year)
    row.append(")")
    if draft.place.code != Place.jinshan.code {
      row.append(draft.place.code)
      row.append("-")
    }
    row.append(draft.serial)
    row.append("号,")
    NationalRow.appendSupervisionNumber(draft, to: &row)
    row.append(",310116")
    row.append(100_000_000 + seeded.number(below: 900_000_000))
    row.append(",,")
    row.field(draft.place.name)
    row.field(draft.town)
    NationalRow.appendProject(draft, to: &row)
    row.append(seeded.happens(500) ? ",是,," : ",否,,")
    NationalRow.appendLocation(draft, &seeded, to: &row)
    row.comma()
    row.append(draft.area, decimals: 2)
    row.append(",,")
  }

  private static func appendGrant(_ draft: ContractDraft, to row: inout RowBytes) {
    row.append("新增建设用地,")
    row.field(draft.use.name)
    row.field(draft.supply.name)
    row.field(draft.use.tenure)
    row.field(draft.use.industry)
    if let price = draft.price { row.append(price, decimals: 4, trimmed: true) }
    row.comma()
    row.field(draft.holder)
    row.append(",,,,")
    row.append(draft.signed, .hyphens)
    row.comma()
  }

  private static func appendStatedDays(_ draft: ContractDraft, to row: inout RowBytes) {
    row.append(",,,,,")
    for (day, standard): (Day?, StaticString) in [
      (draft.handover, ","), (draft.start, ",,"), (draft.completion, ",,"),
    ] {
      row.append(day, .hyphens)
      row.append(standard)
    }
    row.append("未约定,,未约定,,")
  }

  private static func appendRelativeDays(
    _ draft: ContractDraft, _ seeded: inout SeededNumbers, to row: inout RowBytes
  ) {
    row.append("合同签订之日起30个工作日内,,签订合同起5个工作日内,20%,,")
    row.append("付清全部国有建设用地使用权出让价款之日起45个工作日内,在交付土地后")
    row.append(seeded.one(of: [6, 6, 6, 12]))
    row.append("个月内,,在交付土地")
    row.append(seeded.one(of: [24, 30, 30, 42]))
    row.append("个月内,,")
    row.append(draft.use.isIndustrial ? "竣工后6个月内,,投产后24个月内,," : "未约定,,未约定,,")
  }

  private static func appendTargets(
    _ draft: ContractDraft, _ seeded: inout SeededNumbers, to row: inout RowBytes
  ) {
    guard draft.use.isIndustrial else {
      row.append(",,,,")
      return
    }
    let perMu = seeded.number(in: 300...800)
    row.append(draft.area / 66_667 * perMu + perMu)
    row.comma()
    row.append(perMu)
    row.comma()
    row.append(perMu * 2)
    row.comma()
    row.append(perMu / 15)
    row.comma()
  }
}
