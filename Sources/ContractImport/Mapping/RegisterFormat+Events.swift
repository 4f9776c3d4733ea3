import LandLifecycle

extension RegisterFormat {
  /// A table of events: which contract, what happened, and the values that `fallow record` takes.
  ///
  /// Actual days and quantities may have columns of their own instead: then a row says several things.
  package static let events = RegisterFormat(
    name: .events,
    columns: [
      Column("合同编号", .contractNumber),
      Column("电子监管号", .supervisionNumber),
      Column("宗地代码", .parcelCode),
      Column("不动产单元代码", .estateUnit),
      Column("项目名称", .detail(.project)),
      Column("事项", .event(.word)),
      Column("日期", .event(.day("on"))),
      Column("分期", .event(.value("part"))),
      Column("期次", .event(.value("instalment"))),
      Column("现场情况", .event(.value("saw"))),
      Column("年度", .event(.value("year"))),
      Column("指标", .event(.value("measure"))),
      Column("数量", .event(.value("quantity"))),
      Column("动工工程", .event(.value("works"))),
      Column("主张的原因", .event(.value("claimed"))),
      Column("核实的原因", .event(.value("verified"))),
      Column("不属实的原因", .event(.value("refused"))),
      Column("不存在原因", .event(.value("none"))),
      Column("原因起始日期", .event(.day("from"))),
      Column("原因截止日期", .event(.day("through"))),
      Column("补充协议性质", .event(.value("kind"))),
      Column("变更的期限", .event(.value("set"))),
      Column("节点", .event(.value("milestone"))),
      Column("是否达标", .event(.value("met"))),
      Column("答复期限", .event(.day("answer-by"))),
      Column("送达方式", .event(.value("service"))),
      Column("送达回证", .event(.value("receipt"))),
      Column("保证金所属节点", .event(.value("securing"))),
      Column("保函到期日期", .event(.day("expires"))),
      Column("不予退还金额", .event(.value("sum"))),
      Column("面积", .event(.value("area"))),
      Column("可分割", .event(.value("splittable"))),
      Column("受让人或抵押权人", .event(.value("to"))),
      Column("办理机关", .event(.value("by"))),
      Column("新宗地编号", .event(.value("into"))),
      Column("股权变更内容", .event(.value("change"))),
      Column("文号", .event(.document)),
      Column("备注", .event(.remark)),
      Column("实际缴款时间", .actual(.payment)),
      Column("实际保证金缴纳时间", .actual(.bond)),
      Column("实际交地时间", .actual(.handover)),
      Column("实际开工时间", .actual(.start)),
      Column("实际竣工时间", .actual(.completion)),
      Column("实际投产时间", .actual(.production)),
      Column("实际达产时间", .actual(.targetOutput)),
    ] + quantities + payments)

  /// The columns of what was paid: without a unit, and with each that it is given in.
  private static let payments: [Column] = MoneyUnit.allCases.map { unit in
    Column("缴款金额" + (unit.name.map { "(\($0))" } ?? ""), .event(.paid(unit)))
  }

  /// The columns of quantities: each measure without its unit, and with each that it is given in.
  private static let quantities: [Column] = [
    ("已动工开发面积", .developedArea, ["平方米", "亩", "公顷"]),
    ("已投资额", .investment, ["万元", "元", "亿元"]),
    ("建筑面积", .floorArea, ["平方米"]),
    ("投资强度", .investmentIntensity, ["万元/亩"]),
    ("容积率", .plotRatio, []),
    ("年产值", .output, ["万元", "元", "亿元"]),
    ("单位土地产值", .outputPerMu, ["万元/亩"]),
    ("年税收", .tax, ["万元", "元", "亿元"]),
    ("单位土地税收", .taxPerMu, ["万元/亩"]),
    ("年能耗", .energy, ["吨标准煤"]),
    ("就业人数", .jobs, ["人"]),
  ].flatMap { (name: String, measure: Measure, units: [String]) in
    [Column(name, .event(.measured(measure, unit: "")))]
      + units.map { Column("\(name)(\($0))", .event(.measured(measure, unit: $0))) }
  }

  /// The columns that `fallow template --events` prints.
  package static var eventTemplate: [Column] {
    events.columns.filter { column in
      switch column.field {
      case .event(.measured), .event(.paid): false
      case _: true
      }
    }
  }
}

/// The kinds of tables that are told apart by their headers.
package enum TableKind: Hashable, Sendable {
  /// Registers: a contract a row.
  case registers
  /// Events: what happened to contracts that are known.
  case events

  /// What headers mean in such a table.
  var lexicon: HeaderLexicon {
    switch self {
    case .registers: .shipped
    case .events: .events
    }
  }

  /// The formats that are recognised as a whole.
  var formats: [RegisterFormat] {
    switch self {
    case .registers: RegisterFormat.all
    case .events: []
    }
  }
}
