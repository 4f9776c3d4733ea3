import ContractStore

/// Which contracts a file has spoken of, on which line, and which of them it has changed: 4 bytes for
/// each contract number.
struct TouchedContracts {
  /// The line, negative where the contract was changed there; 0 for a contract not spoken of. In pages,
  /// as one array of millions would be copied whenever it grows; a page is empty until it is needed.
  private var pages: [[Int32]] = []

  private static let pageLength = 1 << 16

  /// The first line that spoke of a contract; nil if none did.
  func line(of contract: ContractID) -> Int? {
    let line = stored(contract)
    return line == 0 ? nil : Int(line.magnitude)
  }

  /// Whether a line spoke of a contract.
  func holds(_ contract: ContractID) -> Bool { stored(contract) != 0 }

  /// Whether the first line that spoke of a contract changed it.
  func isChanged(_ contract: ContractID) -> Bool { stored(contract) < 0 }

  private func stored(_ contract: ContractID) -> Int32 {
    let (page, place) = Self.place(of: contract)
    return page < pages.count && !pages[page].isEmpty ? pages[page][place] : 0
  }

  mutating func insert(_ contract: ContractID, line: Int, isChanged: Bool = false) {
    let (page, place) = Self.place(of: contract)
    while pages.count <= page { pages.append([]) }
    if pages[page].isEmpty { pages[page] = Array(repeating: 0, count: Self.pageLength) }
    let line = Int32(clamping: line)
    if pages[page][place] == 0 { pages[page][place] = isChanged ? -line : line }
  }

  private static func place(of contract: ContractID) -> (page: Int, place: Int) {
    (Int(contract.number) / pageLength, Int(contract.number) % pageLength)
  }
}
