public import LandLifecycle

/// A document drafted from the record: a value that becomes text or a page.
public struct NoticeDraft: Hashable, Sendable {
  /// A piece of its body.
  public struct Block: Hashable, Sendable {
    /// What it says.
    public enum Body: Hashable, Sendable {
      /// A paragraph.
      case paragraph(NoticeText)
      /// Named facts, each on its line.
      case facts([Fact])
    }

    /// The codes of the required contents that it gives.
    public let gives: [String]
    /// What it says.
    public let body: Body

    /// Whether nothing is left blank in it.
    var isComplete: Bool {
      switch body {
      case .paragraph(let text): text.isComplete
      case .facts(let facts): facts.allSatisfy(\.value.isComplete)
      }
    }
  }

  /// A named fact.
  public struct Fact: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What is on record of it.
    public let value: NoticeText
  }

  /// A required content, and whether the draft gives all of it.
  public struct Check: Hashable, Sendable {
    /// What is required.
    public let content: RequiredContent
    /// Whether some block gives it and no block that gives it has a blank.
    public let isGiven: Bool
  }

  /// Which document.
  public let document: LegalDocument
  /// Whom it is for, as it is addressed.
  public let addressee: NoticeText?
  /// What the officer must know before using it.
  public let warnings: [String]
  /// The body.
  public let blocks: [Block]
  /// Who signs, line by line.
  public let signature: [NoticeText]
  /// On what record it was drafted.
  public let basis: String

  /// Makes a draft.
  init(
    _ document: LegalDocument, to addressee: NoticeText?, warnings: [String], blocks: [Block],
    signature: [NoticeText], basis: String
  ) {
    self.document = document
    self.addressee = addressee
    self.warnings = warnings
    self.blocks = blocks
    self.signature = signature
    self.basis = basis
  }

  /// The checklist of required contents.
  public var checklist: [Check] {
    document.contents.map { content in
      let giving = blocks.filter { $0.gives.contains(content.code) }
      return Check(
        content: content, isGiven: !giving.isEmpty && giving.allSatisfy(\.isComplete))
    }
  }
}

/// Why the record does not support a document.
public enum NoticeRefusal: Error, Hashable, Sendable {
  /// Nothing on record or by rule says that the land may be idle.
  case noSuspicion(LegalDocument, parcel: String)
  /// An act that the document rests on is not on record.
  case needs(IdleCaseEvent, LegalDocument, parcel: String)
  /// A way of disposal was decided that the document does not belong to.
  case otherDisposal(IdleDisposal, LegalDocument, parcel: String)
  /// Nothing of the contract is past its due day.
  case nothingLate(LegalDocument, parcel: String)
}
