import Wording

/// What is said of a lesson's results, in one language.
package struct ResultsText: Equatable, Sendable {
  private let language: Language
  private var tasks: TaskText { TaskText(language: language) }

  /// The words of a language.
  package init(language: Language) {
    self.language = language
  }

  private func pick(_ korean: String, _ english: String) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }

  // MARK: In a line

  /// "questions 3/4": nil where there is none.
  package func questions(_ results: LessonResults) -> String? {
    share(results.rightAtOnce + results.rightLater, results.questions, questionsLabel)
  }

  /// "tasks 1/1": nil where there is none.
  package func tasks(_ results: LessonResults) -> String? {
    share(results.tasks.count(where: \.isWon), results.tasks.count, tasksLabel)
  }

  /// "predictions 2/3": nil where nothing was predicted.
  package func predictions(_ results: LessonResults) -> String? {
    share(results.predictionsRight, results.predictions, predictionsLabel)
  }

  private func share(_ part: Int, _ whole: Int, _ label: String) -> String? {
    whole == 0 ? nil : "\(label) \(part)/\(whole)"
  }

  /// "6 min 12 s"; nil for less than a second.
  package func time(_ seconds: Int) -> String? {
    let parts = [
      (seconds / 3_600, pick("시간", " h")), (seconds / 60 % 60, pick("분", " min")),
      (seconds % 60, pick("초", " s")),
    ].filter { $0.0 > 0 }.prefix(2)
    return parts.isEmpty ? nil : parts.map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }

  // MARK: At length

  var title: String { pick("돌아보기", "How it went") }
  var timeLabel: String { pick("시간", "time") }
  var questionsLabel: String { pick("문제", "questions") }
  var tasksLabel: String { pick("과제", "tasks") }
  var predictionsLabel: String { pick("예측", "predictions") }
  var wordsLabel: String { pick("나온 말", "words") }
  var nextLabel: String { pick("다음", "next") }

  func answered(_ results: LessonResults) -> String {
    let (all, first, later) = (results.questions, results.rightAtOnce, results.rightLater)
    if first == all {
      return pick(
        all == 1 ? "한 번에 맞혔어요." : "\(all)개를 모두 한 번에 맞혔어요.",
        all == 1 ? "right at the first try" : "all \(all) right at the first try")
    }
    if first == 0 {
      return later == 0
        ? pick("\(all)개 가운데 아직 맞힌 것이 없어요.", "none of \(all) right yet")
        : pick(
          "\(all)개 가운데 \(later)개를 나중에 맞혔어요.",
          "\(later) of \(all) right, not at the first try")
    }
    let laterToo = later == 0 ? "" : pick(", \(later)개는 나중에", ", \(later) later")
    return pick(
      "\(all)개 가운데 \(first)개는 한 번에\(laterToo) 맞혔어요.",
      "\(first) of \(all) right at the first try\(laterToo)")
  }

  func toRevisit(_ steps: [Int]) -> String {
    let list = steps.map(String.init).joined(separator: ", ")
    return pick(
      "다시 볼 곳: \(list)단계", "to look at again: step\(steps.count > 1 ? "s" : "") \(list)")
  }

  func task(_ task: LessonResults.Task) -> String {
    let step = pick("\(task.step)단계", "step \(task.step)")
    guard task.isWon else { return step + pick(": 아직이에요.", ": not yet") }
    let deeds = task.deeds.map { deed in
      let count = deed.budget.map { "\(deed.count)/\($0)" } ?? "\(deed.count)"
      return tasks.name(deed.action) + pick(" \(count)번", " \(count)")
    }
    let how = deeds.isEmpty ? "" : " (" + deeds.joined(separator: ", ") + ")"
    return step + pick(": 해냈어요.", ": done") + how
  }

  func predicted(_ results: LessonResults) -> String {
    let (count, right) = (results.predictions, results.predictionsRight)
    if count == 0 {
      return pick(
        "강의 중에 p를 누르면 다음 일을 먼저 말해 볼 수 있어요.",
        "none yet: p lets you say what comes next")
    }
    switch right {
    case 0:
      return pick(
        "\(count)번 가운데 빠짐없이 맞힌 것은 아직 없어요.",
        "none of \(count) right in every field yet")
    case count:
      return pick(
        count == 1 ? "빠짐없이 맞혔어요." : "\(count)번 모두 빠짐없이 맞혔어요.",
        count == 1 ? "right in every field" : "all \(count) right in every field")
    default:
      return pick(
        "\(count)번 가운데 \(right)번은 빠짐없이 맞혔어요.",
        "\(right) of \(count) right in every field")
    }
  }

  var labIsNext: String {
    pick("실험실: 이제 마음대로 연결하고 망가뜨려 보세요.", "the lab: connect, send and break as you like")
  }
}
