import LandLifecycle

/// What a chapter of a digest tells of one contract.
package struct DigestEntry: Hashable, Sendable {
  /// Whose it is.
  package let parcel: DigestParcel
  /// What is told: the gravest first, then in the order findings are told; what is gone comes last.
  package let matters: [DigestMatter]

  fileprivate init(_ matters: [DigestMatter], of parcel: DigestParcel) {
    self.parcel = parcel
    self.matters = matters.sorted { ($1.gravity, $0.order) < ($0.gravity, $1.order) }
  }

  /// How grave the gravest of it is.
  private var gravity: UInt8 { matters.first?.gravity ?? 0 }

  /// Key projects first, then by gravity, then by number.
  fileprivate func comesBefore(_ other: DigestEntry) -> Bool {
    if parcel.isKeyProject != other.parcel.isKeyProject { return parcel.isKeyProject }
    if gravity != other.gravity { return gravity > other.gravity }
    return parcel.number < other.parcel.number
  }
}

/// A chapter of a digest: the entries that come first, and how many there are.
///
/// A first run on an old register has millions to tell, which would fill a mail that nobody reads and
/// all memory: what a chapter does not name, it counts.
package struct DigestChapter: Hashable, Sendable {
  /// How many entries a chapter names.
  package static let longest = 60

  /// The entries that are named: key projects first, then by gravity, then by number; under one
  /// number as they were added.
  package private(set) var entries: [DigestEntry] = []
  /// How many entries there are, those that are not named among them.
  package private(set) var count = 0

  /// Makes an empty chapter.
  package init() {}

  /// Whether nothing is told.
  package var isEmpty: Bool { count == 0 }

  /// Adds what is told of a contract: one entry.
  package mutating func add(_ matters: [DigestMatter], of parcel: DigestParcel) {
    count += 1
    let entry = DigestEntry(matters, of: parcel)
    if entries.count == Self.longest {
      guard let last = entries.last, entry.comesBefore(last) else { return }
      entries.removeLast()
    }
    entries.insert(entry, at: entries.firstIndex(where: entry.comesBefore) ?? entries.count)
  }
}

extension DigestMatter {
  /// How grave it is; what is gone is not.
  fileprivate var gravity: UInt8 {
    switch self {
    case .finding(let finding): finding.severity.rawValue
    case .gone, .passedUnseen: 0
    }
  }

  /// The place of its kind in the order findings are told; what is gone comes last.
  fileprivate var order: Int {
    switch self {
    case .finding(let finding): finding.kind.order
    case .gone(let subject, isConfirmed: _, _), .passedUnseen(let subject):
      FindingKind(code: subject.kindCode)?.order ?? .max
    }
  }
}
