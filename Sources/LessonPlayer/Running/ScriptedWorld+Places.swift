import NetworkSimulation
import Packetdrill
import TCPEngine

// A script is run once more for the world at one place of its run.
extension ScriptedWorld {
  /// Looks for the world at a place of the run, from its beginning on; nil if the run has no such
  /// place.
  func world(at place: WorldSearch.Place, of run: LessonRun) -> WorldSearch.Found? {
    switch place {
    case .rest(let step, let part):
      let cursor = run.steps[step].cursor(part: part)
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
    // Calls that tell nothing have been shown as well, unless the last door isn't shown to its end.
    while trace.count == cursor.eventCount, let due = world.nextEventTime, due <= cursor.time {
      var (next, told) = (world, trace)
      _ = next.step(into: &told)
      guard told.count == trace.count else { break }
      world = next
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
      var again = trace.prefix(count)
      for treatment in treatments { before.arm(treatment, after: again) }
      _ = before.step(into: &again)
      return WorldSearch.Found(world: AnyWorld(before), trace: again, eventCount: count)
    }
  }
}
