import Testing

@testable import LessonKit

@Suite struct OriginsExistTests: RuleTests {
  static let rule: any Rule.Type = OriginsExist.self

  static let told: [Told] = [
    .page(
      """
      A.

      ```tcp #fin1
      wait 1s
      ```

      B.

      ```tcp task
      from ⟦fin3⟧
      server listen
      client connect
      allow drop
      goal client timeout
      solution
      wait 2s
      ```

      """,
      english: ["no step ‘#fin3’ in this file", "steps are: #fin1"],
      korean: ["이 파일에 ‘#fin3’ 단계는 없어요", "단계: #fin1"])
  ]

  @Test func `a task from a step of the file is fine`() {
    TestLesson(
      "# Title\n\nA.\n\n```tcp #fin2\nwait 1s\n```\n\nB.\n\n```tcp task\nfrom fin2\ngoal both CLOSED\nsolution\nwait 1s\n```\n"
    ).expect()
  }
}
