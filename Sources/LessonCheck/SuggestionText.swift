import LessonKit
import Wording

/// Suggestions in words, as `suggest` prints them.
package enum SuggestionText {
  /// Each suggestion under its place, its lines as they are written in a block. `path` is the
  /// lesson's file as it was opened.
  package static func lines(
    of suggestions: [Suggestion], path: String, in language: Language
  ) -> [String] {
    Array(suggestions.map { lines(of: $0, path: path, in: language) }.joined(separator: [""]))
  }

  /// That no step needs any.
  package static func nothingToSay(path: String, in language: Language) -> String {
    switch language {
    case .korean:
      "\(path): 모든 블록이 확인하는 것이 있고 다 맞아요. --step으로 단계를 고르면 더 쓸 수 있는 줄을 보여 줘요."
    case .english:
      "\(path): every block verifies something, and all of it holds. --step shows what more can be "
        + "said in a step."
    }
  }

  /// That a step has no block in which anything could be expected.
  package static func noBlock(
    inStep index: Int, of lesson: Lesson, in language: Language
  ) -> String {
    let step = lesson.steps[index]
    let place = "\(lesson.path):\(step.line): "
    let name = name(id: step.id, number: index + 1, in: language)
    switch (language, step.task != nil) {
    case (.korean, false): return place + "\(name)에는 블록이 없어서 확인할 것이 없어요"
    case (.korean, true): return place + "\(name)는 과제예요. 과제는 ‘goal’과 ‘solution’이 확인해요"
    case (.english, false):
      return place + "\(name) has no block, so there is nothing in it to expect"
    case (.english, true):
      return place + "\(name) is a task, which its ‘goal’ and ‘solution’ verify"
    }
  }

  private static func lines(
    of suggestion: Suggestion, path: String, in language: Language
  ) -> [String] {
    let place = "\(path):\(suggestion.line): "
    return [place + heading(of: suggestion, in: language)] + suggestion.lines
  }

  private static func heading(of suggestion: Suggestion, in language: Language) -> String {
    let step = name(id: suggestion.id, number: suggestion.number, in: language)
    switch language {
    case .korean:
      return suggestion.lines.isEmpty
        ? "\(step)에서 이 줄 다음에는 아무 일도 일어나지 않아요"
        : "\(step)에서 이 줄 다음에 차례로 맞는 줄이에요. 보여 줄 만큼 위에서부터 쓰세요"
    case .english:
      return suggestion.lines.isEmpty
        ? "in \(step) nothing happens after this line"
        : "in \(step) these hold after this line, in turn; take as many as it should show"
    }
  }

  private static func name(id: String?, number: Int, in language: Language) -> String {
    switch language {
    case .korean: id.map { "#\($0) 단계" } ?? "\(number)단계"
    case .english: "step " + (id.map { "#\($0)" } ?? "\(number)")
    }
  }
}
