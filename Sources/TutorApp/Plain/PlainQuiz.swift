import LessonKit

/// A quiz in plain text: what is asked, and what is said to an answer.
package struct PlainQuiz: Equatable, Sendable {
  private let quiz: Quiz
  private let hints: [[String]]
  private let words: PlainWords

  init(_ quiz: Quiz, hints: [[String]], words: PlainWords) {
    self.quiz = quiz
    self.hints = hints
    self.words = words
  }

  /// The question and its choices, numbered from 1.
  package var asked: [String] {
    let choices = quiz.choices.enumerated().map { index, choice in
      "  \(index + 1). " + PlainMarkdown.text(of: choice.text)
    }
    return [PlainMarkdown.text(of: quiz.question)] + choices
  }

  /// What stands before the place where the answer is typed.
  package var prompt: String {
    words.answerPrompt(
      isMultipleChoice: quiz.isMultipleChoice, choices: quiz.choices.count,
      hasHint: !hints.isEmpty)
  }

  /// The step's hint; empty if it has none.
  package var hint: [String] { hints.flatMap { words.hint($0) } }

  /// For those who can't answer: hints, the right answer and all feedback.
  package var revealed: [String] {
    hint + [words.rightAnswer(rightChoices)]
      + quiz.choices.indices.flatMap { feedback(on: $0) }
  }

  /// What is said to a typed answer: numbers of choices, in any order, with anything between them.
  /// Nil if it names no choice, or names one that isn't there.
  package func reply(to answer: String) -> [String]? {
    let fields = answer.split { !$0.isNumber }
    let numbers = fields.compactMap { Int($0) }
    guard !numbers.isEmpty, numbers.count == fields.count,
      numbers.allSatisfy({ (1...quiz.choices.count).contains($0) }),
      quiz.isMultipleChoice || numbers.count == 1
    else { return nil }
    let chosen = quiz.choices.indices.filter { numbers.contains($0 + 1) }
    let right = quiz.choices.indices.filter { quiz.choices[$0].isCorrect }
    if chosen == right { return [words.correct] + chosen.flatMap { feedback(on: $0) } }
    let worthReading = quiz.choices.indices.filter { chosen.contains($0) || right.contains($0) }
    return [words.wrong, words.rightAnswer(rightChoices)]
      + worthReading.flatMap { feedback(on: $0) }
  }

  private var rightChoices: [String] {
    quiz.choices.enumerated().filter(\.element.isCorrect).map { index, choice in
      "\(index + 1). " + PlainMarkdown.text(of: choice.text)
    }
  }

  private func feedback(on index: Int) -> [String] {
    let lines = PlainMarkdown(words: words).lines(of: quiz.choices[index].feedback)
    return lines.filter { !$0.isEmpty }.enumerated().map { number, line in
      (number == 0 ? "  \(index + 1): " : "     ") + line
    }
  }
}
