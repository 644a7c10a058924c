import NetworkSimulation
import TCPEngine

/// A world in somebody's hands, and what has happened in it. A task, a fork of a lesson and free
/// play are each a list of these.
package struct LiveWorld<World: PlayedWorld>: Equatable, Sendable {
  /// The world as it stands.
  package var world: World
  /// What happened, before it was taken in hand too.
  package var trace: Trace
  /// Segments with which time has stopped already.
  var passed: Set<SegmentID> = []
  /// The segment that was chosen, or the one with which time has stopped last.
  var choice: SegmentID?
  /// What of the trace has been read for the stage.
  private var told = StageHistory()

  /// A world as it is, and what has been told of it.
  package init(world: World, trace: Trace) {
    self.world = world
    self.trace = trace
  }

  /// What happened, with what it takes to find any place in it. O(events since it was last read).
  package var history: StageHistory {
    var history = told
    history.read(trace)
    return history
  }

  /// Reads for the stage what happened.
  mutating func readForStage() { told.read(trace) }

  /// So many events may happen in one go: on a path without delay two hosts could talk for ever.
  static var eventLimit: Int { 20_000 }

  // MARK: Segments on their way

  /// The segments on their way that can still be lost, in the order in which they set out.
  package var candidates: [TracedSegment] { world.losableSegments }

  /// The chosen one of them; nil if there is none.
  package var selected: TracedSegment? {
    let candidates = candidates
    return candidates.first { $0.id == choice } ?? candidates.first
  }

  /// The segment in the middle of whose crossing time stops next.
  var nextStop: TracedSegment? {
    candidates.filter { !passed.contains($0.id) }
      .min { ($0.middleOfCrossing, $0.id.number) < ($1.middleOfCrossing, $1.id.number) }
  }

  /// Lets time go on to the middle of a segment's crossing, and chooses it. Traps if something is
  /// due before.
  mutating func stop(with segment: TracedSegment) {
    world.advance(to: segment.middleOfCrossing)
    passed.insert(segment.id)
    choice = segment.id
  }

  // MARK: Deeds

  /// Does something now. Throws why not, and then nothing has changed.
  mutating func carryOut(_ deed: Deed) throws(DeedRefusal) {
    try world.carryOut(deed, into: &trace)
  }

  /// Lets happen what is due now: a segment that is lost in the middle of its way is seen to be.
  mutating func finishInstant() {
    for _ in 0..<Self.eventLimit where world.nextEventTime == world.now { step() }
  }

  /// Lets events happen until one is told that `isWanted`; its index, or nil if none comes.
  mutating func run(until isWanted: (TraceEvent) -> Bool) -> Int? {
    for _ in 0..<Self.eventLimit {
      let first = trace.count
      guard world.nextEventTime != nil else { return nil }
      step()
      let told = trace.events(in: first..<trace.count)
      if let place = told.firstIndex(where: isWanted) { return first + place - told.startIndex }
    }
    return nil
  }

  private mutating func step() { _ = world.step(into: &trace) }
}

extension LiveWorld {
  /// Whether the same happened in equal worlds, and the same is chosen; how much of it the stage
  /// has read makes no difference.
  package static func == (left: LiveWorld, right: LiveWorld) -> Bool {
    left.world == right.world && left.trace == right.trace && left.passed == right.passed
      && left.choice == right.choice
  }
}
