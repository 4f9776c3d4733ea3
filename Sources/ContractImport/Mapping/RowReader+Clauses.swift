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
  }

  mutating func readClause(_ cell: Bytes, _ field: Field, _ row: inout Cells) {
    switch field {
    case .form: row.clauses.form = value(FormCell.read(cell), cell, field)
    case .deposit(let unit):
      row.clauses.deposit = value(MoneyCell.read(cell, unit: unit), cell, field)
    case .floorArea(let unit):
      row.clauses.floorArea = value(AreaCell.read(cell, unit: unit), cell, field)
    case .bond(let milestone, let unit):
      if cell.trimmed.meansNone { return }
      switch sum(cell, cell, field, unit, mayBeShare: true) {
      case .stated(let sum): row.clauses.bonds.append(BondClause(securing: milestone, .sum(sum)))
      case .share(let ratio):
        row.clauses.bonds.append(BondClause(securing: milestone, .shareOfPrice(ratio)))
      case nil: break
      }
    case .consequences(let milestone):
      if let ladder = value(ConsequenceCell.read(cell, of: milestone), cell, field) {
        row.clauses.consequences.append(ladder)
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
    let figures = readFigures(record)
    return ContractClauses(
      form: row.clauses.form, deposit: row.clauses.deposit, bonds: row.clauses.bonds,
      consequences: row.clauses.consequences, standards: figures.standards,
      totalInvestment: figures.investment, floorArea: row.clauses.floorArea)
  }

  // MARK: - Texts that state figures

  /// What the texts about standards and targets state in figures; a text that states none is a
  /// detail and nothing else.
  private mutating func readFigures(
    _ record: borrowing CSVRecord
  ) -> (standards: [Standard], investment: Money?) {
    var standards: [Standard] = []
    var yearly: [Standard] = []
    var investment: Money?
    for (detail, column) in map.details {
      let text = record[column].trimmed
      switch detail {
      case .startStandard: standards += readStandards(text, detail, .start)
      case .completionStandard: standards += readStandards(text, detail, .completion)
      case .productionStandard: standards += readStandards(text, detail, .production)
      case .targetOutputStandard: standards += readStandards(text, detail, .targetOutput)
      case .totalInvestment:
        if case .value(let sum) = MoneyCell.read(text, unit: .tenThousandYuan) { investment = sum }
      case .outputPerMu: yearly += target(text, .outputPerMu)
      case .taxPerMu: yearly += target(text, .taxPerMu)
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
    _ text: Bytes, _ detail: Detail, _ milestone: Milestone
  ) -> [Standard] {
    switch StandardCell.read(text, at: milestone) {
    case .value(let standards): return standards
    case .none: return []
    case .problem:
      if StandardCell.beginsLikeOne(text) { note(.detail(detail), text, .standardNotJudged) }
      return []
    }
  }

  /// A yearly target by area: it is judged for every year from target output on.
  private func target(_ text: Bytes, _ measure: Measure) -> [Standard] {
    guard case .value(let sum) = MoneyCell.read(text, unit: .tenThousandYuan), sum > .zero else {
      return []
    }
    return [Standard(at: .targetOutput, measure, sum.fen)]
  }
}
