import LessonKit

// Quizzes stand before their step's block: they never block the way for good.
extension Player {
  /// The quiz that the step asks: on arrival its first unanswered one, else its last; nil without
  /// one.
  package var quiz: QuizProgress? {
    guard step.quizzes.indices.contains(quizIndex) else { return nil }
    let quiz = step.quizzes[quizIndex]
    let answer = answers[address]
    return QuizProgress(
      quiz: quiz, answer: answer, isAskingToSkip: isAskingToSkip,
      isCorrect: answer.flatMap { $0.isSubmitted ? $0.isCorrect(for: quiz) : nil })
  }

  private var address: QuizAddress { QuizAddress(step: stepIndex, quiz: quizIndex) }

  /// The quiz that stands in the way now: asked, and neither answered nor skipped.
  var openQuiz: Quiz? {
    guard motion == .still, part == 0, step.quizzes.indices.contains(quizIndex),
      answers[address]?.isSettled != true
    else { return nil }
    return step.quizzes[quizIndex]
  }

  /// Whether another quiz of the step comes after this one, before the block.
  var hasFurtherQuiz: Bool { part == 0 && quizIndex + 1 < step.quizzes.count }

  /// The first quiz of the step that is neither answered nor skipped, else its last.
  var firstOpenQuiz: Int {
    let open = step.quizzes.indices.first { index in
      answers[QuizAddress(step: stepIndex, quiz: index)]?.isSettled != true
    }
    return open ?? max(0, step.quizzes.count - 1)
  }

  /// Whether a press may go on to the block. Before an unanswered quiz the first only asks, the
  /// second skips, and a key that is held down does neither.
  mutating func passesQuiz(isRepeat: Bool) -> Bool {
    if revealsNext {
      if !isRepeat { reveal() }
      return false
    }
    if openQuiz != nil {
      guard !isRepeat else { return false }
      guard isAskingToSkip else {
        isAskingToSkip = true
        return false
      }
      isAskingToSkip = false
      answers[address] = QuizAnswer(isSkipped: true)
    }
    guard hasFurtherQuiz else { return true }
    quizIndex += 1
    return false
  }

  /// Whether the next press shows a room the answer: the question is open, or what the room said is
  /// wrong.
  var revealsNext: Bool {
    guard isPresented, motion == .still, part == 0, let quiz else { return false }
    return openQuiz != nil || quiz.isCorrect == false
  }

  /// Answers the quiz as its author does.
  mutating func reveal() {
    guard let quiz = quiz?.quiz else { return }
    let right = quiz.choices.indices.filter { quiz.choices[$0].isCorrect }
    answers[address] = QuizAnswer(chosen: right, isSubmitted: true, isRevealed: true)
  }

  /// Chooses, or in a choose-all quiz toggles, choice `number` from 1. A wrong answer may be
  /// mended as long as the block hasn't played; a right one stands.
  mutating func choose(_ number: Int, of asked: TaskAction?) {
    if task != nil, step.quizzes.isEmpty {
      chooseInTask(number, of: asked)
      return
    }
    guard motion == .still, part == 0, let shown = quiz,
      shown.quiz.choices.indices.contains(number - 1), shown.isCorrect != true
    else { return }
    isAskingToSkip = false
    let choice = number - 1
    guard shown.quiz.isMultipleChoice else {
      answers[address] = QuizAnswer(chosen: [choice], isSubmitted: true)
      return
    }
    var chosen = shown.answer?.chosen ?? []
    if let index = chosen.firstIndex(of: choice) {
      chosen.remove(at: index)
    } else {
      chosen.append(choice)
    }
    answers[address] = QuizAnswer(chosen: chosen.sorted())
  }

  /// Hands in a choose-all quiz. Nothing chosen is no answer.
  mutating func submit() {
    guard openQuiz != nil, var answer = answers[address], !answer.chosen.isEmpty else { return }
    isAskingToSkip = false
    answer.isSubmitted = true
    answers[address] = answer
  }
}
