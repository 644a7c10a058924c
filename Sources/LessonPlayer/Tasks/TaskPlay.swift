import LessonKit
import NetworkSimulation
import TCPEngine

/// A task being played: a state machine over its own copy of the world. The stage and plain text
/// both drive it.
///
/// Time stops with each segment in the middle of its path, where the learner may lose it. The task
/// is won at the first instant at whose end all goals are met.
package struct TaskPlay: Equatable, Sendable {
  /// What is to be done.
  package let task: LessonTask
  /// The beginning, and after each action that changed anything.
  private var moments: [Moment]

  /// How everything stands between two actions.
  fileprivate struct Moment: Equatable, Sendable {
    var live: LiveWorld<Network>
    var tally: TaskTally
    /// How often each kind of action was taken.
    var used: [TaskActionKind: Int] = [:]
    var isFlooded = false
    /// How many events have happened by themselves.
    var stepCount = 0
    /// What the learner did so far.
    var actions: [TaskAction] = []
    /// Whether it is the author's solution, shown to a room.
    var isRevealed = false

    /// Judges how the world stands.
    mutating func look() { tally.look(at: live.world, live.trace) }
  }

  /// A task whose opening has just run. If it set a segment on its way, time stands where that
  /// segment is in the middle of its path.
  init(world: Network, trace: Trace, tally: TaskTally) {
    task = tally.task
    var moment = Moment(live: LiveWorld(world: world, trace: trace), tally: tally)
    moment.look()
    moments = [moment]
    if outcome == .open, !candidates.isEmpty { moments[0] = advanced(moment, stopping: true) }
    moments[0].live.readForStage()
  }

  // MARK: What there is to see

  private var now: Moment { moments[moments.count - 1] }

  /// The world as it stands.
  package var world: Network { now.live.world }
  /// What happened, before the task too.
  package var trace: Trace { now.live.trace }
  /// The same with what it takes to find any place in it.
  package var history: StageHistory { now.live.history }
  /// Goals and prohibitions as they stand.
  package var tally: TaskTally { now.tally }
  /// Simulated time until the task's time is up.
  package var timeLeft: Microseconds { task.timeAllowed - tally.elapsed }
  /// What the learner did to bring it here.
  package var actions: [TaskAction] { now.actions }
  /// Whether it is the author's solution that it shows.
  package var isRevealed: Bool { now.isRevealed }
  /// How many events have happened by themselves since the opening.
  var stepCount: Int { now.stepCount }
  /// How often each kind of action was taken, of those that a task must allow.
  package var used: [TaskActionKind: Int] { now.used }
  /// Whether there is an action to take back.
  package var canGoBack: Bool { moments.count > 1 }

  /// The stage: all that has happened is shown.
  package var stage: StageState {
    StageState(of: history, at: StageCursor(act: 0, eventCount: trace.count, time: world.now))
  }

  /// What the latest action brought about up to a place; before the first, what the opening did.
  func latest(before cursor: StageCursor) -> TraceStretch {
    let indices = latest.indices
    return trace.stretch(indices.clamped(to: 0..<max(cursor.eventCount, indices.lowerBound)))
  }

  /// What the latest action brought about; before the first, what the opening did.
  package var latest: TraceStretch {
    let start = moments.dropLast().last?.live.trace.count ?? tally.first
    return trace.stretch(min(start, trace.count)..<trace.count)
  }

  /// The segments on their way that can still be lost, in the order in which they set out.
  package var candidates: [TracedSegment] { now.live.candidates }

  /// The chosen segment; nil if none can be chosen.
  package var selected: TracedSegment? { now.live.selected }

  /// How often an action may still be taken; nil is as often as one likes.
  package func left(of allowance: TaskAllowance) -> Int? {
    allowance.budget.map { max(0, $0 - now.used[allowance.action, default: 0]) }
  }

  /// How the task stands.
  package var outcome: TaskOutcome { outcome(of: now) }

  private func outcome(of moment: Moment) -> TaskOutcome {
    if let breach = moment.tally.breach { return .broken(breach) }
    if moment.tally.isWon { return .won }
    if moment.isFlooded { return .flooded }
    let deadline = moment.tally.began + task.timeAllowed
    if moment.live.world.now >= deadline { return .timeUp }
    if moment.live.world.nextEventTime == nil, !canStir { return .stuck }
    return .open
  }

  /// Whether an action is left that can make something happen in a quiet world.
  private var canStir: Bool {
    task.allowances.contains { allowance in
      switch allowance.action {
      case .drop, .duplicate, .delay: false
      case .send, .read, .close, .abort, .cut, .set: left(of: allowance) != 0
      }
    }
  }

  // MARK: Actions

  /// Carries out an action. Throws why not, and then nothing has changed.
  package mutating func perform(_ action: TaskAction) throws(TaskRefusal) {
    switch action {
    case .back:
      guard canGoBack else { throw .nothingDone }
      moments.removeLast()
    case .retry: moments = [moments[0]]
    case .selectNext: try select(by: 1, action)
    case .selectPrevious: try select(by: -1, action)
    case .select(let number):
      guard outcome == .open else { throw .over }
      let candidates = candidates
      guard !candidates.isEmpty else { throw .noSegment }
      guard candidates.indices.contains(number - 1) else {
        throw .noSuchSegment(count: candidates.count)
      }
      choose(candidates[number - 1], by: action)
    case .next:
      guard outcome == .open else { throw .over }
      guard world.nextEventTime != nil else { throw .nothingComes }
      add(advanced(now, stopping: true), after: action)
    case .lose, .duplicate, .delay, .call, .cut, .set: add(try changed(by: action), after: action)
    }
  }

  private mutating func add(_ moment: Moment, after action: TaskAction) {
    moments.append(moment)
    moments[moments.count - 1].live.readForStage()
    moments[moments.count - 1].actions.append(action)
  }

  /// Shows how its author does it, in place of all that was done.
  mutating func reveal(_ solution: TaskTrial) {
    var moment = Moment(
      live: LiveWorld(world: solution.world, trace: solution.trace), tally: solution.tally,
      isRevealed: true)
    moment.live.readForStage()
    moments = [moments[0], moment]
  }

  private mutating func choose(_ segment: TracedSegment, by action: TaskAction) {
    moments[moments.count - 1].live.choice = segment.id
    moments[moments.count - 1].actions.append(action)
  }

  private mutating func select(by offset: Int, _ action: TaskAction) throws(TaskRefusal) {
    guard outcome == .open else { throw .over }
    let candidates = candidates
    guard let selected, let index = candidates.firstIndex(where: { $0.id == selected.id })
    else { throw .noSegment }
    let count = candidates.count
    if count == 1 { return }
    choose(candidates[(index + offset + count) % count], by: action)
  }

  /// The moment after an action that the task must allow.
  private func changed(by action: TaskAction) throws(TaskRefusal) -> Moment {
    guard outcome == .open else { throw .over }
    var moment = now
    if let kind = action.kind {
      guard let allowance = task.allowance(of: kind) else { throw .notAllowed(kind) }
      if let budget = allowance.budget, left(of: allowance) == 0 {
        throw .usedUp(kind, budget: budget)
      }
      moment.used[kind, default: 0] += 1
    }
    switch action {
    case .lose:
      try moment.treat(.drop)
      moment.live.finishInstant()
    case .duplicate: try moment.treat(.duplicate)
    case .delay(let span): try moment.treat(.delay(by: span))
    case .call(let host, let call): try moment.carryOut(.call(host, call))
    // To cut what is cut is allowed, and changes nothing.
    case .cut(let paths): try? moment.carryOut(.cut(paths))
    case .set(let setting): try moment.carryOut(.set(setting))
    case .next, .selectNext, .selectPrevious, .select, .back, .retry:
      preconditionFailure("these need no leave")
    }
    moment.look()
    return moment
  }

  // MARK: Time

  /// Lets time go on to the next segment's middle, or, if it isn't to stop there, until the task is
  /// over or nothing is going to happen; at most so many events long.
  private func advanced(
    _ moment: Moment, stopping: Bool, atMost limit: Int = EventLimits().ofInstant
  ) -> Moment {
    var moment = moment
    let deadline = moment.tally.began + task.timeAllowed
    for _ in 0..<limit {
      let next = moment.live.world.nextEventTime
      let stop = stopping ? moment.live.nextStop : nil
      let due = [next, stop?.middleOfCrossing].compactMap { $0 }.min()
      if due.map({ $0 > moment.live.world.now }) ?? true {
        // Instants are judged when they are over.
        moment.look()
        guard outcome(of: moment) == .open, let due else { return moment }
        guard due <= deadline else {
          moment.live.world.advance(to: deadline)
          moment.look()
          return moment
        }
      }
      if let stop, stop.middleOfCrossing == due {
        moment.live.stop(with: stop)
        moment.look()
        return moment
      }
      guard moment.live.world.step(into: &moment.live.trace) else { return moment }
      moment.stepCount += 1
    }
    moment.look()
    moment.isFlooded = true
    return moment
  }

  /// The task as it goes if nobody does anything; no further than so many events since its opening.
  func leftAlone(atMost limit: Int) -> TaskPlay {
    var play = self
    let left = max(0, min(limit - moments[0].stepCount, EventLimits().ofInstant))
    play.moments = [advanced(moments[0], stopping: false, atMost: left)]
    return play
  }
}

extension TaskPlay.Moment {
  /// Does something to the chosen segment.
  fileprivate mutating func treat(_ effect: Fault.Effect) throws(TaskRefusal) {
    guard let segment = live.selected else { throw .noSegment }
    try carryOut(.treat(segment.id, effect))
  }

  fileprivate mutating func carryOut(_ deed: Deed) throws(TaskRefusal) {
    do throws(DeedRefusal) {
      try live.carryOut(deed)
    } catch {
      guard case .call(let host, let state, let error) = error else { throw .noSegment }
      throw .call(host, state, error)
    }
  }
}
