/// A step's words don't stand in `tcp setup` blocks (E113).
enum StepWordsStandInSteps: Rule {
  static let code = "E113"
  static let title = BilingualText("a step's word in a setup", "준비 블록에 있는 단계의 낱말")
  static let explanation = BilingualText(
    """
    A `tcp setup` block runs silently, so there is nobody to answer its questions or to press a \
    key. `claim`, `fill` and `pause` belong in the block that the learner plays.
    """,
    """
    `tcp setup` 블록은 소리 없이 실행되니, 물음에 답하거나 키를 누를 사람이 없어요. `claim`, `fill`, `pause`는 배우는 사람이 보는 블록에 \
    써요.
    """)
  static let example: RuleExample? = .page(
    """
    ```tcp setup
    server listen
    pause
    ```

    Some time passes.

    ```tcp
    wait 1s
    ```

    """,
    mended: """
      ```tcp setup
      server listen
      ```

      Some time passes.

      ```tcp
      wait 1s
      pause
      wait 1s
      ```

      """)
}

extension Mistake {
  /// A step's word in a `tcp setup` block.
  static func belongsInStep(word: String) -> Mistake {
    Mistake(
      StepWordsStandInSteps.self,
      BilingualText(
        "‘\(word)’ belongs in a step's block, not in a setup",
        "‘\(word)’ 줄은 준비(setup)가 아니라 단계의 블록에 써요"),
      help: BilingualText(
        "move it to the block of the step it speaks of", "그 줄이 말하는 단계의 블록으로 옮겨 주세요"))
  }
}
