/// A step id is lower-case letters, digits and `-` (E007).
enum StepIDsAreWellFormed: Rule {
  static let code = "E007"
  static let title = BilingualText("a malformed step id", "잘못된 단계 이름")
  static let explanation = BilingualText(
    """
    A step's id stands after `tcp` in the fence, as in `tcp #half-close`. It is written in \
    lower-case letters, digits and `-`, so that it can stand in a file's name, a link and a \
    command line.
    """,
    """
    단계 이름은 `tcp #half-close`처럼 울타리의 `tcp` 뒤에 와요. 파일 이름, 링크, 명령줄에 쓸 수 있도록 영어 소문자, 숫자, `-`만 써요.
    """)
  static let example: RuleExample? = .page(
    """
    Some time passes.

    ```tcp #Half_Close
    wait 1s
    ```

    """,
    mended: """
      Some time passes.

      ```tcp #half-close
      wait 1s
      ```

      """)
}

extension Mistake {
  /// A step id with other characters.
  static func malformedStepID(written: String) -> Mistake {
    Mistake(
      StepIDsAreWellFormed.self,
      BilingualText("‘\(written)’ is no step id", "‘\(written)’ 같은 이름은 단계에 붙일 수 없어요"),
      help: BilingualText(
        "a step id is lower-case letters, digits and ‘-’: #half-close",
        "단계 이름에는 영어 소문자, 숫자, ‘-’만 써요: #half-close"))
  }
}
