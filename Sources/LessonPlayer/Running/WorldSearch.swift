import NetworkSimulation
import TCPEngine

/// Looks, while a lesson runs once more, for the world at one place of its run.
///
/// A lesson runs in milliseconds and always the same, so nothing is kept of the worlds that it
/// passes through but where its steps begin and end.
struct WorldSearch {
  /// Which world.
  let place: Place
  /// The world that was found, and all that had been told of it.
  private(set) var found: Found?
  private var isOver = false

  init(_ place: Place) {
    self.place = place
  }

  /// The places of a run.
  enum Place {
    /// Where the stage rests: before a step's block, or after so many presses of it.
    case rest(step: Int, part: Int)
    /// While a block plays: when the cursor's events have happened and its time has come.
    case passing(StageCursor)
    /// Right after the door of an act that sends the segment of the first of these, where the
    /// segments of all of them, which it sends, are treated so.
    case sending(act: Int, [SendingTreatment])
  }

  /// A world, and what led to it.
  struct Found {
    var world: AnyWorld
    var trace: Trace
    /// How much of the trace had happened before the door that `Place.sending` is about.
    var eventCount: Int

    /// Lets time get to an instant, or as near as nothing happens.
    mutating func advance(to time: Instant) {
      let due = world.nextEventTime ?? time
      world.advance(to: max(world.now, min(time, due)))
    }
  }

  /// Whether an act of the run may still have the world.
  func isWanting(in act: Int) -> Bool {
    switch place {
    case .rest: false
    case .passing(let cursor): !isOver && cursor.act == act
    case .sending(let number, _): !isOver && number == act
    }
  }

  /// The stage rests.
  mutating func rest(_ runner: ScriptRunner, part: Int) {
    guard case .rest(runner.stepIndex, part) = place else { return }
    found = Found(
      world: AnyWorld(runner.world), trace: runner.trace, eventCount: runner.trace.count)
  }

  /// Something was done to the world, or happened in it; `again` does it once more.
  mutating func look(
    at runner: ScriptRunner, before: WorldSnapshot,
    doing again: (inout Network, inout Trace) -> Void
  ) {
    switch place {
    case .rest: break
    case .passing(let cursor): look(for: cursor, at: runner, before: before)
    case .sending(_, let treatments):
      guard let event = treatments.first?.event, runner.trace.count > event else { return }
      var world = before.world
      var trace = runner.trace.prefix(before.eventCount)
      for treatment in treatments { world.arm(treatment, after: trace) }
      again(&world, &trace)
      found = Found(world: AnyWorld(world), trace: trace, eventCount: before.eventCount)
      isOver = true
    }
  }

  private mutating func look(
    for cursor: StageCursor, at runner: ScriptRunner, before: WorldSnapshot
  ) {
    let count = runner.trace.count
    guard count >= cursor.eventCount else { return }
    let isInTime = runner.world.now <= cursor.time
    if isInTime, found.map({ $0.trace.count == count }) ?? true {
      found = Found(world: AnyWorld(runner.world), trace: runner.trace, eventCount: count)
      return
    }
    if found == nil {
      // The door may tell more than is shown; else it is later than what is looked for.
      let isShown = before.eventCount < cursor.eventCount
      found =
        isShown
        ? Found(world: AnyWorld(runner.world), trace: runner.trace, eventCount: count)
        : Found(
          world: AnyWorld(before.world), trace: runner.trace.prefix(before.eventCount),
          eventCount: before.eventCount)
    }
    isOver = true
  }

  /// Events from `count` on haven't happened after all.
  mutating func forget(after count: Int) {
    guard let found, found.trace.count > count else { return }
    if case .rest = place { return }
    self.found = nil
    isOver = false
  }
}
