import LandLifecycle

/// What is shown and searched, and no reason to refuse a row but where a spreadsheet shows an error.
extension RowReader {
  /// Reads the details that are there, rising.
  mutating func readDetails(
    _ record: borrowing CSVRecord, _ row: Cells
  ) -> Details {
    var details = Details()
    details.reserveCapacity(record.raw.count)
    for (detail, column) in map.details {
      if let merged = mergedText(in: column) {
        if !merged.isEmpty { details.append(detail, merged) }
        continue
      }
      let text = record[column].trimmed.withoutTextFormula
      if text.meansNone || isMarked(column) { continue }
      if text.meansSameAsAbove {
        reject(.detail(detail), text, .cell(.sameAsAbove))
        continue
      }
      switch detail {
      case .tenure:
        switch TenureCell.read(text) {
        case .value(let tenure) where tenure.isBeyondReason:
          note(.detail(detail), text, .implausible(.tenure))
        case .value, .none: break
        case .problem: note(.detail(detail), text, .unreadableTenure)
        }
      case .floorAreaRatioMin, .floorAreaRatioMax:
        if isNoLimit(text, detail) { continue }
      case .landSource:
        if let words = landSource(text, row) {
          details.append(detail, words)
          continue
        }
      case .areaSource, .priceSource:
        // A plain number says no more than what was read from it.
        if text.isPlainNumber { continue }
      case .supplySource:
        if row.supply.isWritten(text) { continue }
      case .district, .town, .project, .location, .landUse, .industry, .grade, .approver, .holder,
        .tenant, .investmentAgreement, .responsibleUnits, .startStandard, .completionStandard,
        .productionStandard, .targetOutputStandard, .totalInvestment, .investmentIntensity,
        .outputPerMu, .taxPerMu, .bondRemark, .paymentRemark:
        break
      }
      details.append(detail, utf8: text)
    }
    return details
  }

  /// Whether a limit of the floor area ratio is 0, which registers write for "none".
  private mutating func isNoLimit(_ text: Bytes, _ detail: Detail) -> Bool {
    switch DecimalCell.readTenThousandths(text) {
    case .value(let ratio):
      if ratio > 50 * 10_000 { note(.detail(detail), text, .implausible(.floorAreaRatio)) }
      return ratio == 0
    case .none: return true
    case .problem:
      note(.detail(detail), text, .unreadableRatio)
      return false
    }
  }

  /// The words that the national register shows for the number in its column 土地来源, which is an
  /// area in hectares as its column of areas is; nil for a text that is in words already.
  private func landSource(_ text: Bytes, _ row: Cells) -> String? {
    guard map.hasAreaInHectares, text.isPlainNumber else { return nil }
    if text.isZero { return "新增建设用地" }
    guard case .value(let area) = AreaCell.read(text, unit: .hectares) else { return nil }
    return area == row.area ? "现有建设用地" : "新增建设用地(来自存量库)"
  }
}

extension Tenure {
  /// Whether one of its terms is longer than 99 years.
  fileprivate var isBeyondReason: Bool {
    switch self {
    case .years(let years): years.hundredths > 9_900
    case .byUse(let terms): terms.contains { $0.years.hundredths > 9_900 }
    case .counted(let years, from: _): years > 99
    case .untilYear, .until: false
    }
  }
}

extension Details {
  /// Whether they name neither a project nor whose it is nor where.
  var saysNothing: Bool {
    self[.project] == nil && self[.holder] == nil && self[.location] == nil
  }
}

extension Bytes {
  /// Whether there is nothing but figures and a point.
  fileprivate var isPlainNumber: Bool {
    allSatisfy { $0 &- UInt8(ascii: "0") <= 9 || $0 == UInt8(ascii: ".") }
  }

  /// Whether there is nothing but zeros and a point.
  fileprivate var isZero: Bool {
    allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
  }
}
