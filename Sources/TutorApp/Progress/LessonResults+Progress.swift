import LessonKit
import TutorScreen

extension LessonResults {
  /// What a learner has achieved in a lesson, of what is known of them; nil is nothing.
  package init(in lesson: Lesson, _ known: LessonProgress?) {
    var answers: [(step: Int, result: LessonProgress.QuizResult?)] = []
    var tasks: [Task] = []
    for (index, step) in lesson.steps.enumerated() {
      let place = StepPlace(index, in: lesson).step
      for quiz in step.quizzes.indices {
        answers.append((index + 1, known?.quizzes["\(place)/\(quiz + 1)"]))
      }
      guard let task = step.task else { continue }
      let deeds = task.allowances.compactMap { allowance -> Deed? in
        let count = known?.deeds[place]?[allowance.action.rawValue] ?? 0
        return count > 0 ? Deed(allowance.action, count: count, of: allowance.budget) : nil
      }
      let isWon = known?.tasks.contains(place) == true
      tasks.append(Task(step: index + 1, isWon: isWon, deeds: isWon ? deeds : []))
    }
    let places = Set(lesson.steps.indices.map { StepPlace($0, in: lesson).step })
    // What was foretold in a step that the lesson no longer has is left out.
    let foretold = known?.predictions.filter { places.contains($0.key.placeOfPrediction) } ?? [:]
    let open = answers.filter { ($0.result ?? .missed) == .missed }.map(\.step)
    self.init(
      seconds: known?.seconds ?? 0, questions: answers.count,
      rightAtOnce: answers.count { $0.result == .firstTry },
      rightLater: answers.count { $0.result == .afterHelp },
      stepsToRevisit: open.enumerated().filter { $0 == 0 || open[$0 - 1] != $1 }.map(\.element),
      tasks: tasks, predictions: foretold.count,
      predictionsRight: foretold.values.count { $0 })
  }
}

extension String {
  /// The step of a prediction's key: "syn" of "syn/0.12".
  fileprivate var placeOfPrediction: String {
    lastIndex(of: "/").map { String(self[..<$0]) } ?? self
  }
}
