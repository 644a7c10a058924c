import LessonPlayer
import TraceExport

extension ExportedTrace {
  /// What the author's solution of a step's task brings about, ready to be exported: a task runs on
  /// a copy of the world, so it isn't part of the lesson's own trace. Nil if the step has no task,
  /// or it didn't run. What was before the task comes from no step.
  package init?(ofTask name: String, in run: LessonRun, source: String) {
    let index = run.lesson.steps.indices.first { index in
      run.lesson.steps[index].id ?? String(index + 1) == name
    }
    guard let index, index < run.steps.count, let task = run.steps[index].task else { return nil }
    let trial = task.solution
    let origin = EventOrigin(step: name, line: task.play.task.opening.line)
    self.init(
      source: source, seed: run.seed, settings: NetworkSettings(of: task.play.world),
      acts: [
        ExportedAct(
          trace: trial.trace,
          origins: (0..<trial.trace.count).map { $0 < trial.tally.first ? nil : origin })
      ])
  }
}
