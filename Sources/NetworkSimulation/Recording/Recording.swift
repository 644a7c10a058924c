import TCPEngine

/// A run that remembers how it came about: any of its steps can be gone back to.
///
/// Every thousand events or so it keeps a checkpoint, a copy of the world. The engine is
/// deterministic, so the world after any step is the nearest checkpoint's before it, stepped
/// forward: exactly that world, at a cost that doesn't grow with the run.
public struct Recording: Equatable, Sendable {
  /// Events between two checkpoints.
  static let checkpointInterval = 1_024

  /// A point of a run: the world, and what had been told of it.
  public struct Moment: Equatable, Sendable {
    /// The world then.
    public var network: Network
    /// How many events of the trace had happened.
    public var eventCount: Int
  }

  private struct Checkpoint: Equatable, Sendable {
    var step: Int
    var moment: Moment
  }

  /// The world as it is now.
  public private(set) var network: Network
  /// All that happened.
  public private(set) var trace: Trace
  /// How many steps the world has taken.
  public private(set) var stepCount = 0
  /// In the order of steps, the first at step 0.
  private var checkpoints: [Checkpoint] = []

  /// Begins with a world, and with what was told of it before.
  public init(of network: Network, after trace: Trace = Trace()) {
    self.network = network
    self.trace = trace
    addCheckpoint()
  }

  /// Carries out the next event; false if there is none. O(1) on average.
  public mutating func step() -> Bool {
    guard network.step(into: &trace) else { return false }
    stepCount += 1
    if trace.count - lastCheckpoint.moment.eventCount >= Self.checkpointInterval { addCheckpoint() }
    return true
  }

  /// Does something to the world between two steps: a user call, a fault, a setting. It belongs to
  /// the step before it, so going back to that step finds it done.
  public mutating func change<Result, Failure: Error>(
    _ body: (inout Network, inout Trace) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer {
      // Replaying steps wouldn't do it again.
      if lastCheckpoint.step == stepCount { checkpoints.removeLast() }
      addCheckpoint()
    }
    return try body(&network, &trace)
  }

  /// The world as it was after so many steps, 0 ... `stepCount`. Traps outside. O(log steps) to find
  /// a checkpoint, and a thousand events at most to replay.
  public func moment(afterStep step: Int) -> Moment {
    precondition(step >= 0 && step <= stepCount, "a step that was taken")
    if step == stepCount { return Moment(network: network, eventCount: trace.count) }
    let checkpoint = checkpoints[checkpointIndex(before: step)]
    var moment = checkpoint.moment
    var replayed = Trace.countingOnly()
    for _ in checkpoint.step..<step {
      let isTaken = moment.network.step(into: &replayed)
      precondition(isTaken, "a step that was taken can be taken again")
    }
    moment.eventCount += replayed.count
    return moment
  }

  private var lastCheckpoint: Checkpoint { checkpoints[checkpoints.count - 1] }

  private mutating func addCheckpoint() {
    checkpoints.append(
      Checkpoint(
        step: stepCount, moment: Moment(network: network.compacted(), eventCount: trace.count)))
  }

  /// The last checkpoint at or before `step`.
  private func checkpointIndex(before step: Int) -> Int {
    var low = 0
    var high = checkpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if checkpoints[middle].step <= step { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension Network {
  /// An equal world that holds no memory in reserve.
  fileprivate func compacted() -> Network {
    var copy = self
    copy.outputs = []
    copy.queue = queue.compacted()
    return copy
  }
}
