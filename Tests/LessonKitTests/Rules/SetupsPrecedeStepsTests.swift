import Testing

@testable import LessonKit

@Suite struct SetupsPrecedeStepsTests: RuleTests {
  static let rule: any Rule.Type = SetupsPrecedeSteps.self

  static let told: [Told] = [
    .page(
      """
      Text.

      ```tcp
      wait 1s
      ```

      ⟦```tcp setup⟧
      set rtt 1ms
      ```

      """,
      english: ["no step comes after this setup", "put it before the step that needs it"],
      korean: ["이 준비(setup) 다음에 단계가 없어요", "준비가 필요한 단계 앞에 두세요"])
  ]
}
