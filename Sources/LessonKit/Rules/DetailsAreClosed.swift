/// `<details>` is closed before its step ends (W708).
enum DetailsAreClosed: LessonRule {
  static let code = "W708"

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.steps.flatMap(\.openDetails).map { line in
      draft.source.diagnostic(
        .unclosedDetails, at: draft.source.range(of: "<details>", inLine: line))
    }
  }
}

extension Mistake {
  /// `<details>` without `</details>`.
  static let unclosedDetails = Mistake(
    DetailsAreClosed.self,
    BilingualText("this <details> is never closed", "<details> 부분이 닫히지 않았어요"),
    help: BilingualText(
      "write </details> on a line of its own", "</details> 줄을 따로 써 주세요"))
}
