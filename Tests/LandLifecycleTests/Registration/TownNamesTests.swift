import LandLifecycle
import Testing

struct TownNamesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let location: String
    let town: String?
    var testDescription: String { location }

    init(_ location: String, _ town: String?) {
      self.location = location
      self.town = town
    }
  }

  static let cases = [
    Case("金山区枫泾镇9街坊 等", "枫泾镇"), Case("枫泾镇", "枫泾镇"), Case("亭林镇（朱行）16街坊亭林镇", "亭林镇"),
    Case("东至枫泾镇界，西至朱泾镇", nil), Case("金山区516街道1街坊P2宗地", nil), Case("", nil), Case("镇", nil),
    Case("金山区朱行镇18街坊", nil), Case("枫泾", nil), Case("上海市金山卫镇第二工业区", "金山卫镇"),
  ]

  @Test(arguments: cases)
  func `the only known town that a location names is its town`(_ item: Case) {
    #expect(TownNames.jinshan.only(in: item.location) == item.town)
  }

  @Test func `a name within a longer one is not named`() {
    let towns = TownNames(["工业区", "金山工业区"])
    #expect(towns.only(in: "金山工业区天工路") == "金山工业区")
    #expect(towns.only(in: "青浦工业区") == "工业区")
    #expect(TownNames.none.only(in: "枫泾镇") == nil)
  }

  @Test func `the town that a row states comes before the one in its location`() throws {
    func registration(_ details: Details) throws -> Registration {
      Registration(
        numbers: ContractNumbers(contract: "甲-1"),
        terms: try ContractTerms(supply: .listing, signedOn: nil, obligations: []), details: details
      )
    }
    #expect(try registration([(.location, "枫泾镇")]).town(amid: .jinshan) == "枫泾镇")
    #expect(
      try registration([(.town, "金山工业区"), (.location, "枫泾镇")]).town(amid: .jinshan) == "金山工业区")
    #expect(try registration([]).town(amid: .jinshan) == nil)
  }
}
