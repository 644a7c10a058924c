import LessonKit
import NetworkSimulation
import TCPEngine

/// What a learner does in a task.
package enum TaskAction: Equatable, Sendable {
  /// Let time go on, to the next segment that is in the middle of its path.
  case next
  /// Choose the next segment on its way, or the one before.
  case selectNext, selectPrevious
  /// Choose this one of the segments on their way, from 1.
  case select(Int)
  /// Lose the chosen segment in the middle of its path.
  case lose
  /// Copy the chosen segment.
  case duplicate
  /// Lengthen the chosen segment's crossing.
  case delay(by: Microseconds)
  /// An application does something.
  case call(HostID, ApplicationCall)
  /// These paths are cut.
  case cut([PathID])
  /// A setting changes.
  case set(Setting)
  /// Take the latest action back.
  case back
  /// Begin again.
  case retry

  /// What a task must allow for it; nil if it may always be done.
  package var kind: TaskActionKind? {
    switch self {
    case .next, .selectNext, .selectPrevious, .select, .back, .retry: nil
    case .lose: .drop
    case .duplicate: .duplicate
    case .delay: .delay
    case .cut: .cut
    case .set: .set
    case .call(_, let call): call.kind
    }
  }
}

extension ApplicationCall {
  /// The kind of action that it is. The calls that no task can allow count as the nearest that one
  /// can: they are never offered.
  fileprivate var kind: TaskActionKind? {
    switch self {
    case .send: .send
    case .read, .stopReading, .resumeReading: .read
    case .close, .shutdown: .close
    case .abort: .abort
    case .listen, .connect: nil
    }
  }
}

/// Why an action wasn't carried out.
package enum TaskRefusal: Error, Equatable, Sendable {
  /// The task is over: it can only be tried again.
  case over
  /// The task doesn't allow it.
  case notAllowed(TaskActionKind)
  /// It was done as often as the task allows.
  case usedUp(TaskActionKind, budget: Int)
  /// No segment is on its way and before the middle of its path.
  case noSegment
  /// So many segments can be chosen, and none has the number that was given.
  case noSuchSegment(count: Int)
  /// Nothing is going to happen by itself.
  case nothingComes
  /// There is nothing to take back.
  case nothingDone
  /// The host's TCP refused the call.
  case call(HostID, ConnectionState, UserCallError)
}

/// How a task stands.
package enum TaskOutcome: Equatable, Sendable {
  /// The learner goes on.
  case open
  /// All goals are met.
  case won
  /// Something forbidden has come about.
  case broken(TaskTally.Breach)
  /// The task's time is up.
  case timeUp
  /// Nothing is going to happen, and nothing is left to do.
  case stuck
  /// So much happened at once that it was given up.
  case flooded
}
