@testable import LessonKit

struct WordsAreKnownTests: RuleTests {
  static let rule: any Rule.Type = WordsAreKnown.self

  static let told: [Told] = [
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
