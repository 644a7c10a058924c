import SeededWorlds
import Testing

/// Random segments, calls, timeouts and octets: nothing traps, whatever comes. `scripts/fuzz` goes
/// on where these end.
struct FuzzTests {
  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func `whatever arrives, nothing traps and every transition is in the table`(seed: UInt64) {
    var peer = HostilePeer(seed: seed)
    let violations = peer.violations(afterDisturbances: 2_500)
    #expect(violations.isEmpty)
  }

  // RFC 9293 §3.2, MUST-7: an illegal option length must not lead astray.
  @Test func `whatever octets come, the codec refuses them or reads what it can write again`() {
    for seed in 1...5_000 as ClosedRange<UInt64> {
      let violations = HostileOctets.violations(seed: seed)
      #expect(violations.isEmpty, "seed \(seed)")
    }
  }
}
