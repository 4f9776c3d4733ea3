import LandLifecycle
import Testing

struct RatioTests {
  @Test func `a product beyond 64 bits is exact`() {
    #expect(Ratio(.max, .max).of(.max) == .max)
    #expect(
      Ratio(1_000_000_007, 1_000_000_009).of(9_000_000_000_000_000_000)
        == 8_999_999_982_000_000_162)
    #expect(Ratio(1, .max).of(.max) == 1)
    #expect(Ratio(1, .max).of(4_611_686_018_427_387_903) == 0)
    #expect(Ratio(1, .max).of(4_611_686_018_427_387_904) == 1)
  }
}
