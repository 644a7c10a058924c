import TCPEngine

/// A run that remembers how it came about: any of its steps can be gone back to, and any of its
/// events told again.
///
/// Every fifteen hundred events or so it keeps a checkpoint, a copy of the world. The engine is
/// deterministic, so the world after any step is the nearest checkpoint's before it, stepped
/// forward: exactly that world, at a cost that doesn't grow with the run. Nor does what happened
/// need keeping: stepping forward tells it again, event by event.
public struct Recording: Equatable, Sendable {
  /// Events between two checkpoints: fewer make seeking faster, more spare memory, of which
  /// checkpoints are nearly all.
  static let checkpointInterval = 1_536

  /// A point of a run: the world, and what had been told of it.
  public struct Moment: Equatable, Sendable {
    /// The world then.
    public var network: Network
    /// How many events had happened.
    public var eventCount: Int
  }

  private struct Checkpoint: Equatable, Sendable {
    var step: Int
    /// What stepping doesn't tell again: what was done to the world after the step, or came before
    /// the recording.
    var told: Trace
    /// The world after that.
    var moment: Moment
    /// The number of the first event in `told`, or else after it.
    var firstEvent: Int { moment.eventCount - told.count }
  }

  /// The world as it is now.
  public private(set) var network: Network
  /// How many steps the world has taken.
  public private(set) var stepCount = 0
  /// Counts what happens between two changes.
  private var counter = Trace.countingOnly()
  private var countBeforeCounter = 0
  /// The count of `counter` at which a checkpoint is due.
  private var nextCheckpointCount = 0
  /// In the order of steps, the first at step 0.
  private var checkpoints: [Checkpoint] = []

  /// Begins with a world, and with what was told of it before.
  public init(of network: Network, after trace: Trace = Trace()) {
    self.network = network
    countBeforeCounter = trace.count
    addCheckpoint(telling: trace)
  }

  /// How many events have happened.
  public var eventCount: Int { countBeforeCounter + counter.count }

  /// Carries out the next event; false if there is none. O(1) on average.
  public mutating func step() -> Bool {
    guard network.step(into: &counter) else { return false }
    stepCount += 1
    if counter.count >= nextCheckpointCount {
      addCheckpoint(telling: Trace())
    }
    return true
  }

  /// Does something to the world between two steps: a user call, a fault, a setting. It belongs to
  /// the step before it, so going back to that step finds it done. Throws what `body` throws; what
  /// that did before stays.
  public mutating func change<Result, Failure: Error>(
    _ body: (inout Network, inout Trace) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var told = Trace()
    defer {
      countBeforeCounter += told.count
      // Replaying steps wouldn't do it again.
      if lastCheckpoint.step == stepCount {
        var earlier = checkpoints.removeLast().told
        for event in told.events(in: 0..<told.count) { earlier.append(event) }
        told = earlier
      }
      addCheckpoint(telling: told)
    }
    return try body(&network, &told)
  }

  /// The world as it was after so many steps, 0 ... `stepCount`. Traps outside. O(log steps) to
  /// find a checkpoint, and `checkpointInterval` events or so to replay.
  public func moment(afterStep step: Int) -> Moment {
    precondition(step >= 0 && step <= stepCount, "a step that was taken")
    if step == stepCount { return Moment(network: network, eventCount: eventCount) }
    let checkpoint = checkpoints[lastCheckpointIndex { $0.step <= step }]
    var moment = checkpoint.moment
    var replayed = Trace.countingOnly()
    for _ in checkpoint.step..<step { moment.network.replay(into: &replayed) }
    moment.eventCount += replayed.count
    return moment
  }

  /// The events in a half-open range of their numbers, the first being 0. Traps outside
  /// 0 ..< `eventCount`. O(events), and a thousand at most beside to replay.
  public func events(in range: Range<Int>) -> [TraceEvent] {
    precondition(range.lowerBound >= 0 && range.upperBound <= eventCount, "events that happened")
    var events: [TraceEvent] = []
    events.reserveCapacity(range.count)
    var index = lastCheckpointIndex { $0.firstEvent <= range.lowerBound }
    while events.count < range.count {
      let checkpoint = checkpoints[index]
      index += 1
      let end = index < checkpoints.count ? checkpoints[index].firstEvent : eventCount
      let wanted = range.clamped(to: checkpoint.firstEvent..<end)
      var network = checkpoint.moment.network
      var trace = checkpoint.told
      while checkpoint.firstEvent + trace.count < wanted.upperBound {
        network.replay(into: &trace)
      }
      let first = wanted.lowerBound - checkpoint.firstEvent
      events += trace.events(in: first..<(first + wanted.count))
    }
    return events
  }

  private var lastCheckpoint: Checkpoint { checkpoints[checkpoints.count - 1] }

  private mutating func addCheckpoint(telling told: Trace) {
    nextCheckpointCount = counter.count + Self.checkpointInterval
    checkpoints.append(
      Checkpoint(
        step: stepCount, told: told,
        moment: Moment(network: network.compacted(), eventCount: eventCount)))
  }

  /// The last checkpoint of which `isEarly` is true, as it is of the first one.
  private func lastCheckpointIndex(_ isEarly: (Checkpoint) -> Bool) -> Int {
    var low = 0
    var high = checkpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if isEarly(checkpoints[middle]) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension Network {
  /// An equal world that holds no memory in reserve.
  fileprivate func compacted() -> Network {
    var copy = self
    copy.outputs = Outputs()
    copy.queue = queue.compacted()
    return copy
  }

  /// Takes a step again that was taken before.
  fileprivate mutating func replay(into trace: inout Trace) {
    let isTaken = step(into: &trace)
    precondition(isTaken, "a step that was taken can be taken again")
  }
}
