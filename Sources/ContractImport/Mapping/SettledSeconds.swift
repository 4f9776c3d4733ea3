import LandLifecycle

/// The columns of one meaning, held against each other in one row.
///
/// Where both say the same, nothing is lost by reading one. Where the first is blank, the other is read in
/// its place. Where both say something, and not the same, the row is refused: nobody can tell which is so. A
/// header that leaves its meaning open takes nobody's place, and must say what one of the others says.
struct SettledSeconds {
  /// Which column holds which field in this row.
  private(set) var map: HeaderMap
  /// The second columns that say otherwise.
  private(set) var differing: [(column: Int, reason: RowReason)] = []

  /// - Parameter isMarked: Whether a column's cell holds no value, which was told.
  init(of record: borrowing CSVRecord, _ map: HeaderMap, isMarked: (Int) -> Bool) {
    self.map = map
    for second in map.seconds where !isMarked(second.column) {
      let cell = record[second.column].trimmed
      if cell.meansNone { continue }
      // One that took the place of the first is what the next is held against.
      let firsts = second.roles.map { role in
        (role, self.map.columns.first { $0.field.slot == role.field.slot })
      }
      var others: [RowReason.OtherCell] = []
      var isSaid = false
      var isBlank = false
      for case (let role, let first?) in firsts where !isSaid {
        let other = record[first.column].trimmed
        if isMarked(first.column) {
          isSaid = true
        } else if other.meansNone {
          isBlank = true
          others.append(RowReason.OtherCell(header: map.headers[first.column], value: ""))
        } else if SameMeaning.holds(cell, as: role.field, other, as: first.field) {
          isSaid = true
          if Self.saysMore(cell, than: other, as: role.field) {
            self.map = self.map.reading(second.column, as: role)
          }
        } else {
          others.append(
            RowReason.OtherCell(
              header: map.headers[first.column], value: String(decoding: other, as: UTF8.self)))
        }
      }
      if isSaid { continue }
      if second.roles.count == 1, isBlank {
        self.map = self.map.reading(second.column, as: second.roles[0])
      } else {
        differing.append((second.column, .saidOtherwise(others)))
      }
    }
  }

  /// Whether a cell names the way in which land was granted, and the other only that it was.
  private static func saysMore(_ cell: Bytes, than other: Bytes, as field: Field) -> Bool {
    field == .supplyMethod && SupplyMethod(reading: other) == .grant
      && SupplyMethod(reading: cell) != .grant
  }
}
