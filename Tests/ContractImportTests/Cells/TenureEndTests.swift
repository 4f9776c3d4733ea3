import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

/// Terms of use that name the day on which they end, or the act from which they run.
struct TenureEndTests {
  typealias Case = ReadingCase<Tenure>

  static let ended: [Case] = [
    Case("2024-05-02至2074-05-01", .value(.until("2074-05-01"))),
    Case("2024.5.2-2074.5.1", .value(.until("2074-05-01"))),
    Case("２０２４年５月２日 至 ２０７４年５月１日", .value(.until("2074-05-01"))),
    Case("自2024年5月2日起至2074年5月1日止", .value(.until("2074-05-01"))),
    Case("50年（自2024年5月2日至2074年5月1日）", .value(.until("2074-05-01"))),
    Case("50年(2024-05-02至2074-05-02)", .value(.until("2074-05-02"))),
    Case("2024-05-02至2074-05-01，共50年", .value(.until("2074-05-01"))),
    Case("使用年限：50年，至2074年5月1日止", .value(.until("2074-05-01"))),
    Case("自交付土地之日起50年", .value(.counted(years: 50, from: .handover))),
    Case("50年，自交付土地之日起算", .value(.counted(years: 50, from: .handover))),
    Case("五十年，自出让人向受让人实际交付土地之日起算", .value(.counted(years: 50, from: .handover))),
    Case("20年（自合同签订之日起）", .value(.counted(years: 20, from: .signing))),
  ]

  static let unreadable: [Case] = [
    // Years and days that do not come to the same, a day before or after.
    Case(
      "50年（自2024年5月2日至2074年4月30日）",
      .problem(.unreadableTenure("50年(自2024年5月2日至2074年4月30日)"))),
    Case(
      "50年（自2024年5月2日至2074年5月3日）",
      .problem(.unreadableTenure("50年(自2024年5月2日至2074年5月3日)"))),
    Case("2074-05-01至2024-05-02", .problem(.unreadableTenure("2074-05-01至2024-05-02"))),
  ]

  static let withoutEnd: [Case] = [
    Case("50", .value(.years(YearCount(50)))), Case("50年", .value(.years(YearCount(50)))),
    Case("至2074年", .value(.untilYear(2074))),
  ]

  @Test(arguments: ended + unreadable)
  func `a term states its end, or what it says does not come to the same`(_ item: Case) {
    #expect(item.text.asCell { TenureCell.read($0) } == item.expected)
  }

  @Test(arguments: withoutEnd)
  func `years alone, or a year, have no day`(_ item: Case) throws {
    let reading = item.text.asCell { TenureCell.read($0) }
    #expect(reading == item.expected)
    guard case .value(let tenure) = reading else { return }
    #expect(tenure.end == nil)
  }
}
