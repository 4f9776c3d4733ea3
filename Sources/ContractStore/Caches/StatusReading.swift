import CivilCalendar
import Foundation
import GRDB
import LandLifecycle

extension StatusRow {
  static let columns = """
    contract_id, registered_entry, content_digest, fold_day, log_position, next_change_on,
    next_due_on, is_untold, stage, idle_case, contract_number, supervision_number, parcel_code,
    other_number, project, holder, tenant, location, district, town, land_use, units, supply,
    is_key_project, signed_on, area_cm2, price_fen, division
    """
  /// How many columns that is, and so the place of one put behind them.
  static let columnCount = 28

  init(_ row: Row) throws {
    do {
      guard let stage = Stage(rawValue: try row.decode(atIndex: 8)),
        let idleCase = IdleCaseStep(rawValue: try row.decode(atIndex: 9)),
        let summary = try ParcelSummary(row), let division = DivisionText.division(in: row[27])
      else { throw StoreProblem.cacheUnreadable(contract: row[0]) }
      self.init(
        contract: ContractID(row[0]), registeredEntry: EntryNumber(row[1]),
        contentDigest: [UInt8](row[2] as Data), foldDay: try row.day(3),
        logPosition: EntryNumber(row[4]), nextChange: try row.dayIfAny(5),
        nextDue: try row.dayIfAny(6), isUntold: row[7], stage: stage, idleCase: idleCase,
        summary: summary, division: division)
    } catch is RowDecodingError { throw StoreProblem.cacheUnreadable(contract: row[0]) }
  }
}

extension ParcelSummary {
  /// The columns of its texts, in the order of the details.
  private static let columns = zip(shown, 14...).sorted { $0.0 < $1.0 }

  fileprivate init?(_ row: Row) throws {
    guard let supply = SupplyMethod(rawValue: try row.decode(atIndex: 22)) else { return nil }
    var texts = Details()
    for (detail, column) in Self.columns {
      if let text = row[column] as String?, !text.isEmpty { texts.append(detail, text) }
    }
    self.init(
      ContractNumbers(
        contract: row[10], supervision: row[11], parcel: row[12], registerRow: row[13]),
      supply: supply, isKeyProject: row[23], signedOn: try row.dayIfAny(24),
      area: (row[25] as Int64?).map(Area.init(squareCentimetres:)),
      price: (row[26] as Int64?).map(Money.init(fen:)), texts)
  }
}

extension Row {
  /// The findings in a column of a contract's row.
  func findings(_ column: Int, of contract: ContractID) throws -> [FindingRow] {
    guard let findings = FindingsText.findings(in: self[column] as String) else {
      throw StoreProblem.cacheUnreadable(contract: contract.number)
    }
    return findings
  }

  /// The day in a column; throws where the number is too great for one, as no row we wrote has.
  func day(_ column: Int) throws -> Day { Day(number: try decode(atIndex: column)) }

  /// The day in a column; nil where there is none.
  func dayIfAny(_ column: Int) throws -> Day? {
    try decode(Int32?.self, atIndex: column).map(Day.init(number:))
  }
}
