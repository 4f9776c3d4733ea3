import LandLifecycle
import Reports
import Wording

/// What is told of an event that goes in.
struct EventCautions {
  let wording: Wording
  /// What the contract is called.
  let parcel: String
  let terms: ContractTerms

  /// How to take back what is wrong.
  private var takenBack: String {
    wording.text(
      zh: "记错的请撤销（fallow record 编号 retract --entry 号 --reason 原因）",
      en: "take back what is wrong (fallow record PARCEL retract --entry N --reason WHY)")
  }

  /// That an event takes for granted what nothing shows.
  func implied(_ event: SiteEvent, by fact: Fact) -> String {
    let (missing, told) = (wording.siteEvent(event), wording.fact(fact))
    return wording.text(
      zh: "\(parcel)：“\(told)”之前没有“\(missing)”的记录，按已发生、日期未记录处理；请核对，确有的请补录。",
      en:
        "\(parcel): nothing shows '\(missing)' before '\(told)'; it counts as done on a day not "
        + "recorded. Check it, and record it if it was.")
  }

  /// That another figure of the same year is on record; nil where there is none.
  func another(than fact: Fact, in facts: [Fact]) -> String? {
    guard case .measured(let one) = fact, one.year != nil,
      let earlier = facts.last(where: { fact in
        guard case .measured(let other) = fact else { return false }
        return one.measure == other.measure && one.year == other.year && one.part == other.part
          && one.quantity != other.quantity
      })
    else { return nil }
    let (known, told) = (wording.fact(earlier), wording.fact(fact))
    return wording.text(
      zh: "\(parcel)：同一年已有“\(known)”，又记“\(told)”，以日期在后的为准。各季度、各月的数须合为全年一行；\(takenBack)。",
      en:
        "\(parcel): '\(told)' stands beside '\(known)' of the same year, of which the later counts. "
        + "Figures of quarters or months must be made one of the year; \(takenBack).")
  }

  /// That a figure passes a hundred times over what the contract agrees of its measure, or the land that there
  /// is: it was hardly meant in its unit. Nil for any other.
  func beyondReason(_ fact: Fact) -> String? {
    guard case .measured(let one) = fact else { return nil }
    let told = wording.fact(fact)
    if one.measure == .developedArea, let area = terms.area, one.quantity > area.squareCentimetres {
      return wording.text(
        zh: "\(parcel)：“\(told)”大于宗地面积\(wording.area(area))；请核对单位，\(takenBack)。",
        en:
          "\(parcel): '\(told)' is more than the parcel's \(wording.area(area)). Check the unit; "
          + "\(takenBack).")
    }
    let standard = terms.clauses.standards.filter { $0.measure == one.measure }.map(\.required)
      .max()
    let agreed =
      standard ?? (one.measure == .investment ? terms.clauses.totalInvestment?.fen : nil)
    guard let agreed, agreed > 0, one.quantity / 100 > agreed else { return nil }
    let quantity = wording.quantity(agreed, of: one.measure)
    return wording.text(
      zh: "\(parcel)：“\(told)”超过约定的\(quantity)的100倍；请核对单位，\(takenBack)。",
      en:
        "\(parcel): '\(told)' is more than a hundred times the agreed \(quantity). Check the unit; "
        + "\(takenBack).")
  }
}
