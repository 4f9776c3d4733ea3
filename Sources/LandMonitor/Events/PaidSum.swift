import ContractImport
import LandLifecycle

/// What a row of a table of events says was paid.
///
/// The record holds that an instalment was paid, and no sums: a row whose sum is not all that was due
/// would be taken for more than it says.
struct PaidSum: Sendable {
  private let sum: Money
  private let cell: EventCell
  /// Whether the row says which instalment it was, or that it was all of them.
  private let isInstalmentNamed: Bool

  /// The sum as a person would write it.
  var written: String {
    let (yuan, fen) = sum.fen.quotientAndRemainder(dividingBy: 100)
    return "\(yuan)" + (fen < 10 ? ".0\(fen)元" : ".\(fen)元")
  }

  /// Finds it; nil where the row has none.
  init?(_ row: EventRow, isInstalmentNamed: Bool) {
    for cell in row.cells {
      guard case .event(.paid(let unit)) = cell.field,
        case .value(let sum) = cell.text.asCell({ MoneyCell.read($0, unit: unit) })
      else { continue }
      self.sum = sum
      self.cell = cell
      self.isInstalmentNamed = isInstalmentNamed
      return
    }
    return nil
  }

  /// Checks that what the row says of payments is no more than its sum was.
  ///
  /// - Parameters:
  ///   - facts: What the row says.
  ///   - obligations: What is agreed, with what supplements made of it.
  ///   - price: The contract's price.
  func check(
    _ facts: [Fact], _ obligations: [ObligationTerm], price: Money?
  ) throws(EventRowProblem) {
    var isOfPayment = false
    for fact in facts {
      let milestone: Milestone
      let instance: UInt8
      switch fact {
      case .paid(let paid, _): (milestone, instance) = (.payment, paid)
      case .bondPosted(let posted, _): (milestone, instance) = (.bond, posted)
      case .site, .inspected, .causeExamined, .idleCase, .supplement, .handoverAct, .permitted,
        .developed, .measured, .land, .bond, .contractAct:
        continue
      }
      isOfPayment = true
      // Who writes 0 for the instalment says that all is paid by now.
      if isInstalmentNamed, instance == 0 { continue }
      let due = obligations.due(milestone, instance, price: price)
      if let due, sum >= due { continue }
      if isInstalmentNamed, due == nil { continue }
      throw .paidInPart(
        PartialPayment(
          header: cell.header, text: cell.text, instalment: isInstalmentNamed ? instance : nil,
          due: due))
    }
    guard isOfPayment else {
      throw .paidInPart(PartialPayment(header: cell.header, text: cell.text, ofNoPayment: true))
    }
  }
}

/// A sum that is not all that was due.
package struct PartialPayment: Hashable, Sendable {
  let header: String
  let text: String
  /// Which instalment the row names; nil for none.
  var instalment: UInt8?
  /// What was due of it, or in all; nil where the contract does not say.
  var due: Money?
  /// Whether the row is about no payment at all.
  var ofNoPayment = false
}

extension [ObligationTerm] {
  /// What is due of an instalment, or with 0 in all; nil where some of it is not known.
  fileprivate func due(_ milestone: Milestone, _ instance: UInt8, price: Money?) -> Money? {
    let terms = filter { $0.milestone == milestone }
    // The only instalment is the whole, whether the contract states its sum or not.
    if instance > 0, terms.count > 1 { return terms.first { $0.instance == instance }?.amount }
    let amounts = terms.compactMap(\.amount)
    if !terms.isEmpty, amounts.count == terms.count { return amounts.reduce(.zero, +) }
    return milestone == .payment ? price : nil
  }
}
