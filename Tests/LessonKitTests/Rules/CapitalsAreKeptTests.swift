@testable import LessonKit

struct CapitalsAreKeptTests: RuleTests {
  static let rule: any Rule.Type = CapitalsAreKept.self

  static let told: [Told] = [
    .script(
      """
      client connect
      expect client -> server ⟦syn⟧
      """,
      english: ["this word is written in capitals: ‘SYN’"],
      korean: ["이 낱말은 대문자로 써요: ‘SYN’"])
  ]
}
