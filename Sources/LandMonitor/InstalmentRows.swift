import ContractImport
import LandLifecycle
package import Wording

/// Rows of which each is an instalment of one contract, as the national register's page shows them.
enum InstalmentRows {
  /// The days of two such rows as one row writes them, such as `2023-02-05|2024-01-05`; nil where the rows
  /// differ in more than what is paid and when, or name no day of it.
  static func joined(_ one: Registration, _ other: Registration) -> String? {
    guard one.numbers == other.numbers, hasSameDetails(one, other),
      one.actuals.filter({ $0.milestone != .payment })
        == other.actuals.filter({ $0.milestone != .payment }),
      withoutPayments(one.terms) == withoutPayments(other.terms),
      one.holderSince == other.holderSince, one.tenantSince == other.tenantSince
    else { return nil }
    let days = [one, other].flatMap { registration in
      registration.terms.obligations.filter { $0.milestone == .payment }.map { term in
        if case .on(let day) = term.deadline { "\(day)" } else { "" }
      }
    }
    return days.count > 1 && !days.contains("") ? days.joined(separator: "|") : nil
  }

  private static func hasSameDetails(_ one: Registration, _ other: Registration) -> Bool {
    Detail.allCases.allSatisfy { $0 == .paymentRemark || one[$0] == other[$0] }
  }

  private static func withoutPayments(_ terms: ContractTerms) -> [AnyHashable] {
    [
      terms.supply, terms.signedOn, terms.area, terms.price, terms.parts, terms.clauses,
      terms.obligations.filter { $0.milestone != .payment },
    ]
  }
}

extension Wording {
  /// Why a file is not imported that has a contract's instalments a row each, and what to make of them.
  package func instalmentRows(path: String, line: Int, earlier: Int, days: String) -> String {
    text(
      zh: "\(path):\(line): 与第\(earlier)行是同一份合同的各期缴款，一期一行，会重复登记合同；因此全部不导入。"
        + "请把一份合同并为一行，各期写在一格，如约定缴款时间 \(days)，约定缴款金额也照此以“|”分隔。",
      en:
        "\(path):\(line): is an instalment of the contract on line \(earlier), which would be registered "
        + "twice; so nothing is imported. Make one row of each contract, with all instalments in one cell, as "
        + "\(days) for their days, and the sums parted by | likewise.")
  }
}
