import LessonKit
import NetworkSimulation
import TCPEngine

/// Something done by hand to a world, beside letting time pass.
package enum Deed: Equatable, Sendable {
  /// The network does this to a segment: on its way as it stands, or, where that is over, from its
  /// sending on.
  case treat(SegmentID, Fault.Effect)
  /// An application does something.
  case call(HostID, ApplicationCall)
  /// These paths are cut, or joined again.
  case cut([PathID])
  case heal([PathID])
  /// A host loses its power, or comes back.
  case crash(HostID)
  case reboot(HostID)
  /// A setting changes, for what comes after it.
  case set(Setting)
}

/// Why a deed wasn't done.
package enum DeedRefusal: Error, Equatable, Sendable {
  /// No segment is chosen, or none that is on its way.
  case noSegment
  /// The segment never arrives, so nothing more can be done to it.
  case alreadyLost(TracedSegment)
  /// The network held the segment back already, or made it by copying another; or it is older than
  /// the world that was forked.
  case beyondReach
  /// There is no world behind what is shown: a trace that was made elsewhere.
  case noWorld
  /// The host's TCP refused the call.
  case call(HostID, ConnectionState, UserCallError)
  /// The socket's call failed, with this error of POSIX.
  case failedCall(HostID, ConnectionState, error: String)
  /// That side only follows a script, so nothing would come of it.
  case scripted(HostID)
  /// That side alone would notice, and it only follows a script.
  case unnoticed(by: HostID)
  /// Opening the connection is the script's.
  case openingIsScripted
  /// A script's world has one link, two hosts with power, and the script's own settings.
  case fixedInScript
  /// All of these paths are cut, or none is.
  case alreadyCut
  case notCut
  /// The host has no power, or has it.
  case isDown(HostID)
  case isUp(HostID)
  /// Nothing is going to happen by itself.
  case nothingComes
  /// There is nothing to take back.
  case nothingDone
}
