package import LandLifecycle

/// A document drafted from the record: a value that becomes text or a page.
package struct NoticeDraft: Hashable, Sendable {
  /// A piece of its body.
  package struct Block: Hashable, Sendable {
    /// What it says.
    package enum Body: Hashable, Sendable {
      /// A paragraph.
      case paragraph(NoticeText)
      /// Named facts, each on its line.
      case facts([Fact])
    }

    /// The codes of the required contents that it gives.
    package let gives: [String]
    /// What it says.
    package let body: Body

    /// Whether nothing is left blank in it.
    var isComplete: Bool {
      switch body {
      case .paragraph(let text): text.isComplete
      case .facts(let facts): facts.allSatisfy(\.value.isComplete)
      }
    }
  }

  /// A named fact.
  package struct Fact: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// What is on record of it.
    package let value: NoticeText
  }

  /// A required content, and whether the draft gives all of it.
  package struct Check: Hashable, Sendable {
    /// What is required.
    package let content: RequiredContent
    /// Whether some block gives it and no block that gives it has a blank.
    package let isGiven: Bool
  }

  /// Which document.
  package let document: LegalDocument
  /// Whom it is for, as it is addressed.
  package let addressee: NoticeText?
  /// What the officer must know before using it.
  package let warnings: [String]
  /// The body.
  package let blocks: [Block]
  /// Who signs, line by line.
  package let signature: [NoticeText]
  /// On what record it was drafted.
  package let basis: String

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
  package var checklist: [Check] {
    document.contents.map { content in
      let giving = blocks.filter { $0.gives.contains(content.code) }
      return Check(
        content: content, isGiven: !giving.isEmpty && giving.allSatisfy(\.isComplete))
    }
  }
}

/// Why the record does not support a document.
package enum NoticeRefusal: Error, Hashable, Sendable {
  /// Nothing on record or by rule says that the land may be idle.
  case noSuspicion(LegalDocument, parcel: String)
  /// An act that the document rests on is not on record.
  case needs(IdleCaseEvent, LegalDocument, parcel: String)
  /// A way of disposal was decided that the document does not belong to.
  case otherDisposal(IdleDisposal, LegalDocument, parcel: String)
  /// Nothing of the contract is past its due day.
  case nothingLate(LegalDocument, parcel: String)
  /// Land allocated by the State has no contract to demand by or to rescind.
  case noContract(LegalDocument, parcel: String)
}
