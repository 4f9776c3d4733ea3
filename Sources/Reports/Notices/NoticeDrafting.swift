import CivilCalendar
package import LandLifecycle

extension NoticeDraft {
  /// Drafts a document about a parcel from its record, in Chinese.
  ///
  /// - Throws: `NoticeRefusal` where the record holds no case for it; what law leaves to the officer is
  ///   drafted with a warning.
  package init(
    _ document: LegalDocument, about view: ParcelView
  ) throws(NoticeRefusal) {
    let drafting = NoticeDrafting(document, NoticeSubject(view: view))
    switch document {
    case .inquiry: self = try drafting.inquiry()
    case .determination: self = try drafting.determination()
    case .hearing: self = try drafting.hearing()
    case .feeDecision: self = try drafting.feeDecision()
    case .takeBackDecision: self = try drafting.takeBackDecision()
    case .scheme: self = try drafting.scheme()
    case .supplement: self = try drafting.supplement()
    case .demand: self = try drafting.demand()
    case .enforcement: self = try drafting.enforcement()
    case .handover: self = drafting.handover()
    case .siteBoard: self = drafting.siteBoard()
    case .extensionRequest: self = drafting.extensionRequest()
    case .contractDemand: self = try drafting.contractDemand()
    case .rescission: self = try drafting.rescission()
    }
  }
}

/// Writes the documents: each a file's extension, by what they rest on.
struct NoticeDrafting {
  let document: LegalDocument
  let subject: NoticeSubject

  init(_ document: LegalDocument, _ subject: NoticeSubject) {
    self.document = document
    self.subject = subject
  }

  /// A paragraph, and the codes of the contents that it gives.
  func paragraph(_ text: NoticeText, gives: String...) -> NoticeDraft.Block {
    NoticeDraft.Block(gives: gives, body: .paragraph(text))
  }

  /// Facts, and the codes of the contents that they give.
  func facts(_ facts: [NoticeDraft.Fact], gives: String...) -> NoticeDraft.Block {
    NoticeDraft.Block(gives: gives, body: .facts(facts))
  }

  /// A draft signed by the office.
  func draft(
    to addressee: NoticeText?, warnings: [String], _ blocks: [NoticeDraft.Block],
    signature: [NoticeText]? = nil
  ) -> NoticeDraft {
    let known = subject.view.knownAt.map { "，按\($0)24时已录入的资料" } ?? ""
    return NoticeDraft(
      document, to: addressee, warnings: warnings, blocks: blocks,
      signature: signature ?? office,
      basis: "起草依据：评估日\(subject.day)的记录\(known)，共\(subject.view.entries.count)条；"
        + "未见记录的内容一律留空，不作推定。")
  }

  /// The office's own name is not on record.
  var office: [NoticeText] {
    ["\(blank: "作出机关名称并加盖印章")", "\(blank: "签发日期")"]
  }

  // MARK: - What a document rests on

  /// The parcel as refusals name it, whose commands find it.
  private var parcel: String { subject.view.argument }

  /// Asks for an act of the path, done by the day.
  func require(_ event: IdleCaseEvent) throws(NoticeRefusal) {
    let step = subject.idleCase.state.step
    let reached: Bool =
      switch event {
      case .inquiryServed: step >= .underInvestigation && step != .closed
      case .determinationServed: step >= .determined && step != .closed
      case .demandServed: step == .demanded || step == .enforcing || step == .performed
      case .suspicionRaised, .cleared, .disposed, .closed, .answered, .published, .filed,
        .financeTold, .mortgageeTold, .schemeAgreed, .approved, .hearingTold, .hearingRequested,
        .hearingHeld, .takeBackNoticed, .reviewApplied, .reviewDecided, .suitFiled, .judged,
        .enforcementApplied, .feePaid, .deregistered, .cancellationAnnounced, .fundsSecured:
        subject.act(event) != nil
      }
    if !reached { throw .needs(event, document, parcel: parcel) }
  }

  /// The decision by art. 14 in force, and the day of its service.
  func decision() throws(NoticeRefusal) -> (way: IdleDisposal, served: Day?) {
    let state = subject.idleCase.state
    guard let way = state.disposal, state.step != .setAside else {
      throw .needs(.disposed(.feeCharged), document, parcel: parcel)
    }
    guard way.isDecision else { throw .otherDisposal(way, document, parcel: parcel) }
    return (way, subject.act(.disposed(way)))
  }

  /// Refuses a document that belongs to the other kind of disposal than the one decided.
  func allow(_ isMeant: (IdleDisposal) -> Bool) throws(NoticeRefusal) {
    let state = subject.idleCase.state
    if let way = state.disposal, state.step != .setAside, !isMeant(way) {
      throw .otherDisposal(way, document, parcel: parcel)
    }
  }

  /// Refuses where neither rule nor record says that the land may be idle.
  func requireSuspicion() throws(NoticeRefusal) {
    let step = subject.idleCase.state.step
    if step == .none || step == .closed { throw .noSuspicion(document, parcel: parcel) }
  }

  /// Refuses a document that rests on a contract where land was allocated by a decision.
  func requireContract() throws(NoticeRefusal) {
    if subject.isAllocated { throw .noContract(document, parcel: parcel) }
  }

  func refuseNothingLate() -> NoticeRefusal { .nothingLate(document, parcel: parcel) }
}
