import RegisterWriting

/// One invented contract of SampleData, told for what it shows on the day of judgement.
struct Story {
  /// The number it is known by: that of the contract, or the supervision number.
  let number: String
  /// What it shows, in a few words.
  let shows: String
  /// Its cells by header; a header that is not here is blank or filled in by seed.
  let cells: [String: String]

  /// Makes a story; later cells beat earlier ones.
  init(_ number: String, shows: String, _ cells: KeyValuePairs<String, String>...) {
    self.number = number
    self.shows = shows
    self.cells = cells.reduce(into: [:]) { all, more in
      for (header, text) in more { all[header] = text }
    }
  }

  /// The row of a register, with what is not told filled in.
  ///
  /// - Precondition: The register has every header that the story tells.
  func row(_ headers: [String], filledFrom filling: [String: String]) -> String {
    for header in cells.keys where !headers.contains(header) {
      preconditionFailure("\(number) tells '\(header)', for which the register has no column")
    }
    return headers.map { (cells[$0] ?? filling[$0] ?? "").quotedForCSV }.joined(separator: ",")
  }
}

/// Fills in what no story is about: names, area, price.
struct Filling {
  private var seeded: SeededNumbers

  init(seed: UInt64) { seeded = SeededNumbers(seed: seed) }

  /// A company of Shanghai that does not exist.
  mutating func company() -> String {
    var name: Words = []
    InventedNames.appendCompany(
      of: Place.jinshan.city, isDeveloper: false, &seeded, to: &name)
    return String(decoding: name, as: UTF8.self)
  }

  /// An area in m² with two decimals, and a price in 万元 that goes with it.
  mutating func areaAndPrice() -> (hundredths: Int, price: Int) {
    let squareMetres = seeded.number(in: 60...480) * 100 + seeded.number(below: 100)
    return (
      squareMetres * 100 + seeded.number(below: 100),
      squareMetres * seeded.number(in: 42...68) / 1_000
    )
  }

  /// A whole number of a range.
  mutating func number(in range: ClosedRange<Int>) -> Int { seeded.number(in: range) }
}

extension String {
  /// The text as a field: in quotes where it holds a comma, a quote or a line end.
  var quotedForCSV: String {
    guard contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return self }
    return "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

extension Int {
  /// This number of hundredths, with its two decimals.
  var withTwoDecimals: String {
    let rest = self % 100
    return "\(self / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
