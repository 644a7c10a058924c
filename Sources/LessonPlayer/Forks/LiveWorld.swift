import LessonKit
import NetworkSimulation
import TCPEngine

/// A world in somebody's hands, and what has happened in it. A task, a fork of a lesson and free
/// play are each a list of these.
package struct LiveWorld: Equatable, Sendable {
  /// The world as it stands.
  package var world: Network
  /// What happened, before it was taken in hand too.
  package var trace: Trace
  /// Segments with which time has stopped already.
  var passed: Set<SegmentID> = []
  /// The segment that was chosen, or the one with which time has stopped last.
  var choice: SegmentID?
  /// What of the trace has been read for the stage.
  private var told = StageHistory()

  /// A world as it is, and what has been told of it.
  package init(world: Network, trace: Trace) {
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
  static let eventLimit = 20_000

  // MARK: Segments on their way

  /// The segments on their way that can still be lost, in the order in which they set out.
  package var candidates: [TracedSegment] {
    world.segmentsInFlight.filter { world.canBeLost($0) }
  }

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
    switch deed {
    case .treat(let id, let effect):
      guard world.treat(id, effect, into: &trace) else { throw .noSegment }
    case .call(let host, let call):
      let state = world.state(of: host)
      do throws(UserCallError) {
        try world.perform(call, at: host, into: &trace)
      } catch {
        throw .call(host, state, error)
      }
    case .cut(let paths):
      guard !paths.allSatisfy(world.isCut) else { throw .alreadyCut }
      for path in paths where !world.isCut(path) { world.cut(path, into: &trace) }
    case .heal(let paths):
      guard paths.contains(where: world.isCut) else { throw .notCut }
      for path in paths where world.isCut(path) { world.heal(path, into: &trace) }
    case .crash(let host):
      guard world.isUp(host) else { throw .isDown(host) }
      world.crash(host, into: &trace)
    case .reboot(let host):
      guard !world.isUp(host) else { throw .isUp(host) }
      world.reboot(host, into: &trace)
    case .set(let setting): setting.apply(to: &world)
    }
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

extension Network {
  /// Does to a segment on its way what a fault would do; false, and nothing happens, if it isn't,
  /// or is too far on its way.
  fileprivate mutating func treat(
    _ id: SegmentID, _ effect: Fault.Effect, into trace: inout Trace
  ) -> Bool {
    switch effect {
    case .drop: lose(id, into: &trace)
    case .duplicate: duplicate(id, into: &trace)
    case .corrupt: corrupt(id, into: &trace)
    case .delay(let span): delay(id, by: span, into: &trace)
    case .reorder(let count): reorder(id, by: count, into: &trace)
    }
  }
}
