import LandLifecycle
package import Wording

extension Wording {
  /// Returns why a document cannot be drafted, and what to record first.
  package func refusal(_ refusal: NoticeRefusal) -> String {
    ShellText.naming(refusal.parcel, in: sentences(refusal))
  }

  private func sentences(_ refusal: NoticeRefusal) -> String {
    switch refusal {
    case .noSuspicion(let document, let parcel):
      text(
        zh: "\(parcel)：不能起草《\(document.title)》：没有涉嫌闲置的情形或记录。"
          + "发现涉嫌闲置的，请先录入：fallow record PARCEL suspicion-raised --on DAY。",
        en: "\(parcel): the \(self.document(document)) cannot be drafted: neither rule nor record "
          + "says that the land may be idle. If it was found to be, record it first: "
          + "fallow record PARCEL suspicion-raised --on DAY.")
    case .needs(let event, let document, let parcel):
      text(
        zh: "\(parcel)：不能起草《\(document.title)》：尚无\(told(event))的记录。"
          + "请先录入：fallow record PARCEL \(event.code) --on DAY。",
        en: "\(parcel): the \(self.document(document)) cannot be drafted: no record says "
          + "'\(idleCaseEvent(event))'. Record it first: fallow record PARCEL \(event.code) --on DAY."
      )
    case .otherDisposal(let way, let document, let parcel):
      text(
        zh: "\(parcel)：不能起草《\(document.title)》：已确定的处置方式为“\(idleDisposal(way))”。",
        en: "\(parcel): the \(self.document(document)) cannot be drafted: the way of disposal "
          + "decided is '\(idleDisposal(way))'.")
    case .nothingLate(let document, let parcel):
      text(
        zh: "\(parcel)：不能起草《\(document.title)》：没有已过期限而未见记录的合同义务。",
        en:
          "\(parcel): the \(self.document(document)) cannot be drafted: nothing that the contract "
          + "demands of the grantee is past its due day.")
    case .noContract(let document, let parcel):
      text(
        zh: "\(parcel)：不能起草《\(document.title)》：供地方式为划拨，没有可据以催告或者解除的出让合同。",
        en:
          "\(parcel): the \(self.document(document)) cannot be drafted: the land was allocated, and there is "
          + "no contract to demand by or to rescind.")
    }
  }

  private func told(_ event: IdleCaseEvent) -> String {
    if case .disposed = event { return "征缴土地闲置费或者收回决定送达" }
    return "“\(idleCaseEvent(event))”"
  }
}

extension NoticeRefusal {
  /// The parcel's number.
  fileprivate var parcel: String {
    switch self {
    case .noSuspicion(_, let parcel), .needs(_, _, let parcel), .otherDisposal(_, _, let parcel),
      .nothingLate(_, let parcel), .noContract(_, let parcel):
      parcel
    }
  }
}
