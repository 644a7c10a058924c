@testable import LessonKit

struct KeysHaveTheirValuesTests: RuleTests {
  static let rule: any Rule.Type = KeysHaveTheirValues.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: 1
      minutes: ⟦ten⟧
      ---
      # A lesson

      """,
      english: ["‘minutes’ is a whole number; ‘ten’ isn't", "for example: 5"],
      korean: ["‘minutes’ 항목의 값은 정수인데 ‘ten’ 값이 있어요", "예: 5"]),
    .file(
      """
      ---
      tcptutor: 1
      level: ⟦easy⟧
      ---
      # A lesson

      """,
      english: [
        "‘level’ is one of ‘beginner’, ‘intermediate’, ‘advanced’; ‘easy’ isn't",
        "for example: beginner",
      ],
      korean: [
        "‘level’ 항목의 값은 ‘beginner’, ‘intermediate’, ‘advanced’ 중 하나인데 ‘easy’ 값이 있어요",
        "예: beginner",
      ]),
    .file(
      """
      ---
      tcptutor: 1
      ⟦tags: { a: b }⟧
      ---
      # A lesson

      """,
      english: ["‘tags’ is a list of words; ‘{…}’ isn't", "for example: [connect, send]"],
      korean: ["‘tags’ 항목의 값은 낱말의 목록인데 ‘{…}’ 값이 있어요", "예: [connect, send]"]),
    .file(
      """
      ---
      tcptutor: 1
      ⟦summary: [a]⟧
      ---
      # A lesson

      """,
      english: ["‘summary’ is a text; ‘[…]’ isn't", "for example: \"…\""],
      korean: ["‘summary’ 항목의 값은 글인데 ‘[…]’ 값이 있어요", "예: \"…\""]),
    .file(
      """
      ---
      tcptutor: 1
      lang: ⟦42⟧
      ---
      # A lesson

      """,
      english: ["‘lang’ is a language tag; ‘42’ isn't", "for example: ko"],
      korean: ["‘lang’ 항목의 값은 언어 이름인데 ‘42’ 값이 있어요", "예: ko"]),
    .file(
      """
      ---
      tcptutor: ⟦one⟧
      ---
      # A lesson

      """,
      english: ["‘tcptutor’ is the format's version; ‘one’ isn't", "for example: 1"],
      korean: ["‘tcptutor’ 항목의 값은 형식의 버전인데 ‘one’ 값이 있어요", "예: 1"]),
    .file(
      """
      ---
      tcptutor: 1
      lang: en
      translates: ko
      synced: ⟦yes⟧
      ---
      # A lesson

      """,
      beside: [
        "lessons/01-talk.ko.md": """
        ---
        tcptutor: 1
        lang: ko
        ---
        # A talk

        """
      ],
      english: ["‘synced’ is a map; ‘yes’ isn't", "for example: { syn: \"1a2b3c\" }"],
      korean: ["‘synced’ 항목의 값은 짝의 모음인데 ‘yes’ 값이 있어요", "예: { syn: \"1a2b3c\" }"]),
  ]
}
