import LessonKit
import NetworkSimulation
import TCPEngine

/// A lesson's world: two TCPs, and the paths between them.
extension Network: PlayedWorld {
  package var scriptedSide: HostID? { nil }

  package var losableSegments: [TracedSegment] { segmentsInFlight.filter { canBeLost($0) } }

  package func refusal(of effect: Fault.Effect, on path: PathID) -> DeedRefusal? { nil }

  package mutating func arm(_ effect: Fault.Effect, ordinal: Int, on path: PathID) {
    _ = arm(
      Fault(effect: effect, selection: .ordinal(ordinal), pattern: SegmentPattern(path: path)))
  }

  package mutating func carryOut(_ deed: Deed, into trace: inout Trace) throws(DeedRefusal) {
    switch deed {
    case .treat(let id, let effect):
      guard treat(id, effect, into: &trace) else { throw .noSegment }
    case .call(let host, let call):
      let state = state(of: host)
      do throws(UserCallError) {
        try perform(call, at: host, into: &trace)
      } catch {
        throw .call(host, state, error)
      }
    case .cut(let paths):
      guard !paths.allSatisfy(isCut) else { throw .alreadyCut }
      for path in paths where !isCut(path) { cut(path, into: &trace) }
    case .heal(let paths):
      guard paths.contains(where: isCut) else { throw .notCut }
      for path in paths where isCut(path) { heal(path, into: &trace) }
    case .crash(let host):
      guard isUp(host) else { throw .isDown(host) }
      crash(host, into: &trace)
    case .reboot(let host):
      guard !isUp(host) else { throw .isUp(host) }
      reboot(host, into: &trace)
    case .set(let setting): setting.apply(to: &self)
    }
  }

  /// Does to a segment on its way what a fault would do; false, and nothing happens, if it isn't,
  /// or is too far on its way.
  private mutating func treat(
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
