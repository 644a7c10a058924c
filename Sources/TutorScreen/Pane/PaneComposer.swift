import LessonKit
import LessonPlayer
import TerminalCells
import TextWidth

/// A pane's lines.
struct PaneText {
  var lines: [TextLine]
  /// The place just after what must be in sight: a quiz's choices, and its verdict.
  var anchor: Int?
  /// How many rows to keep for it: an open quiz reserves room for its verdict.
  var rows: Int
}

/// Which blank lines a pane affords between its parts: each case one fewer.
enum PaneSpacing: CaseIterable {
  case roomy, tightVerdict, tightNews, tight

  var beforeNarration: [TextLine] { self == .roomy || self == .tightVerdict ? [TextLine()] : [] }
  var beforeQuestion: [TextLine] { self == .tight ? [] : [TextLine()] }
  var beforeVerdict: [TextLine] { self == .roomy ? [TextLine()] : [] }
}

/// Puts the pane's parts in order.
struct PaneComposer {
  var view: StageView
  var look: ScreenLook
  var width: Int

  private var text: ScreenText { ScreenText(look: look) }
  private var prose: ProseLayout { ProseLayout(look: look, blankAnswers: view.blankAnswers) }

  func compose(_ spacing: PaneSpacing) -> PaneText {
    var lines = newsLines
    var anchor: Int?
    var reserved = 0

    func append(_ part: [TextLine], after gap: [TextLine]) {
      guard !part.isEmpty else { return }
      if !lines.isEmpty { lines += gap }
      lines += part
    }

    append(prose.lines(of: view.narration, width: width), after: spacing.beforeNarration)
    if let task = view.task {
      append(
        TaskLines(task: task, look: look, width: width).lines, after: spacing.beforeQuestion)
      anchor = lines.count
    }
    if let quiz = view.quiz {
      let quizLines = QuizLines(progress: quiz, look: look, width: width)
      append(quizLines.asking, after: spacing.beforeQuestion)
      append(quizLines.answered, after: spacing.beforeVerdict)
      anchor = lines.count
      if quizLines.answered.isEmpty {
        reserved = spacing.beforeVerdict.count + (quiz.isAskingToSkip ? 0 : 1)
      }
    }
    for (index, hint) in view.openHints.enumerated() {
      let label = TextLine(
        "\(look.glyphs.hint)\(text.hint) \(index + 1)/\(view.hintCount)  ",
        look.theme.style(.strong))
      append(
        prose.lines(of: hint, width: width - label.width).hanging(from: label),
        after: [TextLine()])
      anchor = lines.count
    }
    if view.nextEffect == .leaveLesson {
      let ending = look.glyphs.flag + text.over(before: view.ending)
      append(
        LineWrapping.lines(of: [Span(ending, look.theme.style(.strong))], width: width),
        after: [TextLine()])
    }
    return PaneText(lines: lines, anchor: anchor, rows: lines.count + reserved)
  }

  /// "방금" and what the engine says of it, with the author's note below.
  private var newsLines: [TextLine] {
    let facts = text.facts(view.justNow) + view.justFilled.map(text.filled)
    guard !facts.isEmpty || !view.resultNote.isEmpty else {
      guard view.stepNumber == 1, view.quiz == nil else { return [] }
      return LineWrapping.lines(
        of: [Span(text.firstHint, look.theme.style(.quiet))], width: width)
    }
    let label = width >= 40 ? 7 : DisplayWidth.columns(of: text.justNow) + 1
    let room = width - label
    var body = packed(facts, width: room).flatMap {
      LineWrapping.lines(of: [Span($0, look.theme.style(.strong))], width: room)
    }
    if !view.resultNote.isEmpty { body += prose.lines(of: view.resultNote, width: room) }
    return body.hanging(
      from: TextLine(
        DisplayWidth.padded(text.justNow, columns: label), look.theme.style(.quiet)))
  }

  /// Facts side by side where they fit, else one below the other.
  private func packed(_ facts: [String], width: Int) -> [String] {
    var lines: [String] = []
    for fact in facts {
      let joined = (lines.last ?? "") + "  \(look.glyphs.divider)  " + fact
      if let last = lines.indices.last, DisplayWidth.columns(of: joined) <= width {
        lines[last] = joined
      } else {
        lines.append(fact)
      }
    }
    return lines
  }
}
