/// `<details>` is closed before its step ends (W708).
enum DetailsAreClosed: LessonRule {
  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.steps.flatMap(\.openDetails).map { line in
      draft.source.diagnostic(
        .unclosedDetails, at: draft.source.range(of: "<details>", inLine: line))
    }
  }
}
