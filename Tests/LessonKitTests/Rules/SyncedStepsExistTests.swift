import Testing

@testable import LessonKit

@Suite struct SyncedStepsExistTests: RuleTests {
  static let rule: any Rule.Type = SyncedStepsExist.self

  static let told: [Told] = [
    .translation(
      of: """
        글.

        ```tcp #a
        wait 1s
        ```

        """,
      """
      Text.

      ```tcp #a
      wait 1s
      ```

      """,
      synced: """
          a: "b0253a"
          ⟦b: "000000"⟧

        """,
      english: ["the Korean file has no step #b", "take the line out"],
      korean: ["한국어 파일에 #b 단계가 없어요", "그 줄을 빼 주세요"]),
    .translation(
      of: """
        글.

        ```tcp #synack
        wait 1s
        ```

        """,
      """
      Text.

      ```tcp #synack
      wait 1s
      ```

      """,
      synced: """
          synack: "b0253a"
          ⟦sinack: "000000"⟧

        """,
      english: ["the Korean file has no step #sinack", "did you mean ‘synack’?"],
      korean: ["한국어 파일에 #sinack 단계가 없어요", "혹시 ‘synack’ 아닌가요?"]),
  ]
}
