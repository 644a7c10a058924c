/// A choice has one claim (E405).
enum ClaimsDiffer: Rule {
  static let code = "E405"
  static let title = BilingualText("a second claim about a choice", "선택지에 대한 두 번째 주장")
  static let explanation = BilingualText(
    """
    A choice has one claim: two could disagree, and then nobody could say what the tick means.
    """,
    """
    선택지 하나에 주장은 하나예요. 둘이면 서로 어긋날 수 있고, 그러면 정답 표시의 뜻을 알 수 없어요.
    """)
  static let example: RuleExample? = .page(
    """
    Is a second long?

    - [x] no
    - [ ] yes

    ```tcp
    claim 2 client ESTABLISHED
    claim 2 server ESTABLISHED
    wait 1s
    ```

    """,
    mended: """
      Is a second long?

      - [x] no
      - [ ] yes

      ```tcp
      claim 2 client ESTABLISHED
      wait 1s
      ```

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.looseClaims(against: ClaimsDiffer.self)
  }
}

extension Mistake {
  /// A second claim about the same choice.
  static func repeatedClaim(number: Int) -> Mistake {
    Mistake(
      ClaimsDiffer.self,
      BilingualText("choice \(number) has a claim already", "\(number)번 선택지에는 이미 주장이 있어요"),
      help: BilingualText("a choice has one claim", "선택지 하나에 주장은 하나예요"))
  }
}
