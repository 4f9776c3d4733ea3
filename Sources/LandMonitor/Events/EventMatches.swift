import ContractImport
import ContractStore
import Reports
import Wording

/// Which rows of a table of events match a contract, counted without recording any.
struct EventMatches {
  /// Why the first rows do not, a sentence each.
  private(set) var sentences: [String] = []
  private var contracts: EventMatching?
  private var matched = 0
  private var unmatched = 0
  private var ambiguous = 0

  private static let shown = 10

  /// Makes an empty count; without contracts nothing is counted.
  init(_ contracts: EventMatching?) { self.contracts = contracts }

  /// Looks for a row's contract.
  mutating func take(_ row: EventRow, _ words: EventWords) throws {
    do {
      guard try contracts?.contract(of: row) != nil else { return }
      matched += 1
    } catch let problem as EventRowProblem {
      if case .severalContracts = problem { ambiguous += 1 } else { unmatched += 1 }
      guard sentences.count < Self.shown else { return }
      sentences.append(words.sentence(words.words(for: problem), line: row.line))
    }
  }

  /// How many rows match one contract, none and several.
  func fields(_ wording: Wording) -> [ReportField] {
    [
      ReportField("matched", wording.text(zh: "有对应合同", en: "match a contract"), .integer(matched)),
      ReportField("unmatched", wording.text(zh: "没有对应合同", en: "match none"), .integer(unmatched)),
      ReportField(
        "ambiguous", wording.text(zh: "对应不止一份", en: "match several"), .integer(ambiguous)),
    ]
  }
}

extension Wording {
  /// Why rows are not matched with contracts, where the database cannot be read as it is.
  func notMatched(because problem: StoreProblem) -> String {
    let reason =
      switch problem {
      case .missing: text(zh: "还没有数据库", en: "There is no database yet")
      case .needsMigration:
        text(
          zh: "数据库由较早的版本建立，须先更新（如运行 fallow list）",
          en: "The database was made by an earlier version and must be brought up to date first, "
            + "e.g. by fallow list")
      case .busy:
        text(zh: "另一个程序正在写数据库", en: "Another process is writing the database")
      case .cannotOpen, .isFolder, .damaged, .notOurs, .readOnly, .diskFull, .cacheUnreadable,
        .entryUnreadable,
        .database:
        text(
          zh: "数据库打不开（运行 fallow verify 可知原因）",
          en: "The database cannot be opened (fallow verify says why)")
      }
    return text(
      zh: "\(reason)，未核对各行是哪份合同。",
      en: "\(reason), so the rows were not matched with contracts.")
  }
}
