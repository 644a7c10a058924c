import NetworkSimulation
import TCPEngine

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

extension PlayedWorld {
  fileprivate func isEqual(to other: any PlayedWorld) -> Bool { (other as? Self) == self }
}
