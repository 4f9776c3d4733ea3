import LandLifecycle
package import Wording

/// What is odd about a row that goes in all the same.
extension Wording {
  /// Returns the heading under which oddities of a kind are counted.
  package func oddityKind(_ oddity: RowOddity) -> String {
    switch oddity {
    case .contradiction: text(zh: "日期矛盾", en: "days that contradict each other")
    case .unusualSupervisionNumber: text(zh: "电子监管号异常", en: "unusual supervision numbers")
    case .unknownSupplyMethod: text(zh: "供地方式不明", en: "unknown ways of supply")
    case .grantInUnsaidWay: text(zh: "出让方式未写明", en: "grants in a way not said")
    case .unreadableTenure: text(zh: "使用年限不能识别", en: "terms of use not understood")
    case .unreadableRatio: text(zh: "容积率不能识别", en: "floor area ratios not understood")
    case .zeroPrice: text(zh: "出让价款为零", en: "grants at a price of zero")
    case .shareOfUnknownPrice: text(zh: "比例缺少价款", en: "shares of a price not recorded")
    case .standardNotJudged: text(zh: "标准未能识别", en: "standards not understood")
    case .ladderOnAllocation: text(zh: "划拨土地的逾期责任", en: "consequences on allocated land")
    case .repeated: text(zh: "重复行", en: "repeated rows")
    case .sameKey: text(zh: "同号不同内容", en: "same number, different content")
    case .futureActual: text(zh: "实际日期晚于今天", en: "actual days after today")
    case .futureSigning: text(zh: "签订日期晚于今天", en: "days of signing after today")
    case .mixedDayOrder: text(zh: "月日先后不一", en: "day and month in two orders")
    case .partsWithoutDay: text(zh: "分期缺日期", en: "parts without a day")
    case .implausible: text(zh: "数值异常", en: "values hardly meant")
    case .correctionReplaced: text(zh: "更正被取代", en: "corrections replaced")
    case .countsForEachPart: text(zh: "记录未写明分期", en: "records that name no part")
    case .otherwise: text(zh: "与其他来源不一致", en: "sources that differ")
    }
  }

  func explanation(_ oddity: RowOddity) -> Explanation {
    let asRegistered = text(
      zh: "按登记原样导入，请核对合同",
      en: "The row went in as the register has it; check it against the contract")
    let keptAsText = text(
      zh: "照常导入，此项按原文保留", en: "The row went in; this is kept as it is written")
    return switch oddity {
    case .contradiction(let contradiction):
      Explanation(
        what: self.contradiction(contradiction), remedy: asRegistered, hasSubject: true)
    case .unusualSupervisionNumber:
      Explanation(
        what: text(zh: "不是电子监管号的通常写法", en: "is not built like a supervision number"),
        remedy: asRegistered)
    case .unknownSupplyMethod:
      Explanation(
        what: text(zh: "不是已知的供地方式", en: "is no known way of supply"),
        remedy: text(
          zh: "照常导入，供地方式按未记录处理；划拨、出让、租赁等后果不同，请核对",
          en:
            "The row went in with its way of supply as not recorded; consequences differ by it, so "
            + "check it"))
    case .grantInUnsaidWay:
      Explanation(
        what: text(
          zh: "没有写明是招标、拍卖、挂牌还是协议出让", en: "is a grant, and does not say in which way"),
        remedy: text(
          zh: "照常导入，按出让处理；本文件只提示一次",
          en: "The row went in as a grant; told once a file"))
    case .unreadableTenure:
      Explanation(
        what: text(zh: "不能识别为使用年限", en: "is not understood as a term of use"),
        remedy: keptAsText)
    case .unreadableRatio:
      Explanation(
        what: text(zh: "不能识别为容积率", en: "is not understood as a floor area ratio"),
        remedy: keptAsText)
    case .zeroPrice:
      Explanation(
        what: text(zh: "而土地是有偿出让的", en: "does not fit a grant for a price"),
        remedy: text(
          zh: "照常导入，价款按未记录处理，请核对",
          en: "The row went in with its price as not recorded; check it"))
    case .shareOfUnknownPrice:
      Explanation(
        what: text(
          zh: "是占价款的比例，而价款没有记录", en: "is a share of a price that is not recorded"),
        remedy: text(
          zh: "照常导入，金额按未记录处理；请补上价款后重新导入",
          en: "The row went in with this sum as not recorded; add the price and import it again"))
    case .standardNotJudged:
      Explanation(
        what: text(
          zh: "不能全部识别为标准，不据此判断",
          en: "is not understood as standards, so nothing is judged by it"),
        remedy: text(
          zh: "照常导入，此项按原文保留；要据此判断的，请写成“建筑面积不低于12000平方米；投资强度不低于800万元/亩”",
          en: "The row went in; this is kept as it is written. To have it judged, write "
            + "建筑面积不低于12000平方米；投资强度不低于800万元/亩"))
    case .ladderOnAllocation:
      Explanation(
        what: text(
          zh: "而土地是划拨的，不据此判断", en: "does not fit allocated land, so nothing is judged by it"),
        remedy: text(
          zh: "照常导入，请核对供地方式", en: "The row went in; check the way of supply"))
    case .repeated(let line):
      Explanation(
        what: text(zh: "与第\(line)行相同", en: "is the same as line \(line)"),
        remedy: text(zh: "只登记一次", en: "It was entered once"))
    case .sameKey(let line):
      Explanation(
        what: text(
          zh: "与第\(line)行指的是同一合同（编号相同；没有编号的，项目、使用权人、坐落和签订日期相同），内容却不同",
          en: "names the contract of line \(line), by number or by project, holder, place and day, "
            + "and differs from it"),
        remedy: text(
          zh: "已按另一份合同登记，请核对", en: "It went in as another contract; check it"))
    case .futureSigning(let day):
      Explanation(
        what: text(
          zh: "签订日期\(day)晚于今天", en: "the day of signing, \(day), lies after today"),
        remedy: asRegistered, hasSubject: true)
    case .futureActual(let milestone, let day):
      Explanation(
        what: text(
          zh: "实际\(self.milestone(milestone))日期\(day)晚于今天",
          en: "actual \(self.milestone(milestone)) \(day) lies after today"),
        remedy: text(
          zh: "尚未发生，未予采用，按未记录处理，请核对；届时再导入即可",
          en: "It has not happened and was not taken: it counts as not recorded. Check it; "
            + "when the day has come, import it again"), hasSubject: true)
    case .mixedDayOrder(let order, let line): mixedDayOrder(order, line)
    case .partsWithoutDay(let parts): partsWithoutDay(parts)
    case .implausible(let odd): explanation(odd, asRegistered: asRegistered)
    case .countsForEachPart(let facts):
      Explanation(
        what: text(
          zh: "新分的各期，均按合同已有的记录计：\(facts.joined(separator: "；"))",
          en: "has new parts, each of which counts as these on record of the contract say: "
            + facts.joined(separator: "; ")),
        remedy: text(
          zh: "只是其中一期的，请更正（fallow correct … --part 分期名称）",
          en: "Where one is of a part alone, correct it (fallow correct … --part NAME)"))
    case .correctionReplaced(let document, let value):
      Explanation(
        what: value.map {
          text(
            zh: "\($0.name)已按\(document)更正为\($0.corrected)，登记现改为\($0.registered)",
            en: "\($0.name) was corrected to \($0.corrected) by \(document), and the register says "
              + "\($0.registered) now")
        }
          ?? text(
            zh: "按\(document)更正的内容，登记现已改动",
            en: "the register now says something else where \(document) had corrected it"),
        remedy: text(
          zh: "以新的登记为准，原更正不再有效；如仍应以\(document)为准，请再用 fallow correct 更正",
          en: "The new row counts, and the correction does no more; if \(document) is still right, "
            + "correct the row again with fallow correct"), hasSubject: true)
    case .otherwise(let name, let here, let there, let source, let prevails):
      Explanation(
        what: text(
          zh: "\(name)为\(here)，而\(source)为\(there)",
          en: "\(name) is \(here), and \(source) says \(there)"),
        remedy: remedy(prevails, source), hasSubject: true)
    }
  }

  private func partsWithoutDay(_ names: [String]) -> Explanation {
    let parts = names.joined(separator: text(zh: "、", en: ", "))
    return Explanation(
      what: text(zh: "没有写\(parts)的日期", en: "says no day for \(parts)"),
      remedy: text(
        zh: "照常导入，\(parts)的期限按未记录处理；请补上后重新导入",
        en: "The row went in with that of \(parts) as not recorded; add it and import it again"))
  }

  private func remedy(_ prevails: RowOddity.Prevailing, _ source: String) -> String {
    switch prevails {
    case .this: text(zh: "以本文件的来源为准", en: "This file's source comes first")
    case .other:
      text(
        zh: "以\(source)为准，本行留存备查", en: "\(source) comes first; this row is kept beside it")
    case .latest:
      text(
        zh: "没有选定以哪一来源为准，暂以后导入的为准；选定请用 fallow sources prefer",
        en: "No source was chosen, so the later import counts; choose with fallow sources prefer")
    }
  }
}
