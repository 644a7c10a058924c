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
      english: ["unknown word ‘xyzzy’"],
      korean: ["모르는 낱말이에요: ‘xyzzy’"]),
  ]
}
