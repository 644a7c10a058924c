@testable import LessonKit

struct KeysAreKnownTests: RuleTests {
  static let rule: any Rule.Type = KeysAreKnown.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: 1
      ⟦levle⟧: beginner
      ---
      # A lesson

      """,
      english: ["unknown key ‘levle’", "did you mean ‘level’?"],
      korean: ["모르는 항목이에요: ‘levle’", "혹시 ‘level’ 아닌가요?"]),
    .file(
      """
      ---
      tcptutor: 1
      ⟦difficulty⟧: 3
      ---
      # A lesson

      """,
      english: ["unknown key ‘difficulty’", "your own keys begin with ‘x-’"],
      korean: ["모르는 항목이에요: ‘difficulty’", "직접 만든 항목은 ‘x-’로 시작해요"]),
  ]
}
