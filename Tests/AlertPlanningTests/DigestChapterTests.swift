import AlertPlanning
import CivilCalendar
import LandLifecycle
import Testing

struct DigestChapterTests {
  private static func parcel(_ number: String, isKeyProject: Bool = false) -> DigestParcel {
    DigestParcel(number: number, project: nil, holder: nil, town: nil, isKeyProject: isKeyProject)
  }

  /// What a chapter names, a line an entry: the number, ☆ before a key project, and the kinds.
  private static func lines(_ chapter: DigestChapter) -> [String] {
    chapter.entries.map { entry in
      let kinds = entry.matters.map { matter in
        switch matter {
        case .finding(let finding): finding.kind.code
        case .gone(let subject, isConfirmed: _, _), .passedUnseen(let subject): subject.kindCode
        }
      }
      return (entry.parcel.isKeyProject ? "☆" : "")
        + ([entry.parcel.number] + kinds)
        .joined(separator: " ")
    }
  }

  @Test func `key projects come first, then grave matters, then numbers`() {
    let told: [(number: String, isKeyProject: Bool, finding: Finding)] = [
      ("9", true, .startDueSoon()), ("5", false, .idleFee), ("1", false, .startOverdue()),
      ("2", false, .startOverdue()), ("0", false, .startDueSoon()),
    ]
    for turn in told.indices {
      var chapter = DigestChapter()
      for item in told[turn...] + told[..<turn] {
        chapter.add(
          [.finding(item.finding)], of: Self.parcel(item.number, isKeyProject: item.isKeyProject))
      }
      #expect(
        Self.lines(chapter) == [
          "☆9 start-due-soon", "5 idle-fee-stage", "1 start-overdue", "2 start-overdue",
          "0 start-due-soon",
        ], "turned by \(turn)")
    }
  }

  @Test func `what is told of a contract is one entry, the gravest first, then by kind`() {
    var chapter = DigestChapter()
    chapter.add(
      [
        .finding(.startDueSoon()), .finding(Finding(.overdue(.completion), since: "2025-06-01")),
        .finding(.startOverdue()),
      ], of: Self.parcel("1"))
    #expect(Self.lines(chapter) == ["1 start-overdue completion-overdue start-due-soon"])
    #expect(chapter.count == 1)
  }

  @Test func `what is gone stands in the order of kinds, an unknown one last`() {
    var chapter = DigestChapter()
    let gone: [DigestMatter] = ["no-such-kind", "idle-project", "start-overdue"].map {
      .gone(AlertSubject(kindCode: $0, part: 0, instance: 1), isConfirmed: false, .gone)
    }
    chapter.add(gone, of: Self.parcel("1"))
    #expect(Self.lines(chapter) == ["1 start-overdue idle-project no-such-kind"])
  }

  @Test func `two contracts under one number are two entries, as they were added`() {
    var chapter = DigestChapter()
    chapter.add([.finding(.startOverdue())], of: Self.parcel("1"))
    chapter.add(
      [.finding(Finding(.overdue(.completion), since: "2025-06-01"))], of: Self.parcel("1"))
    #expect(Self.lines(chapter) == ["1 start-overdue", "1 completion-overdue"])
  }

  @Test func `the sixty that come first are named, and all are counted`() {
    var chapter = DigestChapter()
    for number in (100..<161).reversed() {
      chapter.add([.finding(.startOverdue())], of: Self.parcel("\(number)"))
    }
    #expect(chapter.count == 61)
    #expect(Self.lines(chapter) == (100..<160).map { "\($0) start-overdue" })
    chapter.add([.finding(.startOverdue())], of: Self.parcel("999", isKeyProject: true))
    chapter.add([.finding(.startOverdue())], of: Self.parcel("160"))
    #expect(chapter.count == 63)
    #expect(
      Self.lines(chapter) == ["☆999 start-overdue"] + (100..<159).map { "\($0) start-overdue" })
  }
}
