@testable import LessonKit

struct TicksFollowClaimsTests: RuleTests {
  static let rule: any Rule.Type = TicksFollowClaims.self

  static let told: [Told] = [
    .page(
      """
      ```tcp setup
      server listen
      ```

      What does the server answer with?

      - [x] `ACK`
      - [ ] `SYN,ACK`

      ```tcp
      claim 1 ⟦server -> client ACK⟧
      client connect
      expect server -> client SYN,ACK
      ```

      """,
      english: [
        "choice 1 is ticked, but its claim (server -> client ACK) isn't true in this step",
        "tick what the engine does, or correct the claim",
      ],
      korean: [
        "선택지 1번은 정답으로 표시됐는데, 그 주장(server -> client ACK)은 이 단계에서 사실이 아니에요",
        "엔진이 하는 일에 표시하거나 주장을 고쳐 주세요",
      ]),
    .page(
      """
      ```tcp setup
      server listen
      ```

      What does the server answer with?

      - [x] `ACK`
      - [ ] `SYN,ACK`

      ```tcp #synack
      claim 2 ⟦server -> client SYN,ACK⟧
      client connect
      expect server -> client SYN,ACK
      ```

      """,
      english: [
        "choice 2 is not ticked, but its claim (server -> client SYN,ACK) is true in "
          + "step #synack",
        "tick what the engine does, or correct the claim",
      ],
      korean: [
        "선택지 2번은 정답으로 표시되지 않았는데, 그 주장(server -> client SYN,ACK)은 #synack 단계에서 사실이에요",
        "엔진이 하는 일에 표시하거나 주장을 고쳐 주세요",
      ]),
  ]
}
