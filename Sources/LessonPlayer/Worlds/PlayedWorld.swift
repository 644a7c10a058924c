import NetworkSimulation
import TCPEngine

/// A world that somebody can take in hand: what a what-if, a task and free play do to it, and what
/// they ask of it. A lesson's is a `Network`; a packetdrill script's has one TCP and a peer that
/// only follows the script.
package protocol PlayedWorld: Equatable, Sendable {
  /// Simulated time.
  var now: Instant { get }
  /// When the next thing happens; nil if nothing is going to.
  var nextEventTime: Instant? { get }
  /// Lets the next thing happen, with all that comes of it at that instant. False if there is none.
  mutating func step(into trace: inout Trace) -> Bool
  /// Moves the clock; traps if something is due before.
  mutating func advance(to time: Instant)

  /// The side that only follows a script, so that nothing of what it does can be asked for; nil if
  /// a TCP and an application are at both.
  var scriptedSide: HostID? { get }
  /// The segments on their way that can still be lost there, in the order in which they set out.
  var losableSegments: [TracedSegment] { get }
  /// Why an effect on segments of a path can't be had here; nil if it can.
  func refusal(of effect: Fault.Effect, on path: PathID) -> DeedRefusal?
  /// From now on something is done to the path's segment of this number, from 1.
  mutating func arm(_ effect: Fault.Effect, ordinal: Int, on path: PathID)
  /// Does something now. Throws why not, and then nothing has changed.
  mutating func carryOut(_ deed: Deed, into trace: inout Trace) throws(DeedRefusal)

  /// Whether the host's application takes what arrives at once.
  func isReading(_ host: HostID) -> Bool
  /// Whether the host has power.
  func isUp(_ host: HostID) -> Bool
  /// Whether the path is cut.
  func isCut(_ path: PathID) -> Bool
}

extension PlayedWorld {
  /// The sides that can be told what to do.
  var sides: [HostID] { HostID.allCases.filter { $0 != scriptedSide } }

  /// Arms what takes exactly the segment of a treatment, when what the trace tells from `start` on
  /// happens again.
  mutating func arm(_ treatment: SendingTreatment, in trace: Trace, from start: Int) {
    guard let segment = trace[treatment.event].segment else {
      preconditionFailure("a treatment is of a segment")
    }
    // Those that faults see: where the queue is full, they don't.
    var admitted: Set<SegmentID> = []
    for event in trace.stretch(start..<(treatment.event + 1)) {
      switch event.kind {
      case .sent(let other) where other.path == segment.path: admitted.insert(other.id)
      case .lost(let other, .queue): admitted.remove(other.id)
      default: break
      }
    }
    arm(treatment.effect, ordinal: max(admitted.count, 1), on: segment.path)
  }

  fileprivate func isEqual(to other: any PlayedWorld) -> Bool { (other as? Self) == self }
}

/// A world of whichever kind.
package struct AnyWorld: PlayedWorld {
  private var world: any PlayedWorld

  /// Any world, as it stands.
  package init(_ world: some PlayedWorld) {
    self.world = (world as? AnyWorld)?.world ?? world
  }

  package static func == (left: AnyWorld, right: AnyWorld) -> Bool {
    left.world.isEqual(to: right.world)
  }

  package var now: Instant { world.now }
  package var nextEventTime: Instant? { world.nextEventTime }
  package mutating func step(into trace: inout Trace) -> Bool { world.step(into: &trace) }
  package mutating func advance(to time: Instant) { world.advance(to: time) }
  package var scriptedSide: HostID? { world.scriptedSide }
  package var losableSegments: [TracedSegment] { world.losableSegments }
  package func refusal(of effect: Fault.Effect, on path: PathID) -> DeedRefusal? {
    world.refusal(of: effect, on: path)
  }
  package mutating func arm(_ effect: Fault.Effect, ordinal: Int, on path: PathID) {
    world.arm(effect, ordinal: ordinal, on: path)
  }
  package mutating func carryOut(_ deed: Deed, into trace: inout Trace) throws(DeedRefusal) {
    try world.carryOut(deed, into: &trace)
  }
  package func isReading(_ host: HostID) -> Bool { world.isReading(host) }
  package func isUp(_ host: HostID) -> Bool { world.isUp(host) }
  package func isCut(_ path: PathID) -> Bool { world.isCut(path) }
}
