import LessonKit
import NetworkSimulation

extension LessonRun {
  /// A trace that was made elsewhere, played step by step: the step `lesson.steps[n]` plays up to
  /// `ends[n]`. `world` holds the settings of the hosts.
  ///
  /// Traps unless there is one end a step, in order.
  package init(playing trace: Trace, to ends: [StageCursor], as lesson: Lesson, world: Network) {
    self.init(playing: trace, to: ends, as: lesson, world: world, from: .elsewhere)
  }

  init(
    playing trace: Trace, to ends: [StageCursor], as lesson: Lesson, world: Network,
    from origin: Origin
  ) {
    precondition(lesson.steps.count == ends.count, "there is one end a step")
    self.lesson = lesson
    acts = [trace]
    histories = [StageHistory(trace)]
    self.origin = origin
    diagnostics = []
    var start = StageCursor(act: 0, eventCount: 0, time: .zero)
    var steps: [StepRun] = []
    for (step, end) in zip(lesson.steps, ends) {
      // A part in which nothing happened is only read.
      steps.append(
        StepRun(
          before: world, after: world, start: start, stops: end == start ? [] : [end],
          answers: step.fills.map { _ in nil }, answerPlaces: step.fills.map { _ in nil },
          lines: [],
          startDirections: StageDirections(), directions: StageDirections(), hasFailed: false))
      start = end
    }
    self.steps = steps
  }
}
