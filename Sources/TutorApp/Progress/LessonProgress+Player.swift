import LessonKit
import LessonPlayer

extension LessonProgress {
  /// What a player has done and foretold that isn't in `known` yet; nil if nothing.
  init?(
    of player: Player, _ prediction: Prediction?, beyond known: LessonProgress?,
    fingerprint: () -> String
  ) {
    let lesson = player.run.lesson
    self.init(at: StepPlace(player.stepIndex, in: lesson))
    var isNews = place != known?.place
    if player.isAtEnd {
      let finish = Finish(language: lesson.language, fingerprint: fingerprint())
      if finish != known?.finish {
        self.finish = finish
        isNews = true
      }
    }
    for (address, answer) in player.answers {
      let key = StepPlace(address.step, in: lesson).step + "/\(address.quiz + 1)"
      let quiz = lesson.steps[address.step].quizzes[address.quiz]
      let hasHelp = address.step == player.stepIndex && player.openHints > 0
      let result = Self.result(
        of: answer, to: quiz, hasHelp: hasHelp, before: known?.quizzes[key])
      if let result, result != known?.quizzes[key] {
        quizzes[key] = result
        isNews = true
      }
    }
    if let task = player.task, task.outcome == .won, !task.isRevealed {
      let used = Dictionary(uniqueKeysWithValues: task.used.map { ($0.rawValue, $1) })
      let fewest = known?.deeds[place.step]?.values.reduce(0, +) ?? .max
      if known?.tasks.contains(place.step) != true || used.values.reduce(0, +) < fewest {
        tasks = [place.step]
        deeds = [place.step: used]
        isNews = true
      }
    }
    // A what-if is gone when the learner comes back, and with it what they foretold there.
    if let prediction, prediction.isGraded, player.forkedWorld == nil {
      let key = place.step + "/\(player.cursor.act).\(player.cursor.eventCount)"
      if known?.predictions[key] == nil {
        predictions[key] = prediction.verdicts.allSatisfy { $0.isRight != false }
        isNews = true
      }
    }
    if !isNews { return nil }
  }

  /// Nil while the answer is open. A result once reached stands.
  private static func result(
    of answer: QuizAnswer, to quiz: Quiz, hasHelp: Bool, before: QuizResult?
  ) -> QuizResult? {
    guard answer.isSubmitted || answer.isSkipped else { return nil }
    guard answer.isSubmitted, answer.isCorrect(for: quiz) else { return before ?? .missed }
    if let before { return max(before, .afterHelp) }
    return hasHelp ? .afterHelp : .firstTry
  }
}

extension Player {
  /// Whether there is nothing left to do but to leave the lesson.
  var isAtEnd: Bool { isLastStep && (phase == .finished || nextEffect == .leaveLesson) }
}
