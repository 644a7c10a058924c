import SeededPages
import SeededWorlds

/// What the tests run a few hundred of, run by the thousand. Each prints what is wrong with its seed,
/// and ends the process with 1 if anything is.
enum Soak {
  /// Lossy worlds: delivered octets are a prefix, transitions stand in the table, all comes to rest.
  static func lossyWorlds(_ seeds: Range<UInt64>) {
    run(seeds) { seed in
      var world = LossyWorld(seed: seed)
      let steps = world.play()
      return world.violations(afterSteps: steps)
    }
  }

  /// A connection disturbed a thousand times, and a hundred segments' octets, for each seed.
  static func hostility(_ seeds: Range<UInt64>) {
    run(seeds) { seed in
      var peer = HostilePeer(seed: seed)
      var wrong = peer.violations(afterDisturbances: 1_000)
      for number in 0..<100 as Range<UInt64> {
        wrong += HostileOctets.violations(seed: seed * 100 + number)
      }
      return wrong
    }
  }

  /// Hostile pages, read, formatted, compared and run.
  static func pages(_ seeds: Range<UInt64>) {
    run(seeds) { HostilePages.violations(seed: $0, isRun: true) }
  }

  private static func run(_ seeds: Range<UInt64>, _ violations: (UInt64) -> [String]) {
    var failed = 0
    for seed in seeds {
      let wrong = violations(seed)
      guard !wrong.isEmpty else { continue }
      failed += 1
      for line in wrong.prefix(5) { print("seed \(seed): \(line)") }
    }
    if failed > 0 {
      print("\(failed) of \(seeds.count) seeds failed")
      Process.end(1)
    }
  }
}
