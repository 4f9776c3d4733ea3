import ContractImport
import ContractStore
import LandLifecycle
import Wording

/// What a person had corrected in a source's earlier row, under a new row of the same source.
///
/// The new row is written as it is, and behind it, once more, the correction of what it says as the
/// earlier one did: what the register says and what a document says stay apart.
struct KeptCorrection {
  /// The new row, corrected where it says what the earlier one said.
  let registration: Registration
  /// The documents of the corrections.
  let document: String?
  /// Their remarks.
  let remark: String?
  private let row: Registration
  /// Whether the row says something else where the earlier one was corrected.
  private let isReplaced: Bool
  /// The row of the file, and each correction of it, newest first.
  private let versions: [(entry: Entry, registration: Registration)]

  /// Nil where nobody corrected the earlier row.
  init?(of claim: ContractLog.Claim, in log: ContractLog, under row: Registration) {
    versions = log.registrations(of: claim.entry)
    guard versions.count > 1, let newest = versions.first, let said = versions.last
    else { return nil }
    self.row = row
    (registration, isReplaced) = row.keeping(newest.registration, of: said.registration)
    func joined(_ texts: [String?]) -> String? {
      var known: [String] = []
      for text in texts.compactMap(\.self) where !known.contains(text) { known.append(text) }
      return known.isEmpty ? nil : known.joined(separator: "、")
    }
    let corrections = versions.dropLast().reversed()
    document = joined(corrections.map(\.entry.written.document))
    remark = joined(corrections.map(\.entry.written.remark))
  }

  /// Whether anything corrected goes on to hold.
  var isKept: Bool { registration != row }

  /// Something corrected that the row says otherwise again.
  struct Replaced {
    /// What, the value as corrected and the row's; nil where it is nothing that rows are compared by.
    let what: (name: String, corrected: String, registered: String)?
    /// The document of the correction.
    let document: String
  }

  /// What of the corrections the row takes the place of.
  func replaced(_ wording: Wording) -> [Replaced] {
    guard isReplaced, let newest = versions.first?.registration,
      let said = versions.last?.registration
    else { return [] }
    let corrected = Set(wording.statementDifferences(from: said, to: newest).map(\.code))
    let replaced = wording.statementDifferences(from: newest, to: registration)
      .filter { corrected.contains($0.code) }
      .map { difference in
        Replaced(
          what: (
            difference.name, difference.before ?? wording.blank, difference.after ?? wording.blank
          ), document: document(of: difference.code, wording))
      }
    return replaced.isEmpty ? [Replaced(what: nil, document: document ?? "")] : replaced
  }

  /// The document of the last correction that changed something.
  private func document(of code: String, _ wording: Wording) -> String {
    let correction = zip(versions, versions.dropFirst()).first { newer, older in
      wording.statementDifferences(from: older.registration, to: newer.registration)
        .contains { $0.code == code }
    }
    return correction?.0.entry.written.document ?? document ?? ""
  }
}

extension RowOddity {
  /// What is told of it.
  init(_ replaced: KeptCorrection.Replaced) {
    self = .correctionReplaced(
      document: replaced.document,
      replaced.what.map {
        CorrectedValue(name: $0.name, corrected: $0.corrected, registered: $0.registered)
      })
  }
}
