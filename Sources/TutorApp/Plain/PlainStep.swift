import LessonKit
import LessonPlayer
import NetworkSimulation
import Wording

/// One step of a lesson in plain text.
struct PlainStep {
  private let run: LessonRun
  private let index: Int
  private let words: PlainWords

  init(_ run: LessonRun, index: Int, words: PlainWords) {
    self.run = run
    self.index = index
    self.words = words
  }

  private var step: Step { run.lesson.steps[index] }
  private var stepRun: StepRun { run.steps[index] }

  var parts: [PlainPart] {
    let text = PlainMarkdown(words: words)
    var parts: [PlainPart] = [.text([heading])]
    if step.setup != nil { parts.append(.text([states(words.atStart, stepRun.before)])) }
    if step.setup != nil || index == 0 {
      parts.append(facts(from: stepRun.start, to: stepRun.start))
    }
    parts.append(.text(text.lines(of: step.narration)))
    parts += step.quizzes.map {
      .quiz(PlainQuiz($0, hints: step.hints.map(text.lines), words: words))
    }
    if let task = stepRun.task {
      parts.append(
        .task(PlainTask(task, hints: step.quizzes.isEmpty ? step.hints.map(text.lines) : [], words))
      )
    } else if step.quizzes.isEmpty {
      parts += step.hints.map { .text(words.hint(text.lines(of: $0))) }
    }
    if stepRun.task == nil { parts += presses }
    parts.append(.text(answers))
    parts.append(.text(text.lines(of: step.resultNote)))
    return parts
  }

  private var heading: String {
    words.step(index + 1, of: run.lesson.steps.count, breadcrumb: step.breadcrumb)
  }

  /// What every press plays: a pause, and the events between its two stops.
  private var presses: [PlainPart] {
    var parts: [PlainPart] = []
    var from = stepRun.start
    for (press, stop) in stepRun.stops.enumerated() {
      parts.append(.pause(words.pressEnter, moment(press)))
      let events = PlainEvents(run.histories, words: words)
      let happened = events.lines(from: from, to: stop)
      parts.append(.text(happened.isEmpty ? [words.nothingHappened] : happened))
      parts.append(facts(from: from, to: stop))
      from = stop
    }
    guard let last = stepRun.stops.last else {
      return [.pause(words.pressEnterToReadOn, moment(0))]
    }
    let stage = run.stage(at: last)
    parts.append(
      .text([words.states(words.now, client: stage.client.state, server: stage.server.state)]))
    return parts
  }

  private func moment(_ press: Int) -> PlainMoment {
    PlainMoment(run, before: press, of: index, words: words)
  }

  private func facts(from start: StageCursor, to cursor: StageCursor) -> PlainPart {
    .facts(PlainFacts(run.histories, from: start, to: cursor, words: words))
  }

  private var answers: [String] {
    stepRun.answers.enumerated().compactMap { index, answer in
      answer.map { words.blank(index + 1, of: stepRun.answers.count, answer: $0) }
    }
  }

  private func states(_ when: String, _ network: Network) -> String {
    words.states(
      when, client: network.state(of: .client), server: network.state(of: .server))
  }
}
