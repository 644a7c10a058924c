@testable import LessonKit

struct CapitalsAreKeptTests: RuleTests {
  static let rule: any Rule.Type = CapitalsAreKept.self

  static let told: [Told] = [
    .script(
      """
      client connect
      expect client -> server ⟦syn⟧
      """,
      english: ["‘syn’ is written in capitals", "write ‘SYN’"],
      korean: ["‘syn’ 낱말은 대문자로 써요", "이렇게 써 주세요: ‘SYN’"])
  ]
}
