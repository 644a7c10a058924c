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
        "올바른 YAML이 아니라서 GitHub에 오류 상자가 떠요 (mapping values are not allowed in this "
          + "context)",
        "값을 따옴표로 묶어 주세요",
      ])
  ]
}
