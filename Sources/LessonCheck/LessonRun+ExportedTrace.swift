import LessonKit
import LessonPlayer
import NetworkSimulation
import TraceExport

extension ExportedTrace {
  /// A lesson's run, ready to be exported: every event with the step and line it comes from.
  package init(of run: LessonRun, source: String) {
    let places = EventPlaces(of: run)
    self.init(
      source: source, seed: run.seed,
      settings: NetworkSettings(of: run.steps.first?.before ?? Network()),
      acts: run.acts.enumerated().map { index, trace in
        ExportedAct(
          trace: trace,
          origins: (0..<trace.count).map { places.origin(of: $0, in: trace, act: index) })
      })
  }
}

extension LessonRun {
  /// The seed with which the lesson runs: the setup's, or the format's 1.
  package var seed: UInt64 {
    var seed: UInt64 = 1
    for statement in lesson.steps.first?.setup?.statements ?? [] {
      if case .set(.seed(let value)) = statement.statement { seed = value }
    }
    return seed
  }
}

/// Where in a lesson the events of its traces come from.
private struct EventPlaces {
  private struct Start {
    var act: Int
    var event: Int
    var step: Int
    var line: Int
  }

  /// Where each step begins on the stage: what a TCP sends at the instant at which a step ends is
  /// shown, and so told, in the next one.
  private let steps: [Start]
  /// Where each statement begins.
  private let statements: [Start]
  private let names: [String]

  init(of run: LessonRun) {
    let pairs = zip(run.lesson.steps, run.steps).enumerated()
    steps = pairs.map { index, pair in
      let (step, ran) = pair
      let line = step.action?.statements.first?.range.line ?? step.line
      return Start(act: ran.start.act, event: ran.start.eventCount, step: index, line: line)
    }
    statements = pairs.flatMap { index, pair in
      pair.1.lines.map { Start(act: $0.act, event: $0.event, step: index, line: $0.line) }
    }
    names = pairs.map { index, pair in pair.0.id ?? String(index + 1) }
  }

  func origin(of event: Int, in trace: Trace, act: Int) -> EventOrigin? {
    let statement = Self.latest(in: statements, act: act, event: event)
    guard !trace[event].isSetup else { return statement.map(origin) }
    guard let step = Self.latest(in: steps, act: act, event: event) else {
      return statement.map(origin)
    }
    return origin(statement?.step == step.step ? statement ?? step : step)
  }

  private func origin(_ start: Start) -> EventOrigin {
    EventOrigin(step: names[start.step], line: start.line)
  }

  /// The last one that begins at the event or before it. O(log n): both lists run forward.
  private static func latest(in starts: [Start], act: Int, event: Int) -> Start? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      let start = starts[middle]
      if (start.act, start.event) <= (act, event) { low = middle + 1 } else { high = middle }
    }
    guard low > 0, starts[low - 1].act == act else { return nil }
    return starts[low - 1]
  }
}
