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
    let open = answers.filter { ($0.result ?? .missed) == .missed }.map(\.step)
    self.init(
      seconds: known?.seconds ?? 0, questions: answers.count,
      rightAtOnce: answers.count { $0.result == .firstTry },
      rightLater: answers.count { $0.result == .afterHelp },
      stepsToRevisit: open.enumerated().filter { $0 == 0 || open[$0 - 1] != $1 }.map(\.element),
      tasks: tasks, predictions: known?.predictions.count ?? 0,
      predictionsRight: known?.predictions.values.count { $0 } ?? 0)
  }
}
