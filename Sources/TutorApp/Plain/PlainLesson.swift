import LessonKit
import LessonPlayer
import NetworkSimulation
import Wording

/// A whole lesson as text that reads from top to bottom: what it says, what it asks, and in words
/// what the engine did. For screen readers, scripts and terminals that can't draw; it holds no
/// control characters.
package struct PlainLesson: Equatable, Sendable {
  /// The lesson's parts, in reading order.
  package let parts: [PlainPart]
  /// What a reader at a terminal is told.
  package let guide: PlainGuide

  /// The lesson of a run, its labels in `language`. `errorCount` mistakes of its author are
  /// announced at the top.
  package init(_ run: LessonRun, language: Language, errorCount: Int = 0) {
    let words = PlainWords(language: language)
    guide = PlainGuide(language: language)
    var parts: [PlainPart] = [.text([run.lesson.title])]
    if errorCount > 0 {
      let note = AuthorNote.text(
        errorCount: errorCount, path: run.lesson.path, in: language)
      parts.append(.text([note]))
    }
    for index in run.lesson.steps.indices where index < run.steps.count {
      parts += PlainStep(run, index: index, words: words).parts
    }
    parts.append(.text([words.end]))
    self.parts = parts.filter { $0 != .text([]) }
  }

  /// Everything in one go, quizzes with their answers: one entry a line, an empty line between
  /// parts.
  package var transcript: [String] {
    let blocks = parts.map(\.transcript).filter { !$0.isEmpty }
    return Array(blocks.joined(separator: [""]))
  }
}

/// A part of a lesson in plain text.
package enum PlainPart: Equatable, Sendable {
  /// Lines to read.
  case text([String])
  /// A question to answer.
  case quiz(PlainQuiz)
  /// A task to do.
  case task(PlainTask)
  /// Where a reader at a terminal is waited for; the text says what for.
  case pause(String, PlainMoment)
  /// How things stand now, and why: for a reader who asks.
  case facts(PlainFacts)

  /// Whether a reader at a terminal reads something there.
  package var tells: Bool {
    switch self {
    case .text, .quiz, .task: true
    case .pause, .facts: false
    }
  }

  /// The lines of the part where nobody can answer.
  var transcript: [String] {
    switch self {
    case .text(let lines): lines
    case .quiz(let quiz): quiz.asked + quiz.revealed
    case .task(let task): task.told + task.revealed
    case .pause, .facts: []
    }
  }
}
