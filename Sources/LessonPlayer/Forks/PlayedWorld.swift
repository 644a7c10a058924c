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

  /// Arms what takes exactly the segment of a treatment when it sets out, later than all that the
  /// trace tells.
  mutating func arm(_ treatment: SendingTreatment, after trace: Trace) {
    arm(treatment.effect, ordinal: treatment.ordinal(after: trace), on: treatment.path)
  }
}
