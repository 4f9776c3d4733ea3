import ContractStore

/// Which contracts a file has spoken of, on which line, and which of them it has changed: 4 bytes for
/// each contract number.
struct TouchedContracts {
  /// The line, negative where the contract was changed there; 0 for a contract not spoken of.
  private var lines: [Int32] = []

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
    let index = Int(contract.number)
    return index < lines.count ? lines[index] : 0
  }

  mutating func insert(_ contract: ContractID, line: Int, isChanged: Bool = false) {
    let index = Int(contract.number)
    if index >= lines.count {
      lines.append(contentsOf: repeatElement(0, count: index + 1 - lines.count))
    }
    let line = Int32(clamping: line)
    if lines[index] == 0 { lines[index] = isChanged ? -line : line }
  }
}
