import NetworkSimulation
import Packetdrill
import TCPEngine

/// A packetdrill script's world: one TCP, and a peer that says what the script says.
extension ScriptedWorld: PlayedWorld {
  package var scriptedSide: HostID? { host.peer }

  /// None: what the script's wire carries is there as soon as it sets out, so that something is done
  /// to it from its sending on.
  package var losableSegments: [TracedSegment] { [] }

  /// A copy that comes to the script's side, or one that comes too early, would show in its answer
  /// alone; but that is written.
  package func refusal(of effect: Fault.Effect, on path: PathID) -> DeedRefusal? {
    guard path.from == host else { return nil }
    switch effect {
    case .duplicate, .reorder: return .scripted(host.peer)
    case .drop, .corrupt, .delay: return nil
    }
  }

  package mutating func carryOut(_ deed: Deed, into trace: inout Trace) throws(DeedRefusal) {
    switch deed {
    case .treat: throw .noSegment
    case .call(host, let call):
      guard let deed = ApplicationDeed(call) else { throw .scripted(host.peer) }
      let state = state
      do throws(CallFailure) {
        try perform(deed, into: &trace)
      } catch {
        throw .failedCall(host, state, error: error.name)
      }
    case .call, .cut, .heal, .crash, .reboot, .set: throw .scripted(host.peer)
    }
  }

  package func isReading(_ host: HostID) -> Bool { host != self.host || isReading }
  package func isUp(_ host: HostID) -> Bool { true }
  package func isCut(_ path: PathID) -> Bool { false }

  /// Looks for the world at a place of the run, from its beginning on; nil if the run has no such
  /// place.
  func world(at place: WorldSearch.Place, of run: LessonRun) -> WorldSearch.Found? {
    switch place {
    case .rest(let step, let part):
      let result = run.steps[step]
      let cursor = part > 0 ? result.stops[part - 1] : result.start
      return world(passing: cursor).map { found in
        var found = found
        found.advance(to: cursor.time)
        return found
      }
    case .passing(let cursor): return world(passing: cursor)
    case .sending(_, let treatments): return world(sending: treatments)
    }
  }

  private func world(passing cursor: StageCursor) -> WorldSearch.Found? {
    var (world, trace) = (self, Trace())
    while trace.count < cursor.eventCount {
      guard world.step(into: &trace) else { return nil }
    }
    return WorldSearch.Found(world: AnyWorld(world), trace: trace, eventCount: trace.count)
  }

  private func world(sending treatments: [SendingTreatment]) -> WorldSearch.Found? {
    guard let first = treatments.first?.event else { return nil }
    var (world, trace) = (self, Trace())
    while true {
      var (before, count) = (world, trace.count)
      guard world.step(into: &trace) else { return nil }
      guard trace.count > first else { continue }
      for treatment in treatments { before.arm(treatment, in: trace, from: count) }
      var again = trace.prefix(count)
      _ = before.step(into: &again)
      return WorldSearch.Found(world: AnyWorld(before), trace: again, eventCount: count)
    }
  }
}

extension ApplicationDeed {
  /// What an application's call is beside a script; nil for opening, which is the script's.
  fileprivate init?(_ call: ApplicationCall) {
    switch call {
    case .listen, .connect: return nil
    case .send(let text): self = .send(text.count)
    case .read(let count): self = .read(count ?? Int(Int32.max))
    case .stopReading: self = .readOn(false)
    case .resumeReading: self = .readOn(true)
    case .shutdown: self = .shutdown
    case .close: self = .close
    case .abort: self = .abort
    }
  }
}
