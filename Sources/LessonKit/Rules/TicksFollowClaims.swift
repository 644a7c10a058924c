/// A choice is ticked if, and only if, the engine bears out its claim (E402).
enum TicksFollowClaims: Rule {
  static let code = "E402"
  static let title = BilingualText("a tick against the engine", "엔진과 다른 정답 표시")
  static let explanation = BilingualText(
    """
    `claim N` says what would be true in this block if choice N were right. `check` runs the \
    block and requires that it is true if, and only if, the choice is ticked. An event claim is \
    true if the event happens in the block, a condition claim if it holds at its end.
    """,
    """
    `claim N`은 N번 선택지가 맞다면 이 블록에서 사실일 일을 적어요. `check`는 블록을 실행해서, 정답으로 표시된 선택지에서만 사실인지 봐요. 사건은 블록 \
    안에서 일어나면 사실이고, 조건은 블록 끝에서 맞으면 사실이에요.
    """)
  static let example: RuleExample? = .page(
    """
    ```tcp setup
    server listen
    ```

    What does the server answer with?

    - [x] `ACK`
    - [ ] `SYN,ACK`

    ```tcp
    claim 1 server -> client ACK
    client connect
    expect server -> client SYN,ACK
    ```

    """,
    mended: """
      ```tcp setup
      server listen
      ```

      What does the server answer with?

      - [ ] `ACK`
      - [x] `SYN,ACK`

      ```tcp
      claim 1 server -> client ACK
      client connect
      expect server -> client SYN,ACK
      ```

      """)
}

extension Mistake {
  /// The tick and the claim disagree; `claim` as written, `step` its id.
  package static func claimDisagrees(
    choice: Int, isTicked: Bool, claim: String, step: String?
  ) -> Mistake {
    Mistake(
      TicksFollowClaims.self,
      BilingualText(
        "choice \(choice) is \(isTicked ? "" : "not ")ticked, but its claim (\(claim)) "
          + (isTicked ? "isn't true" : "is true") + " in "
          + (step.map { "step #\($0)" } ?? "this step"),
        "선택지 \(choice)번은 정답으로 표시\(isTicked ? "됐는데" : "되지 않았는데"), 그 주장(\(claim))은 "
          + (step.map { "#\($0) 단계에서" } ?? "이 단계에서")
          + (isTicked ? " 사실이 아니에요" : " 사실이에요")),
      help: BilingualText(
        "tick what the engine does, or correct the claim",
        "엔진이 하는 일에 표시하거나 주장을 고쳐 주세요"))
  }
}
