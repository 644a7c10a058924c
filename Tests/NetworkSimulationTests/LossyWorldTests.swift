import NetworkSimulation
import SeededWorlds
import Testing

/// What holds whatever the network does. `scripts/soak` runs ten thousand of these worlds.
struct LossyWorldTests {
  private static let seeds: [UInt64] = Array(1...300)

  @Test(arguments: seeds)
  func `bytes arrive as sent, states move as drawn, and the end is CLOSED or a report`(
    seed: UInt64
  ) {
    var world = LossyWorld(seed: seed)
    let steps = world.play()
    let violations = world.violations(afterSteps: steps)
    #expect(violations.isEmpty)
  }

  @Test(arguments: [1, 77, 200] as [UInt64])
  func `playing a lossy world again gives the same trace`(seed: UInt64) {
    var first = LossyWorld(seed: seed)
    var second = LossyWorld(seed: seed)
    _ = first.play()
    _ = second.play()
    #expect(first.network == second.network && first.trace == second.trace)
  }
}
