import CivilCalendar
import LandLifecycle
import Wording

/// Values that can hardly be meant, and dates that can be read in two orders.
extension Wording {
  func explanation(_ odd: Implausible, asRegistered: String) -> Explanation {
    let checkUnit = text(
      zh: "照常导入，请核对数值和单位", en: "The row went in; check the number and its unit")
    return switch odd {
    case .smallArea:
      Explanation(what: text(zh: "不足1平方米", en: "is less than 1 m²"), remedy: checkUnit)
    case .largeArea(let limit):
      Explanation(
        what: text(zh: "超过\(limit)平方公里", en: "is more than \(limit) km²"), remedy: checkUnit)
    case .priceByArea(let price):
      Explanation(
        what: text(
          zh: "按面积折合每平方米\(money(price))", en: "comes to \(money(price)) a square metre"),
        remedy: text(
          zh: "照常导入，请核对价款、面积和两者的单位",
          en: "The row went in; check the price, the area and their units"))
    case .tenure:
      Explanation(what: text(zh: "超过99年", en: "is more than 99 years"), remedy: checkUnit)
    case .floorAreaRatio:
      Explanation(what: text(zh: "超过50", en: "is more than 50"), remedy: checkUnit)
    case .earlySigning:
      Explanation(what: text(zh: "早于1987年", en: "lies before 1987"), remedy: asRegistered)
    case .lateAgreedDay(let milestone, let day, let signed):
      Explanation(
        what: text(
          zh: "约定\(self.milestone(milestone))日期\(day)在签订日期\(signed)二十多年之后",
          en: "the agreed day of \(self.milestone(milestone)), \(day), lies more than 20 years "
            + "after the signing on \(signed)"),
        remedy: asRegistered, hasSubject: true)
    case .instalments(let total, let price):
      Explanation(
        what: text(
          zh: "各期合计\(money(total))，成交价格为\(money(price))",
          en: "comes to \(money(total)) in all, and the price is \(money(price))"),
        remedy: asRegistered)
    case .parts(let total, let area):
      Explanation(
        what: text(
          zh: "各期合计\(self.area(total))，合同面积为\(self.area(area))",
          en: "comes to \(self.area(total)) in all, and the contract has \(self.area(area))"),
        remedy: asRegistered)
    }
  }

  func unclearDayOrder(_ days: [Day], _ above: DayOrder, _ count: Int) -> Explanation {
    Explanation(
      what: mayBe(days)
        + text(
          zh: "（本列以上只有一种读法的\(count)个日期都是\(order(above))，但不据此推定）",
          en: " (above it in this column, dates that can be read in one way only have the "
            + "\(order(above)): \(count) of them; nothing is concluded from that)"),
      remedy: writeDate)
  }

  func mixedDayOrder(_ order: DayOrder, _ line: Int) -> Explanation {
    let other = order == .dayFirst ? DayOrder.monthFirst : .dayFirst
    return Explanation(
      what: text(
        zh: "只能是\(self.order(order))，而第\(line)行只能是\(self.order(other))",
        en: "can only have the \(self.order(order)), while line \(line) can only have the "
          + "\(self.order(other))"),
      remedy: text(
        zh: "照常导入；同一列有两种写法，请核对该列的日期",
        en: "The row went in; the column is written in two ways, so check its dates"))
  }

  private func order(_ order: DayOrder) -> String {
    switch order {
    case .dayFirst: text(zh: "日在前", en: "day first")
    case .monthFirst: text(zh: "月在前", en: "month first")
    }
  }
}
