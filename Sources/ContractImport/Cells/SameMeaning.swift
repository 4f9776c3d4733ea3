import LandLifecycle

/// Whether cells of two columns of one meaning say the same, whatever they write: as values, and not as
/// texts.
enum SameMeaning {
  /// Compares two cells, each read as its column is.
  ///
  /// Areas and sums in different units are the same where each, as it is rounded, may be the other.
  static func holds(_ one: Bytes, as field: Field, _ other: Bytes, as otherField: Field) -> Bool {
    if isSameText(one, other) { return true }
    let pieces = Array(PipedCells(one.trimmed))
    let others = Array(PipedCells(other.trimmed))
    guard pieces.count == others.count else { return false }
    return zip(pieces, others).allSatisfy { piece, other in
      isSamePiece(piece.trimmed, field, other.trimmed, otherField)
    }
  }

  private static func isSamePiece(
    _ one: Bytes, _ field: Field, _ other: Bytes, _ otherField: Field
  ) -> Bool {
    if isSameText(one, other) { return true }
    if let (name, rest) = one.namedPiece, let (otherName, otherRest) = other.namedPiece {
      return name == otherName && isSamePiece(rest.trimmed, field, otherRest.trimmed, otherField)
    }
    switch field {
    case .contractNumber, .parcelCode, .estateUnit, .registerRow, .supervisionNumber:
      return isSameText(one.withoutTextFormula, other.withoutTextFormula)
    case .signedOn, .holderSince, .tenantSince, .event(.day):
      return isSame(DateCell.read(one), DateCell.read(other))
    case .agreed(let milestone):
      return isSame(
        DeadlineCell.read(one, of: milestone), DeadlineCell.read(other, of: milestone))
    case .actual(let milestone):
      return isSame(
        ActualDayCell.read(one, of: milestone), ActualDayCell.read(other, of: milestone))
    case .supplyMethod: return isSameSupply(one, other)
    case .isKeyProject:
      let answers = [one, other].map {
        YesNo(reading: String(decoding: $0, as: UTF8.self), yes: YesNo.keyProjects)
      }
      return answers[0] != nil && answers[0] == answers[1]
    case .form: return isSame(FormCell.read(one), FormCell.read(other))
    case .extensionNotice: return isSame(PeriodCell.readNotice(one), PeriodCell.readNotice(other))
    case .extensionLimit: return isSame(PeriodCell.readLimit(one), PeriodCell.readLimit(other))
    case .area, .partAreas, .floorArea, .price, .amount, .deposit, .bond, .event(.measured),
      .event(.paid):
      return isSameMeasure(one, field, other, otherField)
    case .consequences, .detail, .event(.word), .event(.value), .event(.document), .event(.remark),
      .ignored:
      return false
    }
  }

  private static func isSameText(_ one: Bytes, _ other: Bytes) -> Bool {
    if one.elementsEqual(other) { return true }
    var (key, otherKey): ([UInt8], [UInt8]) = ([], [])
    NameKey.append(one, to: &key)
    NameKey.append(other, to: &otherKey)
    return key == otherKey
  }

  private static func isSame<Value>(
    _ one: CellReading<Value>, _ other: CellReading<Value>
  ) -> Bool {
    guard case .value(let value) = one, case .value(let otherValue) = other else { return false }
    return value == otherValue
  }

  /// Whether two ways of supply are one, or one of them says only that the land was granted, and the other
  /// in which way.
  private static func isSameSupply(_ one: Bytes, _ other: Bytes) -> Bool {
    guard let way = SupplyMethod(reading: one), let otherWay = SupplyMethod(reading: other) else {
      return false
    }
    return way == otherWay || way == .grant && otherWay.isGrant
      || otherWay == .grant && way.isGrant
  }

  // MARK: - Areas and sums

  /// A size in the smallest unit of its kind, and how far what is meant may lie from it.
  private struct Size {
    let units: Int64
    let rounding: Int64
  }

  private static func isSameMeasure(
    _ one: Bytes, _ field: Field, _ other: Bytes, _ otherField: Field
  ) -> Bool {
    guard let known = size(of: one, field), let wanted = size(of: other, otherField) else {
      return false
    }
    if field == otherField { return known.units == wanted.units }
    // A whole number of a large unit is not taken to be rounded by more than a hundredth.
    let allowed = min(known.rounding + wanted.rounding, max(known.units, wanted.units) / 100)
    return abs(known.units - wanted.units) <= allowed + 1
  }

  private static func size(of cell: Bytes, _ field: Field) -> Size? {
    if case .event(.measured(_, let unit)) = field, HeaderUnit.measure(named: unit) == nil {
      guard case .value(let number) = DecimalCell.readTenThousandths(cell) else { return nil }
      return Size(units: number, rounding: 0)
    }
    let measure =
      field.unitMeasure
      ?? (field.measured(in: .area(.unstated)) == nil ? .money(.unstated) : .area(.unstated))
    switch measure {
    case .area(let unit):
      guard case .value(let area) = AreaCell.read(cell, unit: unit) else { return nil }
      let one: Int64 =
        switch unit {
        case .hectares: 100_000_000
        case .mu: 6_666_667
        case .squareMetres: 10_000
        case .unstated: 0
        }
      return Size(units: area.squareCentimetres, rounding: rounding(of: cell, unit: one))
    case .money(let unit):
      guard case .value(let sum) = MoneyCell.read(cell, unit: unit) else { return nil }
      let one: Int64 =
        switch unit {
        case .yuan: 100
        case .thousandYuan: 100_000
        case .tenThousandYuan: 1_000_000
        case .millionYuan: 100_000_000
        case .hundredMillionYuan: 10_000_000_000
        case .unstated: 0
        }
      return Size(units: sum.fen, rounding: rounding(of: cell, unit: one))
    }
  }

  /// Half of the last figure's worth of a bare number; nothing where the cell names a unit of its own.
  private static func rounding(of cell: Bytes, unit: Int64) -> Int64 {
    guard cell.isBareNumber else { return 0 }
    let point = cell.firstIndex(of: UInt8(ascii: "."))
    var last = unit
    for _ in 0..<(point.map { cell.count - $0 - 1 } ?? 0) { last /= 10 }
    return last / 2
  }
}
