import LessonKit
import LessonPlayer
import TerminalCells
import TextWidth

/// A quiz as lines: the question with its choices, and what came of the answer.
struct QuizLines {
  var progress: QuizProgress
  var look: ScreenLook
  var width: Int

  private var text: ScreenText { ScreenText(look: look) }
  private var prose: ProseLayout { ProseLayout(look: look) }
  private var quiz: Quiz { progress.quiz }
  private var chosen: [Int] { progress.answer?.chosen ?? [] }

  /// The question, its choices, and how to answer where that must be said.
  var asking: [TextLine] {
    var lines = LineWrapping.lines(of: prose.spans(of: quiz.question), width: width)
    // Told once: each choice of many would count them all.
    let isMultipleChoice = quiz.isMultipleChoice
    for (index, choice) in quiz.choices.enumerated() {
      lines += choiceLines(choice, index: index, isMultipleChoice: isMultipleChoice)
    }
    if progress.isAskingToSkip {
      let help = text.askingToSkip(
        choices: min(quiz.choices.count, Quiz.choiceLimit), isMultipleChoice: isMultipleChoice)
      lines += LineWrapping.lines(of: [Span(help, look.theme.style(.strong))], width: width)
    } else if isMultipleChoice, progress.answer?.isSubmitted != true {
      let help = text.answerHelp(
        choices: min(quiz.choices.count, Quiz.choiceLimit), isMultipleChoice: true)
      lines += LineWrapping.lines(of: [Span(help, look.theme.style(.quiet))], width: width)
    }
    return lines
  }

  /// The verdict with the feedback on what was chosen; empty while the quiz is open.
  var answered: [TextLine] {
    guard let answer = progress.answer, answer.isSubmitted || answer.isSkipped else { return [] }
    if answer.isSkipped && !answer.isSubmitted {
      return [TextLine(text.skipped, look.theme.style(.quiet))]
    }
    let isCorrect = progress.isCorrect == true
    let mark = isCorrect ? look.glyphs.right : look.glyphs.wrong
    let verdict =
      answer.isRevealed
      ? text.revealed(answer.chosen.map { $0 + 1 }) : isCorrect ? text.correct : text.incorrect
    let style = look.theme.style(isCorrect ? .correct : .wrong)
    let feedback = answer.chosen.compactMap { index in
      index < quiz.choices.count ? quiz.choices[index].feedback : nil
    }.flatMap { $0 }
    let body = prose.lines(of: feedback, width: max(width - 3, 1))
    // Authors often begin with the verdict themselves.
    let opening = body.first.map { $0.spans.map(\.text).joined() } ?? ""
    let head =
      opening.hasPrefix(verdict.dropLast())
      ? [Span(mark + " ", style)] : [Span("\(mark) \(verdict) ", style)]
    guard let first = feedback.first, case .paragraph(let inlines) = first else {
      return [TextLine(head)] + body.map { $0.prefixed(by: Span("   ")) }
    }
    let opened = LineWrapping.lines(of: head + prose.spans(of: inlines), width: width)
    let rest = prose.lines(of: Array(feedback.dropFirst()), width: max(width - 3, 1))
    return opened + rest.map { $0.prefixed(by: Span("   ")) }
  }

  private func choiceLines(
    _ choice: Quiz.Choice, index: Int, isMultipleChoice: Bool
  ) -> [TextLine] {
    let isChosen = chosen.contains(index)
    let style = isChosen ? look.theme.style(.selected) : .plain
    let pointer = isChosen && !isMultipleChoice ? look.glyphs.selection : " "
    let box = isMultipleChoice ? (isChosen ? "[x] " : "[ ] ") : ""
    let mark = DisplayWidth.padded(pointer, columns: 3) + box
    let number = "\(index + 1)"
    let indent = mark.count + number.count + 2
    let body = LineWrapping.lines(
      of: prose.spans(of: choice.text).map { Span($0.text, isChosen ? style : $0.style) },
      width: max(width - indent, 1))
    return body.hanging(
      from: TextLine([
        Span(mark, style), Span(number, isChosen ? style : look.theme.style(.key)),
        Span("  ", style),
      ]))
  }
}
