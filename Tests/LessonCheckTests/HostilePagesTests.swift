import SeededPages
import Testing

@Suite struct HostilePagesTests {
  /// `scripts/fuzz lessons` reads and runs as many as there is time for.
  @Test(arguments: [0, 100, 200, 300] as [UInt64])
  func `whatever a page holds, reading it gives a lesson or a reason`(first: UInt64) {
    for seed in first..<(first + 100) {
      #expect(HostilePages.violations(seed: seed, isRun: false) == [], "seed \(seed)")
    }
  }

  @Test func `whatever a page holds, it runs to its end`() {
    for seed in 1_000..<1_030 as Range<UInt64> {
      #expect(HostilePages.violations(seed: seed, isRun: true) == [], "seed \(seed)")
    }
  }
}
