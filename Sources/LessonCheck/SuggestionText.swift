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

  private static func lines(
    of suggestion: Suggestion, path: String, in language: Language
  ) -> [String] {
    let place = "\(path):\(suggestion.line): "
    return [place + heading(of: suggestion, in: language)] + suggestion.lines
  }

  private static func heading(of suggestion: Suggestion, in language: Language) -> String {
    let isNumber = Int(suggestion.step) != nil
    switch language {
    case .korean:
      let step = isNumber ? "\(suggestion.step)번째 단계" : "#\(suggestion.step) 단계"
      return suggestion.lines.isEmpty
        ? "\(step)에서 이 줄 다음에는 아무 일도 일어나지 않아요"
        : "\(step)에서 이 줄 다음에 차례로 맞는 줄이에요. 보여 줄 만큼 위에서부터 쓰세요"
    case .english:
      let step = isNumber ? suggestion.step : "#" + suggestion.step
      return suggestion.lines.isEmpty
        ? "in step \(step) nothing happens after this line"
        : "in step \(step) these hold after this line, in turn; take as many as it should show"
    }
  }
}
