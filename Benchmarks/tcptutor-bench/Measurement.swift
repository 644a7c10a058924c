import NetworkSimulation

/// What is measured inside one process. Each prints words and numbers, one figure a line.
enum Measurement {
  private static let clock = ContinuousClock()

  /// The exponent e in t ~ nᵉ between a thousand and a million segments, from the shortest of the
  /// rounds, which take turns.
  ///
  /// A round is as many transfers as make a million segments, so that both sizes are measured for
  /// as long, on the processor's clock: of many short measurements one would find the machine idle,
  /// of one long one never.
  static func scaling(rounds: Int) {
    let million = 1_000_000
    let sizes = [1_000, million]
    var shortest = [Duration](repeating: .seconds(86_400), count: sizes.count)
    for _ in 0..<rounds {
      for (index, size) in sizes.enumerated() {
        let start = Process.processorTime
        for _ in 0..<(million / size) { _ = BulkTransfer(segments: size).recorded() }
        shortest[index] = min(shortest[index], Process.processorTime - start)
      }
    }
    let seconds = shortest.map { $0 / .seconds(1) }
    print("seconds-small", seconds[0])
    print("seconds-large", seconds[1])
    // Both are of a million segments: what a single one takes more in the large run.
    print("exponent", 1 + Process.logarithm(seconds[1] / seconds[0]) / 3)
  }

  /// The worst of a thousand seeks: of each, the shortest of five rounds, so that what else the
  /// machine does isn't counted. Among the steps are the last ones before a checkpoint, the worst.
  static func seek(segments: Int) {
    let recording = BulkTransfer(segments: segments).recorded()
    var numbers = SeededGenerator(seed: 1)
    let steps = (0..<1_000).map { _ in
      Int(numbers.number(below: UInt64(recording.stepCount) + 1))
    }
    var shortest = [Duration](repeating: .seconds(86_400), count: steps.count)
    for _ in 0..<5 {
      for (index, step) in steps.enumerated() {
        let taken = clock.measure { _ = recording.moment(afterStep: step) }
        shortest[index] = min(shortest[index], taken)
      }
    }
    shortest.sort()
    print("worst", (shortest.last ?? .zero) / .microseconds(1))
    print("median", shortest[shortest.count / 2] / .microseconds(1))
  }

  /// What a key costs on the stage with a million events, beside one with ten thousand: of each the
  /// least of the rounds, which take turns.
  static func frames(rounds: Int) {
    let stages = [Frames(events: 10_000), Frames(events: 1_000_000)]
    for task in Frames.Task.allCases {
      var least = [Duration](repeating: .seconds(86_400), count: stages.count)
      for _ in 0..<rounds {
        for (index, stage) in stages.enumerated() {
          least[index] = min(least[index], stage.cost(of: task))
        }
      }
      print(task.rawValue, least[1] / least[0])
      print("\(task.rawValue)-us", least[1] / .microseconds(1))
    }
  }

  /// What a search of the lanes costs that finds nothing among a million events, and what one of
  /// them costs beside one of ten thousand: the least of the rounds, which take turns.
  static func search(rounds: Int) {
    let sizes = [10_000, 1_000_000]
    let stages = sizes.map(Frames.init)
    var least = [Duration](repeating: .seconds(86_400), count: sizes.count)
    for _ in 0..<rounds {
      for (index, stage) in stages.enumerated() {
        least[index] = min(least[index], stage.costOfSearch)
      }
    }
    print("search", least[1] / least[0] / Double(sizes[1] / sizes[0]))
    print("search-ms", least[1] / .milliseconds(1))
  }

  /// What the process holds once the recording is there.
  static func memory(_ transfer: BulkTransfer) {
    let recording = transfer.recorded()
    guard let octets = Process.privateMemory else {
      Process.complain("tcptutor-bench: no /proc/self/smaps_rollup on this system\n")
      Process.end(2)
    }
    print("octets", octets)
    print("events", recording.eventCount)
  }

  /// Wall time a segment, the shortest of the rounds: what P1 compares with another simulator's.
  static func wall(_ transfer: BulkTransfer, rounds: Int) {
    var shortest = Duration.seconds(86_400)
    for _ in 0..<rounds {
      shortest = min(shortest, clock.measure { _ = transfer.recorded() })
    }
    print("microseconds", shortest / .microseconds(1) / Double(transfer.segments))
  }
}
