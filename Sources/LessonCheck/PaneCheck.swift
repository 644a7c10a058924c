import LessonKit
import LessonPlayer
import TerminalCells
import TutorScreen
import Wording

/// Whether what a lesson tells fits the smallest screen that the stage is designed for: each step
/// is laid out as the stage does it, before and after every answer.
struct PaneCheck {
  /// The screen.
  static let size = GridSize(columns: 80, rows: 24)
  /// A lesson of which more than so much happens isn't laid out: its trace is packed from there on,
  /// and nobody reads that step by step.
  static let eventLimit = 131_072

  private let run: LessonRun
  private let looks: [ScreenLook]
  /// The most lines that don't show, by step.
  private var hidden: [Int]

  /// The diagnostics of a lesson, one a step at most; none for a lesson whose run went otherwise
  /// than it says, for its stage is not the one that learners will see.
  static func diagnostics(of run: LessonRun) -> [Diagnostic] {
    guard run.diagnostics.isEmpty, run.acts.allSatisfy({ $0.count <= eventLimit }) else {
      return []
    }
    var check = PaneCheck(run)
    check.play()
    return run.lesson.steps.indices.compactMap { check.diagnostic(ofStep: $0) }
  }

  private init(_ run: LessonRun) {
    self.run = run
    let language = Language(rawValue: run.lesson.language) ?? .english
    looks = GlyphSet.allCases.map { ScreenLook(language, glyphs: $0) }
    hidden = Array(repeating: 0, count: run.lesson.steps.count)
  }

  private func diagnostic(ofStep index: Int) -> Diagnostic? {
    guard hidden[index] > 0 else { return nil }
    return run.lesson.diagnostic(
      .hiddenLines(hidden[index]), atLine: run.lesson.steps[index].line)
  }

  /// Plays the lesson from its first step to its last, and looks at every rest.
  private mutating func play() {
    var player = Player(run)
    player.isAnimated = false
    while true {
      look(at: player)
      let before = player
      // Before an open quiz the first press asks, and the second one skips.
      player.handle(.stepForward(isRepeat: false))
      if player.quiz?.isAskingToSkip == true { player.handle(.stepForward(isRepeat: false)) }
      if player == before || player.phase == .finished { break }
    }
    look(at: player)
  }

  private mutating func look(at player: Player) {
    let view = StageView(paneOf: player, ending: .lab)
    var views = [view]
    if let quiz = player.quiz, quiz.answer == nil {
      views += quiz.quiz.choices.indices.prefix(Quiz.choiceLimit).map { view.answering([$0]) }
    }
    for view in views {
      for look in looks {
        hidden[player.stepIndex] = max(
          hidden[player.stepIndex], view.hiddenPaneLines(look: look, size: Self.size))
      }
    }
  }
}

extension Lesson {
  /// A mistake that a whole line makes.
  fileprivate func diagnostic(_ mistake: Mistake, atLine line: Int) -> Diagnostic {
    let text = line <= sourceLines.count ? sourceLines[line - 1] : ""
    let indent = text.prefix(while: \.isWhitespace).count
    return diagnostic(
      mistake, at: SourceRange(line: line, columns: (indent + 1)..<max(indent + 1, text.count + 1)))
  }
}
