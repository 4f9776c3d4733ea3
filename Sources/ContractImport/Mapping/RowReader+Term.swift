import LandLifecycle

/// The end of the term of use, which a row may state in the column of its day, in that of the term, or in
/// both.
extension RowReader {
  /// Takes the end that the term of use names, where no column states it; where one does, the two must say the
  /// same, as columns of one meaning must.
  mutating func settleEndOfTerm(of record: borrowing CSVRecord, _ row: inout Cells) {
    // Nothing counts from the end of the term: where its day is blank, nothing is missing that is judged.
    row.obligations.removeAll { $0.milestone == .termEnd && $0.deadline == .unknown }
    guard let column = map.place(of: .detail(.tenure)), !isMarked(column) else { return }
    var reading = TenureCell.read(record[column])
    if var merged = mergedText(in: column) { reading = merged.withUTF8 { TenureCell.read($0) } }
    guard case .value(let tenure) = reading, let end = tenure.end else { return }
    let stated = row.obligations.filter { $0.milestone == .termEnd }
    row.hasEndOfTerm = true
    if stated.isEmpty {
      let field = Field.agreed(.termEnd)
      if let own = map.place(of: field), isRejected(field) || isMarked(own) { return }
      row.obligations.append(ObligationTerm(.termEnd, by: end))
    } else if stated.contains(where: { $0.deadline != end }) {
      let other = map.column(of: .agreed(.termEnd))
      reject(
        .detail(.tenure), record[column],
        .saidOtherwise([
          RowReason.OtherCell(
            header: map.headers[other],
            value: String(decoding: record[other].trimmed, as: UTF8.self))
        ]))
    }
  }
}
