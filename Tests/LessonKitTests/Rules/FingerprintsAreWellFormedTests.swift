import Testing

@testable import LessonKit

@Suite struct FingerprintsAreWellFormedTests: RuleTests {
  static let rule: any Rule.Type = FingerprintsAreWellFormed.self

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
          ⟦a: "yes"⟧

        """,
      english: [
        "‘yes’ is no fingerprint for #a",
        "six digits of 0–9 and a–f, in quotes; ‘tcptutor sync … --done a’ writes them",
      ],
      korean: [
        "‘yes’ 값은 #a 단계의 지문이 될 수 없어요",
        "0–9와 a–f 여섯 글자를 따옴표에 넣어요. ‘tcptutor sync … --done a’ 명령이 적어 줘요",
      ])
  ]
}
