import ContractStore
import LandLifecycle
import Wording

/// Two contracts that may be one, or grants of the same ground, by what they exactly share.
struct LinkProposal {
  /// What two rows have in common, and nothing near it.
  enum Evidence: CaseIterable {
    case parcelCode, supervisionNumber, signingDay, area, price, holder, project, location

    /// How much it says: a number is given to one, a day and an area to few, a name to many.
    var score: Int {
      switch self {
      case .parcelCode: 40
      case .supervisionNumber: 30
      case .signingDay, .area: 20
      case .price, .holder, .project, .location: 10
      }
    }

    fileprivate func isShared(by one: ParcelSummary, _ other: ParcelSummary) -> Bool {
      func same<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
        left != nil && left == right
      }
      return switch self {
      case .parcelCode: same(one.parcelCode, other.parcelCode)
      case .supervisionNumber: same(one.supervisionNumber, other.supervisionNumber)
      case .signingDay: same(one.signedOn, other.signedOn)
      case .area: same(one.area, other.area)
      case .price: same(one.price, other.price)
      case .holder: same(one.holder, other.holder)
      case .project: same(one.project, other.project)
      case .location: same(one.location, other.location)
      }
    }
  }

  let earlier: StatusRow
  let later: StatusRow
  let kind: LinkJudgement
  let evidence: [Evidence]

  var score: Int { evidence.map(\.score).reduce(0, +) }

  /// Looks at two contracts; nil where nothing that counts says they belong together.
  ///
  /// One contract: signed on one day over one area, with a number, a holder or a project in common, and
  /// no two numbers of one kind that differ. The ground granted again: one parcel code, two days.
  init?(_ one: StatusRow, _ other: StatusRow) {
    (earlier, later) = one.contract < other.contract ? (one, other) : (other, one)
    let (left, right) = (one.summary, other.summary)
    evidence = Evidence.allCases.filter { $0.isShared(by: left, right) }
    func differ(_ left: String?, _ right: String?) -> Bool {
      guard let left, let right else { return false }
      return left != right
    }
    let isOneDay = evidence.contains(.signingDay)
    let hasOwnNumbers =
      differ(left.contractNumber, right.contractNumber)
      || differ(left.supervisionNumber, right.supervisionNumber)
      || differ(left.parcelCode, right.parcelCode)
    if isOneDay, evidence.contains(.area), !hasOwnNumbers,
      evidence.contains(where: {
        [.parcelCode, .supervisionNumber, .holder, .project].contains($0)
      })
    {
      kind = .same
    } else if evidence.contains(.parcelCode), !isOneDay, left.signedOn != nil,
      right.signedOn != nil
    {
      kind = .regranted
    } else {
      return nil
    }
  }
}

extension Wording {
  func evidence(_ evidence: LinkProposal.Evidence) -> String {
    switch evidence {
    case .parcelCode: text(zh: "宗地代码", en: "parcel code")
    case .supervisionNumber: text(zh: "电子监管号", en: "supervision number")
    case .signingDay: text(zh: "签订日期", en: "day of signing")
    case .area: text(zh: "面积", en: "area")
    case .price: text(zh: "价款", en: "price")
    case .holder: text(zh: "土地使用权人", en: "holder")
    case .project: text(zh: "项目名称", en: "project")
    case .location: text(zh: "项目位置", en: "location")
    }
  }

  /// In what two contracts differ that are told to be one: numbers of one kind, the day of signing, the
  /// area and the price, a phrase each.
  func differences(of one: ParcelSummary, _ other: ParcelSummary) -> [String] {
    func phrase<Value: Equatable>(
      _ name: String, _ left: Value?, _ right: Value?, _ words: (Value) -> String
    ) -> String? {
      guard let left, let right, left != right else { return nil }
      return text(
        zh: "\(name)：\(words(left))，另一份为\(words(right))",
        en: "\(name): \(words(left)), the other's \(words(right))")
    }
    return [
      phrase(
        text(zh: "合同编号", en: "contract number"), one.contractNumber, other.contractNumber
      ) { $0 },
      phrase(
        evidence(.supervisionNumber), one.supervisionNumber, other.supervisionNumber
      ) { $0 },
      phrase(evidence(.parcelCode), one.parcelCode, other.parcelCode) { $0 },
      phrase(evidence(.signingDay), one.signedOn, other.signedOn) { "\($0)" },
      phrase(evidence(.area), one.area, other.area) { area($0) },
      phrase(evidence(.price), one.price, other.price) { money($0) },
    ].compactMap(\.self)
  }
}
