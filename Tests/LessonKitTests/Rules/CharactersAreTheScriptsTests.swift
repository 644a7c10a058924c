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
      korean: ["‘→’ 글자는 ‘->’ 글자와 달라요", "‘->’ 글자로 바꿔 주세요. ‘tcptutor fmt’ 명령이 바꿔 줘요"]),
    .script(
      "client⟦\u{a0}⟧connect",
      english: [
        "the space here is U+00A0, not a plain one",
        "write a plain space; ‘tcptutor fmt’ replaces it",
      ],
      korean: [
        "여기 공백은 보통 공백이 아니라 U+00A0이에요",
        "보통 공백으로 바꿔 주세요. ‘tcptutor fmt’ 명령이 바꿔 줘요",
      ]),
    .script(
      "client⟦\u{3000}⟧connect",
      english: [
        "the space here is U+3000, not a plain one",
        "write a plain space; ‘tcptutor fmt’ replaces it",
      ],
      korean: [
        "여기 공백은 보통 공백이 아니라 U+3000이에요",
        "보통 공백으로 바꿔 주세요. ‘tcptutor fmt’ 명령이 바꿔 줘요",
      ]),
  ]
}
