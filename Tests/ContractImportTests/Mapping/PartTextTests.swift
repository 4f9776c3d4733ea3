import ContractImport
import LandLifecycle
import Testing

struct PartTextTests {
  static let parts = ["一期", "二期 A"].map { Part(name: $0, area: nil) }

  @Test(
    arguments: [
      ("一期=建筑面积1万平方米| 二期 A = 2万平方米", [1: "建筑面积1万平方米", 2: "2万平方米"]),
      ("一期＝甲｜二期　Ａ＝乙", [1: "甲", 2: "乙"]),
      ("一期=甲|其余另定", [0: "其余另定", 1: "甲"]),
      ("建筑面积=1万平方米", [:]), ("全部1万平方米", [:]),
    ] as [(String, [UInt8: String])])
  func `a text says of each part what stands behind its name, however that is spaced`(
    text: String, pieces: [UInt8: String]
  ) {
    #expect(PartTexts.pieces(of: text, naming: Self.parts) == pieces)
  }

  @Test func `a text names no part of a contract without any`() {
    #expect(PartTexts.pieces(of: "一期=甲", naming: []) == [:])
  }
}
