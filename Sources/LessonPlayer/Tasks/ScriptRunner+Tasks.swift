import LessonKit
import NetworkSimulation
import TCPEngine

// A task runs on copies of the world: the lesson goes on from where it stood.
extension ScriptRunner {
  /// Runs a step's task on copies of this world: its opening for the learner, its solution, and
  /// what happens by itself. Notes what the engine denies of it.
  ///
  /// What the step's quizzes claim and its blanks ask is held against the solution. Of a solution
  /// that wasn't carried out as it is written that is all that is said. All three take from what
  /// may happen in the lesson; when that is used up, the task isn't run.
  mutating func runTask(_ task: LessonTask, of step: Step, into result: inout StepRun) {
    let count = diagnostics.count
    let opened = opening(of: task)
    stepsLeft = opened.stepsLeft
    var solved = solution(of: task)
    stepsLeft = solved.stepsLeft
    guard !isExhausted else {
      diagnostics += opened.isExhausted ? opened.diagnostics : solved.diagnostics
      result.hasFailed = true
      return
    }
    guard let solvedTally = solved.tally, let openedTally = opened.tally else {
      preconditionFailure("a task that runs is counted")
    }
    let play = TaskPlay(world: opened.world, trace: opened.trace, tally: openedTally)
    let idle = play.leftAlone(atMost: stepsLeft)
    stepsLeft -= idle.stepCount
    guard !isExhausted else {
      giveUpLesson(at: task.limitRange)
      result.hasFailed = true
      return
    }
    result.task = TaskRun(
      play: play,
      solution: TaskTrial(world: solved.world, trace: solved.trace, tally: solvedTally),
      idle: TaskTrial(world: idle.world, trace: idle.trace, tally: idle.tally))
    guard solved.diagnostics.isEmpty else {
      diagnostics += solved.diagnostics
      result.hasFailed = true
      return
    }
    let events = solvedTally.first..<solved.trace.count
    solved.answerBlanks(of: step, from: events, into: &result)
    // The solution's places aren't the run's.
    result.answerPlaces = result.answerPlaces.map { _ in nil }
    solved.grade(step, events: events, result)
    diagnostics += solved.diagnostics
    if task.hasSolution { judge(solvedTally, in: solved.world) }
    if idle.tally.isWon, let goal = task.goals.first {
      deny(.taskVacuous(after: idle.tally.elapsed), at: goal.range)
    }
    result.hasFailed = result.hasFailed || diagnostics.count > count
  }

  /// Denies that the solution wins, if it doesn't.
  private mutating func judge(_ tally: TaskTally, in world: Network) {
    let task = tally.task
    if let breach = tally.breach {
      deny(.solutionBreaks(breach.line.written, after: breach.after), at: breach.line.range)
    }
    for (goal, isMet) in zip(task.goals, tally.goalsMet) where !isMet {
      deny(
        .goalUnmet(goal: goal.written, fact: goal.fact(in: world), after: tally.elapsed),
        at: goal.range)
    }
    if tally.elapsed > task.timeAllowed {
      deny(.solutionTooLate(takes: tally.elapsed, limit: task.timeAllowed), at: task.limitRange)
    }
  }
}

extension TaskAim {
  /// How what is asked for stands, in the script's notation: "server LAST-ACK"; of an event, both
  /// hosts' states.
  fileprivate func fact(in world: Network) -> String {
    guard case .condition(let condition) = what else {
      return HostID.allCases.map { "\($0.rawValue) \(world.state(of: $0).rawValue)" }
        .joined(separator: ", ")
    }
    let hosts = condition.host.map { [$0] } ?? HostID.allCases
    let culprit =
      hosts.first { !world.holds(Condition(host: $0, test: condition.test)) } ?? hosts[0]
    var actual = Condition(host: culprit, test: condition.test)
    switch condition.test {
    case .state: actual.test = .state(world.state(of: culprit))
    case .metric(let metric, _, _):
      actual.test = .metric(metric, .equal, world.value(of: metric, at: culprit))
    }
    return ScriptText.condition(actual)
  }
}
