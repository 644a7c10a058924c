@testable import LessonKit

struct SolutionsWinTests: RuleTests {
  static let rule: any Rule.Type = SolutionsWin.self

  static let told: [Told] = [
    .page(
      """
      ```tcp setup
      establish
      ```

      Try it.

      ```tcp task
      allow close
      ⟦goal both CLOSED⟧
      solution
      client close
      wait 10s
      ```

      """,
      english: [
        "the author's solution does not reach the goal: ‘goal both CLOSED’ is not met "
          + "(client FIN-WAIT-2 after 10 s)",
        "correct the goal, or let the solution go on until it is met",
      ],
      korean: [
        "풀이대로 해도 ‘goal both CLOSED’ 목표가 이루어지지 않아요 (10 s 뒤 client FIN-WAIT-2)",
        "목표를 고치거나, 이루어질 때까지 풀이를 이어 가세요",
      ]),
    .page(
      """
      ```tcp setup
      establish
      ```

      Try it.

      ```tcp task
      allow abort
      goal both CLOSED
      ⟦forbid client -> server RST⟧
      solution
      client abort
      wait 1s
      ```

      """,
      english: [
        "the author's solution breaks ‘forbid client -> server RST’ after 0 s",
        "correct the solution, or forbid less",
      ],
      korean: ["풀이대로 하면 0 s 만에 ‘forbid client -> server RST’ 줄을 어겨요", "풀이를 고치거나 금지를 줄여 주세요"]),
    .page(
      """
      ```tcp setup
      establish
      ```

      Try it.

      ```tcp task
      allow close
      goal both CLOSED
      ⟦limit 5s⟧
      solution
      client close
      server close
      wait until both CLOSED
      ```

      """,
      english: [
        "the author's solution takes 10.1 s, and the limit is 5 s",
        "raise ‘limit’, or let the solution wait for less",
      ],
      korean: ["풀이에 걸리는 시간은 10.1 s, 한도는 5 s예요", "‘limit’ 값을 늘리거나 풀이의 기다림을 줄여 주세요"]),
  ]
}
