import LessonKit
import NetworkSimulation
import TCPEngine

/// A deed in the lab, and the time that passed after it: what a step of a lesson plays.
package struct LabTurn: Equatable, Sendable {
  /// What was done.
  package let deed: Deed
  /// What was done to segments that set out in this turn, as faults that were armed before the
  /// deed: a script can't do it later.
  package internal(set) var faults: [Fault] = []
  /// Where time was stopped, in order. Everything due by then has happened; the last one is the
  /// turn's end.
  package internal(set) var stops: [Stop] = []
  /// The world before the deed.
  private(set) var before: Network
  /// How many events had happened before the deed.
  package private(set) var firstEvent: Int

  /// Where time was stopped.
  package struct Stop: Equatable, Sendable {
    /// When.
    package var time: Instant
    /// How many events had happened before the last thing that came to pass until then.
    var lastStep: Int
    /// Whether that was enough for one press, and more is to come.
    var isCutShort = false
  }

  init(_ deed: Deed, in world: Network, eventCount: Int) {
    self.deed = deed
    before = world
    firstEvent = eventCount
  }

  /// Does everything again in another world, to the turn's end. Throws what can't be done there:
  /// the deed, or a fault that finds no segment.
  mutating func replay(on live: inout LiveWorld<Network>) throws(LabRefusal) {
    before = live.world
    firstEvent = live.trace.count
    live.world.disarmFaults()
    let armed = faults.map { live.world.arm($0) }
    try live.perform(deed)
    for index in stops.indices { stops[index].lastStep = try live.run(until: stops[index].time) }
    guard armed.allSatisfy({ live.world.isSpent($0) }) else { throw .tooLate }
  }
}

extension LiveWorld<Network> {
  /// Does something now; throws why not, as the lab tells it.
  mutating func perform(_ deed: Deed) throws(LabRefusal) {
    do throws(DeedRefusal) {
      try carryOut(deed)
    } catch {
      throw .deed(error)
    }
  }

  /// Lets everything happen that is due by a time, and lets time get there. How many events had
  /// happened before the last thing that came to pass.
  fileprivate mutating func run(until time: Instant) throws(LabRefusal) -> Int {
    var lastStep = trace.count
    for _ in 0..<Self.eventLimit {
      guard let next = world.nextEventTime, next <= time else {
        world.advance(to: time)
        return lastStep
      }
      lastStep = trace.count
      _ = world.step(into: &trace)
    }
    throw .flooded
  }
}
