@testable import LessonKit

struct FrontMatterIsYAMLTests: RuleTests {
  static let rule: any Rule.Type = FrontMatterIsYAML.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: 1
      ⟦summary: TCP: how it opens⟧
      ---
      # A lesson

      """,
      english: [
        "not valid YAML: GitHub will show an error box (mapping values are not allowed "
          + "in this context)",
        "put the value in quotes",
      ],
      korean: [
        "올바른 YAML이 아니라서 GitHub에 오류 상자가 떠요 (여기에는 ‘키: 값’ 짝이 올 수 없어요)",
        "값을 따옴표로 묶어 주세요",
      ]),
    .file(
      """
      ---
      tcptutor: 1
      tags:
      \t⟦- tcp⟧
      ---
      # A lesson

      """,
      english: [
        "not valid YAML: GitHub will show an error box (found character that cannot start any "
          + "token)",
        "put spaces in place of the tab",
      ],
      korean: [
        "올바른 YAML이 아니라서 GitHub에 오류 상자가 떠요 (값이 이 문자로 시작할 수 없어요)",
        "탭을 공백으로 바꿔 주세요",
      ]),
    .file(
      """
      ---
      tcptutor: 1
      lang: en
      ⟦tcptutor: 1⟧
      ---
      # A lesson

      """,
      english: [
        "not valid YAML: GitHub will show an error box (a key stands twice: tcptutor)",
        "keep one of them",
      ],
      korean: [
        "올바른 YAML이 아니라서 GitHub에 오류 상자가 떠요 (같은 키가 두 번 있어요: tcptutor)", "하나만 남겨 주세요",
      ]),
    .file(
      """
      ---
      ⟦- tcptutor⟧
      ---
      # A lesson

      """,
      english: [
        "not valid YAML: GitHub will show an error box (no map)",
        "write a ‘key: value’ a line",
      ],
      korean: [
        "올바른 YAML이 아니라서 GitHub에 오류 상자가 떠요 (‘키: 값’ 짝이 아니에요)", "한 줄에 ‘키: 값’ 하나씩 써 주세요",
      ]),
    .file(
      """
      ---
      tcptutor: 1
      tags: [tcp, rtt
      ⟦summary: "It opens."⟧
      ---
      # A lesson

      """,
      english: [
        "not valid YAML: GitHub will show an error box (did not find expected ',' or ']')",
        "close what was opened: ] or } or the quote",
      ],
      korean: [
        "올바른 YAML이 아니라서 GitHub에 오류 상자가 떠요 (‘,’나 ‘]’ 문자가 있어야 해요)",
        "연 것을 닫아 주세요: ]나 }나 따옴표",
      ]),
  ]
}
