@testable import LessonKit

struct CharactersAreTheScriptsTests: RuleTests {
  static let rule: any Rule.Type = CharactersAreTheScripts.self

  static let told: [Told] = [
    .script(
      """
      client connect
      expect client ⟦→⟧ server SYN
      """,
      english: [
        "‘→’ is a different character from ‘->’", "write ‘->’; ‘tcptutor fmt’ replaces it",
      ],
      korean: ["‘→’ 글자는 ‘->’ 글자와 달라요", "‘->’ 글자로 바꿔 주세요. ‘tcptutor fmt’ 명령이 바꿔 줘요"])
  ]
}
