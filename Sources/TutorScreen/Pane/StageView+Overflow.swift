import LessonKit
import LessonPlayer
import TerminalCells

extension StageView {
  /// How many of the pane's lines don't show in a screen of this size where the pane opens; 0 where
  /// nothing has to be scrolled.
  package func hiddenPaneLines(look: ScreenLook, size: GridSize) -> Int {
    let (range, _) = scrollRange(look: look, size: size)
    return range.upperBound - range.lowerBound
  }

  /// The view with the quiz that it shows answered by these choices, counted from 0.
  package func answering(_ choices: [Int]) -> StageView {
    guard let shown = quiz else { return self }
    let answer = QuizAnswer(chosen: choices, isSubmitted: true)
    var view = self
    view.quiz = QuizProgress(
      quiz: shown.quiz, answer: answer, isAskingToSkip: false,
      isCorrect: answer.isCorrect(for: shown.quiz))
    return view
  }
}
