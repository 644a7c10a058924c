import LessonKit
import NetworkSimulation
import TCPEngine

// What the pane and the footer say, from the run.
extension Player {
  /// The press just played: which step's, and its places; nil if no block came right before.
  private var lastPress: (step: Int, start: StageCursor, end: StageCursor)? {
    let steps = run.steps
    if part > 0 {
      let start = part > 1 ? stops[part - 2] : steps[stepIndex].start
      return (stepIndex, start, stops[part - 1])
    }
    guard stepIndex > 0, !findsNewStage(stepIndex), let end = steps[stepIndex - 1].stops.last
    else { return nil }
    let previous = steps[stepIndex - 1]
    return (stepIndex - 1, previous.stops.dropLast().last ?? previous.start, end)
  }

  /// Whether a block, and not only a part of it, has just been played to its end.
  private var lastBlock: Int? {
    if part > 0, part < stops.count { return nil }
    return lastPress?.step
  }

  /// What the press just played changed, in order, for the line "방금 …"; empty if the step before
  /// has no action. It stays while the next block plays. In a task it is what the latest action
  /// brought about.
  package var justNow: [JustNow] {
    if fork != nil { return forkedNow }
    if let task { return JustNow.all(in: task.latest(before: cursor), of: task.history) }
    guard let press = lastPress else { return [] }
    return JustNow.all(
      in: run.events(from: press.start, to: press.end), of: run.histories[press.end.act])
  }

  /// The result note of the block just played.
  package var resultNote: [MarkdownBlock] {
    if fork != nil { return [] }
    if let task = shownTask { return task.outcome == .won ? step.resultNote : [] }
    return lastBlock.map { run.lesson.steps[$0].resultNote } ?? []
  }

  /// The blanks of the block just played with their answers, in order.
  package var justAnswered: [AnsweredBlank] {
    if task != nil || fork != nil { return [] }
    guard let index = lastBlock else { return [] }
    return zip(run.lesson.steps[index].fills, run.steps[index].answers).compactMap { fill, text in
      text.map { AnsweredBlank(fill: fill, text: $0) }
    }
  }

  /// The answers of the step's blanks: each is revealed when the stage, playing, shows it, and all
  /// when the block has played; nil while open, or without an answer.
  package var blankAnswers: [String?] {
    let result = run.steps[stepIndex]
    let isDone = (!stops.isEmpty && part == stops.count) || shownTask?.outcome == .won
    let isUnderWay = part > 0 || motion != .still
    let now = fork == nil ? cursor : restingCursor
    return zip(result.answers, result.answerPlaces).map { answer, place in
      if isDone { return answer }
      guard isUnderWay, let place else { return nil }
      return place.act == now.act && place.eventCount <= now.eventCount ? answer : nil
    }
  }

  /// What the lesson asks of the stage now.
  package var directions: StageDirections {
    let result = run.steps[stepIndex]
    return part == 0 && motion == .still ? result.startDirections : result.directions
  }

  /// Whether the engine denies something that this step, or the block just played, says: the
  /// author's badge.
  package var hasAuthorError: Bool {
    run.steps[stepIndex].hasFailed || lastBlock.map { run.steps[$0].hasFailed } ?? false
  }

  /// What the next press does, for the footer. Before a block that a quiz asks about it names no
  /// segment.
  package var nextEffect: NextEffect {
    if fork != nil { return forkedEffect }
    if isMoving { return .finishAnimation }
    if revealsNext { return .revealAnswer }
    if revealsSolution { return .revealSolution }
    if openQuiz != nil { return isAskingToSkip ? .skipQuiz : .answerQuiz }
    if motion == .still, hasFurtherQuiz { return .readOn }
    if taskGoesOn { return task?.selected == nil ? .waitTime : .letGo }
    guard part < stops.count else { return isLastStep ? .leaveLesson : .readOn }
    guard step.quizzes.isEmpty else { return .verify }
    let end = stops[part]
    let first = run.events(from: cursor, to: end).lazy.filter { !$0.isSetup }
      .compactMap(NextEffect.init(first:)).first
    return first ?? (end.act == cursor.act && end.time > cursor.time ? .waitTime : .runBlock)
  }

  /// How long auto-play rests at what is on screen, wall-clock microseconds at 1×: a Hangul
  /// syllable is read in twice the time of a Latin letter.
  var readingTime: Int64 {
    var blocks = step.narration + resultNote
    if let quiz, let answer = quiz.answer, answer.isSettled {
      blocks += quiz.quiz.choices.flatMap(\.feedback)
    }
    let length = blocks.map(\.plainText).joined().unicodeScalars
      .reduce(into: Int64(0)) { $0 += $1.isASCII ? 1 : 2 }
    return min(30_000_000, 1_500_000 + length * 50_000)
  }
}

/// A blank that a block has filled.
package struct AnsweredBlank: Equatable, Sendable {
  /// What was asked.
  package var fill: Fill
  /// The engine's answer.
  package var text: String

  /// A blank and its answer.
  package init(fill: Fill, text: String) {
    self.fill = fill
    self.text = text
  }
}

extension MarkdownBlock {
  /// All of the block's words, without their order on the page.
  fileprivate var plainText: String {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.map(\.text).joined()
    case .list(_, let items): items.joined().map(\.plainText).joined()
    case .quote(let blocks): blocks.map(\.plainText).joined()
    case .code(_, let text): text
    case .table(let header, let rows): (header + rows.joined()).joined().map(\.text).joined()
    }
  }
}
