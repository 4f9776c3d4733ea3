import CivilCalendar
import LandLifecycle
import TestSupport
import Testing

struct EngineVersionTests {
  /// The digest of the corpus, by engine version; record a new line with every new version.
  static let recorded: [Int: String] = [
    1: "f857da41b2a28aa0",
    2: "741ab0108635aae3",
    3: "a1e1a8019e4f7764",
    4: "207202cb23a19625",
    5: "b0302dcbc53a87e2", 6: "b0302dcbc53a87e2",
    7: "d1943cb15d47a47", 8: "c993bef3ab3268a3", 9: "e68dde391d85e541",
  ]

  @Test func `a rule that changes raises the engine's version`() {
    let digest = Self.digest()
    #expect(
      Self.recorded[Engine.version] == digest,
      """
      Some contract is judged differently, or the rulebook changed. If that is meant, raise \
      Engine.version above \(Engine.version) and record "\(digest)" for it, so that cached \
      judgements are made anew; name the change in the CHANGELOG.
      """)
  }

  @Test func `the newest recorded version is the engine's`() {
    #expect(Self.recorded.keys.max() == Engine.version)
  }

  /// Digests every span and some days' obligations of 500 seeded contracts with 64-bit FNV-1a.
  static func digest() -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    add(Rulebook.shipped.version)
    var seeded = Seeded(seed: 53)
    for _ in 0..<500 {
      let contract = RandomContract(&seeded)
      let judgement = Judgement(terms: contract.terms, facts: contract.facts)
      for line in judgement.timeline.story() { add(line) }
      for years in 0..<6 {
        for obligation in judgement.obligations(on: contract.origin + years * 365) {
          add(obligation.state.text)
        }
      }
    }
    return String(hash, radix: 16)
  }
}
