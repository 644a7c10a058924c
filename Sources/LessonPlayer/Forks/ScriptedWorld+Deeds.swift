import NetworkSimulation
import Packetdrill
import TCPEngine

/// A packetdrill script's world: one TCP, and a peer that says what the script says.
extension ScriptedWorld: PlayedWorld {
  package var scriptedSide: HostID? { host.peer }

  /// None: what the script's wire carries is there as soon as it sets out, so that something is
  /// done to it from its sending on.
  package var losableSegments: [TracedSegment] { [] }

  /// A copy that comes to the script's side, or one that comes too early, would show in its answer
  /// alone; but that is written.
  package func refusal(of effect: Fault.Effect, on path: PathID) -> DeedRefusal? {
    guard path.from == host else { return nil }
    switch effect {
    case .duplicate, .reorder: return .unnoticed(by: host.peer)
    case .drop, .corrupt, .delay: return nil
    }
  }

  package mutating func carryOut(_ deed: Deed, into trace: inout Trace) throws(DeedRefusal) {
    switch deed {
    case .treat: throw .noSegment
    case .call(host, let call):
      guard let deed = ApplicationDeed(call) else { throw .openingIsScripted }
      let state = state
      do throws(CallFailure) {
        try perform(deed, into: &trace)
      } catch {
        throw .failedCall(host, state, error: error.name)
      }
    case .call: throw .scripted(host.peer)
    case .cut, .heal, .crash, .reboot, .set: throw .fixedInScript
    }
  }

  package func isReading(_ host: HostID) -> Bool { host != self.host || isReading }
  package func isUp(_ host: HostID) -> Bool { true }
  package func isCut(_ path: PathID) -> Bool { false }
}

extension ApplicationDeed {
  /// What an application's call is beside a script; nil for opening, which is the script's.
  fileprivate init?(_ call: ApplicationCall) {
    switch call {
    case .listen, .connect: return nil
    case .send(let text): self = .send(text.count)
    case .read(let count): self = .read(count ?? Int(Int32.max))
    case .stopReading: self = .stopReading
    case .resumeReading: self = .resumeReading
    case .shutdown: self = .shutdown
    case .close: self = .close
    case .abort: self = .abort
    }
  }
}
