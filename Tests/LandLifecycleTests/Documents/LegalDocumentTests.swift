import LandLifecycle
import Testing

struct LegalDocumentTests {
  @Test(arguments: LegalDocument.allCases)
  func `every required content has words and a source with words, once`(
    _ document: LegalDocument
  ) {
    #expect(!document.contents.isEmpty)
    #expect(Set(document.contents.map(\.code)).count == document.contents.count)
    for content in document.contents {
      #expect(!content.words.isEmpty)
      #expect(!content.source.document.isEmpty && content.source.article != "")
      #expect(!content.source.quote.isEmpty)
    }
  }

  @Test func `a document is told by its code and by its name`() {
    let documents = LegalDocument.allCases
    #expect(Set(documents.map(\.code)).count == documents.count)
    #expect(Set(documents.map(\.title)).count == documents.count)
  }

  @Test func `a decision holds what article 16 asks, and a take-back the review that comes first`()
  {
    #expect(
      LegalDocument.feeDecision.contents.map(\.words) == [
        "国有建设用地使用权人的姓名或者名称、地址", "违反法律、法规或者规章的事实和证据", "决定的种类和依据", "决定的履行方式和期限",
        "申请行政复议或者提起行政诉讼的途径和期限", "作出决定的行政机关名称和作出决定的日期", "其他需要说明的事项",
      ])
    #expect(
      LegalDocument.takeBackDecision.contents.map(\.code) == [
        "holder", "facts", "kind", "performance", "appeal", "office", "other", "review",
      ])
  }

  @Test(arguments: LegalClock.allCases.filter(\.isOffice))
  func `every act of the office has what sets its time`(_ clock: LegalClock) {
    #expect(!clock.citations.isEmpty)
  }

  @Test func `every clock of the case names the acts that end it`() {
    // Facts of the contract end these: bonds, visits, notices, supplements.
    let ofContract: [LegalClock] = [
      .returnBond, .inspect, .demandContract, .rescind, .requestExtension, .startAfterPermit,
      .reportStop, .recheckPermit, .renewGuarantee, .signSupplement, .agreeAnew,
      .answerExtension,
    ]
    #expect(
      Set(LegalClock.allCases.filter(\.acts.isEmpty)) == Set(ofContract))
  }
}
