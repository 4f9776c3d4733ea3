import LandLifecycle
import Testing

struct FindingKindSourcesTests {
  @Test(arguments: FindingKind.all.map(\.code))
  func `every kind of finding rests on words of a document`(_ code: String) throws {
    let kind = try #require(FindingKind.all.first { $0.code == code })
    #expect(!kind.citations.isEmpty)
    for citation in kind.citations {
      #expect(!citation.document.isEmpty && citation.article != "" && !citation.quote.isEmpty)
    }
  }

  @Test(arguments: FindingKind.all.map(\.code))
  func `every kind of finding has a task with units`(_ code: String) throws {
    let kind = try #require(FindingKind.all.first { $0.code == code })
    #expect(!kind.task.units.isEmpty)
  }

  @Test func `the stages of idle land rest on their own articles`() {
    func articles(_ kind: FindingKind) -> [String?] { kind.citations.map(\.article) }
    #expect(articles(.suspectedIdle) == ["第二条第一款", "第二条第二款", "第五条第一款", "第二百零一条至第二百零四条"])
    #expect(articles(.idleFeeStage) == ["第十四条第一项", "第二十六条", "第八条"])
    #expect(articles(.idleTakeBackStage) == ["第十四条第二项", "第二十六条", "第三十八条（2004年为第三十七条）", "第八条"])
    #expect(articles(.determinedIdle) == ["第九条", "第十条"])
    #expect(articles(.startNotVerified) == ["第三十条"])
    #expect(articles(.startDayBySilence) == ["第二十二条第二款"])
    #expect(articles(.blockedByGrantor(.start)) == ["约定开工时间", "第八条第一款第一项", "第二十八条"])
    #expect(articles(.overdue(.start)) == ["约定开工时间", "第二百零一条至第二百零四条", "四（二）5"])
    #expect(articles(.idleProject) == ["四（四）12", nil])
  }
}
