@testable import LessonKit

struct WordsAreKnownTests: RuleTests {
  static let rule: any Rule.Type = WordsAreKnown.self

  static let told: [Told] = [
    .page(
      """
      Lose it.

      ```tcp task
      server listen
      client connect
      allow ⟦fly⟧ 1
      goal client timeout
      solution
      drop next client -> server
      wait 2s
      ```

      """,
      english: [
        "unknown word ‘fly’",
        "one of: drop, duplicate, delay, send, read, close, abort, cut, set",
      ],
      korean: [
        "모르는 낱말이에요: ‘fly’",
        "이 가운데 하나: drop, duplicate, delay, send, read, close, abort, cut, set",
      ]),
    .script(
      """
      ⟦clinet⟧ connect
      wait 1s
      """,
      english: ["unknown word ‘clinet’", "did you mean ‘client’?"],
      korean: ["모르는 낱말이에요: ‘clinet’", "혹시 ‘client’ 아닌가요?"]),
    .script(
      """
      ⟦xyzzy⟧
      wait 1s
      """,
      english: ["unknown word ‘xyzzy’", "‘tcptutor words’ lists all that a script knows"],
      korean: ["모르는 낱말이에요: ‘xyzzy’", "‘tcptutor words’ 명령이 스크립트가 아는 낱말을 모두 보여 줘요"]),
  ]
}
