/// `<details>` is closed before its step ends (W708).
enum DetailsAreClosed: Rule {
  static let code = "W708"
  static let title = BilingualText("a hint that is never closed", "닫히지 않은 힌트")
  static let explanation = BilingualText(
    """
    `<details>` makes a hint of what follows, up to `</details>`. Without that the rest of the \
    step would be hidden.
    """,
    """
    `<details>`부터 `</details>`까지가 힌트예요. 닫지 않으면 단계의 나머지가 숨겨져요.
    """)
  static let example: RuleExample? = .page(
    """
    What comes next?

    <details>

    An answer.

    """,
    mended: """
      What comes next?

      <details>

      An answer.

      </details>

      """)

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
