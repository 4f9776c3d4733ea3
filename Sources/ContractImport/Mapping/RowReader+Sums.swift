import LandLifecycle

/// Sums of the instalments and of the bond, as money or as a share of the price.
extension RowReader {
  /// A sum as stated, or as a share of the price.
  enum Sum {
    case stated(Money)
    case share(Ratio)
  }

  mutating func readSums(
    _ cell: Bytes, _ field: Field, _ milestone: Milestone, _ unit: MoneyUnit, _ row: inout Cells
  ) {
    let text = cell.trimmed
    if text.meansNone { return }
    var sums: [Sum?] = []
    for piece in PipedCells(text) {
      guard sums.count < RowReader.longestList else {
        reject(field, cell, .listTooLong(maximum: RowReader.longestList))
        return
      }
      sums.append(sum(piece, cell, field, unit, mayBeShare: milestone == .bond))
    }
    if sums.contains(where: { $0 != nil }) { row.amounts.append((milestone, field, sums)) }
  }

  /// A sum or a share of the price; a small number without unit or sign may be either.
  mutating func sum(
    _ piece: Bytes, _ cell: Bytes, _ field: Field, _ unit: MoneyUnit, mayBeShare: Bool
  ) -> Sum? {
    if piece.isShare { return value(RatioCell.read(piece), piece, field).map { .share($0) } }
    let money = value(MoneyCell.read(piece, unit: unit), piece, field)
    if mayBeShare, let money, money > .zero, money.fen < 1_000_000, piece.isBareNumber {
      reject(field, cell, .shareOrSum)
    }
    return money.map { .stated($0) }
  }

  /// The obligations with the sums of their lists; sums without a day have an unknown deadline.
  mutating func withSums(_ row: Cells, _ record: borrowing CSVRecord) -> [ObligationTerm] {
    var obligations = row.obligations
    for (milestone, field, sums) in row.amounts where !isRejected(field) {
      let days = Field.agreed(milestone)
      if isRejected(days) { continue }
      let amounts = sums.map { amount($0, row.price) }
      if zip(sums, amounts).contains(where: { $0 != nil && $1 == nil }) {
        note(field, record[map.column(of: field)], .shareOfUnknownPrice)
      }
      let indices = obligations.indices.filter { obligations[$0].milestone == milestone }
      if indices.isEmpty {
        for (index, amount) in amounts.enumerated() {
          obligations.append(
            ObligationTerm(
              milestone, instance: UInt8(index + 1), by: .unknown, amount: amount))
        }
        continue
      }
      guard indices.count == sums.count else {
        reject(
          field, record[map.column(of: field)],
          .listsDiffer(
            other: map.header(of: days), count: sums.count, otherCount: indices.count))
        continue
      }
      for (index, amount) in zip(indices, amounts) {
        let term = obligations[index]
        obligations[index] = ObligationTerm(
          term.milestone, part: term.part, instance: term.instance, by: term.deadline,
          amount: amount)
      }
    }
    return obligations
  }

  private func amount(_ sum: Sum?, _ price: Money?) -> Money? {
    switch sum {
    case .stated(let money): money
    case .share(let ratio): price?.share(ratio)
    case nil: nil
    }
  }
}

extension Bytes {
  /// Whether this is written as a share: with %, ％ or ‰.
  var isShare: Bool {
    for place in indices {
      switch self[place] {
      case UInt8(ascii: "%"): return true
      case 0xEF: if CellText.halfWidth(in: self, at: place) == UInt8(ascii: "%") { return true }
      case 0xE2:
        if place + 2 < count, self[place + 1] == 0x80, self[place + 2] == 0xB0 { return true }
      default: break
      }
    }
    return false
  }

  /// Whether there is no unit and no word, only a number.
  var isBareNumber: Bool {
    CellText.withFolded(trimmed, spaces: .dropped) { cursor in
      cursor.text.allSatisfy { $0 < UInt8(ascii: "A") }
    }
  }
}
