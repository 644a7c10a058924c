import LessonKit
import NetworkSimulation
import TCPEngine

// A step's task is played on the stage. It never blocks the way: when nothing more comes of it, or
// by section, the lesson goes on.
extension Player {
  /// The step's task as the learner has brought it along; nil without one, or before its question
  /// is out of the way.
  package var task: TaskPlay? {
    guard openQuiz == nil, !hasFurtherQuiz else { return nil }
    return tasks[stepIndex] ?? run.steps[stepIndex].task?.play
  }

  /// The step's task as far as the stage shows it.
  package var shownTask: TaskPlay? {
    if case .catchingUp(_, let before) = motion { return before }
    return task
  }

  /// What happened on the stage, and more: only the events before `cursor` are shown.
  package var trace: Trace { history.trace }

  /// The same with what it takes to find any place in it.
  package var history: StageHistory {
    fork?.world.history ?? task?.history ?? run.histories[cursor.act]
  }

  /// Whether time can go on in the step's task.
  var taskGoesOn: Bool {
    guard let task else { return false }
    return task.outcome == .open && task.world.nextEventTime != nil
  }

  /// Lets time go on in the step's task, and the stage show how.
  mutating func runTaskOn() {
    guard let before = task else { return }
    var start = cursor
    guard perform(.next), isAnimated, speed != .instant, let after = task else { return }
    start.act = 0
    let replay = PlaybackSchedule(
      acts: [after.history], from: start, to: after.cursor(inAct: 0), pace: directions.pace)
    if !replay.isOver { motion = .catchingUp(replay, from: before) }
  }

  /// Whether the next press shows a room how the author does the step's task: it is over, and not
  /// won.
  var revealsSolution: Bool {
    guard isPresented, motion == .still, let task, task.outcome != .open, task.outcome != .won,
      let solution = run.steps[stepIndex].task?.solution
    else { return false }
    return solution.tally.isWon
  }

  /// Lets the author's solution come about on the stage.
  mutating func revealSolution() {
    guard var task, let solution = run.steps[stepIndex].task?.solution else { return }
    task.reveal(solution)
    tasks[stepIndex] = task
    guard isAnimated, speed != .instant, let before = run.steps[stepIndex].task?.play else {
      return
    }
    let start = StageCursor(act: 0, eventCount: solution.tally.first, time: solution.tally.began)
    let replay = PlaybackSchedule(
      acts: [task.history], from: start, to: task.cursor(inAct: 0), pace: directions.pace)
    if !replay.isOver { motion = .catchingUp(replay, from: before) }
  }

  /// The stage shows all that the step's task has come to; false if it did already.
  @discardableResult
  mutating func completeCatchingUp() -> Bool {
    guard case .catchingUp = motion else { return false }
    motion = .still
    return true
  }

  /// What is offered where it is asked how much of a task's action; empty if nothing is asked.
  package var askedAmounts: [DeedAmount] { askedAction?.amounts ?? [] }

  /// A digit in the task: a deed, or how much of the one that was chosen before.
  mutating func chooseInTask(_ number: Int, of asked: TaskAction?) {
    completeCatchingUp()
    if let asked {
      guard asked.amounts.indices.contains(number - 1) else {
        askedAction = asked
        return
      }
      perform(asked.with(asked.amounts[number - 1]))
    } else if let task, task.deeds.indices.contains(number - 1) {
      let deed = task.deeds[number - 1]
      let isLeft =
        task.outcome == .open
        && deed.kind.flatMap(task.task.allowance).map { task.left(of: $0) != 0 } ?? true
      // What is used up, or comes after the end, is refused at once.
      if deed.amounts.isEmpty || !isLeft { perform(deed) } else { askedAction = deed }
    }
  }

  /// Carries out an action of the step's task; false, and nothing changes, if there is none or the
  /// task doesn't let it happen.
  @discardableResult
  mutating func perform(_ action: TaskAction) -> Bool {
    guard var task else { return false }
    refusal = nil
    do throws(TaskRefusal) {
      try task.perform(action)
    } catch {
      refusal = error
      return false
    }
    // What changes nothing doesn't begin it.
    if task != self.task { tasks[stepIndex] = task }
    return true
  }
}

extension TaskPlay {
  /// Everything has happened that the trace holds.
  func cursor(inAct act: Int) -> StageCursor {
    StageCursor(act: act, eventCount: trace.count, time: world.now)
  }

  /// What digit keys can do in this task, beside losing segments: each action, for each end that
  /// has a connection, with the first of its amounts. Settings are only typed.
  package var deeds: [TaskAction] {
    let hosts = HostID.allCases.filter { ![.closed, .listen].contains(world.state(of: $0)) }
    let deeds = task.allowances.flatMap { allowance -> [TaskAction] in
      switch allowance.action {
      case .drop, .set: []
      case .duplicate: [.duplicate]
      case .delay: [.delay(by: .milliseconds(100))]
      case .send: hosts.map { .call($0, .send(SegmentText(patternFrom: 0, count: 100))) }
      case .read: hosts.map { .call($0, .read(nil)) }
      case .close: hosts.map { .call($0, .close) }
      case .abort: hosts.map { .call($0, .abort) }
      case .cut: [.cut(PathID.both)]
      }
    }
    return Array(deeds.prefix(9))
  }
}

extension TaskAction {
  /// How much of it the stage offers; empty if there is nothing to ask.
  package var amounts: [DeedAmount] {
    switch self {
    case .delay: DeedAmount.spans
    case .call(_, .send): DeedAmount.octetCounts
    case .next, .selectNext, .selectPrevious, .select, .lose, .duplicate, .call, .cut, .set, .back,
      .retry:
      []
    }
  }

  /// The same action, so much of it.
  fileprivate func with(_ amount: DeedAmount) -> TaskAction {
    switch (self, amount) {
    case (.delay, .span(let span)): .delay(by: span)
    case (.call(let host, .send), .octets(let count)):
      .call(host, .send(SegmentText(patternFrom: 0, count: count)))
    default: self
    }
  }
}
