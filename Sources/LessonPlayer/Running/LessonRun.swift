import LessonKit
import NetworkSimulation
import TCPEngine

/// A lesson run on the engine from its first step to its last: the only source of what the stage
/// shows and `check` verifies.
package struct LessonRun: Equatable, Sendable {
  /// The lesson that was run.
  package let lesson: Lesson
  /// What happened, one trace from each `reset` to the next; never empty.
  package let acts: [Trace]
  /// The same with what it takes to find any place in them.
  package let histories: [StageHistory]
  /// One a step, in order.
  package let steps: [StepRun]
  /// What the lesson claims and the engine denies, in the order of the file.
  package let diagnostics: [Diagnostic]

  /// Where its events come from.
  let origin: Origin

  /// Runs a lesson. A block with a syntax error is not run, and neither is any after it.
  package init(_ lesson: Lesson) { self.init(lesson, limits: EventLimits()) }

  /// The same, where no more may happen than the limits say.
  init(_ lesson: Lesson, limits: EventLimits) {
    precondition(!lesson.steps.isEmpty, "a lesson has at least one step")
    var runner = ScriptRunner(lesson, limits: limits)
    // Where tasks begin; a runner a step would cost too much.
    let origins = lesson.originsOfTasks
    let isOrigin = Set(origins.values)
    var beginnings: [Int: ScriptRunner] = [:]
    var steps = runner.runSteps { world in
      if isOrigin.contains(world.stepIndex) { beginnings[world.stepIndex] = world }
    }
    for (index, step) in lesson.steps.enumerated() {
      guard let task = step.task, !task.opening.isBroken else { continue }
      guard !runner.isExhausted, let origin = origins[index], var copy = beginnings[origin] else {
        steps[index].hasFailed = true
        continue
      }
      copy.diagnostics = []
      copy.stepsLeft = runner.stepsLeft
      copy.runTask(task, of: step, into: &steps[index])
      runner.stepsLeft = copy.stepsLeft
      if task.opening.leavesLinesOut { steps[index].hasFailed = true }
      runner.diagnostics += copy.diagnostics
    }
    self.lesson = lesson
    origin = .lesson
    self.steps = steps
    acts = runner.acts
    histories = acts.map(StageHistory.init)
    diagnostics = runner.diagnostics.sorted(by: Diagnostic.precedes)
  }

  /// The stage at a place of the run. Traps if the run has no such place.
  package func stage(at cursor: StageCursor) -> StageState {
    StageState(of: histories[cursor.act], at: cursor)
  }

  /// The events between two places. From the start of the second's act, if they are in different
  /// acts.
  package func events(from start: StageCursor, to end: StageCursor) -> TraceStretch {
    let first = start.act == end.act ? start.eventCount : 0
    return acts[end.act].stretch(min(first, end.eventCount)..<end.eventCount)
  }
}

extension Lesson {
  /// The index of the step before whose block each task begins, by the index of the task's step.
  fileprivate var originsOfTasks: [Int: Int] {
    var named: [String: Int] = [:]
    for (index, step) in steps.enumerated() {
      if let id = step.id, named[id] == nil { named[id] = index }
    }
    var origins: [Int: Int] = [:]
    for (index, step) in steps.enumerated() {
      guard let task = step.task else { continue }
      // A task from a step that isn't there isn't run.
      origins[index] = task.origin.map { named[$0] } ?? index
    }
    return origins
  }
}

extension ScriptRunner {
  /// Runs the lesson's steps, one after another. `keep` sees the world just before each block.
  mutating func runSteps(keep: (ScriptRunner) -> Void = { _ in }) -> [StepRun] {
    var isBroken = false
    var steps: [StepRun] = []
    for (index, step) in lesson.steps.enumerated() {
      stepIndex = index
      isBroken = isBroken || isExhausted || step.setup?.isBroken ?? false
      if isBroken {
        steps.append(skip(step))
      } else if step.action?.isBroken ?? false {
        isBroken = true
        steps.append(skip(step, runningSetup: true))
      } else {
        steps.append(run(step, keep: keep))
      }
      let isWhole = ![step.setup, step.action].contains { $0?.leavesLinesOut ?? false }
      if isBroken || !isWhole { steps[steps.count - 1].hasFailed = true }
    }
    return steps
  }

  /// Runs a step's setup and its block, and grades what it says of them. `keep` sees the world just
  /// before the block.
  fileprivate mutating func run(_ step: Step, keep: (ScriptRunner) -> Void) -> StepRun {
    let count = diagnostics.count
    var result = skip(step, runningSetup: true)
    keep(self)
    guard step.task == nil else { return result }
    var events = cursor..<cursor
    var isCutShort = false
    if let action = step.action {
      let progress = runAction(action)
      result.stops = progress.stops
      result.after = world
      result.lines += progress.lines
      result.directions = directions
      events = progress.start..<max(progress.start, shown.eventCount)
      isCutShort = progress.skipsRest
    }
    answerBlanks(of: step, from: events, into: &result)
    // Of a block that was cut short the engine has said what is wrong; what else the step says of
    // it can't be judged.
    if !isCutShort { grade(step, events: events, result) }
    result.hasFailed = diagnostics.count > count
    return result
  }

  /// A step whose block doesn't run.
  fileprivate mutating func skip(_ step: Step, runningSetup: Bool = false) -> StepRun {
    let count = diagnostics.count
    var lines: [LineMark] = []
    if runningSetup, let setup = step.setup {
      runSetup(setup)
      lines = block.lines
    }
    rest(part: 0)
    return StepRun(
      before: world, after: world, start: shown, stops: [],
      answers: step.fills.map { _ in nil }, answerPlaces: step.fills.map { _ in nil },
      lines: lines, startDirections: directions, directions: directions,
      hasFailed: diagnostics.count > count)
  }

  /// Answers the step's blanks by what happened in the events of its block.
  func answerBlanks(of step: Step, from events: Range<Int>, into result: inout StepRun) {
    for (index, fill) in step.fills.enumerated() {
      (result.answers[index], result.answerPlaces[index]) = answer(to: fill, in: events)
    }
  }

  /// Denies blanks without an answer, and holds the quizzes' claims against what happened in the
  /// events of the step's block.
  mutating func grade(_ step: Step, events: Range<Int>, _ result: StepRun) {
    for (fill, answer) in zip(step.fills, result.answers) where answer == nil {
      deny(.blankUnanswered(fill: fill.written), at: fill.range)
    }
    for quiz in step.quizzes {
      for (index, choice) in quiz.choices.enumerated() {
        guard let claim = choice.claim, let place = choice.claimRange,
          holds(claim, in: events) != choice.isCorrect
        else { continue }
        deny(
          .claimDisagrees(
            choice: index + 1, isTicked: choice.isCorrect, claim: ScriptText.claim(claim),
            step: step.id),
          at: place)
      }
    }
  }
}
