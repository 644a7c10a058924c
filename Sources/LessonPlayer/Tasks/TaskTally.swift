import LessonKit
import NetworkSimulation
import TCPEngine

/// Keeps count of a task's goals and prohibitions while a world runs. The learner's turn, the
/// author's solution and the run in which nobody does anything are all judged by it.
package struct TaskTally: Equatable, Sendable {
  /// The task that is judged.
  package let task: LessonTask
  /// The trace's events from here on are the task's.
  package private(set) var first: Int
  /// When the task began.
  package private(set) var began: Instant
  /// The first prohibition that was broken; nil if none was.
  package private(set) var breach: Breach?
  /// When the world was last looked at.
  private var now: Instant
  /// Events before this index are counted.
  private var next: Int
  private var goals: [Progress]
  private var prohibitions: [Progress]

  /// A prohibition that was broken.
  package struct Breach: Equatable, Sendable {
    /// The `forbid` line.
    package var line: TaskAim
    /// Simulated time since the task began.
    package var after: Microseconds
  }

  private struct Progress: Equatable, Sendable {
    var count = 0
    var holds = false
  }

  /// Counts from where a world and its trace stand.
  init(of task: LessonTask, from world: Network, _ trace: Trace) {
    self.task = task
    first = trace.count
    next = trace.count
    began = world.now
    now = world.now
    goals = task.goals.map { _ in Progress() }
    prohibitions = task.prohibitions.map { _ in Progress() }
  }

  /// Simulated time since the task began.
  package var elapsed: Microseconds { now - began }

  /// Whether each goal is met, in their order: an event has happened, a condition holds.
  package var goalsMet: [Bool] {
    zip(task.goals, goals).map { goal, progress in goal.isMet(progress.count, progress.holds) }
  }

  /// Whether all goals are met and nothing forbidden has come about.
  package var isWon: Bool { breach == nil && goalsMet.allSatisfy { $0 } }

  /// Begins anew, in an act of its own: its clock stands at zero.
  mutating func restart() {
    begin(at: 0, time: .zero)
  }

  /// Takes in what has happened, and how things stand now. O(new events).
  mutating func look(at world: Network, _ trace: Trace) {
    now = world.now
    if next < trace.count {
      for event in trace.stretch(next..<trace.count) {
        next += 1
        // Setup is before the task.
        if event.isSetup { begin(at: next, time: event.time) } else { count(event) }
      }
    }
    now = world.now
    for index in goals.indices { goals[index].holds = task.goals[index].holds(in: world) }
    for index in prohibitions.indices where task.prohibitions[index].holds(in: world) {
      prohibitions[index].holds = true
      violate(index, at: world.now)
    }
  }

  private mutating func begin(at event: Int, time: Instant) {
    first = event
    next = event
    began = time
    breach = nil
    goals = goals.map { _ in Progress() }
    prohibitions = prohibitions.map { _ in Progress() }
  }

  private mutating func count(_ event: TraceEvent) {
    for index in goals.indices where task.goals[index].matches(event, defaultFate: .arrives) {
      goals[index].count += 1
    }
    for index in prohibitions.indices
    where task.prohibitions[index].matches(event, defaultFate: .sent) {
      prohibitions[index].count += 1
      if task.prohibitions[index].isMet(prohibitions[index].count, false) {
        violate(index, at: event.time)
      }
    }
  }

  private mutating func violate(_ index: Int, at time: Instant) {
    guard breach == nil else { return }
    breach = Breach(line: task.prohibitions[index], after: time - began)
  }
}

extension TaskAim {
  fileprivate func matches(_ event: TraceEvent, defaultFate: EventPattern.Fate) -> Bool {
    if case .event(let pattern) = what {
      pattern.matches(event, defaultFate: defaultFate)
    } else {
      false
    }
  }

  fileprivate func holds(in world: Network) -> Bool {
    if case .condition(let condition) = what { world.holds(condition) } else { false }
  }

  fileprivate func isMet(_ count: Int, _ holds: Bool) -> Bool {
    switch what {
    case .event(let pattern): count >= pattern.ordinal ?? 1
    case .condition: holds
    }
  }
}
