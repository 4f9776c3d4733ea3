import CivilCalendar
import LandLifecycle

/// A contract's row of `status`, as it goes into the statement that writes it.
///
/// It is made where the contract is folded, so that whoever writes has little left to do.
package struct EncodedStatus: Sendable {
  /// The digest of what the registration claims.
  let contentDigest: [UInt8]
  /// The day it was folded for.
  let foldDay: Day
  /// The columns from `next_change_on` on.
  let values: EncodedValues
  /// Kinds of findings that are named as they are met.
  let unlistedKinds: [FindingKind]
  let hasContractNumber: Bool
  let hasSupervisionNumber: Bool

  /// Encodes a row and its findings; of two findings about the same part and instance the first is
  /// kept.
  package init(_ row: StatusRow, findings: [FindingRow]) {
    let text = FindingsText(findings)
    contentDigest = row.contentDigest
    foldDay = row.foldDay
    unlistedKinds = text.unlistedKinds
    hasContractNumber = row.summary.contractNumber != nil
    hasSupervisionNumber = row.summary.supervisionNumber != nil
    var values = BoundValues()
    values.append(row.nextChange.map { Int64($0.number) })
    values.append(row.nextDue.map { Int64($0.number) })
    values.append(row.isUntold ? 1 : 0)
    values.append(Int64(row.stage.rawValue))
    values.append(Int64(row.idleCase.rawValue))
    values.append(row.summary)
    values.append(text: text.bytes)
    values.append(DivisionText.text(of: row.division))
    self.values = values.setAside()
  }
}

extension BoundValues {
  fileprivate mutating func append(_ summary: ParcelSummary) {
    append(summary.contractNumber)
    append(summary.supervisionNumber)
    append(summary.parcelCode)
    append(summary.otherNumber)
    for detail in ParcelSummary.shown { append(detail, of: summary.texts) }
    append(Int64(summary.supply.rawValue))
    append(summary.isKeyProject ? 1 : 0)
    append(summary.signedOn.map { Int64($0.number) })
    append(summary.area?.squareCentimetres)
    append(summary.price?.fen)
  }

  private mutating func append(_ detail: Detail, of texts: Details) {
    texts.withUTF8(of: detail) { text in
      if let text { append(text: UnsafeRawBufferPointer(text)) } else { append(nil as Int64?) }
    }
  }
}
