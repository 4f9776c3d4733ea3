import CivilCalendar
import LandLifecycle

/// What a row says beyond days: form, deposit, bonds, consequences, standards.
extension RowReader {
  /// The clauses that have a column of their own.
  struct ClauseCells {
    var form: ContractForm?
    var deposit: Money?
    var bonds: [BondClause] = []
    var consequences: [ConsequenceLadder] = []
    var floorArea: Area?
    var extensionNotice: Period?
    var extensionLimit: Period?
  }

  mutating func readClause(_ cell: Bytes, _ field: Field, _ row: inout Cells) {
    switch field {
    case .form: row.clauses.form = value(FormCell.read(cell), cell, field)
    case .deposit(let unit):
      row.clauses.deposit = value(MoneyCell.read(cell, unit: unit), cell, field)
    case .floorArea(let unit):
      row.clauses.floorArea = value(AreaCell.read(cell, unit: unit), cell, field)
    case .extensionNotice:
      row.clauses.extensionNotice = value(PeriodCell.readNotice(cell), cell, field)
    case .extensionLimit:
      row.clauses.extensionLimit = value(PeriodCell.readLimit(cell), cell, field)
    case .bond(let milestone, let unit):
      if cell.trimmed.meansNone { return }
      forEachPart(of: cell, field, row.parts) { reader, piece, part in
        let size: BondClause.Size
        switch reader.sum(piece, cell, field, unit, mayBeShare: true) {
        case .stated(let sum): size = .sum(sum)
        case .share(let ratio): size = .shareOfPrice(ratio)
        case nil: return
        }
        row.clauses.bonds.append(BondClause(securing: milestone, part: part, size))
      }
    case .consequences(let milestone):
      if cell.trimmed.meansNone { return }
      forEachPart(of: cell, field, row.parts) { reader, piece, part in
        let reading = ConsequenceCell.read(piece, of: milestone, part: part)
        if let ladder = reader.value(reading, piece, field) {
          row.clauses.consequences.append(ladder)
        }
      }
    case .contractNumber, .supervisionNumber, .parcelCode, .estateUnit, .registerRow, .detail,
      .area, .partAreas, .price, .supplyMethod, .signedOn, .agreed, .amount, .actual,
      .isKeyProject, .holderSince, .tenantSince, .event, .ignored:
      preconditionFailure("a cell that states no clause was read as one")
    }
  }

  /// The clauses of a row, with what its texts state in figures.
  mutating func clauses(_ row: Cells, _ record: borrowing CSVRecord) -> ContractClauses {
    if row.supply == .allocation {
      for ladder in row.clauses.consequences {
        let field = Field.consequences(ladder.milestone)
        note(field, record[map.column(of: field)], .ladderOnAllocation)
      }
    }
    let figures = readFigures(record, row.parts)
    return ContractClauses(
      form: row.clauses.form, deposit: row.clauses.deposit, bonds: row.clauses.bonds,
      consequences: row.clauses.consequences, standards: figures.standards,
      totalInvestment: figures.investment, floorArea: row.clauses.floorArea,
      extensionNotice: row.clauses.extensionNotice, extensionLimit: row.clauses.extensionLimit)
  }

  // MARK: - Texts that state figures

  /// What the texts about standards and targets state in figures; a text that states none is a
  /// detail and nothing else.
  private mutating func readFigures(
    _ record: borrowing CSVRecord, _ parts: [Part]
  ) -> (standards: [Standard], investment: Money?) {
    var standards: [Standard] = []
    var yearly: [Standard] = []
    var investment: Money?
    for (detail, column) in map.details {
      let text = record[column].trimmed
      switch detail {
      case .startStandard: standards += readStandards(text, detail, .start, parts)
      case .completionStandard: standards += readStandards(text, detail, .completion, parts)
      case .productionStandard: standards += readStandards(text, detail, .production, parts)
      case .targetOutputStandard:
        standards += readStandards(text, detail, .targetOutput, parts)
      case .totalInvestment:
        if case .value(let sum) = MoneyCell.read(text, unit: .tenThousandYuan) { investment = sum }
      case .outputPerMu: yearly += target(text, .outputPerMu, detail)
      case .taxPerMu: yearly += target(text, .taxPerMu, detail)
      case .district, .town, .project, .location, .landUse, .landSource, .tenure, .industry,
        .grade, .approver, .holder, .tenant, .investmentAgreement, .responsibleUnits,
        .areaSource, .priceSource, .floorAreaRatioMin, .floorAreaRatioMax, .investmentIntensity,
        .bondRemark, .paymentRemark, .supplySource:
        break
      }
    }
    // What the node's own text states beats the column of the figure.
    yearly.removeAll { one in
      standards.contains { $0.milestone == .targetOutput && $0.measure == one.measure }
    }
    return (standards + yearly, investment)
  }

  private mutating func readStandards(
    _ text: Bytes, _ detail: Detail, _ milestone: Milestone, _ parts: [Part]
  ) -> [Standard] {
    var standards: [Standard] = []
    // A text is no list of parts unless it names one: what it says then is kept as text, as ever.
    guard text.namesPart(of: parts) else {
      readStandards(text, detail, milestone, part: 0, into: &standards)
      return standards
    }
    forEachPart(of: text, .detail(detail), parts) { reader, piece, part in
      reader.readStandards(piece, detail, milestone, part: part, into: &standards)
    }
    return standards
  }

  private mutating func readStandards(
    _ text: Bytes, _ detail: Detail, _ milestone: Milestone, part: UInt8,
    into standards: inout [Standard]
  ) {
    switch StandardCell.read(text, at: milestone, part: part) {
    case .value(let read): standards += read
    case .none: break
    case .problem:
      if StandardCell.looksLikeOne(text) { note(.detail(detail), text, .standardNotJudged) }
    }
  }

  /// A yearly target by area: it is judged for every year from target output on.
  private mutating func target(
    _ text: Bytes, _ measure: Measure, _ detail: Detail
  ) -> [Standard] {
    switch MoneyCell.read(text, unit: .tenThousandYuan) {
    case .value(let sum): return sum > .zero ? [Standard(at: .targetOutput, measure, sum.fen)] : []
    case .none: return []
    case .problem:
      // Words such as 逐年递增 state no figure.
      if text.contains(where: { $0 &- UInt8(ascii: "0") <= 9 }) {
        note(.detail(detail), text, .standardNotJudged)
      }
      return []
    }
  }
}
