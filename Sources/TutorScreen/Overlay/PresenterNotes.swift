import LessonKit
import TerminalCells

/// What a presenter reads beside a step: its notes and, where nobody is to find out for themselves,
/// the answers of its questions and a task's solution; and the same of the step that comes next.
package struct PresenterNotes: Equatable, Sendable {
  /// From 1.
  package let stepNumber: Int
  package let stepCount: Int
  private let now: Passage
  /// Nil at the last step.
  private let next: Passage?

  /// One step's.
  private struct Passage: Equatable, Sendable {
    var notes: [String]
    /// The ticked choices of each quiz, with their numbers.
    var answers: [[String]] = []
    /// The lines of a task's solution.
    var solution: [String] = []

    init(_ step: Step, withAnswers: Bool) {
      notes = step.presenterNotes
      guard withAnswers else { return }
      answers = step.quizzes.map { quiz in
        quiz.choices.enumerated().filter(\.element.isCorrect).map { index, choice in
          "\(index + 1). " + choice.text.map(\.text).joined()
        }
      }
      solution = step.task?.solution.statements.map(\.written) ?? []
    }

    var isEmpty: Bool { notes.isEmpty && answers.isEmpty && solution.isEmpty }
  }

  /// The notes of a lesson's step, by its index, and those of the step after it unless they aren't
  /// wanted. Traps if there is no such step.
  package init(of lesson: Lesson, step index: Int, withAnswers: Bool, withNext: Bool = true) {
    precondition(lesson.steps.indices.contains(index), "a step of the lesson")
    stepNumber = index + 1
    stepCount = lesson.steps.count
    now = Passage(lesson.steps[index], withAnswers: withAnswers)
    next =
      withNext && index + 1 < lesson.steps.count
      ? Passage(lesson.steps[index + 1], withAnswers: withAnswers) : nil
  }

  /// All of it as lines of text, for a terminal that is used as paper.
  package func plainText(in look: ScreenLook) -> [String] {
    lines(look: look, width: 78).map { $0.spans.map(\.text).joined() }
  }

  func lines(look: ScreenLook, width: Int) -> [TextLine] {
    let text = ScreenText(look: look)
    var lines = [
      TextLine(
        (next == nil ? "" : text.notesNow + "  ") + text.stepCount(stepNumber, of: stepCount),
        look.theme.style(.strong))
    ]
    lines += self.lines(of: now, look: look, width: width)
    guard let next else { return lines }
    lines += [TextLine(), TextLine(text.notesNext, look.theme.style(.strong))]
    return lines + self.lines(of: next, look: look, width: width)
  }

  private func lines(of passage: Passage, look: ScreenLook, width: Int) -> [TextLine] {
    let text = ScreenText(look: look)
    let quiet = look.theme.style(.quiet)
    func wrapped(_ words: String, _ label: TextLine) -> [TextLine] {
      LineWrapping.lines(of: [Span(look.glyphs.adapted(words))], width: width - label.width)
        .hanging(from: label)
    }
    if passage.isEmpty { return wrapped("", TextLine("  " + text.noNotes, quiet)) }
    return passage.notes.flatMap { wrapped($0, TextLine("  ")) }
      + passage.answers.flatMap { answers in
        wrapped(
          answers.joined(separator: " \(look.glyphs.divider) "),
          TextLine("  " + text.answerLabel + "  ", quiet))
      }
      + passage.solution.enumerated().flatMap { index, line in
        let label = "  " + text.solutionLabel + "  "
        let width = TextLine(label).width
        return wrapped(
          line, TextLine(index == 0 ? label : String(repeating: " ", count: width), quiet))
      }
  }
}

extension ScreenText {
  var notesTitle: String { pick("발표자 메모", "Presenter's notes") }
  var notesNow: String { pick("지금", "Now") }
  var notesNext: String { pick("다음", "Next") }
  var noNotes: String { pick("메모가 없어요.", "No notes.") }
  var answerLabel: String { pick("답", "Answer") }
  var solutionLabel: String { pick("풀이", "Solution") }
}
