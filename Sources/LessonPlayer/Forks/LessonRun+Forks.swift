import NetworkSimulation
import TCPEngine

// Forking a run: the world at any of its places goes its own way.
extension LessonRun {
  /// Forks the world where the stage rests, after so many presses of a step's block; nil if the run
  /// has no world there.
  package func fork(step: Int, part: Int) -> ForkedWorld? {
    world(at: .rest(step: step, part: part)).map {
      fork($0, showing: steps[step].cursor(part: part))
    }
  }

  /// Forks the world while a block plays; nil if the run has no world there.
  package func fork(passing cursor: StageCursor) -> ForkedWorld? {
    world(at: .passing(cursor)).map { found in
      var found = found
      found.advance(to: cursor.time)
      return fork(found, showing: cursor)
    }
  }

  private func fork(_ found: WorldSearch.Found, showing cursor: StageCursor) -> ForkedWorld {
    ForkedWorld(
      of: found.world, trace: found.trace,
      showing: StageCursor(act: 0, eventCount: cursor.eventCount, time: cursor.time),
      past: .run(self, act: cursor.act))
  }

  /// The world at a place of the run, which is run once more for it; nil if there is no such place.
  func world(at place: WorldSearch.Place) -> WorldSearch.Found? {
    switch origin {
    case .lesson: break
    case .script(let beginning): return beginning.world(at: place, of: self)
    case .elsewhere: return nil
    }
    var runner = ScriptRunner(lesson)
    runner.search = WorldSearch(place)
    _ = runner.runSteps()
    return runner.search?.found
  }
}
