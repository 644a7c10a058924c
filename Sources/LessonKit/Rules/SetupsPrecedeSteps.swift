/// A setup prepares a step that comes after it (W709).
enum SetupsPrecedeSteps: Rule {
  static let code = "W709"
  static let title = BilingualText("a setup without a step", "단계가 없는 준비")
  static let explanation = BilingualText(
    """
    A `tcp setup` block prepares the world for the next step. After the last step there is none, \
    so it would never run.
    """,
    """
    `tcp setup` 블록은 다음 단계를 위해 세계를 준비해요. 마지막 단계 뒤에는 다음 단계가 없어서 실행되지 않아요.
    """)
  static let example: RuleExample? = .page(
    """
    Some time passes.

    ```tcp
    wait 1s
    ```

    ```tcp setup
    server listen
    ```

    """,
    mended: """
      ```tcp setup
      server listen
      ```

      Some time passes.

      ```tcp
      wait 1s
      ```

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.looseSetups.map { draft.source.diagnostic(.setupWithoutStep, at: $0.fence) }
  }
}

extension Mistake {
  /// A `tcp setup` with no step after it.
  static let setupWithoutStep = Mistake(
    SetupsPrecedeSteps.self,
    BilingualText("no step comes after this setup", "이 준비(setup) 다음에 단계가 없어요"),
    help: BilingualText("put it before the step that needs it", "준비가 필요한 단계 앞에 두세요"))
}
