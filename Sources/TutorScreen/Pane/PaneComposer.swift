import LessonKit
import LessonPlayer
import TerminalCells

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

/// Puts the pane's parts in order. Each is laid out once, however many spacings are tried.
struct PaneComposer {
  private let news: [TextLine]
  private let narration: [TextLine]
  private let prediction: [TextLine]?
  private let task: [TextLine]?
  private let fork: [TextLine]
  private let lab: LabLines?
  private let quiz: QuizPart?
  private let hints: [[TextLine]]
  private let ending: [TextLine]

  /// A quiz's lines, and those that its verdict will take at least.
  private struct QuizPart {
    var asking: [TextLine]
    var answered: [TextLine]
    var coming: Int
  }

  init(view: StageView, look: ScreenLook, width: Int) {
    let parts = PanePartLayout(view: view, look: look, width: width)
    prediction = view.prediction.map {
      PredictionLines(prediction: $0, view: view, look: look, width: width).lines
    }
    // What can be done takes all the room.
    news = view.fork?.list == nil ? parts.news : []
    narration = parts.narration
    task = view.task.map { TaskLines(task: $0, look: look, width: width).lines }
    fork =
      view.fork.map {
        ForkLines(fork: $0, text: ScreenText(look: look, icons: view.icons), width: width).lines
      } ?? []
    lab = view.lab.map { LabLines(lab: $0, look: look, width: width) }
    quiz = view.quiz.map { quiz in
      let lines = QuizLines(progress: quiz, look: look, width: width)
      return QuizPart(
        asking: lines.asking, answered: lines.answered, coming: quiz.isAskingToSkip ? 0 : 1)
    }
    hints = parts.hints
    ending = parts.ending
  }

  func compose(_ spacing: PaneSpacing) -> PaneText {
    // While the learner foretells, the pane is theirs.
    if let prediction {
      return PaneText(lines: prediction, anchor: prediction.count, rows: prediction.count)
    }
    var lines = news
    var anchor: Int?
    var reserved = 0

    func append(_ part: [TextLine], after gap: [TextLine]) {
      guard !part.isEmpty else { return }
      if !lines.isEmpty { lines += gap }
      lines += part
    }

    append(narration, after: spacing.beforeNarration)
    append(fork, after: spacing.beforeNarration)
    if let lab {
      append(lab.standing, after: spacing.beforeNarration)
      append(lab.deeds, after: spacing.beforeQuestion)
    }
    if let task {
      append(task, after: spacing.beforeQuestion)
      anchor = lines.count
    }
    if let quiz {
      append(quiz.asking, after: spacing.beforeQuestion)
      append(quiz.answered, after: spacing.beforeVerdict)
      anchor = lines.count
      if quiz.answered.isEmpty { reserved = spacing.beforeVerdict.count + quiz.coming }
    }
    for hint in hints {
      append(hint, after: [TextLine()])
      anchor = lines.count
    }
    append(ending, after: [TextLine()])
    return PaneText(lines: lines, anchor: anchor, rows: lines.count + reserved)
  }
}
