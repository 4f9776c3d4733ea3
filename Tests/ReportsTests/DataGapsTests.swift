import LandLifecycle
import Reports
import Testing
import Wording

struct DataGapsTests {
  static func gaps(_ parcels: [DataField]...) -> DataGaps {
    var gaps = DataGaps()
    for missing in parcels { gaps.add(missing) }
    return gaps
  }

  static let start = DataField.agreedDay(.start)
  static let handover = DataField.anchorDay(.handover)
  static let completion = DataField.anchorDay(.completion)

  @Test func `a parcel is settled only by all that it lacks`() {
    let gaps = Self.gaps(
      [], [Self.start], [Self.start, .price], [.price, Self.start], [Self.start])
    #expect(gaps.parcels == 5)
    #expect(gaps.undecidable == 4)
    #expect(
      gaps.choices == [
        DataGaps.Choice(columns: [Self.start], settled: 2),
        DataGaps.Choice(columns: [Self.start, .price], settled: 4),
      ])
    #expect(gaps.count(lacking: .price) == (2, 0))
    #expect(gaps.count(lacking: Self.start) == (4, 2))
  }

  @Test func `a pair that settles more than the best column and any other is found`() {
    // The start settles two by itself, and no second column with it settles a third.
    let gaps = Self.gaps(
      [Self.start], [Self.start], [.price, Self.handover], [.price, Self.handover],
      [.price, Self.handover])
    #expect(
      gaps.choices == [
        DataGaps.Choice(columns: [Self.start], settled: 2),
        DataGaps.Choice(columns: [.price, Self.handover], settled: 3),
        DataGaps.Choice(columns: [Self.start, .price, Self.handover], settled: 5),
      ])
  }

  @Test func `where no column settles a parcel alone, the first choice has two`() {
    let gaps = Self.gaps([.price, Self.handover])
    #expect(gaps.choices == [DataGaps.Choice(columns: [.price, Self.handover], settled: 1)])
    #expect(
      Wording(.chinese).dataGaps(gaps) == "1宗因缺数据无法得出结论；补上 出让价款、实际交付土地日期 可使1宗得出结论。")
    #expect(
      Wording(.english).dataGaps(gaps)
        == "1 parcel cannot be judged for want of data; grant price, actual day of handover "
        + "would settle 1.")
  }

  @Test func `official holidays are no column, and leave their parcels unsettled`() {
    let gaps = Self.gaps([.holidays(year: 2027)], [.holidays(year: 2027), .price], [.price])
    #expect(gaps.undecidable == 3)
    #expect(gaps.beyondColumns == 2)
    #expect(gaps.choices == [DataGaps.Choice(columns: [.price], settled: 1)])
  }

  @Test func `a parcel that lacks four columns is settled by no three`() {
    let gaps = Self.gaps([.price, Self.start, Self.handover, Self.completion])
    #expect(gaps.choices.isEmpty)
    #expect(Wording(.chinese).dataGaps(gaps) == "1宗因缺数据无法得出结论，补上任何三列都不够。")
    #expect(Wording(.chinese).dataGaps(Self.gaps([])) == nil)
  }
}
