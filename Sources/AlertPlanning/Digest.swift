package import CivilCalendar
package import LandLifecycle

/// A parcel as a digest names it.
package struct DigestParcel: Hashable, Sendable {
  /// The number people call it by.
  package let number: String
  /// The project's name.
  package let project: String?
  /// The holder's name.
  package let holder: String?
  /// The town or park.
  package let town: String?
  /// Whether it is a key project; those come first.
  package let isKeyProject: Bool
  /// What the contract has more than one of.
  package let division: Division

  /// Makes a parcel.
  package init(
    number: String, project: String?, holder: String?, town: String?, isKeyProject: Bool,
    division: Division = .none
  ) {
    self.division = division
    self.number = number
    self.project = project
    self.holder = holder
    self.town = town
    self.isKeyProject = isKeyProject
  }
}

/// What a digest tells of one finding.
package enum DigestMatter: Hashable, Sendable {
  /// A finding that is so.
  case finding(Finding)
  /// A finding that is told no more, whether evidence had confirmed it, and why.
  case gone(AlertSubject, isConfirmed: Bool, Ending)
  /// A deadline, told before it came, that has passed in a source with no place for what met it.
  case passedUnseen(AlertSubject)
}

/// How many alerts of a kind are open.
package struct OpenAlerts: Hashable, Sendable {
  /// The finding's stable code.
  package let kindCode: String
  /// Whether evidence confirms them.
  package let isConfirmed: Bool
  /// How many there are.
  package let count: Int

  /// Makes a count.
  package init(kindCode: String, isConfirmed: Bool, count: Int) {
    self.kindCode = kindCode
    self.isConfirmed = isConfirmed
    self.count = count
  }
}

/// What a digest tells one group of units.
package struct DigestSection: Hashable, Sendable {
  /// The units in one line, the lead marked ☆.
  package let units: String
  /// What is told for the first time.
  package var new = DigestChapter()
  /// What became worse.
  package var worse = DigestChapter()
  /// What is of another class, and not of a graver one.
  package var reclassified = DigestChapter()
  /// What is gone.
  package var resolved = DigestChapter()
  /// What is told no more without having been settled.
  package var ended = DigestChapter()
  /// What cannot be judged, told for the first time.
  package var blocked = DigestChapter()
  /// How many alerts are open, by kind and evidence.
  package var open: [OpenAlerts] = []

  /// A chapter of a section.
  package enum Chapter: Hashable, Sendable, CaseIterable {
    case new, worse, reclassified, resolved, ended, blocked
  }

  /// Makes an empty section.
  package init(units: String) { self.units = units }

  /// One of the chapters.
  package subscript(chapter: Chapter) -> DigestChapter {
    get {
      switch chapter {
      case .new: new
      case .worse: worse
      case .reclassified: reclassified
      case .resolved: resolved
      case .ended: ended
      case .blocked: blocked
      }
    }
    _modify {
      switch chapter {
      case .new: yield &new
      case .worse: yield &worse
      case .reclassified: yield &reclassified
      case .resolved: yield &resolved
      case .ended: yield &ended
      case .blocked: yield &blocked
      }
    }
  }

  /// Whether there is anything to tell besides what is still open.
  package var hasNews: Bool { Chapter.allCases.contains { !self[$0].isEmpty } }
}

/// What a daily run tells.
package struct Digest: Hashable, Sendable {
  /// The day it is for.
  package let day: Day
  /// The day of the run before, if there was one.
  package let previousDay: Day?
  /// What each group of units is told, sorted by units.
  package let sections: [DigestSection]

  /// Makes a digest of sections in any order.
  package init(day: Day, previousDay: Day?, sections: [DigestSection]) {
    self.day = day
    self.previousDay = previousDay
    self.sections = sections.sorted { $0.units < $1.units }
  }

  /// The days between the run before and this one on which none ran, both ends included; nil if
  /// none was missed.
  package var missedDays: ClosedRange<Day>? {
    guard let previousDay, day - previousDay > 1 else { return nil }
    return (previousDay + 1)...(day - 1)
  }
}
